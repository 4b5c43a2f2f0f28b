"""Lines to a tree of sections: by the file's own headings, and where it has none by what looks like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mentor.corpus.documents import cues, shapes
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import bare, marker

BREAK = 4  # blank lines that end whatever was above
ENDS = 99  # what `clean` writes where an aside has ended it
_CLOSED = re.compile(r"[。！；，,;…”\".]$|[：:]$")
_CHINESE = re.compile(r"^[一二三四五六七八九十]{1,3}\s*[、.．]")
_DIGITS = re.compile(r"^\d{1,2}\s*[.、．](?!\d)")
_FIELD = re.compile(r"^\W*(?:招聘)?(?:公司|企业|单位|岗位|职位)(?:名称|名)?(?:\W{0,2}[:：]|[】\]])")
_TITLE = re.compile(r"^(?:标题|文章标题|title|subject)\s*[:：]\s*(?=\S)", re.I)
_BRACKET = re.compile(r"^(?:【[^】]{1,12}】|\[[^\]]{1,12}\])")
_DAY = re.compile(r"^\d{1,2}[./]\d{1,2}\s+\D")
_PART = re.compile(r"^第\s?[一二三四五六七八九十\d]{1,3}\s?(?:部分|章|篇|节|期|类|部)")
_WHOLE = re.compile(r"[【〖](?P<said>[^【】〖〗]{2,90})[】〗]")
_BRACKETS = re.compile(r"^(?:【[^】]{1,30}】|\[[^\]]{1,30}\])[^。；！？]{0,30}$")


@dataclass(slots=True)
class Section:
    """A heading with what stands under it.

    Attributes:
        level: 0 for the document itself; 7 to 10 for headings that only look like it.
        lines: what stands directly under the heading.
    """

    title: str
    level: int
    lines: list[Line] = field(default_factory=list)
    parts: list[Section] = field(default_factory=list)

    def walk(self) -> Iterator[Line]:
        """All lines below, headings of parts as lines."""
        yield from self.lines
        for part in self.parts:
            if part.title:
                yield Line(part.title, level=part.level)
            yield from part.walk()

    @property
    def is_real(self) -> bool:
        """Whether the file itself says that this is a heading."""
        return 1 <= self.level <= 6


def outline(lines: list[Line], title: str) -> tuple[Section, str]:
    """(the tree, the document's title)."""
    lines = list(lines)
    own = _own_title(lines) if lines else ""
    return nested(lines, "", 0), own or title


def nested(lines: list[Line], title: str, level: int) -> Section:
    """Lines with levels as a tree under one heading."""
    root = Section(title, level)
    open_: list[Section] = [root]
    for line in lines:
        at = line.level
        if not at and line.gap >= BREAK and not line.depth and len(open_) > 1 and not line.quote:
            at, line = _break(open_, line)
        if not at:
            if line.gap >= ENDS and len(open_) > 1:
                open_.append(_after(open_))
            open_[-1].lines.append(line)
            continue
        while len(open_) > 1 and open_[-1].level >= at:
            open_.pop()
        section = Section(line.text.strip() if at <= 6 else line.text.strip(" =*~—-"), at)
        open_[-1].parts.append(section)
        open_.append(section)
    return root


def _after(open_: list[Section]) -> Section:
    """A section without a title: what comes after everything that stands under the headings so far."""
    section = Section("", open_[1].level)
    del open_[1:]
    open_[0].parts.append(section)
    return section


def _break(open_: list[Section], line: Line) -> tuple[int, Line]:
    """A wide gap ends a section: a short line after it is the next one's title."""
    level = open_[-1].level
    if len(line.text) <= (48 if line.text.endswith(("：", ":")) else 30) and not re.search(r"[。！；，]$", line.text):
        return level, Line(line.text.rstrip("：: "), level)
    return 0, line


def _own_title(lines: list[Line]) -> str:
    """The title that the text itself has; it is taken out of the lines."""
    top = [i for i, line in enumerate(lines) if line.level == 1]
    if len(top) == 1 and top[0] <= 5:
        return lines.pop(top[0]).text.strip()
    named = next((i for i, line in enumerate(lines[:6]) if _TITLE.match(line.text)), None)
    if named is not None:
        return _TITLE.sub("", lines.pop(named).text).strip()
    first = lines[0]
    if first.level or first.depth or first.row or first.code or first.quote or marker(first.text):
        return ""
    if (
        4 <= len(first.text) <= (120 if first.text.isascii() else 70)
        and not re.search(r"[。；，,;.]$", first.text)
        and not _is_body(lines)
    ):
        return lines.pop(0).text.strip()
    return ""


def _is_body(lines: list[Line]) -> bool:
    return (
        bool(lines[0].asks or cues.QUESTION_LINE.match(lines[0].text))
        or cues.is_part(lines[0].text)
        or bool(_FIELD.match(lines[0].text))
    )


def with_headings(lines: list[Line]) -> list[Line]:
    """The lines with levels where something looks like a heading: numbered, bracketed, bold, or standing alone.

    Only for lines that have no heading of the file's own among them.
    """
    lines = _unbracketed(_summed(lines))
    alone, heads = _stands_alone(lines), shapes.heads(lines) | _bold_items(lines)
    labels = Counter(found[0] for line in lines if (found := _BRACKET.match(line.text)))
    for i, line in enumerate(lines):
        if line.level or line.code or line.row or line.depth > 1 or cues.is_part(line.text):
            continue
        if line.quote and not _asks_in_bold(line):
            continue
        if line.asks or cues.QUESTION_LINE.match(line.text) or cues.ANSWER_LINE.match(line.text):
            continue
        following = lines[i + 1] if i + 1 < len(lines) else None
        if following is None and _asks_in_bold(line):
            line.level = 7
        if following is None or not bare(line.text) or cues.ANSWER_LINE.match(following.text):
            continue
        label = _BRACKET.match(line.text)
        if label and labels[label[0]] > 1 and label[0] != line.text.strip():
            continue  # the name of a field, not of a section
        level = _divides(line) or (7 if i in heads else _looks_like(line, following, i in alone))
        if level == 10 and i and _DIGITS.match(lines[i - 1].text):
            level = 0  # the last of a list, whatever comes after it
        line.level = level
    return lines


def _unbracketed(lines: list[Line]) -> list[Line]:
    """Lines that stand in brackets as a whole are headings, unless they are labels that come back or parts of an opening."""
    said = [
        (_WHOLE.fullmatch(line.text.strip()) if not (line.code or line.row or line.depth) else None) for line in lines
    ]
    often = Counter(found["said"] for found in said if found)
    heads = [
        i for i, found in enumerate(said) if found and often[found["said"]] == 1 and not cues.is_part(found["said"])
    ]
    if len(heads) < 2:
        return lines
    made = list(lines)
    for i in heads:
        found = said[i]
        if found:
            made[i] = replace(lines[i], text=found["said"].strip(), bold=True)
    return made


def _bold_items(lines: list[Line]) -> set[int]:
    """Numbered lines that are bold as a whole, each with plain text under it: headings, whatever they say."""
    found = {
        i for i, line in enumerate(lines[:-1])
        if line.bold and marker(line.text) and not lines[i + 1].bold
        and len(line.text) <= 60 and not line.depth
    }  # fmt: skip
    return found if len(found) >= 2 else set()


def _summed(lines: list[Line]) -> list[Line]:
    """After rounds of an interview "In short: ..." is a section of its own."""
    made: list[Line] = []
    is_log, asked = False, 0
    for line in lines:
        is_log = is_log or cues.is_round(line.text) or (line.gap > 0 and asked >= 2)
        asked += bool(marker(line.text)) and cues.asks(line.text)
        found = cues.SUMMED.match(line.text) if is_log and not line.depth and not line.code else None
        if found:
            made += [Line(found["name"], level=7, gap=line.gap), replace(line, text=found["rest"], gap=0)]
        else:
            made.append(line)
    return made


def _divides(line: Line) -> int:
    """The level of a round of interviews, of a part or a chapter; else 0."""
    said = line.text.strip()
    if cues.is_round(said):
        return 0 if cues.ASSESSED.search(said) else 9
    return 7 if len(said) <= 30 and _PART.match(said) and not _CLOSED.search(said) else 0


def _asks_in_bold(line: Line) -> bool:
    return line.bold and not marker(line.text) and len(line.text) <= 120 and cues.asks(line.text.rstrip("."))


def _looks_like(line: Line, following: Line, stands_alone: bool) -> int:
    said = line.text.strip()
    short = len(said) <= 32 and not _CLOSED.search(said.rstrip('”"」') if line.bold else said)
    if _BRACKETS.match(said) or (line.gap and cues.CLOSER.fullmatch(said)):
        return 7
    if (line.gap or _CHINESE.match(said)) and _asks_back(bare(said)):
        return 7
    if line.bold and short and (not marker(said) or _DAY.match(said)):
        return 7
    asked = cues.asks(re.sub(r"[（(][^（()）]*[)）]$", "", said))
    if _asks_in_bold(line):
        return 7
    if (
        short
        and (not asked or (line.bold and not cues.ASKED.search(said)))
        and _CHINESE.match(said)
        and not _CHINESE.match(following.text)
    ):
        return 8
    if short and not asked and _DIGITS.match(said) and not line.depth and not _DIGITS.match(following.text):
        return 10
    return 7 if stands_alone and short and not marker(said) else 0


def _asks_back(said: str) -> bool:
    """Whether a few words announce questions to the interviewer."""
    return 2 <= len(said) <= 16 and bool(cues.REVERSE.search(said)) and not re.search(r"[。，,；;:：?？！\"”]", said)


def _stands_alone(lines: list[Line]) -> set[int]:
    """Short lines with the same gap before and after, wider than none; a question only where the gap is wide."""
    found = set()
    gaps = Counter(line.gap for line in lines)
    for i in range(1, len(lines) - 1):
        before, after, said = lines[i].gap, lines[i + 1].gap, lines[i].text
        if before >= 1 and before == after and len(said) <= 32 and len(lines[i + 1].text) >= 4:
            usual = gaps[before] > 0.5 * len(lines)
            if cues.ASKED.search(said) and usual:
                continue
            if cues.OPENING.match(said) or re.search(r"[\"“”]", said):
                continue
            found.add(i)
    return found
