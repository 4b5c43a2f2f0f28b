"""Buttons of own cards, the answer book and the weekly quiz. `key` is questions.key(slug)."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("ows")
class ShowOwn(Payload):
    """A page of one's own cards."""

    page: int


@action("owa")
class AddOwn(Payload):
    """Write a card."""


@action("owl")
class LearnOwn(Payload):
    """Meet own cards that were never asked."""


@action("owi")
class ImportOwn(Payload):
    """Wait for a file of cards."""


@action("owt")
class TakeOwn(Payload):
    """Keep what the file holds (1), or leave it (0)."""

    yes: int


@action("owx")
class ExportOwn(Payload):
    """All my cards as a file: a(nki) or c(sv)."""

    kind: str


@action("owr")
class RemoveOwn(Payload):
    """Delete an own card; step 1 asks first."""

    key: str
    step: int


@action("bks")
class ShowBook(Payload):
    """The answer book: a section's page, or ("") all sections."""

    section: str
    page: int


@action("bkp")
class ShowScript(Payload):
    """What I would say to a question; version 0 is the newest."""

    key: str
    version: int


@action("bkw")
class WriteScript(Payload):
    """Write a new version."""

    key: str


@action("bkr")
class Recite(Payload):
    """Say it by heart."""

    key: str


@action("bkd")
class DropScript(Payload):
    """Delete a version; step 1 asks first."""

    key: str
    version: int
    step: int


@action("bkx")
class ExportBook(Payload):
    """The book as one document: m(arkdown) or d(ocx)."""

    kind: str


@action("qzw")
class WeeklyNext(Payload):
    """The next question of this week's mixed quiz."""
