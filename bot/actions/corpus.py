"""Buttons of the documents and their review queue."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("cud")
class ShowDocument(Payload):
    """What became of a document; `dropped` 1 shows what went."""

    id: int
    dropped: int = 0


@action("cut")
class PastedAll(Payload):
    """The parts of a pasted text are all there."""


@action("cuw")
class Review(Payload):
    """The next unit of a document that waits, after the unit `after`."""

    document: int
    after: int


@action("cua")
class Accept(Payload):
    """Accept a unit."""

    id: int


@action("cuj")
class Reject(Payload):
    """Reject a unit."""

    id: int


@action("cum")
class Merge(Payload):
    """Merge a unit into another one."""

    id: int
    into: int


@action("cue")
class Edit(Payload):
    """Write a unit's text anew."""

    id: int


@action("cuk")
class SetKind(Payload):
    """Another kind; "" asks which."""

    id: int
    kind: str


@action("cup")
class FillPosting(Payload):
    """Go on with an incomplete posting in /post."""

    id: int


@action("cul")
class DecideAll(Payload):
    """Accept (1) or reject (0) all that wait in a document."""

    document: int
    is_accepted: int


@action("cuu")
class Undo(Payload):
    """Take an act back."""

    decision: int


@action("cuo")
class KeepOriginal(Payload):
    """Keep the file too."""

    document: int


@action("cuf")
class ForgetDocument(Payload):
    """Take a document out of the queue; `sure` 0 asks first."""

    document: int
    sure: int
