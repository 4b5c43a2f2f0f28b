"""Reminders: times in people's own words, and when they next come round."""

from mentor.reminders.answers import when_json
from mentor.reminders.fields import parse_clock, parse_date, parse_quiet
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
    "parse_clock",
    "parse_date",
    "parse_quiet",
    "understand",
    "when_json",
]
