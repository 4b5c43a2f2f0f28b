"""What a section is about, by its heading and by what stands in it: an interview, questions back, openings, somebody's story."""

from __future__ import annotations

import re
from dataclasses import replace

from mentor.corpus.documents import cues, postings, tables
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.outline import Section, nested, with_headings
from mentor.corpus.documents.plain import bare, marker

LEAD = 40  # letters under which what stands before the first unit only speaks of the document
_ASKED_BACK = re.compile(
    r"反问|(?:有|还有)(?:什么|啥|没有).{0,4}(?:想|要)问|轮到我.{0,2}问|我(?:就|也|最后)?(?:反)?问了?(?:他|她|他们|对方|面试官|主管|老板|hr)",
    re.I,
)
_SAID = re.compile(r"[“「『](?P<said>[^”」』]{6,80}[?？])[”」』]")


def quoted_back(line: Line) -> str:
    """The question that a sentence says somebody asked back, in quotation marks; "" where there is none."""
    said = line.text
    told = None if line.code or line.row or len(said) > 160 else _ASKED_BACK.search(said)
    quoted = _SAID.findall(said, told.end()) if told else []
    return quoted[0] if len(quoted) == 1 and cues.asks(quoted[0]) else ""


def is_own(line: Line) -> bool:
    """Whether a quoted lead tells who writes and how it went."""
    return len(line.text) >= LEAD and bool(re.search(r"背景|楼主|本人|投的是", line.text))


def speaks_of(lines: list[Line]) -> bool:
    """Whether what is asked in a document is more about the firm that is asked than about who is examined."""
    asked = [line.text for line in lines if cues.asks(line.text) or cues.ASKED.search(line.text)]
    theirs = sum(cues.is_theirs(text) for text in asked)
    return len(asked) >= 3 and theirs >= 0.4 * len(asked)


def is_asked_back(node: Section) -> bool:
    """Whether a heading is itself what one asks, and not the name of a list of such questions."""
    title = bare(node.title)
    if not (cues.asks(title) or cues.WISH.match(title)) or cues.REVERSE.search(title) or node.parts:
        return False
    return bool(node.lines) and not any(marker(line.text) and cues.ASKED.search(line.text) for line in node.lines)


def asks_back(lines: list[Line]) -> bool:
    """Whether a document under rounds of interviews has mostly questions about the interviewer's own firm."""
    asked = [line.text for line in lines if (marker(line.text) or line.level) and cues.asks(line.text)]
    asked += [cell for line in lines if line.row for cell in line.text.split(" | ") if cues.ASKED.search(cell)]
    theirs = sum(cues.is_theirs(text) for text in asked)
    answered = any(cues.ANSWER_LINE.match(line.text) for line in lines)
    return len(asked) >= 4 and theirs >= 0.6 * len(asked) and not answered


def is_about(node: Section) -> bool:
    """Whether a heading speaks of the interview itself, or what follows is somebody's own story."""
    if (
        re.search(r"面试|面经|题目|真题|interview", node.title, re.I)
        or cues.FIRST.search(node.title)
        or cues.is_career(node.title)
    ):
        return True
    said = "".join(line.text for line in node.walk())
    own = len(cues.FIRST.findall(said))
    is_folded = node.level == 6  # what is folded away is an answer, even if "we" did it once
    return own > len(said) / 120 and not (is_folded and own == 1 and not cues.FIRST_ALONE.search(said))


def mode_of(node: Section, above: str) -> str:
    """What is asked under a heading: "interview", "reverse" or "" for neither; `above` is the same of what it stands under."""
    title = node.title
    if cues.REVERSE.search(title):
        return "" if cues.ADVICE.search(title) or cues.NEVER.search(title) else "reverse"
    if above == "reverse":
        if cues.round_of(title) or not title or cues.ASSESSES.search(title):
            return "reverse"
        if cues.NEVER.search(title) or (cues.ADVICE.search(title) and not cues.ASKED.search(title)):
            return ""
        return "interview" if cues.INTERVIEW.search(title) and not cues.is_theirs(title) else above
    if title and cues.ADVICE.search(title) and not cues.ASKED.search(title):
        return ""
    return "interview" if cues.INTERVIEW.search(title) else above


def deeper(node: Section) -> Section:
    """The section with headings that only look like it."""
    found = nested(with_headings(node.lines), node.title, node.level)
    found.parts += node.parts
    return found


def is_mostly_else(node: Section) -> bool:
    """Whether a document without headings of its own has openings in a few of its parts only."""
    if node.level or node.parts:
        return False
    parts = deeper(Section("", 0, [replace(line) for line in node.lines])).parts
    jobs = sum(postings.is_posting(part) for part in parts)
    return len(parts) >= 4 and 0 < jobs < 0.5 * len(parts)


def mode_below(part: Section, below: str, mode: str) -> str:
    """What a heading without anything under it says of the rounds beside it, which stand under it in truth."""
    if not (part.lines or part.parts) and cues.REVERSE.search(part.title):
        return "reverse"
    return below if cues.round_of(part.title) or cues.is_round(part.title) else mode


def has_openings(node: Section) -> bool:
    """Whether a table has an opening a row."""
    rows = sum(line.row for line in node.lines)
    return rows >= 3 and any(table.job >= 0 and table.asked < 0 for table in tables.tables(node.lines))


def is_meta(line: Line) -> bool:
    """Who wrote it and when, or what it is for."""
    if len(line.text) <= 90 and re.match(
        r"(?:使用)?(?:说明|注|备注|声明|创建人|标签|整理人?|时间线|时间轴|流程|timeline)\s*[:：]", line.text
    ):
        return True
    return (
        len(line.text) <= 60
        and bool(
            re.search(
                r"整理|更新|来源|作者|发布|原创|写于|第.版|版本|\d{4}\s*年|20\d\d-\d\d|updated|author|by ",
                line.text,
                re.I,
            )
        )
        and not line.text.endswith("。")
    )
