"""Buttons of interviews, debriefs and offers."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("ivl")
class ListInterviews(Payload):
    """All interviews."""


@action("ivn")
class NewInterview(Payload):
    """A new one; of the same company as another where `like` is its id."""

    like: int


@action("ivs")
class ShowInterview(Payload):
    """One, with the days before it."""

    id: int


@action("ivp")
class PickWhen(Payload):
    """One of the readings of the date; `asked` says in which question."""

    asked: int
    number: int


@action("ivw")
class PickDay(Payload):
    """A day of an interview that is being arranged: so many days from today."""

    asked: int
    ahead: int


@action("ivr")
class PickRound(Payload):
    """The round of an interview that is being arranged."""

    asked: int
    round: str


@action("ivm")
class MoveInterview(Payload):
    """Ask for another date."""

    id: int


@action("ivc")
class ChangeRound(Payload):
    """Another round; "" asks which."""

    id: int
    round: str


@action("ivd")
class DeleteInterview(Payload):
    """Delete it: 0 asks, 1 does it."""

    id: int
    sure: int


@action("ivt")
class StartToday(Payload):
    """Today's questions for it."""

    id: int


@action("iva")
class ShowToAsk(Payload):
    """The reverse questions to take along."""

    id: int


@action("ivf")
class InterviewCalendar(Payload):
    """All interviews and the plan as a calendar file."""


@action("ivx")
class Conclude(Payload):
    """How it ended: passed, rejected, offer."""

    id: int
    result: str


@action("dbs")
class GoDebrief(Payload):
    """A step of the debrief."""

    id: int
    step: str


@action("dbr")
class ReadDebrief(Payload):
    """What was noted."""

    id: int


@action("dbb")
class MarkBad(Payload):
    """This went badly, or did not."""

    note: int


@action("dbo")
class MakeOwn(Payload):
    """That was not the card."""

    note: int


@action("dbd")
class DropNote(Payload):
    """Take a line out."""

    note: int


@action("dbq")
class ChooseReverse(Payload):
    """The next message is the answer to this reverse question."""

    id: int
    place: int


@action("ofl")
class ListOffers(Payload):
    """All offers."""


@action("ofn")
class NewOffer(Payload):
    """Type an offer: new (of an interview's company where one is given), or another text for one."""

    interview: int
    offer: int


@action("ofs")
class ShowOffer(Payload):
    """One offer by its parts."""

    id: int


@action("ofc")
class CompareOffers(Payload):
    """Two side by side."""

    first: int
    second: int


@action("ofd")
class DeleteOffer(Payload):
    """Delete it."""

    id: int


@action("ofv")
class OfferTable(Payload):
    """The offers as a table for a spreadsheet."""
