"""Buttons of the week plan."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("pls")
class ShowPlan(Payload):
    """The plan from a page of its weeks on."""

    page: int


@action("plh")
class PlanHours(Payload):
    """So many hours a week."""

    hours: int


@action("pla")
class AskPlan(Payload):
    """Ask for "hours" or for a "target" date."""

    step: str


@action("plt")
class PlanTrack(Payload):
    """Take a track and go on."""

    track: str


@action("pld")
class PlanTarget(Payload):
    """A target date as YYYYMMDD; 0 drops it."""

    day: int


@action("plo")
class ShowOff(Payload):
    """The coming weeks, to be taken off."""


@action("plw")
class TakeOff(Payload):
    """Take the week of a Monday (YYYYMMDD) off (1), or study in it (0)."""

    monday: int
    wanted: int


@action("plx")
class TickBox(Payload):
    """Tick (1) or clear (0) a box of the week of a Monday (YYYYMMDD): a node (minutes 0) or a part of one.

    `push` 1: on Monday's message, which stays short.
    """

    slug: str
    monday: int
    minutes: int
    wanted: int
    push: int


@action("plm")
class ShowSmall(Payload):
    """The one small thing for today."""


@action("plc")
class PlanCalendar(Payload):
    """The calendar file."""
