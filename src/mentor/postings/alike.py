"""Postings that say nearly the same: reposts, edited, reordered or in the other script, and in what they differ.

Texts are compared by their shingles (runs of characters, without spaces, joiners and punctuation): what is reordered
keeps nearly all of them, another script is simplified first. A sketch of the smallest hashes rules out nearly all
others before the sets themselves are compared (Broder's resemblance, 1997).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol
from zlib import crc32

from mentor.corpus import schema
from mentor.postings.lines import simplify
from mentor.postings.skills import squeeze

ALIKE = 0.42  # share of the shingles of both that stand in both; from here on it is the same posting
NAMED = 0.22  # the same, where the company and nearly the title are the same too
OTHER = 0.55  # the same, where one company gives it another title
INSIDE = 0.75  # share of the shorter one's shingles in the other, under nearly one title: a part was posted again
_SHINGLE, _SKETCH, _LEAST = 4, 48, 24


class _Asked(Protocol):
    @property
    def skill(self) -> str: ...
    @property
    def evidence(self) -> str: ...


class Said(Protocol):
    """What is compared: a reading or a published posting."""

    @property
    def company(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def city(self) -> str | None: ...
    @property
    def degree(self) -> str: ...
    @property
    def years_min(self) -> int | None: ...
    @property
    def duties(self) -> Sequence[str]: ...
    @property
    def must(self) -> Sequence[_Asked]: ...
    @property
    def nice(self) -> Sequence[_Asked]: ...


@dataclass(frozen=True, slots=True)
class Alike:
    """A posting that says nearly the same.

    Attributes:
        share: 0 to 1, of what both say together.
        differs: company, title, city, degree, years_min, skills; empty where nothing does.
    """

    slug: str
    share: float
    differs: list[str]


@dataclass(frozen=True, slots=True)
class _Print:
    shingles: frozenset[int]
    sketch: frozenset[int]


def twins(found: Said, others: Mapping[str, schema.Posting], limit: int = 3) -> list[Alike]:
    """Those of `others` (by slug) that are `found` posted again, the nearest first, `limit` at most."""
    mine = _print(_text(found))
    near = []
    for slug, other in others.items():
        share = _share(mine, found, other)
        if share is not None:
            near.append(Alike(slug, share, differences(found, other)))
    return sorted(near, key=lambda one: -one.share)[:limit]


def differences(found: Said, other: Said) -> list[str]:
    """The names of the fields in which two postings differ."""
    names = [n for n in ("company", "title") if not is_same(getattr(found, n), getattr(other, n))]
    names += [n for n in ("city", "degree", "years_min") if getattr(found, n) != getattr(other, n)]
    return [*names, "skills"] if _asked(found) != _asked(other) else names


def is_same(one: str | None, other: str | None) -> bool:
    """Whether two names are one, but for spaces, width, case and script."""
    return bool(one and other) and _name(one or "") == _name(other or "")


def _share(mine: _Print, found: Said, other: schema.Posting) -> float | None:
    """How much both say, where that makes them the same; None where they are two."""
    theirs = _print(_text(other))
    is_company, is_title = is_same(found.company, other.company), is_same(found.title, other.title)
    if not (is_company or mine.sketch & theirs.sketch):
        return None
    both = len(mine.shingles & theirs.shingles)
    least = min(len(mine.shingles), len(theirs.shingles))
    share = both / (len(mine.shingles) + len(theirs.shingles) - both) if both else 0.0
    if is_company and is_title:
        return share
    if least < _LEAST:  # too short to say anything by its words
        return None
    is_named = _is_near(found.title, other.title)
    needed = (NAMED if is_named else OTHER) if is_company else ALIKE
    return share if share >= needed or (is_named and both / least >= INSIDE) else None


def _is_near(one: str | None, other: str | None) -> bool:
    """Whether a title holds the other: "算法工程师" and "算法工程师（急招）"."""
    a, b = _name(one or ""), _name(other or "")
    return bool(a and b) and (a in b or b in a)


def _asked(found: Said) -> set[tuple[str, str]]:
    return {(one.skill, kind) for kind in ("must", "nice") for one in getattr(found, kind)}


def _text(found: Said) -> str:
    return "\n".join([*found.duties, *(one.evidence for one in (*found.must, *found.nice))])


@lru_cache(maxsize=4096)
def _name(text: str) -> str:
    return "".join(char for char in squeeze(simplify(text)) if char.isalnum())


@lru_cache(maxsize=20_000)
def _print(text: str) -> _Print:
    """The shingles of each line, so that a line that moved keeps all of its own."""
    found: set[int] = set()
    for line in set(simplify(text).split("\n")):
        said = "".join(char for char in squeeze(line) if char.isalnum())
        found.update(crc32(said[i : i + _SHINGLE].encode()) for i in range(len(said) - _SHINGLE + 1))
    return _Print(frozenset(found), frozenset(sorted(found)[:_SKETCH]))
