"""The tracks in the order in which somebody's answers speak for them, each with its reasons and counter-arguments.

Nothing here is a verdict: points only order, every reason says who said it and when, and where nobody did, it says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from mentor.catalogue import Catalogue
from mentor.corpus import schema
from mentor.corpus.directions import Move

SHORT_WEEKS, LONG_WEEKS = 26, 52  # a track done within half a year speaks for it, one beyond a year against it
MOST = 4  # one source alone does not decide, however many answers lead to it


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an answer speaks for a track (points > 0) or against it.

    Attributes:
        answers: the (step, value) pairs that it comes from.
        why: the editors' link between answer and track; "" for the reckoning of hours.
        note: who says so; None where it is the editors' own judgement.
        quote: the note's words that are meant; "" for its claim.
        against: who says otherwise; None where the material has nobody.
        weeks: of the whole track at these hours, for the reckoning of hours only.
    """

    answers: tuple[tuple[str, str], ...]
    points: int
    why: str
    note: schema.Career | None = None
    quote: str = ""
    against: schema.Career | None = None
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A track with what speaks for and against it, the weightiest first."""

    track: str
    points: int
    weeks: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The answers, all tracks best first, and the month of the newest note that is cited (None: none is dated)."""

    answers: Mapping[str, str]
    ranked: tuple[Ranked, ...]
    newest: date | None

    def of(self, track: str) -> Ranked | None:
        """One track, or None where it has no roadmap."""
        return next((one for one in self.ranked if one.track == track), None)

    @property
    def is_close(self) -> bool:
        """Whether the first two are so near that their order means little."""
        return len(self.ranked) > 1 and self.ranked[0].points - self.ranked[1].points <= 1


def rank(known: Catalogue, answers: Mapping[str, str], hours_left: Mapping[str, float]) -> Result:
    """Rank the tracks; `hours_left` are those of each track that has a roadmap."""
    weekly = int(answers["hours"])
    ranked = [_ranked(known, track, answers, hours, weekly) for track, hours in hours_left.items()]
    ranked.sort(key=lambda one: -one.points)  # stable: ties stay in the order of the tracks
    cited = [note for one in ranked for r in one.reasons for note in (r.note, r.against) if note is not None]
    return Result(dict(answers), tuple(ranked), _newest(cited))


def _ranked(known: Catalogue, track: str, answers: Mapping[str, str], hours: float, weekly: int) -> Ranked:
    weeks = max(1, -(-round(hours) // weekly))
    reasons = [_of_hours(weekly, weeks)] if weeks <= SHORT_WEEKS or weeks > LONG_WEEKS else []
    for step, value in answers.items():
        answer = known.answers.get((step, value))
        for move in answer.moves if answer else ():
            if move.track == track:
                reasons = _added(reasons, _reason(known, step, value, move))
    points = sum(reason.points for reason in reasons)
    return Ranked(track, points, weeks, tuple(sorted(reasons, key=lambda r: -abs(r.points))))


def _of_hours(weekly: int, weeks: int) -> Reason:
    return Reason((("hours", str(weekly)),), 1 if weeks <= SHORT_WEEKS else -1, "", weeks=weeks)


def _added(reasons: list[Reason], new: Reason) -> list[Reason]:
    """The same note for the same track is one reason, however many answers lead to it, and weighs MOST at most."""
    for place, old in enumerate(reasons):
        if new.note is not None and old.note is not None and old.note.slug == new.note.slug:
            points = max(-MOST, min(MOST, old.points + new.points))
            merged = replace(old, answers=(*old.answers, *new.answers), points=points)
            return [*reasons[:place], merged, *reasons[place + 1 :]]
    return [*reasons, new]


def _reason(known: Catalogue, step: str, value: str, move: Move) -> Reason:
    note = known.careers.get(move.note) if move.note else None
    slugs = [move.against] if move.against else list(note.disagrees_with if note else ())
    against = next((known.careers[slug] for slug in slugs if slug in known.careers), None)
    return Reason(((step, value),), move.points, move.why, note, move.quote or "", against)


def _newest(notes: Iterable[schema.Career]) -> date | None:
    dates = [date(n.said_on.year, n.said_on.month or 12, 1) for n in notes if n.said_on.year is not None]
    return max(dates, default=None)
