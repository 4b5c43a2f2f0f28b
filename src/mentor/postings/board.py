"""The published postings: searched, matched, and what somebody does about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select

from mentor import names
from mentor.catalogue import catalogue
from mentor.corpus import schema
from mentor.errors import Stale
from mentor.models import Application, Posting
from mentor.postings.lines import simplify
from mentor.postings.match import Gap, gap
from mentor.postings.parse import Reading, read
from mentor.postings.skills import Lexicon, lexicon, squeeze
from mentor.postings.words import CITY_OF
from mentor.store import Tx
from mentor.users import Person

TABLE, APPLICATIONS = Posting.__table__, Application.__table__  # type: ignore[attr-defined]
STATES = ("saved", "applied", "interview", "offer", "closed", "hidden")
PAGE = 6


@dataclass(frozen=True, slots=True)
class Read:
    """A pasted posting against the person who pasted it."""

    reading: Reading
    names: dict[str, str]
    gap: Gap


@dataclass(frozen=True, slots=True)
class Entry:
    """A published posting as one person sees it."""

    id: int
    posting: schema.Posting
    gap: Gap
    state: str = ""  # one of STATES, or "" for nothing done
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of postings.

    Attributes:
        words: what was asked for.
        total: postings that fit, over all pages.
    """

    entries: list[Entry] = field(default_factory=list)
    words: str = ""
    page: int = 0
    total: int = 0

    @property
    def has_more(self) -> bool:
        """Whether a page follows."""
        return (self.page + 1) * PAGE < self.total


def analyse(tx: Tx, user: Person, text: str, now: datetime) -> Read:
    """A pasted posting: what it asks for, and what somebody lacks for it."""
    words = lexicon(tx)
    found = read(text, words, now.date())
    return Read(
        found, words.names_of(found), gap(tx, user, [o.skill for o in found.must], [o.skill for o in found.nice])
    )


def listing(tx: Tx, user: Person, words: str, page: int, now: datetime) -> Listing:
    """Postings that fit all words (a track, a city, a skill, or a part of the text); hidden and expired ones left out.

    Where nothing is asked for, one's own track stands first; then the newest.
    """
    states, lex = _states(tx, user), lexicon(tx)
    wanted = [word for word in simplify(words).split() if word][:8]
    found = []
    for is_strict in (True, False):  # a track's name means the track; only where it has none, the word in the text
        for slug, (posting_id, created_at) in _published(tx).items():
            posting = catalogue(tx).postings.get(slug)
            if posting is None or states.get(slug) == "hidden" or _is_over(posting, now):
                continue
            if all(_fits(word, posting, states.get(slug, ""), lex, is_strict) for word in wanted):
                found.append((posting.track == user.track, created_at or "", posting_id, posting))
        if found:
            break
    found.sort(key=lambda row: (row[0], str(row[1]), row[2]), reverse=True)
    page = max(0, min(page, (len(found) - 1) // PAGE)) if found else 0
    shown = [_entry(tx, user, i, p, states.get(p.slug, ""), now) for _, _, i, p in found[page * PAGE :][:PAGE]]
    return Listing(shown, words, page, len(found))


def one(tx: Tx, user: Person, posting_id: int, now: datetime) -> Entry:
    """One posting; raises Stale where it is gone."""
    slug = tx.execute(select(TABLE.c.slug).where(TABLE.c.id == posting_id)).scalar()
    posting = catalogue(tx).postings.get(slug or "")
    if posting is None:
        raise Stale
    return _entry(tx, user, posting_id, posting, _states(tx, user).get(posting.slug, ""), now)


def mark(tx: Tx, user: Person, posting_id: int, state: str, now: datetime) -> Entry:
    """Save, hide, apply ...; "" takes it back. Raises Stale for what is no state or no posting."""
    if state and state not in STATES:
        raise Stale
    posting = one(tx, user, posting_id, now).posting
    if not state:
        mine = (APPLICATIONS.c.user_id == user.id) & (APPLICATIONS.c.posting == posting.slug)
        tx.execute(delete(APPLICATIONS).where(mine))
    else:
        row = {"user_id": user.id, "posting": posting.slug, "state": state, "changed_at": now}
        statement = tx.insert(APPLICATIONS).values(row)
        tx.execute(statement.on_conflict_do_update(index_elements=["user_id", "posting"], set_=row))
    return one(tx, user, posting_id, now)


def _published(tx: Tx) -> dict[str, tuple[int, datetime | None]]:
    query = select(TABLE.c.slug, TABLE.c.id, TABLE.c.created_at).where(TABLE.c.retired_at.is_(None))
    return {row.slug: (row.id, row.created_at) for row in tx.execute(query)}


def _states(tx: Tx, user: Person) -> dict[str, str]:
    query = select(APPLICATIONS.c.posting, APPLICATIONS.c.state).where(APPLICATIONS.c.user_id == user.id)
    return dict(tx.execute(query).all())


def _entry(tx: Tx, user: Person, posting_id: int, posting: schema.Posting, state: str, now: datetime) -> Entry:
    found = gap(tx, user, [o.skill for o in posting.must], [o.skill for o in posting.nice])
    return Entry(posting_id, posting, found, state, _is_over(posting, now))


def _is_over(posting: schema.Posting, now: datetime) -> bool:
    return posting.expires_on is not None and posting.expires_on < now.date()


def _fits(word: str, posting: schema.Posting, state: str, lex: Lexicon, is_strict: bool) -> bool:
    track = names.find_track(word)
    if track == posting.track or (state and word == state):
        return True
    if track is not None and is_strict:
        return False
    city = CITY_OF.get(word.lower())
    if city is not None and city == posting.city:
        return True
    skill = lex.resolve(word)
    if skill is not None and any(one.skill == skill for one in (*posting.must, *posting.nice)):
        return True
    return squeeze(word) in squeeze(_said(posting))


def _said(posting: schema.Posting) -> str:
    evidence: Sequence[str] = [one.evidence for one in (*posting.must, *posting.nice)]
    return "\n".join([posting.company, posting.title, posting.city or "", *posting.duties, *evidence])
