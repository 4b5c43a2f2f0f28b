"""Questions in everyday words: the passage that answers, with who said it and when, or an honest no."""

from mentor.ask.answering import Answer, ask, opened
from mentor.ask.sources import Found
from mentor.ask.subjects import Subject, keep

__all__ = ["Answer", "Found", "Subject", "ask", "keep", "opened"]
