"""Documents under review: what was found in them waits here until an admin has looked at it."""

from mentor.library.decide import accept, accept_all, change, merge, reject, reject_all, undo
from mentor.library.documents import Report, digest, forget, keep, known, overview, put, report, sources
from mentor.library.queue import Item, item, waiting

__all__ = [
    "Item",
    "Report",
    "accept",
    "accept_all",
    "change",
    "digest",
    "forget",
    "item",
    "keep",
    "known",
    "merge",
    "overview",
    "put",
    "reject",
    "reject_all",
    "report",
    "sources",
    "undo",
    "waiting",
]
