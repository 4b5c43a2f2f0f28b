"""Week plans: the roadmap laid into dated weeks by one's own hours, computed anew from progress whenever it is looked at."""
