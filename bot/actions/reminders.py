"""Buttons of the reminders."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("ral")
class ListReminders(Payload):
    """All reminders."""


@action("rao")
class ShowReminder(Payload):
    """One reminder."""

    id: int


@action("ran")
class NewReminder(Payload):
    """Ask for a new one."""


@action("rac")
class ChangeReminder(Payload):
    """Ask for another time ("time") or another text ("text")."""

    id: int
    what: str


@action("rad")
class DeleteReminder(Payload):
    """Delete it."""

    id: int


@action("ras")
class SnoozeReminder(Payload):
    """Put it off: a key of SNOOZES."""

    id: int
    how: str


@action("raq")
class ThroughQuiet(Payload):
    """Come through quiet hours (1) or wait for their end (0)."""

    id: int
    wanted: int


@action("rap")
class PickReading(Payload):
    """One of the readings that were offered; `asked` says in which question."""

    asked: int
    number: int
