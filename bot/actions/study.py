"""Buttons of cards and reviews."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("qc")
class ShowCard(Payload):
    """One question card, asked."""

    slug: str
