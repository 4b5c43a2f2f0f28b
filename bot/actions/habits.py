"""Buttons of the question after some days away."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("hbi")
class AnswerIdle(Payload):
    """What shall become of the pushes: daily, week (a pause of one) or stop."""

    how: str
