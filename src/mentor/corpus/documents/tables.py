"""Tables whose rows are units of their own: a column of questions, or one of duties beside one of requirements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Line

_ASKED = re.compile(
    r"^(?:被?问了?(?:什么|啥|的题|到的|题)|考了什么|(?:面试)?(?:真题|问到的题目?|问的内容|题干))$|^(?:面试|高频|常见|具体)?(?:题目|问题|面试题|"
    r"提问|考题|问法|question)s?(?:内容|描述)?$|"
    r"^(?:反问|可以问|想问|怎么问|问什么|这样问|换成|我的问法|好问法|问句|原话|话术|说法|怎么开口|开口|怎么说).{0,6}$|"
    r"^(?:what )?to ask$",
    re.I,
)
_JOB = re.compile(
    r"^(?:招聘|需求|拟聘|应聘|在招)?(?:岗位|职位|职务|工种|坑位)(?:名称|名|方向|title)?$|^(?:role|position|title|job|job title|opening)s?$",
    re.I,
)
_COMPANY = re.compile(
    r"^(?:招聘|用人)?(?:公司|企业|单位|雇主|机构|团队)(?:名称|全称|名)?$|^(?:company|employer|organi[sz]ation)$", re.I
)
_TERM = re.compile(
    r"要求|职责|薪|待遇|地点|城市|人数|学历|说明|内容|工作|base|location|salary|pay|requirements?|duties", re.I
)
_ROUND = re.compile(r"轮次?|面试官|阶段|环节|对象|round|stage|who", re.I)
_AIM = re.compile(r"考察|在意|看重|目的|意图|为什么|assess|why", re.I)
# the head of a column of what oneself would ask
_MINE = re.compile(
    r"^(?:我|咱|候选人|你)?(?:来|要|想|会|能|可以|应该|准备|打算)?(?:反问|问(?:他|她|对方|他们|HR|面试官|回去|什么)|打听|请教)|^(?:我|咱|"
    r"候选人)(?:来|要|想|会|能|可以|应该|准备|打算|该)*问|^(?:my|your) questions?|^ask (?:them|her|him)",
    re.I,
)

APART = 3  # a row with so wide a gap before it begins another table


@dataclass(slots=True)
class Table:
    """One table with its columns told apart; -1 for a column that is not there."""

    rows: list[list[str]]
    lines: list[Line] = field(default_factory=list)
    asked: int = -1
    job: int = -1
    company: int = -1
    round: int = -1
    aim: int = -1
    is_reverse: bool = False


def tables(lines: list[Line]) -> Iterator[Table]:
    """The tables whose rows are questions or openings."""
    run: list[Line] = []
    for line in (*lines, Line("")):
        if line.row and not (run and line.gap >= APART):
            run.append(line)
            continue
        if len(run) >= 3 and (found := _read(run)) is not None:
            yield found
        run = [line] if line.row else []


def _read(run: list[Line]) -> Table | None:
    head = cells(run[0])
    found = Table([cells(line) for line in run[1:]], run)
    found.asked, found.job, found.company = (_column(head, p) for p in (_ASKED, _JOB, _COMPANY))
    found.round, found.aim = _column(head, _ROUND), _column(head, _AIM)
    terms = sum(_TERM.search(cell) is not None for cell in head)
    parts = sum(cues.is_part(cell) or bool(re.match(r"职责|要求", cell)) for cell in head) or terms >= 2
    if found.asked < 0 and found.job < 0:
        found.asked = _asking(found.rows)
    found.is_reverse = found.asked >= 0 and bool(
        cues.REVERSE.search(head[found.asked]) or _MINE.match(head[found.asked])
    )
    if found.asked >= 0 and found.asked != found.round:
        return found
    return found if found.job >= 0 and parts >= 1 else None


def _asking(rows: list[list[str]]) -> int:
    """The column that holds questions in nearly every row, whatever its head says; -1 where none does."""
    for column in range(max(map(len, rows), default=0)):
        asked = sum(cues.ASKED.search(cell(row, column)) is not None for row in rows)
        if asked >= 2 and asked >= 0.8 * len(rows):
            return column
    return -1


def cells(line: Line) -> list[str]:
    """The cells of a row."""
    return [cell.strip() for cell in line.text.split(" | ")]


def _column(head: list[str], pattern: re.Pattern[str]) -> int:
    return next((i for i, cell in enumerate(head) if pattern.search(cell)), -1)


def cell(row: list[str], column: int) -> str:
    """One cell, "" where the row is short or there is no such column."""
    return row[column] if 0 <= column < len(row) else ""
