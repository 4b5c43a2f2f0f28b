"""Buttons of answers."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("ac")
class ShowCareer(Payload):
    """One career note."""

    slug: str


@action("al")
class SendQuestion(Payload):
    """Send an unanswered question to the admins."""

    letter: int
