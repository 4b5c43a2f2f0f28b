"""Buttons of the notes."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("npl")
class ListNotes(Payload):
    """A page of all notes."""

    page: int


@action("npo")
class ShowNote(Payload):
    """One note."""

    id: int


@action("npe")
class EditNote(Payload):
    """Write it anew."""

    id: int


@action("npd")
class DeleteNote(Payload):
    """Delete it: 0 asks, 1 does it."""

    id: int
    sure: int
