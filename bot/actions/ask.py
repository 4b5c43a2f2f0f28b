"""Buttons of answers."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("ac")
class ShowCareer(Payload):
    """One career note."""

    slug: str


@action("ap")
class ShowPassage(Payload):
    """One text that is quoted as it is."""

    slug: str


@action("ar")
class ShowGuide(Payload):
    """What a round assesses."""

    slug: str


@action("am")
class MoreOfIt(Payload):
    """Another part of what was quoted last."""


@action("al")
class SendQuestion(Payload):
    """Send an unanswered question to the admins."""

    letter: int


@action("ak")
class KeepAnswer(Payload):
    """An admin's answer into the corpus (1), or out of it again (0)."""

    letter: int
    wanted: int
