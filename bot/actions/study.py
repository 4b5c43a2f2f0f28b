"""Buttons of cards and reviews. `key` is questions.key(slug); `mode` is where the card comes from (reviews.session)."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("qc")
class ShowCard(Payload):
    """One question card, asked."""

    slug: str


@action("qr")
class Reveal(Payload):
    """The answer of a card; what was typed stays beside it (answer: its id, or 0)."""

    key: str
    mode: str
    answer: int


@action("qp")
class ShowPart(Payload):
    """A part of the answer: b(rief), a(nswer), p(itfalls), f(ollow-ups), s(ources)."""

    key: str
    mode: str
    part: str
    answer: int


@action("qg")
class Rate(Payload):
    """Rate a card (1 again to 4 easy) that had `seen` reviews when it was shown."""

    key: str
    mode: str
    rating: int
    seen: int


@action("qu")
class Undo(Payload):
    """Take the last rating back."""

    log: int
    mode: str


@action("ql")
class PutOff(Payload):
    """Leave a card for tomorrow."""

    key: str
    mode: str


@action("qm")
class More(Payload):
    """What else can be done with a card."""

    key: str
    mode: str


@action("qa")
class Ask(Payload):
    """Ask a card (again)."""

    key: str
    mode: str


@action("qs")
class Suspend(Payload):
    """Never show a card again (1), or take that back (0)."""

    key: str
    mode: str
    on: int


@action("qf")
class Flag(Payload):
    """A card is faulty; `why` is a letter, or empty to choose one."""

    key: str
    mode: str
    why: str


@action("qn")
class NoteCard(Payload):
    """Write a note on a card."""

    key: str
    mode: str


@action("qk")
class Correct(Payload):
    """A key point of an answer was said after all, or was not."""

    answer: int
    point: int
    mode: str


@action("qd")
class MoreToday(Payload):
    """Some questions more today."""

    n: int


@action("qt")
class LookAgain(Payload):
    """The card that would come up in a few minutes, now."""

    mode: str


@action("qh")
class HardOnes(Payload):
    """The cards that were forgotten too often."""


@action("qz")
class NextQuiz(Payload):
    """One more quiz of a topic ("" for any)."""

    topic: str
