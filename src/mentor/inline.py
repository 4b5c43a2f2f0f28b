"""What can be shared in any chat by writing the bot's name and some words; nothing personal is among it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus import schema
from mentor.search import find
from mentor.store import Tx

MOST = 20  # Telegram takes 50; nobody scrolls so far on a phone
LONGEST = 200  # characters of the words that are looked at; Telegram sends 256
DAILY = {"q": 5, "r": 3, "n": 2, "p": 3}  # today's picks: kind as in mentor.links, how many
KIND_OF = {"question": "q", "node": "n", "reverse": "r", "posting": "p", "career": "k"}
Entry = schema.Question | schema.Node | schema.Reverse | schema.Posting | schema.Career


@dataclass(frozen=True, slots=True)
class Pick:
    """Something to share: its kind as in mentor.links, and the entry."""

    kind: str
    entry: Entry


def picks(tx: Tx, words: str, today: date) -> list[Pick]:
    """What fits the words, best first; today's picks for none, the same for everybody all day."""
    known = catalogue(tx)
    words = " ".join(words.split())[:LONGEST]
    if not words:
        return list(_of_today(known, today))
    hits = find(tx, words, MOST + 10).hits
    found = (_entry(known, KIND_OF[hit.kind], hit.slug, today) for hit in hits if hit.kind in KIND_OF)
    return [pick for pick in found if pick is not None][:MOST]


def _of_today(known: Catalogue, today: date) -> Iterator[Pick]:
    draw = random.Random(today.toordinal())
    for kind, count in DAILY.items():
        slugs = [slug for slug in _of(known, kind) if _entry(known, kind, slug, today) is not None]
        for slug in draw.sample(slugs, min(count, len(slugs))):
            pick = _entry(known, kind, slug, today)
            if pick is not None:
                yield pick


def _of(known: Catalogue, kind: str) -> Sequence[str]:
    found: dict[str, Mapping[str, object]] = {
        "q": known.questions, "r": known.reverse, "n": known.nodes, "p": known.postings,
    }  # fmt: skip
    return list(found[kind])


def _entry(known: Catalogue, kind: str, slug: str, today: date) -> Pick | None:
    """The entry, or None where it is gone (the index may be a moment older) or, for a posting, past its date."""
    match kind:
        case "q":
            found: Entry | None = known.questions.get(slug)
        case "n":
            place = known.nodes.get(slug)
            found = place[2] if place else None
        case "r":
            found = known.reverse.get(slug)
        case "k":
            found = known.careers.get(slug)
        case _:
            posting = known.postings.get(slug)
            is_over = posting is not None and posting.expires_on is not None and posting.expires_on < today
            found = None if is_over else posting
    return None if found is None else Pick(kind, found)
