"""What the postings of the bot's own table ask for: by track and city, what goes together, what one more skill opens.

Every figure comes with the number of postings and the dates that it rests on; below LEAST there is silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches
from itertools import combinations

from mentor import names
from mentor.catalogue import Catalogue, catalogue
from mentor.corpus import schema
from mentor.postings.board import is_over
from mentor.postings.lines import simplify
from mentor.postings.match import FITS, WEIGHT, groups
from mentor.postings.skills import lexicon
from mentor.postings.standing import Standing, standing
from mentor.postings.words import CITY_OF
from mentor.store import Tx
from mentor.users import Person

LEAST = 8  # postings below which nothing is said
LEAST_PAIR = 4  # postings in which two skills must stand together
LIFT = 1.3  # how much more often than by chance
TOP, PAIRS, OPENERS = 12, 4, 4
NEAR = 3  # tracks or cities that are offered for a word that is neither


@dataclass(frozen=True, slots=True)
class Asked:
    """How many postings ask for a skill."""

    slug: str
    name: str
    must: int
    nice: int
    has_it: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two skills that are asked for together: in so many postings, so many times as often as by chance."""

    one: str
    other: str
    postings: int
    lift: float


@dataclass(frozen=True, slots=True)
class Opener:
    """A skill that would open postings: those that fit then and do not now."""

    slug: str
    name: str
    more: int


@dataclass(frozen=True, slots=True)
class Market:
    """What the postings of a track, a city, or all of them ask for.

    Attributes:
        postings: how many it rests on; the lists are empty where they are fewer than LEAST.
        since, until: the dates of the oldest and the newest that have one.
        undated: how many have none.
        fitting: how many fit the person now (a share of FITS or more).
        cities: of these postings, the most first.
        unknown: words that name neither a track nor a city; near: those that they may mean, as people type them.
    """

    track: str | None
    city: str | None
    postings: int
    since: date | None = None
    until: date | None = None
    undated: int = 0
    asked: list[Asked] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    openers: list[Opener] = field(default_factory=list)
    fitting: int = 0
    knows_nothing: bool = False
    cities: list[tuple[str, int]] = field(default_factory=list)
    tracks: Sequence[tuple[str, int]] = field(default_factory=list)
    least: int = LEAST
    unknown: Sequence[str] = ()
    near: Sequence[str] = ()

    @property
    def is_silent(self) -> bool:
        """Whether there are too few postings to say anything."""
        return self.postings < LEAST


def market(tx: Tx, user: Person, words: str, now: datetime) -> Market:
    """The market for the track and the city in `words`; of all postings where it names none."""
    known = catalogue(tx)
    track, city, unknown = _scope(words)
    current = [posting for posting in known.postings.values() if not is_over(posting, now)]
    found = [p for p in current if track in (None, p.track) and city in (None, p.city)]
    dates = sorted(posting.posted_on for posting in found if posting.posted_on)
    base = Market(
        track, city, len(found), dates[0] if dates else None, dates[-1] if dates else None, len(found) - len(dates),
        cities=Counter(p.city for p in found if p.city).most_common(6),
        tracks=Counter(p.track for p in current).most_common(),
        unknown=unknown, near=_near(unknown, [p.city for p in current if p.city]),
    )  # fmt: skip
    return base if base.is_silent else _filled(tx, user, base, found, known)


def _scope(words: str) -> tuple[str | None, str | None, list[str]]:
    """(track, city, words that are neither)."""
    track = city = None
    unknown = []
    for word in simplify(words).split()[:8]:
        named, place = names.find_track(word), CITY_OF.get(word.lower())
        track, city = track or named, city or place
        if not (named or place):
            unknown.append(word[:24])
    return track, city, unknown


def _near(unknown: Sequence[str], cities: Sequence[str]) -> list[str]:
    """The tracks and cities that words may mean; where they are like none, the cities of most postings."""
    forms = {name: name for name in CITY_OF} | {form: slug for slug, said in names.TRACK_NAMES.items() for form in said}
    close = [forms[form] for word in unknown for form in get_close_matches(word.lower(), forms, NEAR, 0.5)]
    common = [city for city, _ in Counter(cities).most_common(NEAR)] if unknown else []
    return list(dict.fromkeys(CITY_OF.get(name, name) for name in close or common))[:NEAR]


def _filled(tx: Tx, user: Person, base: Market, found: Sequence[schema.Posting], known: Catalogue) -> Market:
    words, mine = lexicon(tx), standing(tx, user)
    must, nice = (_counted([getattr(p, kind) for p in found], known) for kind in ("must", "nice"))
    total = must + nice
    asked = [Asked(s, words.name(s), must[s], nice[s], mine[s] == 1.0) for s, _ in total.most_common(TOP)]
    pairs = [Pair(words.name(a), words.name(b), n, lift) for a, b, n, lift in _together(found, known)]
    fitting, more = _opened(found, known, mine, [slug for slug, _ in total.most_common(60)])
    openers = [Opener(slug, words.name(slug), n) for slug, n in more[:OPENERS]]
    return replace(base, asked=asked, pairs=pairs, openers=openers, fitting=fitting, knows_nothing=mine.is_empty)


def _counted(asked: Sequence[Sequence[schema.Requirement]], known: Catalogue) -> Counter[str]:
    return Counter(slug for one in asked for slug in {s for group in groups(one, known) for s in group})


def _together(found: Sequence[schema.Posting], known: Catalogue) -> list[tuple[str, str, int, float]]:
    """Pairs of skills that stand together more often than by chance, the surest first."""
    sets = [{s for kind in (p.must, p.nice) for group in groups(kind, known) for s in group} for p in found]
    alone = Counter(slug for one in sets for slug in one)
    both = Counter(pair for one in sets for pair in combinations(sorted(one), 2))
    kept = []
    for (a, b), n in both.items():
        lift = n * len(found) / (alone[a] * alone[b])
        if n >= LEAST_PAIR and lift >= LIFT and not _is_one(a, b, known):
            kept.append((a, b, n, lift))
    kept.sort(key=lambda row: (row[2] * min(row[3], 3.0), row[0]), reverse=True)
    return kept[:PAIRS]


def _is_one(a: str, b: str, known: Catalogue) -> bool:
    """Whether one is a kind of the other: that they go together says nothing."""
    pairs = ((known.skills.get(a), b), (known.skills.get(b), a))
    return any(skill is not None and other in skill.broader for skill, other in pairs)


def _opened(
    found: Sequence[schema.Posting], known: Catalogue, mine: Standing, candidates: Sequence[str]
) -> tuple[int, list[tuple[str, int]]]:
    """How many postings fit now, and for each skill how many more would with it."""
    needs = [
        [(WEIGHT[kind], group) for kind in ("must", "nice") for group in groups(getattr(p, kind), known)] for p in found
    ]
    needs = [need for need in needs if need]
    fitting, more = 0, Counter[str]()
    wanted = {slug for slug in candidates if mine[slug] < 1.0}
    for need in needs:
        whole = sum(weight for weight, _ in need)
        got = [(weight, group, max(mine[slug] for slug in group)) for weight, group in need]
        have = sum(weight * credit for weight, _, credit in got)
        if have >= FITS * whole:
            fitting += 1
            continue
        gains = {slug: weight * (1.0 - credit) for weight, group, credit in got for slug in group if slug in wanted}
        more.update(slug for slug, gain in gains.items() if have + gain >= FITS * whole)
    return fitting, more.most_common(OPENERS)
