"""Talks: chat logs with names and times, and interviews in which two or more speak in turn.

Who is who shows from the turns alone: whoever answers most is the one who is asked. The names of a chat do not stay:
people appear as the one who asks and the one who answers; those of a printed interview are roles mostly.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field, replace

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Dropped, Line
from mentor.corpus.documents.plain import bare, marker
from mentor.corpus.documents.spoken import is_offer
from mentor.corpus.documents.threads import OWNER
from mentor.corpus.documents.turns import ASKER, FEW, LEAST, Turn, asks, spoken, turns_of

_TELLS = re.compile(
    r"^.{0,8}(?:提醒|教训|经验|分享|说[个句一]|讲[个句一]|补充|建议|总结|复盘|避坑|友情|给.{1,4}(?:说|讲))"
)
_QUOTES = re.compile(r"^[「“>《]?\s*(?:回复|引用)?\s*[^：:」]{0,14}[:：]\s*(?P<said>[^」”]{2,})[」”]")
_GUEST = re.compile(r"嘉宾|主播|播客|电台|做客|podcast|guest|\bvol\b|\bep\b|对谈|专访|采访|访谈|校友", re.I)
SHORT, ASIDE = 14, 80  # letters of a pleasantry; of what stands before
FOLLOW = 12  # of a question asked back at once
TOLD, ALONE = 60, 40  # of a message that tells something; the same in a thread
RECENT = 40  # questions of a group that somebody may still speak to


@dataclass(slots=True)
class Talk:
    """A document in which people speak, or not.

    Attributes:
        lines: speakers replaced by who asks and who answers.
        dropped: pleasantries that went.
        offers: openings that were posted in between.
        notes: messages of a group that stand for themselves.
        is_talk: whether people speak at all.
        comments: what was asked and answered under the text of a thread.
        is_pair: two people speak.
        is_guest: one person is asked about their own way by one other.
    """

    lines: list[Line]
    dropped: list[Dropped] = field(default_factory=list)
    offers: list[list[Line]] = field(default_factory=list)
    notes: list[list[Line]] = field(default_factory=list)
    comments: list[Line] = field(default_factory=list)
    is_talk: bool = False
    is_guest: bool = False
    is_pair: bool = False


def in_roles(lines: list[Line]) -> Talk:
    """The document with its speakers told apart."""
    first = next((i for i, line in enumerate(lines) if line.who), None)
    if first is not None:
        return _thread_of(lines[:first], lines[first:])
    found = turns_of(lines)
    if found is None:
        return Talk(lines)
    head, turns = found
    offers = [turn for turn in turns if is_offer(turn.lines)]
    turns = [turn for turn in turns if turn not in offers]
    if not turns:
        return Talk(lines)
    speakers = {turn.who for turn in turns}
    is_group = len(speakers) >= 3 and not _leads(turns)
    notes: list[list[Line]] = []
    if is_group:
        kept, dropped, notes = _among(head, turns)
    else:
        kept, dropped = _roles(head, _merged(turns))
    is_guest = len(speakers) == 2 and any(_GUEST.search(line.text) for line in lines[:6])
    return Talk(
        kept,
        dropped,
        [turn.lines for turn in offers],
        notes,
        is_talk=True,
        is_guest=is_guest,
        is_pair=len(speakers) == 2,
    )


def _thread_of(post: list[Line], comments: list[Line]) -> Talk:
    """A text and what others wrote under it."""
    turns: list[Turn] = []
    for line in comments:
        if line.who and not (turns and turns[-1].who == line.who and turns[-1].to == line.to and line.text):
            turns.append(Turn(line.who, [], line.to))
        if line.text.strip():
            turns[-1].lines.append(line)
    parts = [part for turn in turns for part in _offers_apart(turn) if part.lines]
    offers = [turn for turn in parts if is_offer(turn.lines)]
    kept, dropped, notes = _among([], [turn for turn in parts if turn not in offers])
    return Talk(post, dropped, [turn.lines for turn in offers], notes, kept)


def _offers_apart(turn: Turn) -> list[Turn]:
    """What somebody says, cut where a line alone is an opening."""
    parts = [Turn(turn.who, [], turn.to)]
    for line in turn.lines:
        if parts[-1].lines and is_offer([line]):
            parts.append(Turn(turn.who, [], turn.to))
        parts[-1].lines.append(line)
    return parts


def _leads(turns: list[Turn]) -> bool:
    """Whether one person answers most of what the others ask."""
    answers: Counter[str] = Counter()
    for before, turn in itertools.pairwise(turns):
        if before.asked and before.who != turn.who:
            answers[turn.who] += 1
    return answers.total() >= LEAST and answers.most_common(1)[0][1] >= 0.7 * answers.total()


@dataclass(slots=True)
class _Thread:
    """A question of a group, with what was answered, also after other questions."""

    asker: str
    asked: str
    lines: list[Line]
    answerer: str = ""


def _among(head: list[Line], turns: list[Turn]) -> tuple[list[Line], list[Dropped], list[list[Line]]]:
    """A group in which anybody asks and anybody answers: (lines, what went, messages that stand for themselves)."""
    threads: list[_Thread] = []
    dropped, notes = list[Dropped](), list[list[Line]]()
    is_addressed = any(turn.to for turn in turns)
    owned = not is_addressed and any(turn.who == OWNER for turn in turns)  # only whoever wrote the text answers
    turns = [part for turn in turns for part in _told_apart(turn)]
    for number, turn in enumerate(turns):
        thread, is_meant = _thread(threads, turn)
        others = any(later.who != turn.who and later.size > FEW for later in turns[number + 1 : number + 4])
        listed = [line for line in turn.lines if marker(line.text) and len(line.text) <= ASIDE]
        if len(listed) >= 2 and sum(asks(line.text) for line in listed) >= 0.5 * len(listed):
            threads += [
                _Thread(turn.who, line.text, [replace(line, asks=bare(line.text))], turn.who) for line in listed
            ]
        elif not is_meant and others and _asks_anew(turn, thread):
            threads.append(_Thread(turn.who, turn.asked, _asked(turn)))
        elif (turn.size >= ALONE and not is_meant and _TELLS.match(turn.lines[0].text) and not turn.asked) or (
            turn.size >= (ALONE if is_addressed and turn.to in ("", OWNER) else TOLD)
            and not is_meant
            and (_TELLS.match(turn.lines[0].text) or (thread and thread.answerer not in ("", turn.who)) or is_addressed)
        ):
            notes.append(turn.lines)
        elif (
            thread and turn.who != thread.asker and (is_meant or not is_addressed) and (turn.who == OWNER or not owned)
            and turn.size > (FEW if thread.answerer in ("", turn.who) else SHORT)
        ):  # fmt: skip
            thread.lines += _said("" if thread.answerer else "答：", turn.lines)
            thread.answerer = turn.who
        elif not thread and turn.size > ASIDE:
            notes.append(turn.lines)
        else:
            dropped += [Dropped(line.text, "lead") for line in turn.lines]
    answered = [thread for thread in threads if thread.answerer or cues.ASKED.search(thread.asked)]
    dropped += [Dropped(line.text, "lead") for thread in threads if thread not in answered for line in thread.lines]
    return [*head, *(line for thread in answered for line in thread.lines)], dropped, notes


def _asks_anew(turn: Turn, thread: _Thread | None) -> bool:
    """Whether somebody asks, and does not answer with what they were asked."""
    if not turn.asked or turn.size > 2 * ASIDE:
        return False
    waits = thread is not None and not thread.answerer and thread.asker != turn.who
    several = sum(asks(line.text) for line in turn.lines) >= 2
    return not (waits and (several or "?" not in turn.asked.replace("？", "?")))


def _thread(threads: list[_Thread], turn: Turn) -> tuple[_Thread | None, bool]:
    """(the question that somebody speaks to, whether they say so): quoted, or its asker called by name; else the last."""
    first = turn.lines[0].text
    quoted, called = _QUOTES.match(first), re.match(r"@(\S{1,16})", first)
    for thread in reversed(threads[-RECENT:] if quoted or called or turn.to else ()):
        if turn.to and thread.asker == turn.to and thread.asker != turn.who:
            return thread, True
        if quoted and quoted["said"][:8] and quoted["said"][:8] in "".join(line.text for line in thread.lines):
            rest = first[quoted.end() :].strip()
            turn.lines = [*([replace(turn.lines[0], text=rest)] if rest else []), *turn.lines[1:]] or turn.lines
            return thread, True
        if called and thread.asker.startswith(called[1][:6]) and thread.asker != turn.who:
            return thread, True
    return (threads[-1] if threads else None), False


def _merged(turns: list[Turn]) -> list[Turn]:
    """A short question asked back at once belongs to the answer, where blank lines part the questions."""
    asked = [turn for turn in turns if turn.asked]
    parted = sum(turn.lines[0].gap > 0 for turn in asked)
    if parted < 3:
        return turns
    made: list[Turn] = []
    for turn in turns:
        is_back = turn.asked and turn.size <= FOLLOW and not turn.lines[0].gap
        if made and (is_back or turn.who == made[-1].who):
            made[-1].lines += turn.lines
        else:
            made.append(turn)
    return made


def _told_apart(turn: Turn) -> list[Turn]:
    """What somebody says on end, cut where they begin to tell something else."""
    parts = [Turn(turn.who, [], turn.to)]
    for line in turn.lines:
        if parts[-1].lines and len(line.text) >= TOLD and not turn.to and _TELLS.match(line.text):
            parts.append(Turn(turn.who, [], turn.to))
        parts[-1].lines.append(line)
    return parts


def _roles(head: list[Line], turns: list[Turn]) -> tuple[list[Line], list[Dropped]]:
    main = _main(turns)
    kept: list[Line] = list(head)
    dropped: list[Dropped] = []
    is_open = False
    is_pair = len({turn.who for turn in turns}) == 2 and sum(turn.lines[0].gap > 0 for turn in turns) >= 4
    for number, turn in enumerate(turns):
        asks = (
            turn.who != main
            and bool(turn.asked or (is_pair and turn.lines[0].gap and is_open))
            and number + 1 < len(turns)
            and turns[number + 1].size > FEW
        )
        if asks:
            kept += _asked(turn)
            is_open = True
        elif turn.who == main and is_open:
            kept += _said("答：", turn.lines)
        elif turn.size > (ASIDE if not is_open else SHORT):
            kept += _said("", turn.lines)
        else:
            dropped += [Dropped(line.text, "lead") for line in turn.lines]
    return kept, dropped


def _main(turns: list[Turn]) -> str:
    """Whoever answers: says most of what follows a question of somebody else."""
    said: Counter[str] = Counter()
    for before, turn in itertools.pairwise(turns):
        if before.asked and before.who != turn.who and not ASKER.match(turn.who):
            said[turn.who] += turn.size
    return said.most_common(1)[0][0] if said else turns[0].who


def _asked(turn: Turn) -> list[Line]:
    """The question first; what was said around it stays beside it."""
    at = next((i for i, line in enumerate(turn.lines) if asks(spoken(line.text))), 0)
    around = [line for i, line in enumerate(turn.lines) if i != at and len(line.text) > SHORT]
    line = turn.lines[at]
    text = line.text if spoken(line.text) != line.text else f"问：{line.text}"
    return [replace(line, text=text, asks=spoken(line.text), gap=1, level=0), *around]


def _said(mark: str, lines: list[Line]) -> list[Line]:
    """The first line with a mark, unless the speaker is named in it."""
    is_named = bool(lines) and spoken(lines[0].text) != lines[0].text
    return [
        replace(line, text=(mark if i == 0 and not is_named else "") + line.text, level=0)
        for i, line in enumerate(lines)
    ]
