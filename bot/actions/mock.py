"""Buttons of mock interviews and of the grilling; `mock` and `turn` are row ids."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("mp")
class PlanMock(Payload):
    """A plan to look at; level 0 is the fitting one, `again` counts how often another was asked for."""

    round: str
    track: str
    minutes: int
    level: int
    again: int


@action("mr")
class ChooseRound(Payload):
    """Which round?"""


@action("mb")
class BeginMock(Payload):
    """Begin a plan, in "coach" or "real" mode."""

    mock: int
    mode: str


@action("mn")
class NextTurn(Payload):
    """The question at a position, after the feedback on the one before."""

    mock: int
    position: int


@action("ms")
class SkipTurn(Payload):
    """Pass over a question ("skipped"), or say that one does not know ("unknown")."""

    turn: int
    outcome: str


@action("mz")
class PauseTurn(Payload):
    """Stop the clock."""

    turn: int


@action("mo")
class GoOn(Payload):
    """Come back to a session."""

    mock: int


@action("ml")
class LeaveMock(Payload):
    """Go on, end with a report, or drop it?"""

    mock: int


@action("me")
class EndMock(Payload):
    """End now, with the report."""

    mock: int


@action("mx")
class DropMock(Payload):
    """Leave it without a report."""

    mock: int


@action("mf")
class FixPoint(Payload):
    """A point was heard after all, or was not; its place in the list."""

    turn: int
    place: int


@action("my")
class RateSelf(Payload):
    """One's own word for an answer that could not be checked: 1 to 3."""

    turn: int
    rating: int


@action("mv")
class ShowTurn(Payload):
    """One answer of a session that has ended."""

    turn: int


@action("mw")
class ShowReport(Payload):
    """The report of a session."""

    mock: int


@action("mt")
class RetryMissed(Payload):
    """Only what was missed."""

    mock: int


@action("mg")
class GrillOn(Payload):
    """Five layers on a skill; `instead` is a grilling that gives way, or 0."""

    slug: str
    instead: int
