"""Postings: what one asks for, whether it fits somebody, and what became of it."""

from mentor.postings.parse import Found, Reading, looks_like_posting, read
from mentor.postings.skills import Lexicon, lexicon

__all__ = ["Found", "Lexicon", "Reading", "lexicon", "looks_like_posting", "read"]
