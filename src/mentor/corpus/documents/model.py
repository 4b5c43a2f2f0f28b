"""What the steps of the import hand to each other: lines in, units and a report out."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Kind = Literal["question", "posting", "reverse", "note"]
KINDS: tuple[Kind, ...] = ("question", "posting", "reverse", "note")


@dataclass(slots=True)
class Line:
    """One line of a document as a reader sees it, whatever the file was.

    Attributes:
        text: as written, without the marks of Markdown or HTML, but with its number or bullet.
        level: 1 to 6 where the file says that it is a heading, else 0.
        depth: how far a list item is indented; 0 for what is no item, 1 for the outermost list.
        gap: blank lines before it.
        code: inside a code block: nothing in it is a heading, a question or an advert.
        quote: quoted (a remark about the document, or an aside).
        link: nothing but links.
        bold: wholly bold.
        row: a row of a table, its cells joined by " | ".
        edge: repeated at the edge of pages.
        asks: the question in it, where who speaks (or a dash) says that it is one.
        who: who begins to speak here, in a thread; to: whom they answer, where that is said.
        lead: the bold words with which it begins and after which it goes on.
    """

    text: str
    level: int = 0
    depth: int = 0
    gap: int = 0
    code: bool = False
    quote: bool = False
    link: bool = False
    bold: bool = False
    row: bool = False
    edge: bool = False
    asks: str = ""
    lead: str = ""
    who: str = ""
    to: str = ""


@dataclass(slots=True)
class Text:
    """A document read: its lines, and what the file says of itself."""

    lines: list[Line]
    title: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of knowledge, masked and ready for review.

    Attributes:
        section: titles above it, outermost first.
        date: as far as the text has it: YYYY, YYYY-MM or YYYY-MM-DD.
        company, round, assessed: where the kind has them.
        redactions: how many pieces of personal data were masked, by kind.
        like: positions of other units of this document that say nearly the same.
    """

    kind: Kind
    title: str
    body: str
    section: tuple[str, ...] = ()
    source: str = ""
    date: str | None = None
    company: str | None = None
    round: str | None = None
    assessed: tuple[str, ...] = ()
    redactions: dict[str, int] = field(default_factory=dict)
    like: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    """What went and why: navigation, keywords, advert, copyright, page, empty, contact or lead."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A document as the importer understood it."""

    title: str
    date: str | None
    units: tuple[Unit, ...]
    dropped: tuple[Dropped, ...]
    masked: dict[str, int]

    def to_json(self) -> dict[str, Any]:
        """As plain values, for the way between processes."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Imported:
        """Back from `to_json`."""
        units = tuple(
            Unit(**(u | {name: tuple(u[name]) for name in ("section", "assessed", "like")})) for u in raw["units"]
        )
        return cls(raw["title"], raw["date"], units, tuple(Dropped(**d) for d in raw["dropped"]), raw["masked"])
