"""Reminders: times in people's own words, and when they next come round."""

from mentor.reminders.grammar import understand
from mentor.reminders.results import Ambiguous, Refused, UnclearClock, Understood
from mentor.reminders.schedule import Schedule, next_fire, next_times

__all__ = [
    "Ambiguous",
    "Refused",
    "Schedule",
    "UnclearClock",
    "Understood",
    "next_fire",
    "next_times",
    "understand",
]
