"""What a view returns: a message as a value, with nothing of Telegram in it yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.callbacks import Payload
    from bot.share import Share

TEXT_LIMIT, CAPTION_LIMIT = 4096, 1024  # UTF-16 units after entity parsing


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button that does one of: a typed action, open a link, copy a text, share in a chat."""

    label: str
    action: Payload | None = None
    url: str | None = None
    copy: str | None = None
    share: Share | None = None


Rows = list[list[Button]]


@dataclass(frozen=True, slots=True)
class Document:
    """A file to send."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Poll:
    """A quiz: options, which are right (positions), why."""

    question: str
    options: list[str]
    right: list[int]
    explanation: str = ""
    slug: str = ""  # the card that it asks


@dataclass(frozen=True, slots=True)
class Reply:
    """One message.

    Attributes:
        text: HTML.
        buttons: rows of inline buttons.
        picture: draws a PNG (called in a thread); the text becomes its caption where it fits.
        keyboard: rows of a one-time reply keyboard; a label that starts with "📍" asks for the location.
        toast: shown over the chat for a moment when a button was pressed.
        fresh: a new message even where the old one could be edited.
        then: further messages that follow.
    """

    text: str = ""
    buttons: Rows = field(default_factory=list)
    picture: Callable[[], bytes] | None = None
    document: Document | None = None
    poll: Poll | None = None
    keyboard: list[list[str]] | None = None
    drop_keyboard: bool = False
    toast: str | None = None
    alert: bool = False
    fresh: bool = False
    then: tuple[Reply, ...] = ()

    def anew(self) -> Reply:
        """The same as a message of its own."""
        return replace(self, fresh=True)


def utf16(text: str) -> int:
    """Length as Telegram counts it: UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def cut(text: str, limit: int) -> str:
    """Plain `text` shortened to `limit` UTF-16 units, with an ellipsis where something is missing."""
    if utf16(text) <= limit:
        return text
    units, kept = 0, 0
    for char in text:
        units += 2 if char > "\uffff" else 1
        if units > limit - 1:
            break
        kept += 1
    return text[:kept].rstrip() + "…"
