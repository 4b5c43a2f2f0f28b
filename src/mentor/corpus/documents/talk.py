"""Talks: chat logs with names and times, and interviews in which two or more speak in turn.

Who is who shows from the turns alone: whoever answers most is the one who is asked. The names of a chat do not stay:
people appear as the one who asks and the one who answers; those of a printed interview are roles mostly.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Dropped, Line
from mentor.corpus.documents.plain import bare, marker
from mentor.corpus.documents.spoken import is_offer
from mentor.corpus.documents.threads import OWNER

_CLOCK = r"(?:上午|下午|晚上|凌晨)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[AaPp][Mm])?"
_DAY = r"(?:(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?|昨天|今天|周[一二三四五六日]|星期[一二三四五六日])?"
_TIME = rf"[\[(（【]?\s*{_DAY}\s*{_CLOCK}\s*[\])）】]?"
_WHO = r"(?P<who>[^\s:：，。？！?!\[\](（【|][^:：，。？！?!\[\]|]{0,23}?)"
# "name time", "time name", each with or without what was said on the same line
_STAMPED = (
    re.compile(rf"^{_WHO}\s*{_TIME}\s*[:：]?\s*(?P<said>.*)$"),
    re.compile(rf"^{_TIME}\s*[-–—]?\s*{_WHO}\s*(?:[:：]\s*(?P<said>.+)|[:：]?)$"),
)
_BEGINS = re.compile(rf"^{_TIME}")
_NUMBER = re.compile(
    r"[(（<]\s*(?:\d{5,12}|\[QQ号\]|\[邮箱\]|[^)）>]{0,24}@[^)）>]{0,24})\s*[)）>]$"
)  # a QQ export has it after the name
_NAMED = re.compile(
    r"^[*【\[]{0,2}(?P<who>[^\s:：，。；？！?!、（(\d【\[*|=/.\-][^:：，。；？！?!、\]】*|=]{0,11})[】\]*]{0,2}\s*[:：]\s*(?P<said>.*)$"
)
_FIELD = re.compile(
    r"^(?:注意?|备注|提示|时间|地点|地址|来源|作者|链接|标题|追问|补充|例如?|比如|结论|总结|原因|优点|缺点|答案|解析|考点|岗位|公司|薪资|待遇|"
    r"城市|学历|职责|要求|加分项?|福利|人数|标签|公式|输入|输出|难度|建议|note|example|pros|cons|tags?|date|source)$",
    re.I,
)  # fmt: skip
_ASKER = re.compile(r"^(?:主持人?|记者|采访者?|提问者?|问|q|编辑|小编|校友会|host|interviewer|moderator)\S{0,4}$", re.I)
_TELLS = re.compile(
    r"^.{0,8}(?:提醒|教训|经验|分享|说[个句一]|讲[个句一]|补充|建议|总结|复盘|避坑|友情|给.{1,4}(?:说|讲))"
)
_QUOTES = re.compile(r"^[「“>《]?\s*(?:回复|引用)?\s*[^：:」]{0,14}[:：]\s*(?P<said>[^」”]{2,})[」”]")
_GUEST = re.compile(r"嘉宾|主播|播客|电台|做客|podcast|guest|\bvol\b|\bep\b|对谈|专访|采访|访谈|校友", re.I)
LEAST, SHORT, ASIDE, FEW = 4, 14, 80, 5  # turns of a talk; letters of a pleasantry, of what stands before, of no answer
FOLLOW, TOLD, ALONE = (
    12,
    60,
    40,
)  # letters of a question asked back at once; of a message that tells something, in a thread
RECENT = 40  # questions of a group that somebody may still speak to


@dataclass(slots=True)
class Turn:
    """What one person says before another does."""

    who: str
    lines: list[Line] = field(default_factory=list)
    to: str = ""

    @property
    def size(self) -> int:
        """Letters."""
        return sum(len(line.text) for line in self.lines)

    @property
    def asked(self) -> str:
        """The line of it that asks, "" where none does."""
        return next((said for line in self.lines if _asks(said := _spoken(line.text))), "")


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
    found = _turns(lines)
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
        if len(listed) >= 2 and sum(_asks(line.text) for line in listed) >= 0.5 * len(listed):
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
    several = sum(_asks(line.text) for line in turn.lines) >= 2
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


def _turns(lines: list[Line]) -> tuple[list[Line], list[Turn]] | None:
    """(what stands before, the turns) of a talk; None for what is none."""
    if any(line.level >= 2 for line in lines):
        return None
    plain = [line for line in lines if not line.code and not line.row]
    stamped = [line for line in plain if _stamp(line.text)]
    if len(stamped) >= LEAST and len(stamped) >= 0.2 * len(plain):
        return _cut(lines, _stamp, keeps=False)
    alone = _names_alone(plain)
    if alone:
        return _cut(lines, lambda text: (_alone(text), "") if _alone(text) in alone else None, keeps=False)
    names = _names(plain)
    if not names:
        return None
    is_group = len(names) >= 3 and not any(map(_ASKER.match, names))
    if is_group:
        names |= _once(plain)
    return _cut(lines, lambda text: _named(text, names), keeps=not is_group)


def _alone(text: str) -> str:
    return text.strip().rstrip("：:")


def _names_alone(lines: list[Line]) -> set[str]:
    """Names that stand alone above what is said, block for block, where somebody is quoted or called by name."""
    starts = [i for i, line in enumerate(lines[:-1]) if line.gap and not lines[i + 1].gap]
    heads = Counter(
        said for i in starts
        if 2 <= len(said := _alone(lines[i].text)) <= 12 and not re.search(r"[，。？！?!：:；、]|\d\d[:：]\d\d", said)
        and not marker(said) and not cues.is_part(said)
    )  # fmt: skip
    spoken = sum(heads.values())
    told = "\n".join(line.text for line in lines)
    called = [name for name in heads if f"@{name}" in told or f"「{name}" in told]
    is_chat = bool(called) or any(re.search(r"群|聊天", line.text) for line in lines[:3])
    repeated = any(count >= 2 for count in heads.values())
    return set(heads) if spoken >= LEAST and spoken >= 0.6 * len(starts) and repeated and is_chat else set()


def _once(lines: list[Line]) -> set[str]:
    """Those of a group who speak but once."""
    found = {m["who"].strip() for line in lines if (m := _NAMED.match(line.text)) and len(m["said"]) > FEW}
    return {
        who for who in found
        if len(who) <= 8 and not _FIELD.match(who) and not cues.is_part(who) and not cues.SPOKEN_LINE.match(f"{who}：")
        and not re.search(r"面|题|轮|问|答|岗|司|：|\s", who)
    }  # fmt: skip


def _stamp(text: str) -> tuple[str, str] | None:
    for pattern in _STAMPED[:: -1 if _BEGINS.match(text) else 1]:
        found = pattern.match(text)
        if found and not marker(text) and not found["who"].isdigit():
            return _NUMBER.sub("", found["who"]).strip(), (found["said"] or "").strip()
    return None


def _named(text: str, names: Iterable[str]) -> tuple[str, str] | None:
    found = _NAMED.match(text)
    return (found["who"].strip(), found["said"].strip()) if found and found["who"].strip() in names else None


def _names(lines: list[Line]) -> set[str]:
    """Those who speak in turn: few, often, one after the other, and one of them mostly asks."""
    spoken = [(found["who"].strip(), found["said"].strip()) for line in lines if (found := _NAMED.match(line.text))]
    often = Counter(who for who, _ in spoken)
    names = {
        who for who, count in often.items()
        if count >= 2 and not _FIELD.match(who) and not cues.is_part(who) and not cues.SPOKEN_LINE.match(f"{who}：")
    }  # fmt: skip
    turns = [(who, said) for who, said in spoken if who in names]
    if not 2 <= len(names) <= 6 or len(turns) < LEAST or len(turns) < 0.25 * len(lines):
        return set()
    changes = sum(one[0] != other[0] for one, other in itertools.pairwise(turns))
    share = {
        who: sum(cues.asks(said) for one, said in turns if one == who) / often[who] for who in names
    }  # fmt: skip
    best = max(share, key=lambda who: share[who])
    is_talk = changes >= 0.6 * (len(turns) - 1) and (share[best] >= 0.5 or any(map(_ASKER.match, names)))
    return names if is_talk else set()


def _cut(
    lines: list[Line], head_of: Callable[[str], tuple[str, str] | None], *, keeps: bool
) -> tuple[list[Line], list[Turn]]:
    before: list[Line] = []
    turns: list[Turn] = []
    for line in lines:
        found = None if line.code else head_of(line.text)
        if found:
            who, said = found
            if not turns or turns[-1].who != who:
                turns.append(Turn(who))
            if said:
                turns[-1].lines.append(line if keeps else replace(line, text=said))
        elif turns:
            turns[-1].lines.append(line)
        else:
            before.append(line)
    return before, [turn for turn in turns if turn.lines]


def _main(turns: list[Turn]) -> str:
    """Whoever answers: says most of what follows a question of somebody else."""
    said: Counter[str] = Counter()
    for before, turn in itertools.pairwise(turns):
        if before.asked and before.who != turn.who and not _ASKER.match(turn.who):
            said[turn.who] += turn.size
    return said.most_common(1)[0][0] if said else turns[0].who


def _asked(turn: Turn) -> list[Line]:
    """The question first; what was said around it stays beside it."""
    at = next((i for i, line in enumerate(turn.lines) if _asks(_spoken(line.text))), 0)
    around = [line for i, line in enumerate(turn.lines) if i != at and len(line.text) > SHORT]
    line = turn.lines[at]
    text = line.text if _spoken(line.text) != line.text else f"问：{line.text}"
    return [replace(line, text=text, asks=_spoken(line.text), gap=1, level=0), *around]


def _asks(said: str) -> bool:
    """Whether somebody asks, also where a few words come after the question."""
    return cues.asks(said) or bool(len(said) <= 160 and re.search(r"[?？][^?？]{0,16}$", said))


def _said(mark: str, lines: list[Line]) -> list[Line]:
    """The first line with a mark, unless the speaker is named in it."""
    is_named = bool(lines) and _spoken(lines[0].text) != lines[0].text
    return [
        replace(line, text=(mark if i == 0 and not is_named else "") + line.text, level=0)
        for i, line in enumerate(lines)
    ]


def _spoken(text: str) -> str:
    """What somebody says, without who and whom."""
    found = _NAMED.match(text)
    return re.sub(r"^@\S{1,12}\s+", "", found["said"] if found and len(found["who"]) <= 8 else text)
