"""Search over everything that the bot knows: one engine for questions, nodes, notes, reverse questions, postings."""

from mentor.search.corpus import find
from mentor.search.engine import Found, Hit
from mentor.search.lexicon import Lexicon
from mentor.search.units import Unit, units_of

__all__ = ["Found", "Hit", "Lexicon", "Unit", "find", "units_of"]
