"""Buttons of the reverse questions."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("vp")
class ShowPage(Payload):
    """Questions of a round; track "" is the person's own."""

    round: str
    track: str
    number: int


@action("vd")
class ShowReverse(Payload):
    """One question."""

    slug: str


@action("vf")
class KeepReverse(Payload):
    """Keep (1) or let go (0)."""

    slug: str
    wanted: int


@action("vs")
class ShowSheet(Payload):
    """The favourites as a sheet."""
