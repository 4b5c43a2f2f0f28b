"""Pictures for those who would rather look than read: pure functions from plain values to a `Picture`.

Every sentence comes in through `labels`; each function's docstring lists its keys. resvg and the font are
loaded at the first picture. A call blocks for 40 to 75 ms, and resvg holds the GIL meanwhile: a thread does
not keep the event loop free, a process does (functions, arguments and results can be pickled).
"""

from bot.pictures.heat import Days, heat_map
from bot.pictures.market import Demand, market_bars
from bot.pictures.plan import Plan, PlanStage, PlanWeek, plan_timeline
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
    "Plan",
    "PlanStage",
    "PlanWeek",
    "Report",
    "Roadmap",
    "Stage",
    "Topic",
    "Track",
    "heat_map",
    "market_bars",
    "plan_timeline",
    "radar",
    "recall_curve",
    "roadmap_map",
    "topic_bars",
    "tracks_overview",
]
