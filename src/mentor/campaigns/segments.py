"""Segments: who gets a campaign. Each dimension is a list of which one is enough; the dimensions are all asked for.

A segment is a small JSON object: tracks, cities, stages, skills (with `least`, how many of them), seen, langs. `seen` is
"7" for those who were here within 7 days, "-30" for those who were not for 30. In lists, "-" is "not said".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, cast, func, or_, select, text

from mentor.catalogue import catalogue
from mentor.corpus import schema
from mentor.models import Application, Posting, Suppression, User, UserSkill
from mentor.models.people import QUIET
from mentor.postings import profile
from mentor.postings.skills import lexicon
from mentor.store import Tx

PEOPLE, BLOCKED = User.__table__, Suppression.__table__  # type: ignore[attr-defined]
SKILLS, POSTINGS = UserSkill.__table__, Posting.__table__  # type: ignore[attr-defined]
APPLICATIONS = Application.__table__  # type: ignore[attr-defined]
UNSAID = "-"
LANGS = ("zh_Hans", "zh_Hant", "en")
SEEN = ("7", "30", "-30", "-90")  # days
DIMENSIONS = {"tracks": "track", "cities": "city", "stages": "stage", "skills": "", "langs": "lang", "seen": ""}
_DECIDED = ("hidden", "applied", "interview", "offer", "closed")  # who did this about a posting needs no news of it
_MUTED = '%"campaign"%'
_MOST = 12  # choices of a dimension that have a button


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a dimension: its canonical string, what it is called where a table of texts does not say."""

    value: str
    name: str = ""


def condition(segment: dict[str, Any], now: datetime, posting: str | None = None) -> ColumnElement[bool]:
    """Who gets it: in the segment, reachable, not opted out, and not done with the posting (a slug) already."""
    conditions = [
        PEOPLE.c.id.not_in(select(BLOCKED.c.user_id)),
        PEOPLE.c.silenced.is_(False),
        PEOPLE.c.paused_until.is_(None) | (PEOPLE.c.paused_until <= now),
        func.coalesce(cast(PEOPLE.c.muted, Text()), "").not_like(_MUTED),
    ]
    for name in ("tracks", "cities", "stages", "langs"):
        if segment.get(name):
            conditions.append(_among(PEOPLE.c[DIMENSIONS[name]], segment[name]))
    if segment.get("seen"):
        days = int(segment["seen"])
        since = now - timedelta(days=abs(days))
        conditions.append(PEOPLE.c.seen_at >= since if days > 0 else PEOPLE.c.seen_at < since)
    if segment.get("skills"):
        conditions.append(PEOPLE.c.id.in_(_having(segment)))
    if posting is not None:
        done = select(APPLICATIONS.c.user_id)
        done = done.where(APPLICATIONS.c.posting == posting, APPLICATIONS.c.state.in_(_DECIDED))
        conditions.append(PEOPLE.c.id.not_in(done))
    return and_(*conditions)


def _having(segment: dict[str, Any]) -> Select[Any]:
    """The ids of those who have enough of a segment's skills."""
    having = select(SKILLS.c.user_id).where(SKILLS.c.skill.in_(segment["skills"]))
    least = _least(segment)
    return having.group_by(SKILLS.c.user_id).having(func.count() >= least) if least > 1 else having


def _least(segment: dict[str, Any]) -> int:
    """How many of its skills a segment asks for."""
    return min(int(segment.get("least", 1)), len(segment.get("skills", ())))


def _among(column: Any, values: list[Any]) -> ColumnElement[bool]:
    said = [value for value in values if value != UNSAID]
    return or_(column.in_(said), column.is_(None)) if UNSAID in values else column.in_(said)


def slug_of(tx: Tx, body: dict[str, Any]) -> str | None:
    """The slug of the posting that a campaign's body sends, or None."""
    if "posting" not in body:
        return None
    found: str | None = tx.execute(select(POSTINGS.c.slug).where(POSTINGS.c.id == body["posting"])).scalar()
    return found


def audience(tx: Tx, segment: dict[str, Any], now: datetime, posting: str | None = None) -> int:
    """How many people are in a segment now."""
    if _least(segment) > 1 and posting is None and not segment.keys() - {"skills", "least"}:
        return int(tx.execute(skilled(segment, now)).scalar_one())
    query = select(func.count()).select_from(PEOPLE).where(condition(segment, now, posting))
    return int(tx.execute(query).scalar_one())


def skilled(segment: dict[str, Any], now: datetime) -> Select[Any]:
    """How many have enough of some skills, nothing else being asked: those who cannot be reached are few, and are
    taken out of the groups; looking up each of the others' rows costs as much as grouping did.
    """
    silent = PEOPLE.c.silenced.is_(True) | (PEOPLE.c.paused_until > now) | cast(PEOPLE.c.muted, Text()).like(_MUTED)
    # word for word the condition of their index: SQLite takes a partial one only where it sees it again
    unreachable = select(PEOPLE.c.id).where(text(f"({QUIET})"), silent).union_all(select(BLOCKED.c.user_id))
    having = _having(segment).subquery()
    return select(func.count()).select_from(having).where(having.c.user_id.not_in(unreachable))


def toggled(segment: dict[str, Any], name: str, value: str) -> dict[str, Any]:
    """The segment with `value` taken into a dimension, or out of it; "" empties the dimension, "all" all of them.

    Raises ValueError for what is no dimension or no value.
    """
    if name == "all":
        return {}
    if name not in (*DIMENSIONS, "least"):
        raise ValueError(name)
    rest = {key: kept for key, kept in segment.items() if key != name}
    if name in ("seen", "least"):
        made: Any = str(int(value)) if name == "seen" else int(value or 1)
        if value and value != str(segment.get(name)):
            rest[name] = made
        return rest
    item: Any = int(value) if name == "stages" and value not in ("", UNSAID) else value
    if (name == "tracks" and value not in ("", UNSAID, *schema.TRACKS)) or (name == "langs" and value not in LANGS):
        raise ValueError(value)
    chosen = list(segment.get(name, []))
    chosen = [] if value == "" else [v for v in chosen if v != item] if item in chosen else [*chosen, item]
    if name == "tracks":
        chosen.sort(key=lambda track: schema.TRACKS.index(track) if track in schema.TRACKS else -1)
    if chosen:
        rest[name] = chosen
    if name == "skills" and not chosen:
        rest.pop("least", None)
    return rest


def offered(tx: Tx, name: str, segment: dict[str, Any], body: dict[str, Any]) -> list[Choice]:
    """The values of a dimension that have a button, chosen ones always among them."""
    chosen = [str(value) for value in segment.get(name, [])] if name != "seen" else []
    if name == "cities":
        query = select(PEOPLE.c.city).where(PEOPLE.c.city.is_not(None)).group_by(PEOPLE.c.city)
        found = list(tx.execute(query.order_by(func.count().desc(), PEOPLE.c.city).limit(_MOST)).scalars())
        posting = _posting(tx, body)
        city = posting.city if posting else None
        values = [*chosen, *([city] if city else []), *found, UNSAID]
    elif name == "skills":
        values = [*chosen, *_skills(tx, segment, body)]
    elif name == "stages":
        roadmaps = catalogue(tx).roadmaps
        tracks = segment.get("tracks") or list(roadmaps)
        most = max((len(roadmaps[track].stages) for track in tracks if track in roadmaps), default=0)
        values = [str(number) for number in range(1, most + 2)]
    else:
        values = list({"langs": LANGS, "seen": SEEN, "tracks": schema.TRACKS}[name])
    words = lexicon(tx) if name == "skills" else None
    return [Choice(value, words.name(value) if words else value) for value in list(dict.fromkeys(values))[: _MOST + 4]]


def _skills(tx: Tx, segment: dict[str, Any], body: dict[str, Any]) -> list[str]:
    posting = _posting(tx, body)
    if posting is not None:
        return list(dict.fromkeys(one.skill for one in (*posting.must, *posting.nice)))[:_MOST]
    tracks = segment.get("tracks") or [None]
    return profile.common(tx, tracks[0] if len(tracks) == 1 else None)[:_MOST]


def _posting(tx: Tx, body: dict[str, Any]) -> schema.Posting | None:
    row = tx.execute(select(POSTINGS.c.body).where(POSTINGS.c.id == body.get("posting", 0))).first()
    return schema.Posting.model_validate(row.body) if row else None
