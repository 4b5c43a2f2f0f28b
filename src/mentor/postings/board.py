"""The board of postings as one person sees it: pages, single ones, and those that they pasted themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import select

from mentor.catalogue import catalogue
from mentor.clock import local
from mentor.corpus import schema
from mentor.errors import Stale
from mentor.models import Application, Posting
from mentor.postings import own
from mentor.postings.match import Asked, Gap, gap, gap_of, shares
from mentor.postings.parse import Reading, read
from mentor.postings.skills import lexicon
from mentor.postings.standing import Standing, standing
from mentor.postings.terms import Candidate, Term, fit, said, terms, text_of
from mentor.store import Tx
from mentor.users import Person

TABLE, APPLICATIONS = Posting.__table__, Application.__table__  # type: ignore[attr-defined]
STATES = ("saved", "applied", "interview", "offer", "closed", "hidden")
PAGE = 6
LAST_ZONE = timedelta(hours=12)  # behind UTC: where a day ends last


@dataclass(frozen=True, slots=True)
class Read:
    """A pasted posting against the person who pasted it.

    Attributes:
        id: of it as an own posting (below zero); 0 where it could not be read well enough to be kept.
        state: what they do about it already.
    """

    reading: Reading
    names: dict[str, str]
    gap: Gap
    id: int = 0
    state: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A posting as one person sees it; `id` is below zero for one that they pasted."""

    id: int
    posting: schema.Posting
    gap: Gap
    state: str = ""  # one of STATES, or "" for nothing done
    is_over: bool = False
    days_left: int | None = None  # until the deadline, by their own calendar; None where none is given


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of postings.

    Attributes:
        words: what was asked for.
        total: postings that fit, over all pages.
        is_kept: whether these words are a saved search of theirs.
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
    """A pasted posting: what it asks for, and what somebody lacks for it; kept where it was understood."""
    words = lexicon(tx)
    found = read(text, words, local(now, user.tz).date())
    lacks = gap(tx, user, found.must, found.nice, found.mentioned)
    own_id = own.keep(tx, user, found, now) if found.is_sure else 0
    state = states(tx, user).get(own.slug_of(own_id), "") if own_id else ""
    return Read(found, words.names_of(found), lacks, own_id, state)


def listing(tx: Tx, user: Person, words: str, page: int, now: datetime) -> Listing:
    """Postings that fit all words (see `terms`); hidden and expired ones left out.

    Where nothing is asked for, one's own track stands first; then those that fit better, then the newest.
    """
    known, mine = catalogue(tx), standing(tx, user)
    found = fitting(tx, user, words, mine, now)
    fits = shares(known, mine)
    newest = {posting_id: place for place, (posting_id, _) in enumerate(found)}

    def order(row: tuple[int, schema.Posting]) -> tuple[bool, float, int]:
        return row[1].track == user.track, round(fits.get(row[1].slug, 0.0), 1), -newest[row[0]]

    found.sort(key=order, reverse=True)
    page = max(0, min(page, (len(found) - 1) // PAGE)) if found else 0
    kept = states(tx, user)
    shown = [
        entry(tx, user, i, p, kept.get(p.slug, ""), now, mine=mine) for i, p in found[page * PAGE : (page + 1) * PAGE]
    ]
    return Listing(shown, words, page, len(found))


def mine_of(tx: Tx, user: Person, name: str, now: datetime) -> Listing:
    """What somebody saved of a company or a position; all that they saved where nothing is called so."""
    theirs = listing(tx, user, f"mine {name}".strip(), 0, now)
    return theirs if theirs.total else listing(tx, user, "mine", 0, now)


def one(tx: Tx, user: Person, posting_id: int, now: datetime) -> Entry:
    """One posting; raises Stale where it is gone, or is somebody else's own."""
    mentioned: Sequence[Asked] = ()
    if posting_id < 0:
        kept = own.find(tx, user, posting_id)
        if kept is None:
            raise Stale
        posting, mentioned = kept
    else:
        slug = tx.execute(select(TABLE.c.slug).where(TABLE.c.id == posting_id)).scalar()
        found = catalogue(tx).postings.get(slug or "")
        if found is None:
            raise Stale
        posting = found
    return entry(tx, user, posting_id, posting, states(tx, user).get(posting.slug, ""), now, mentioned=mentioned)


def by_slug(tx: Tx, user: Person, slug: str, now: datetime) -> Entry | None:
    """The same by its slug; None where it is gone."""
    own_id = own.id_of(slug)
    posting_id = own_id or tx.execute(select(TABLE.c.id).where(TABLE.c.slug == slug)).scalar()
    try:
        return one(tx, user, int(posting_id), now) if posting_id else None
    except Stale:
        return None


def entry(
    tx: Tx, user: Person, posting_id: int, posting: schema.Posting, state: str, now: datetime, *,
    mine: Standing | None = None, mentioned: Sequence[Asked] = (),
) -> Entry:  # fmt: skip
    """A posting as somebody sees it."""
    lacks = gap_of(tx, user, mine or standing(tx, user), posting.must, posting.nice, mentioned)
    return Entry(posting_id, posting, lacks, state, is_over(posting, now), days_left(posting, user, now))


def states(tx: Tx, user: Person) -> dict[str, str]:
    """What somebody does about postings, by slug."""
    query = select(APPLICATIONS.c.posting, APPLICATIONS.c.state).where(APPLICATIONS.c.user_id == user.id)
    return dict(tx.execute(query).all())


def is_over(posting: schema.Posting, now: datetime) -> bool:
    """Whether its deadline has passed everywhere."""
    return posting.expires_on is not None and posting.expires_on < (now - LAST_ZONE).date()


def days_left(posting: schema.Posting, user: Person, now: datetime) -> int | None:
    """Days until the deadline by somebody's own calendar."""
    today: date = local(now, user.tz).date()
    return (posting.expires_on - today).days if posting.expires_on else None


def published(tx: Tx) -> dict[str, int]:
    """Slug to id of everything on the board, the newest first."""
    query = select(TABLE.c.slug, TABLE.c.id).where(TABLE.c.retired_at.is_(None))
    return {row.slug: row.id for row in tx.execute(query.order_by(TABLE.c.created_at.desc(), TABLE.c.id.desc()))}


def fitting(tx: Tx, user: Person, words: str, mine: Standing, now: datetime) -> list[tuple[int, schema.Posting]]:
    """(id, posting) of all that fit the words, the newest first."""
    wanted = terms(words, lexicon(tx))
    for is_strict in (True, False):  # a track's name means the track; only where it has none, the word in the text
        found = _fitting(tx, user, wanted, mine, now, is_strict=is_strict)
        if found:
            return found
    return []


def _fitting(
    tx: Tx, user: Person, wanted: Sequence[Term], mine: Standing, now: datetime, *, is_strict: bool
) -> list[tuple[int, schema.Posting]]:
    known, kept = catalogue(tx), states(tx, user)
    fits, texts = shares(known, mine), said(known)
    asks_state = any(term.state for term in wanted)
    found = []
    if asks_state:
        for own_id, posting in own.all_of(tx, user).items():
            about = Candidate(posting, text_of(posting), kept.get(posting.slug, ""), 0.0)
            if about.state and fit(about, wanted, is_strict=is_strict):
                found.append((own_id, posting))
    for slug, posting_id in published(tx).items():
        published_one, state = known.postings.get(slug), kept.get(slug, "")
        if published_one is None or (state == "hidden" and not any(term.state == "hidden" for term in wanted)):
            continue
        if is_over(published_one, now) and not (asks_state and state):
            continue
        about = Candidate(published_one, texts[slug], state, fits.get(slug, 0.0))
        if fit(about, wanted, is_strict=is_strict):
            found.append((posting_id, published_one))
    return found
