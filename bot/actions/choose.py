"""Buttons of the direction chooser, the transfer map and the model-selection kit."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("hq")
class Choose(Payload):
    """Answer a question of the chooser."""

    step: str
    value: str


@action("hb")
class ChooseBefore(Payload):
    """The question before."""

    step: str


@action("ha")
class ChooseAgain(Payload):
    """From the first question."""


@action("hr")
class ShowResult(Payload):
    """The last result."""


@action("ht")
class ShowReasons(Payload):
    """What speaks for and against one track."""

    track: str


@action("hl")
class ListWays(Payload):
    """Ways to change careers: from a background ("" any) into a track ("" any)."""

    background: str
    track: str


@action("hw")
class ShowWay(Payload):
    """One way to change careers."""

    slug: str


@action("hk")
class KitFile(Payload):
    """The template of the model-selection kit."""
