"""The skills that somebody says they have."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from sqlalchemy import delete, select

from mentor.catalogue import catalogue
from mentor.errors import Stale
from mentor.models import UserSkill
from mentor.postings import resume
from mentor.postings.levels import HEARD, KNOWS, WORKS, level_of
from mentor.postings.lines import clauses, lines
from mentor.postings.misspelt import Misspelt, misspelt
from mentor.postings.skills import Lexicon, lexicon
from mentor.store import Tx
from mentor.users import Person

TABLE = UserSkill.__table__  # type: ignore[attr-defined]
# all of a clause in Chinese ("CUDA 不会"), what comes after it in English ("Python but not CUDA")
_DENIED = re.compile(
    r"不会|不懂|没(?:有)?(?:用|学|碰|做|接触)过|不了解|不熟|不太会|没经验|没有[^，。；]{0,8}经验|完全没"
)
_DENIED_EN = re.compile(r"\b(?:not?|never|without|don(?:'|’)t|can(?:'|’)?t|cannot|haven(?:'|’)t)\b")
MANY = 12
LONGEST = 4000  # characters that are read


@dataclass(frozen=True, slots=True)
class Own:
    """A skill that somebody has."""

    slug: str
    name: str
    level: int


@dataclass(frozen=True, slots=True)
class Profile:
    """Somebody's skills, and those that their track asks for and they have not said.

    Attributes:
        added: what the last step brought; None where there was none.
        misspelt: words of the last step that name no skill.
    """

    skills: list[Own]
    common: list[tuple[str, str]]  # slug, name
    track: str | None
    added: list[Own] | None = None
    misspelt: list[Misspelt] = field(default_factory=list)


def levels(tx: Tx, user: Person) -> dict[str, int]:
    """Slug to level."""
    return dict(tx.execute(select(TABLE.c.skill, TABLE.c.level).where(TABLE.c.user_id == user.id)).all())


def show(tx: Tx, user: Person, added: list[Own] | None = None) -> Profile:
    """The profile, best known first."""
    words, own = lexicon(tx), levels(tx, user)
    skills = sorted(
        (Own(slug, words.name(slug), level) for slug, level in own.items()), key=lambda o: (-o.level, o.name)
    )
    missing = [slug for slug in common(tx, user.track) if slug not in own][:MANY]
    return Profile(skills, [(slug, words.name(slug)) for slug in missing], user.track, added)


def put(tx: Tx, user: Person, slug: str, source: str, level: int = WORKS) -> Profile:
    """Say that one has a skill; again at another level moves it. Raises Stale for what is no skill."""
    words = lexicon(tx)
    if slug not in words.skills or level not in (HEARD, WORKS, KNOWS):
        raise Stale
    _put(tx, user, {slug: level}, source)
    return show(tx, user, [Own(slug, words.name(slug), level)])


def put_text(tx: Tx, user: Person, text: str, source: str = "text") -> Profile:
    """Skills from one's own words ("会 PyTorch，了解 RAG") or from a resume; only skills and levels are kept.

    What was said before at a higher level stays; a resume never lowers what somebody told us themselves.
    """
    found = resume.skills_of(text, lexicon(tx)) if source == "resume" else said(text, lexicon(tx))
    words, own = lexicon(tx), levels(tx, user)
    if source == "resume":
        found = {slug: max(level, own.get(slug, 0)) for slug, level in found.items()}
    _put(tx, user, found, source)
    shown = show(tx, user, [Own(slug, words.name(slug), level) for slug, level in found.items()])
    return shown if source == "resume" else replace(shown, misspelt=misspelt(_left(text, words), words))


def said(text: str, words: Lexicon) -> dict[str, int]:
    """Slug to level of what somebody says they can do."""
    found: dict[str, int] = {}
    for line in lines(text[:LONGEST]):
        for clause in clauses(line):
            plain = clause.plain
            if _DENIED.search(plain):
                continue
            denied = _DENIED_EN.search(plain)
            upto = denied.start() if denied else len(plain)
            for at, _, slug in words.find(clause.raw if len(clause.raw) == len(plain) else plain) or words.find(plain):
                if at >= upto:
                    continue
                found[slug] = max(level_of(plain), found.get(slug, 0))
    return found


def _left(text: str, words: Lexicon) -> list[str]:
    """What is left of one's words without the skills and without what one says not to know."""
    rests = []
    for clause in (clause for line in lines(text[:LONGEST]) for clause in clauses(line)):
        plain, upto = clause.plain, 0
        if _DENIED.search(plain) or _DENIED_EN.search(plain):
            continue
        kept = []
        for start, end, _ in words.find(plain):
            kept.append(plain[upto:start])
            upto = end
        rests.append(" ".join([*kept, plain[upto:]]))
    return rests


def remove(tx: Tx, user: Person, slug: str) -> Profile:
    """Take a skill back; one that is not there is no fault."""
    tx.execute(delete(TABLE).where(TABLE.c.user_id == user.id, TABLE.c.skill == slug))
    return show(tx, user)


def common(tx: Tx, track: str | None) -> list[str]:
    """What postings (and then questions) of a track ask for most; of all tracks where none is given."""
    known, words = catalogue(tx), lexicon(tx)
    counted: Counter[str] = Counter()
    for posting in known.postings.values():
        if track is None or posting.track == track:
            counted.update({one.skill: 20 for one in posting.nice} | {one.skill: 60 for one in posting.must})
    for question in known.questions.values():
        if track is None or track in question.tracks:
            counted.update(question.skills)
    return [
        slug for slug, _ in counted.most_common(80) if slug in words.skills and words.skills[slug].category != "soft"
    ]


def _put(tx: Tx, user: Person, found: dict[str, int], source: str) -> None:
    for slug, level in found.items():
        row = {"user_id": user.id, "skill": slug, "level": level, "source": source}
        statement = tx.insert(TABLE).values(row)
        tx.execute(statement.on_conflict_do_update(index_elements=["user_id", "skill"], set_=row))
