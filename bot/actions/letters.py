"""Buttons of the admins' inbox."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("lto")
class NextLetter(Payload):
    """The next open letter after this one."""

    after: int


@action("lta")
class AnswerLetter(Payload):
    """Write an answer."""

    id: int


@action("ltc")
class CloseLetter(Payload):
    """Put it away."""

    id: int
