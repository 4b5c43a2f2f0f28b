"""What stands inside an answer that somebody gives in a talk: questions that they tell of, those they ask back, points
that they count aloud; and openings that are posted in a chat.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from mentor.corpus.documents import cues
from mentor.corpus.documents.asked import apart
from mentor.corpus.documents.model import Kind, Line
from mentor.corpus.documents.plain import bare

_QUOTED = re.compile(r"[“「『\"](?P<said>[^”」』\"]{6,80})[”」』\"]")
_TELLS = re.compile(r"(?:第.{1,2}|[一有两几那这])[道个条]|题|问(?:的|过|我|到|了)?|考(?:的|过|我|到|了)?|印象")
_WHICH = re.compile(
    r"问(?:了|的|到|过)?(?:都|是|些)?(?:什么|啥|哪些|哪几)|(?:什么|哪些|啥)(?:题|问题)|考(?:了|的)?(?:什么|啥|哪些)|面经|(?:求|有没有|"
    r"分享).{0,6}(?:题|面试)|记得.{0,8}(?:题|问)"
)
_OFFER = re.compile(
    r"招(?!呼|数|架)|[敝我弊本]司.{0,4}[找缺]|征(?:才|求|[A-Za-z\u4e00-\u9fff]{1,8}(?:师|员|生|人))|急聘|诚聘|内推|缺人|缺(?:一|两|个)|\bhc\b|"
    r"坑位|岗位|职位|代发|转发一?个|找一?[个位名]|找人|hiring|looking for",
    re.I,
)
_JOB = re.compile(
    cues.JOB.pattern
    + r"|\bpm\b|产品经理|评测员|标注员|岗|实习|算法|开发|产品|标注|运营|运维|测试|分析师|前端|后端|数据",
    re.I,
)
_TERMS = re.compile(
    r"简历|投递|内推|坐标|\bbase\b|地点|要求|学历|本科|硕士|\d\s*年(?:以上|经验)|远程|实习|转正|双休|五险|\[(?:邮箱|微信号|电话)\]|年以上|经验|"
    r"日薪|薪|意者|有意|站内信|员工餐|打卡|K\b|apply",
    re.I,
)
LEAST, WHOLE = 30, 24  # letters of an opening in a chat; of an answer that stands for itself


@dataclass(slots=True)
class Inside:
    """A unit found inside an answer."""

    kind: Kind
    title: str
    lines: list[Line]


def inside(title: str, lines: list[Line], kind: Kind) -> list[Inside]:
    """The units of one question and its answer: itself, or what the answer tells of.

    Args:
        kind: of the question itself.
    """
    if cues.REVERSE.search(title):
        head, found = _cut(lines, _asked_back, "reverse")
        said = next((_bare(line.text) for line in lines if not line.asks), "")
        return found or [Inside("reverse", _clause(said) or title, lines)]
    head, found = _cut(lines, _told, "question") if _TELLS.search(title) or kind == "note" else (lines, [])
    if not found and _WHICH.search(title):
        head, found = _cut(apart(lines), _listed, "question")
        if len(found) >= 2:
            return found
        found = []
    if not found:
        head, found = _cut(lines, _counted, "note")
        if len(found) < 2:
            return [Inside(kind, title, lines)]
    size = sum(len(line.text) for line in head if not line.asks)
    return [Inside(kind, title, head), *found] if size > WHOLE else found


def _cut(lines: list[Line], begins: Callable[[Line], str], kind: Kind) -> tuple[list[Line], list[Inside]]:
    """(what stands before the first, the units) where a line begins one."""
    head: list[Line] = []
    found: list[Inside] = []
    for line in lines:
        said = begins(line)
        if said:
            found.append(Inside(kind, said, [line]))
        elif found:
            found[-1].lines.append(line)
        else:
            head.append(line)
    return head, found


def _asked_back(line: Line) -> str:
    """A question to the interviewer that is quoted in a line, or is the line."""
    if line.asks:
        return ""
    quoted = next((m["said"] for m in _QUOTED.finditer(line.text) if cues.asks(m["said"])), "")
    return quoted or (line.text if cues.ASKED.search(line.text) and cues.is_theirs(line.text) else "")


def _told(line: Line) -> str:
    """A question that somebody was asked, as they quote it."""
    found = None if line.asks else _QUOTED.search(line.text)
    if not found or (not _TELLS.search(line.text[: found.start()]) and not found.start() < 14):
        return ""
    return found["said"] if cues.asks(found["said"]) else ""


def _listed(line: Line) -> str:
    """What was asked, where somebody wants to know just that."""
    said = bare(_bare(line.text))
    if cues.QUESTION_LINE.match(line.text) and not line.text.startswith("答"):
        return ""  # the question that wants to know it
    return said if line.asks or (len(said) >= 6 and cues.asks(said) and not cues.is_told(said)) else ""


def _counted(line: Line) -> str:
    """A point that is counted aloud."""
    said = _bare(line.text)
    return _clause(said) if cues.OPENING.match(said) else ""


def told_of(title: str) -> str:
    """The question that somebody was asked elsewhere and asks about here, in quotation marks; "" where there is none."""
    found = re.search(r"问(?:到|了|我)?.{0,6}[“「『\"](?P<said>[^”」』\"]{6,80})[”」』\"]", title)
    return found["said"] if found and cues.asks(found["said"]) else ""


def _bare(text: str) -> str:
    return re.sub(r"^(?:答|A)[：:]\s*", "", text)


def _clause(text: str) -> str:
    return re.split(r"[。！？]", text)[0][:60]


def is_offer(lines: list[Line]) -> bool:
    """Whether a message of a chat is an opening: a job, that somebody is sought for it, and on what terms."""
    said = "\n".join(line.text for line in lines)
    if len(said) < LEAST or cues.ASKED.search(said) or not _JOB.search(said):
        return False
    if not _OFFER.search(said) and not (cues.PAY.search(said) and re.search(r"(?:职责|要求|任职)\s*[:：]", said)):
        return False
    return bool(cues.PAY.search(said)) + len({m.lower() for m in _TERMS.findall(said)}) >= 2


def job_of(lines: list[Line]) -> tuple[str, str | None]:
    """(the job, the company as far as it is said) of an opening in a chat."""
    said = lines[0].text
    found = next((m for line in lines if (m := cues.SEEKS.search(line.text)) and cues.JOB.search(line.text)), None)
    job = (found["job"] or found["role"]) if found else re.split(r"[，。；,;]", said)[0][:60]
    before = re.split(r"[，,：:|｜\s]", said[: found.start()] if found and said == found.string else "")
    company = next((part for part in before if 2 <= len(part) <= 20), None)
    return job, company
