"""Benchmarks: our own figures beside those of peers. A benchmark is one line here; its module is loaded when it runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

Rows = Sequence[Sequence[str]]

# name -> "module:function" below bot.bench; a name with a hyphen is a part of another and runs only when it is asked for
BENCHES = {
    "inbound": "inbound:inbound",
    "echo": "inbound:echo",
    "webhook": "inbound:webhook",
    "outbound": "outbound:outbound",
    "start": "start:start",
    "pacing": "pacing:pacing",
    "lag": "lag:lag",
    "sweep": "sweep:sweep",
    "million": "million:million",
    "pictures": "sweep:pictures",
    "mockplans": "sweep:mockplans",
    "memory": "memory:memory",
    "answers": "answers:answers",
    "postings": "postings:postings",
    "campaigns": "campaigns:segments",
    "search": "search:search",
    "search-quality": "search:quality",
    "search-speed": "search:speed",
}


def run(name: str) -> Rows:
    """The table of one benchmark; raises KeyError for an unknown one."""
    module, _, function = BENCHES[name].partition(":")
    made: Callable[[], Rows] = getattr(import_module(f"{__name__}.{module}"), function)
    return made()
