"""Buttons of broadcasts; for admins only."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("kd")
class ShowDraft(Payload):
    """A draft with its segment and its live count."""

    campaign: int


@action("kt")
class ToggleTrack(Payload):
    """Take a track into the segment, or out of it; "" means everybody."""

    campaign: int
    track: str


@action("ko")
class TestSend(Payload):
    """Send it to oneself."""

    campaign: int


@action("kc")
class AskStart(Payload):
    """The first of the two steps."""

    campaign: int


@action("kg")
class Start(Payload):
    """The second of the two steps; `people` is the count that was shown."""

    campaign: int
    people: int


@action("km")
class Move(Payload):
    """pause, resume or cancel."""

    campaign: int
    how: str


@action("kr")
class ShowReport(Payload):
    """How it stands."""

    campaign: int


@action("ku")
class Unknown(Payload):
    """Send the unknown ones again."""

    campaign: int


@action("kp")
class BroadcastPosting(Payload):
    """A draft from a posting."""

    posting: int
