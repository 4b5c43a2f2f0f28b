"""The dialogue that arranges an interview: what was said is kept, what is missing is asked for, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.clock import instant, local
from mentor.corpus.schema import ROUNDS
from mentor.countdown import interviews, words
from mentor.countdown.interviews import Dated
from mentor.countdown.words import Heard, When
from mentor.errors import Stale
from mentor.reminders import UnclearClock, parse_date
from mentor.store import Tx
from mentor.users import Person

DIALOGUE = "interview"
AHEAD = (1, 2, 3, 4, 5, 7)  # days from today that have a button
Need = Literal["company", "when", "pick", "round"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An interview that is not complete, or (with an id) one that gets another date. `asked` goes into the buttons, so
    that those of an older question are refused."""

    need: Need
    asked: int
    id: int = 0
    company: str = ""
    round: str | None = None
    when: When | None = None
    options: tuple[When, ...] = ()
    problem: str = ""
    unknown_round: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """All of somebody's interviews."""

    coming: list[Dated]
    past: list[Dated]


def board(tx: Tx, user: Person, now: datetime) -> Board:
    """The list; where it is empty, what is typed next is an interview."""
    found = Board(interviews.listed(tx, user, "coming"), interviews.listed(tx, user, "past")[:8])
    pending = dialogues.pending(tx, user, now)
    if not found.coming and (pending is None or pending.kind == DIALOGUE):
        _wait(tx, user, Draft("company", _stamp(now)), now)
    return found


def begin(tx: Tx, user: Person, now: datetime, company: str = "") -> Draft | Dated:
    """A new interview, of a company where one is known."""
    return _advance(tx, user, Draft("company", 0, company=company), now)


def hear(tx: Tx, user: Person, text: str, now: datetime) -> Draft | Dated:
    """A new interview in words. Raises MentorError."""
    return _advance(tx, user, _merged(Draft("company", 0), _read(tx, user, text, now)), now)


def more(tx: Tx, user: Person, text: str, now: datetime) -> Draft | Dated:
    """Words in the middle of the dialogue: whatever of it was missing, or another reading of what was there."""
    draft = _draft(tx, user, now)
    heard = _read(tx, user, text, now)
    if draft.need in ("when", "pick"):
        heard = _with_known_day(draft, heard, text, user, now)
    if draft.need != "company" and draft.company and not heard.unknown_round:
        heard = replace(heard, company="")  # "next Wednesday I think" is no company
    return _advance(tx, user, _merged(draft, heard), now)


def pick_when(tx: Tx, user: Person, asked: int, number: int, now: datetime) -> Draft | Dated:
    """One of the readings of the date. Raises Stale for an old question."""
    draft = _draft(tx, user, now)
    if draft.asked != asked or not 0 <= number < len(draft.options):
        raise Stale
    return _advance(tx, user, replace(draft, when=draft.options[number], options=(), problem=""), now)


def pick_day(tx: Tx, user: Person, asked: int, ahead: int, now: datetime) -> Draft | Dated:
    """A day from today on; an hour that was said stays. Raises Stale."""
    draft = _draft(tx, user, now)
    if draft.asked != asked or draft.need != "when" or ahead not in AHEAD:
        raise Stale
    day = local(now, user.tz).date() + timedelta(days=ahead)
    when = words.whole_day(day, user.tz, now)
    if draft.when is not None and draft.when.has_time:
        when = When(instant(datetime.combine(day, local(draft.when.at, user.tz).time()), user.tz), True)
    return _advance(tx, user, replace(draft, when=when, options=(), problem=""), now)


def pick_round(tx: Tx, user: Person, asked: int, round_: str, now: datetime) -> Draft | Dated:
    """One of the rounds. Raises Stale."""
    draft = _draft(tx, user, now)
    if draft.asked != asked or round_ not in ROUNDS:
        raise Stale
    return _advance(tx, user, replace(draft, round=round_, unknown_round=""), now)


def begin_move(tx: Tx, user: Person, interview_id: int, now: datetime) -> Draft:
    """Another date for an interview. Raises Stale."""
    found = interviews.one(tx, user, interview_id)
    draft = Draft("when", _stamp(now), found.id, found.company, found.round, found.when)
    return _wait(tx, user, draft, now)


def _read(tx: Tx, user: Person, text: str, now: datetime) -> Heard:
    known = catalogue(tx)
    names = {posting.company for posting in known.postings.values()}
    names |= {asked.company for question in known.questions.values() for asked in question.asked_at}
    return words.read(text, user.tz, now, names)


def _with_known_day(draft: Draft, heard: Heard, text: str, user: Person, now: datetime) -> Heard:
    """ "3pm" alone is an hour of the day that was said before; nothing like a date is said to be none."""
    day = draft.options[0] if draft.options else draft.when
    said = parse_date(text, user.tz, now)
    if day is not None and isinstance(said, UnclearClock) and said.reason == "no_date":
        on = local(day.at, user.tz).date().isoformat()
        together, _ = words.read_when(f"{on} {text}", user.tz, now)
        if together.when is not None and together.when.has_time:
            return replace(heard, when=together.when, options=(), problem="")
        if together.options:
            return replace(heard, when=None, options=together.options, problem="")
    if heard.when is None and not heard.options and not heard.round and not heard.unknown_round:
        return replace(heard, problem=heard.problem or "none")
    return heard


def _merged(draft: Draft, heard: Heard) -> Draft:
    has_when = heard.when is not None or bool(heard.options)
    return replace(
        draft,
        company=heard.company or draft.company,
        round=heard.round or draft.round,
        unknown_round=heard.unknown_round or ("" if heard.round else draft.unknown_round),
        when=heard.when if has_when else None if heard.problem else draft.when,
        options=heard.options if has_when else () if heard.problem else draft.options,
        problem=heard.problem,
    )


def _advance(tx: Tx, user: Person, draft: Draft, now: datetime) -> Draft | Dated:
    if draft.id:
        return _moved(tx, user, draft, now)
    need: Need | None = None
    if not draft.company:
        need = "company"
    elif draft.options:
        need = "pick"
    elif draft.when is None or draft.when.at <= now:
        need = "when"
    elif draft.round is None:
        need = "round"
    if need is not None:
        return _wait(tx, user, replace(draft, need=need, asked=_stamp(now)), now)
    assert draft.when is not None and draft.round is not None
    dialogues.end(tx, user, DIALOGUE)
    return interviews.create(tx, user, draft.company, draft.round, draft.when, now)


def _moved(tx: Tx, user: Person, draft: Draft, now: datetime) -> Draft | Dated:
    before = interviews.one(tx, user, draft.id)
    if draft.options or draft.problem or draft.when is None or draft.when == before.when:
        need: Need = "pick" if draft.options else "when"
        return _wait(tx, user, replace(draft, need=need, asked=_stamp(now)), now)
    dialogues.end(tx, user, DIALOGUE)
    if draft.round and draft.round != before.round:
        interviews.change_round(tx, user, draft.id, draft.round, now)
    return interviews.move(tx, user, draft.id, draft.when, now)


def _wait(tx: Tx, user: Person, draft: Draft, now: datetime) -> Draft:
    state: dict[str, Any] = {name: getattr(draft, name) for name in Draft.__slots__ if name not in ("when", "options")}
    state["when"] = draft.when.as_dict() if draft.when else None
    state["options"] = [option.as_dict() for option in draft.options]
    dialogues.start(tx, user, DIALOGUE, draft.need, state, now)
    return draft


def _draft(tx: Tx, user: Person, now: datetime) -> Draft:
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != DIALOGUE:
        raise Stale
    state = dict(pending.state)
    state["when"] = When.from_dict(state["when"]) if state["when"] else None
    state["options"] = tuple(When.from_dict(option) for option in state["options"])
    return Draft(**state)


def _stamp(now: datetime) -> int:
    return int(now.timestamp())
