"""Who speaks when: the turns of a chat log with names and times, or of a printed interview."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import marker

LEAST = 4  # turns of a talk
FEW = 5  # letters of what is no answer
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
ASKER = re.compile(r"^(?:主持人?|记者|采访者?|提问者?|问|q|编辑|小编|校友会|host|interviewer|moderator)\S{0,4}$", re.I)


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
        return next((said for line in self.lines if asks(said := spoken(line.text))), "")


def turns_of(lines: list[Line]) -> tuple[list[Line], list[Turn]] | None:
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
    is_group = len(names) >= 3 and not any(map(ASKER.match, names))
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
    is_talk = changes >= 0.6 * (len(turns) - 1) and (share[best] >= 0.5 or any(map(ASKER.match, names)))
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


def asks(said: str) -> bool:
    """Whether somebody asks, also where a few words come after the question."""
    return cues.asks(said) or bool(len(said) <= 160 and re.search(r"[?？][^?？]{0,16}$", said))


def spoken(text: str) -> str:
    """What somebody says, without who and whom."""
    found = _NAMED.match(text)
    return re.sub(r"^@\S{1,12}\s+", "", found["said"] if found and len(found["who"]) <= 8 else text)
