"""Pictures for those who would rather look than read: pure functions from plain values to a `Picture` (PNG, alt).

Every sentence comes in through `labels`; each function's docstring lists its keys. resvg and the font are loaded
at the first picture. A call blocks for tens of milliseconds and resvg holds the GIL meanwhile: call it in
a process of its own, or accept that the loop waits (arguments and result pickle).
"""

from bot.pictures.heat import Days, heat_map
from bot.pictures.market import Demand, market_bars
from bot.pictures.radar import Axis, Report, radar
from bot.pictures.recall import Forecast, Topic, recall_curve, topic_bars
from bot.pictures.roadmap import Here, Roadmap, Stage, Track, roadmap_map, tracks_overview
from bot.pictures.svg import Picture

__all__ = [
    "Axis",
    "Days",
    "Demand",
    "Forecast",
    "Here",
    "Picture",
    "Report",
    "Roadmap",
    "Stage",
    "Topic",
    "Track",
    "heat_map",
    "market_bars",
    "radar",
    "recall_curve",
    "roadmap_map",
    "topic_bars",
    "tracks_overview",
]
