"""Buttons of the roadmap."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("rt")
class ShowTrack(Payload):
    """One track, as text."""

    track: str


@action("rp")
class ShowMap(Payload):
    """One track, as a picture."""

    track: str


@action("rs")
class ShowStage(Payload):
    """One stage."""

    track: str
    number: int


@action("rn")
class ShowNode(Payload):
    """One node."""

    slug: str


@action("rm")
class MarkNode(Payload):
    """Mark a node: t(odo), i(n progress), d(one), s(kipped)."""

    slug: str
    mark: str


@action("rk")
class NoteNode(Payload):
    """Write a note on a node."""

    slug: str


@action("rc")
class ChooseTrack(Payload):
    """Make a track one's own."""

    track: str
