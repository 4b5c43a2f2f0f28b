"""Spaced reviews: FSRS behind `memory`, rows in `deck`, what is due in `queue`, today's questions in `daily`,
sittings in `session`, pushes in `due_pushes`."""
