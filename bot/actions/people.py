"""Buttons of onboarding, settings and privacy."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("obs")
class Answer(Payload):
    """A canonical value for a step of the onboarding."""

    step: str
    value: str


@action("obk")
class Skip(Payload):
    """Leave a step as it is; "" leaves all that follow."""

    step: str


@action("obb")
class Before(Payload):
    """The step before."""

    step: str


@action("sta")
class ShowSettings(Payload):
    """All settings."""


@action("sts")
class ShowSetting(Payload):
    """One setting and its choices."""

    name: str


@action("stv")
class PutSetting(Payload):
    """Set one."""

    name: str
    value: str


@action("tzl")
class AskPlace(Payload):
    """Ask for the location."""


@action("pvk")
class Keep(Payload):
    """Erase nothing after all."""


@action("pve")
class Export(Payload):
    """Everything about me."""


@action("pvt")
class TakeAlong(Payload):
    """Take it along for another program: csv, anki or ics."""

    format: str


@action("pvf")
class Forget(Payload):
    """Erase me: step 1 asks again, step 2 does it; `at` is when it was shown, in seconds."""

    step: int
    at: int
