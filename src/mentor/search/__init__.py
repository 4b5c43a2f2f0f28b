"""Search over everything that the bot knows: one engine for questions, nodes, notes, reverse questions, postings."""

from mentor.search.engine import Engine, Hit, Unit, engine, units_of

__all__ = ["Engine", "Hit", "Unit", "engine", "units_of"]
