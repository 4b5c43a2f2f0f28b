"""What somebody types behind /mock: round, track, minutes, mode, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mentor import names
from mentor.errors import NotFound
from mentor.mock.plan import MINUTES, ROUNDS

_MINUTES = re.compile(r"(\d{1,3})(?:分钟?|m|min|mins)?", re.IGNORECASE)
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was understood; None for what was not said."""

    round: str | None = None
    track: str | None = None
    minutes: int | None = None


def wanted(text: str) -> Wanted:
    """The wish behind the words. Raises NotFound with the nearest for a word that is none of these."""
    found = Wanted()
    for word in text[:LONGEST].split():
        minutes = _MINUTES.fullmatch(word)
        round_, track = names.find_round(word), names.find_track(word)
        if minutes:
            found = Wanted(found.round, found.track, min(MINUTES, key=lambda m: abs(m - int(minutes[1]))))
        elif round_ in ROUNDS and found.round is None:
            found = Wanted(round_, found.track, found.minutes)
        elif track is not None and found.track is None:
            found = Wanted(found.round, track, found.minutes)
        else:
            raise _unknown(word, found.round)
    return found if found.round or not found.track else Wanted("tech", found.track, found.minutes)


def _unknown(word: str, round_: str | None) -> NotFound:
    if round_ is None:
        return NotFound("mock_round", word, [(name, f"/mock {name}") for name in ROUNDS])
    try:
        names.track(word)
    except NotFound as error:
        return NotFound(
            "mock_track", word, [(f"{round_} {slug}", f"/mock {round_} {slug}") for slug, _ in error.nearest]
        )
    return NotFound("mock_track", word, [(round_, f"/mock {round_}")])
