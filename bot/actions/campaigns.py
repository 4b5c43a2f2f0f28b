"""Buttons of broadcasts; for admins only. `version` is the draft's when its screen was made."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("kd")
class ShowDraft(Payload):
    """A draft with its segment and its live count."""

    campaign: int


@action("kn")
class ShowChoices(Payload):
    """The values of a dimension of the segment, or of an option."""

    campaign: int
    name: str


@action("ks")
class Toggle(Payload):
    """Take a value into the segment, or out of it."""

    campaign: int
    version: int
    name: str
    value: str


@action("kx")
class SetOption(Payload):
    """hours, rate, join, local, when."""

    campaign: int
    version: int
    name: str
    value: str


@action("kq")
class AskWords(Payload):
    """Ask for something in words: when, or en (the English text)."""

    campaign: int
    version: int
    what: str


@action("kv")
class PreviewAs(Payload):
    """As somebody would get it; 0 is the first of the segment."""

    campaign: int
    user: int


@action("ko")
class TestSend(Payload):
    """Send it to oneself."""

    campaign: int


@action("kc")
class AskStart(Payload):
    """The first of the two steps."""

    campaign: int


@action("kgo")
class Start(Payload):
    """The second of the two steps; `people` is the count that was shown."""

    campaign: int
    version: int
    people: int


@action("km")
class Move(Payload):
    """pause, resume, cancel, unschedule."""

    campaign: int
    how: str


@action("kr")
class ShowReport(Payload):
    """How it stands."""

    campaign: int


@action("kf")
class ReportFile(Payload):
    """Its table, a row a recipient."""

    campaign: int


@action("ku")
class Unknown(Payload):
    """Send the unknown ones again."""

    campaign: int


@action("kp")
class BroadcastPosting(Payload):
    """A draft from a posting."""

    posting: int
