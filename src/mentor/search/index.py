"""The index in the database, kept in step with the corpus unit by unit.

`stale` says what differs (a digest each, so that a killed update goes on where it was), `tokenised` cuts texts into words
outside of any transaction, `write` puts a batch in: rows, FTS5 or tsvector, and the counts of words change together. The
digest covers the version of the tokeniser and of the lexicon: a new one builds everything anew by the same way.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlalchemy import bindparam, delete, func, select, text

from mentor.hot import Hot
from mentor.models import Meta, SearchUnit, SearchWord
from mentor.search import tokens
from mentor.search.fts import lexemes
from mentor.search.lexicon import Lexicon
from mentor.search.units import Unit
from mentor.store import Tx

UNITS, WORDS, META = SearchUnit.__table__, SearchWord.__table__, Meta.__table__  # type: ignore[attr-defined]
STATE_KEY, DONE_KEY = "search_state", "search_done"
BATCH = 400  # units a transaction: others write in between


@dataclass(frozen=True, slots=True)
class Prepared:
    """A unit in words."""

    unit: Unit
    digest: str
    title: list[str]
    path: list[str]
    body: list[str]


@dataclass(frozen=True, slots=True)
class Work:
    """What has to be done: units that are new or changed, keys of what is gone."""

    changed: list[tuple[Unit, str]]
    gone: list[str]


def digest(unit: Unit, version: str) -> str:
    """What tells whether a unit is indexed as it is."""
    parts = "\x1f".join((version, unit.title, unit.path, unit.body, unit.source))
    return hashlib.blake2b(parts.encode(), digest_size=12).hexdigest()


def stale(tx: Tx, units: Iterable[Unit], lexicon: Lexicon) -> Work:
    """What differs between the corpus and the index."""
    known: dict[str, str] = dict(tx.execute(select(UNITS.c.key, UNITS.c.digest)).all())
    wanted = {unit.key: (unit, digest(unit, lexicon.version)) for unit in units}
    changed = [pair for key, pair in wanted.items() if known.get(key) != pair[1]]
    return Work(changed, sorted(known.keys() - wanted.keys()))


def tokenised(changed: Sequence[tuple[Unit, str]], lexicon: Lexicon) -> list[Prepared]:
    """Units in words (about a millisecond each)."""
    return [
        Prepared(unit, mark, lexicon.words(unit.title), lexicon.words(unit.path), lexicon.words(unit.body))
        for unit, mark in changed
    ]


def write(tx: Tx, prepared: Sequence[Prepared], gone: Sequence[str]) -> None:
    """Replace units, remove those that are gone, and keep the counts of words, in this one transaction."""
    if not tx.is_sqlite:  # two processes that index at once: one after the other
        tx.execute(text("SELECT pg_advisory_xact_lock(731943)"))
    counts = _removed(tx, [*gone, *(p.unit.key for p in prepared)])
    for p in prepared:
        counts.update({*p.title, *p.path, *p.body})
    if prepared:
        tx.execute(UNITS.insert(), [_row(p, tx.is_sqlite) for p in prepared])
    moved = [{"word": word, "units": n} for word, n in sorted(counts.items()) if n]  # sorted: no deadlock
    if moved:
        statement = tx.insert(WORDS).values(word=bindparam("word"), units=bindparam("units"))
        more = {"units": WORDS.c.units + statement.excluded.units}
        tx.execute(statement.on_conflict_do_update(index_elements=["word"], set_=more), moved)
        tx.execute(delete(WORDS).where(WORDS.c.units <= 0))
    mark(tx, STATE_KEY, uuid4().hex)


def _removed(tx: Tx, keys: Sequence[str]) -> Counter[str]:
    """Take units out; the words that they held, counted down."""
    counts: Counter[str] = Counter()
    for start in range(0, len(keys), BATCH):
        old = delete(UNITS).where(UNITS.c.key.in_(keys[start : start + BATCH]))
        for row in tx.execute(old.returning(UNITS.c.title, UNITS.c.path, UNITS.c.body)).all():
            counts.subtract({word for field in row for word in tokens.unmarked(field)})
    return counts


def _row(p: Prepared, is_sqlite: bool) -> dict[str, Any]:
    return {
        "key": p.unit.key, "digest": p.digest, "kind": p.unit.kind, "slug": p.unit.id, "heading": p.unit.title,
        "source": p.unit.source, "title": _field(p.title), "path": _field(p.path), "body": _field(p.body),
        "title_size": len(p.title), "path_size": len(p.path), "body_size": len(p.body),
        "lexemes": None if is_sqlite else lexemes(p.title, p.path, p.body),
    }  # fmt: skip


def _field(words: Sequence[str]) -> str:
    return "".join(map(tokens.marked, words))


def mark(tx: Tx, key: str, value: str) -> None:
    """Write a fact about the index."""
    statement = tx.insert(META).values(key=key, value=value)
    tx.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


_MARKS = Hot(select(META.c.key, META.c.value).where((META.c.key == STATE_KEY) | (META.c.key == DONE_KEY)))


def marks(tx: Tx) -> dict[str, str]:
    """What is written: `search_state` changes with every write, `search_done` names corpus and lexicon when all is in."""
    return dict(_MARKS.all(tx, {}))


def sizes(tx: Tx) -> tuple[int, tuple[float, float, float]]:
    """The number of units and the average sizes of their fields, in words."""
    columns = [func.count(), *(func.avg(UNITS.c[f"{name}_size"]) for name in ("title", "path", "body"))]
    count, *average = tx.execute(select(*columns)).one()
    return int(count), tuple(float(size or 0) for size in average)  # type: ignore[return-value]


def vocabulary(tx: Tx) -> dict[str, int]:
    """Every word and the number of units that say it."""
    return dict(tx.execute(select(WORDS.c.word, WORDS.c.units)).all())
