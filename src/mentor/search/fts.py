"""Candidates from the database: FTS5 over `search_unit` on SQLite, a `tsvector` with GIN on PostgreSQL; the same words.

FTS5 is an external-content table (a contentless one cannot delete before SQLite 3.43) that triggers keep in step.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import text

from mentor.search.ranking import CANDIDATES, Candidate, Shown
from mentor.store import Tx

# in this form in migrations/versions/0003_search.py too
DDL = (
    """CREATE VIRTUAL TABLE search_fts USING fts5(title, path, body, content='search_unit', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0 tokenchars '+#._/-'")""",
    """CREATE TRIGGER search_unit_added AFTER INSERT ON search_unit BEGIN
    INSERT INTO search_fts(rowid, title, path, body) VALUES (new.id, new.title, new.path, new.body); END""",
    """CREATE TRIGGER search_unit_removed AFTER DELETE ON search_unit BEGIN
    INSERT INTO search_fts(search_fts, rowid, title, path, body)
    VALUES ('delete', old.id, old.title, old.path, old.body); END""",
)
_COLUMNS = ", ".join(f"u.{name}" for name in Candidate._fields)
_SQLITE = text(
    f"SELECT {_COLUMNS} FROM (SELECT rowid AS id FROM search_fts WHERE search_fts MATCH :words"  # noqa: S608
    f" ORDER BY bm25(search_fts, 5.0, 2.0, 1.0) LIMIT {CANDIDATES}) AS f CROSS JOIN search_unit AS u ON u.id = f.id"
)
_POSTGRESQL = text(
    f"SELECT {_COLUMNS} FROM search_unit AS u WHERE u.lexemes @@ CAST(:words AS tsquery)"  # noqa: S608
    f" ORDER BY ts_rank('{{0.2, 0.2, 0.4, 1.0}}', u.lexemes, CAST(:words AS tsquery)) DESC, u.id LIMIT {CANDIDATES}"
)


_MARKS = {True: "?", False: "%s"}  # how the drivers write a parameter
_SHOWN = ", ".join(f"u.{name}" for name in Shown._fields)
_ROWS = 10  # that are read at once
_BY_ID = f"SELECT {_SHOWN} FROM search_unit AS u WHERE u.id IN ({{}})"  # noqa: S608
_WHOLE = f"SELECT {_COLUMNS} FROM search_unit AS u WHERE u.id = "  # noqa: S608
_ONE = {is_sqlite: _WHOLE + mark for is_sqlite, mark in _MARKS.items()}
_TEN = {is_sqlite: _BY_ID.format(", ".join([mark] * _ROWS)) for is_sqlite, mark in _MARKS.items()}


def candidates(tx: Tx, words: Sequence[str]) -> list[Candidate]:
    """The best units that say any of `words`, by the database's own ranking."""
    if not words:
        return []
    if tx.is_sqlite:
        rows = tx.execute(_SQLITE, {"words": " OR ".join(f'"{word}"' for word in words)})
    else:
        rows = tx.execute(_POSTGRESQL, {"words": " | ".join(f"'{word}'" for word in words)})
    return [Candidate(*row) for row in rows]


def shown(tx: Tx, ids: Sequence[int]) -> dict[int, Shown]:
    """Units by their ids."""
    found: dict[int, Shown] = {}
    for start in range(0, len(ids), _ROWS):
        some = [*ids[start : start + _ROWS], *[0] * _ROWS][:_ROWS]
        cursor = tx.cursor().execute(_TEN[tx.is_sqlite], some)  # the driver's own: a third of the time
        found.update((row[0], Shown(*row)) for row in cursor.fetchall())
    return found


def whole(tx: Tx, unit: Candidate | Shown) -> Candidate:
    """A unit with its fields; empty ones where it has gone meanwhile."""
    if isinstance(unit, Candidate):
        return unit
    row = tx.cursor().execute(_ONE[tx.is_sqlite], (unit.id,)).fetchone()
    return Candidate(*unit, "", "", "", 0, 0, 0) if row is None else Candidate(*row)


def lexemes(title: Sequence[str], path: Sequence[str], body: Sequence[str]) -> str:
    """The three fields as a tsvector literal: weights A, B and D, at most 16,383 positions and 250 a word."""
    places: dict[str, list[str]] = {}
    at = 0
    for words, weight in ((title, "A"), (path, "B"), (body, "")):
        for word in words:
            at = min(at + 1, 16_383)
            kept = places.setdefault(word, [])
            if len(kept) < 250:
                kept.append(f"{at}{weight}")
    return " ".join(f"'{word}':{','.join(dict.fromkeys(kept))}" for word, kept in places.items())
