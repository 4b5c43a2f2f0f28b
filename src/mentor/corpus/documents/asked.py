"""Several questions in one line, as people write down what a round of interviews was about: set apart, a line each.

"基础：A 是什么，B 怎么算；手撕：C" is three questions. Which sign parts them shows by what is left: most pieces ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import bare, marker

# what a line of such a log is about
_LABEL = re.compile(
    r"^(?P<label>[一二三四终初复]面(?=[:：])|(?:大?模型|深度学习|机器学习|工程|项目|基础|技术|专业|业务|算法|简历|数学|框架|系统|后端|语言|开放|场景|设计|智力|逻辑|行为|常规|聊天|主要)?"
    r"(?:八股文?|基础|问题|提问|题目?|相关|部分|细节|深挖|拷打|追问|问答|工程|项目|场景|设计|手撕|手写|代码|编程|算法|智力|行为|开放|概念|原理|业务|聊天|问了?|还问)(?:题目?|部分|环节)?)\s*(?:[:：]\s*|\s+)(?=\S)"
)
_CODED = re.compile(r"^(?:手撕|手写|代码|编程|算法|场景|设计|系统设计|开放|智力|笔试)")
_SIGNS = (
    re.compile(r"[；;]\s*"),
    re.compile(r"、\s*(?!\S{1,3}[、，])"),
    re.compile(r"(?<=[\u4e00-\u9fff）)])[ \u3000]+(?=[\u4e00-\u9fff（A-Za-z])"),
    re.compile(r"[，,]\s*"),
    re.compile(r"\s*/\s+|\s+/\s*"),
)
_INLINE = re.compile(r"(?=[①-⑳])")
_QUOTE = re.compile(r"[“「『](?P<said>[^”」』]{5,120})[”」』]")
LEAST, SHORTEST, FOLLOWS = 0.7, 4, 8  # the share of pieces that ask; letters of a question, of one that follows


def apart(lines: list[Line]) -> list[Line]:
    """The lines of a round, those that hold several questions cut into them, each said to ask."""
    if sum(bool(marker(line.text)) for line in lines) >= 0.5 * len(lines):
        return lines  # a list has a question an item, however many signs of one it holds
    made: list[Line] = []
    for line in lines:
        made += _cut(line) if _may_hold(line) else [line]
    if sum(bool(line.asks) for line in made) - sum(bool(line.asks) for line in lines) < 2:
        return lines
    return [_alike(line) for line in made]


def each_asked(line: Line) -> list[Line]:
    """A line that holds several whole questions, a line each: counted inside it, quoted, or one after the other."""
    if line.code or line.row:
        return [line]
    parts = _numbered(line.text) or _quotes(line.text) or _in_turn(line)
    return [replace(line, text=part, gap=line.gap if not n else 0) for n, part in enumerate(parts)] if parts else [line]


def _numbered(text: str) -> list[str]:
    """Questions that are counted inside a line: "① ... ② ..."."""
    parts = [part.strip() for part in _INLINE.split(text) if part.strip()]
    asked = [part for part in parts if cues.asks(part)]
    return parts if len(asked) >= 2 and len(asked) >= len(parts) - 1 else []


def _quotes(text: str) -> list[str]:
    """Questions in quotation marks, each with the sentence around it."""
    found = [m for m in _QUOTE.finditer(text) if cues.ASKED.search(m["said"])]
    if len(found) < 2:
        return []
    cuts = [0]
    for before, quote in pairwise(found):
        between = text[before.end() : quote.start()]
        stop = max(between.rfind(sign) for sign in "。；;，,、/")
        cuts.append(before.end() + (stop + 1 if stop >= 0 else 0))
    return [text[start:end].strip() for start, end in pairwise([*cuts, len(text)])]


def _in_turn(line: Line) -> list[str]:
    """Nothing but questions, one after the other, none of which follows from the one before."""
    said = bare(line.text)
    parts = [part.strip() for part in re.findall(r"[^?？]+[?？][”」』\"）)]?", said)]
    rest = re.sub(r"[^?？]+[?？][”」』\"）)]?", "", said).strip()
    if marker(line.text) or len(parts) < 2 or rest or any(len(part) < 6 or "。" in part for part in parts):
        return []
    follows = r"[，,；;]|为什么[?？]|怎么(?:做|办|看|说)?[?？]|(?:and |or )?(?:why|how)\?"
    if re.fullmatch(r"[“「『\"].+[”」』\"]", said) or any(re.match(follows, part, re.I) for part in parts):
        return []
    return parts


def _alike(line: Line) -> Line:
    """Where some lines say that they ask, so does any other that asks."""
    if line.asks or line.code or line.depth > 1 or cues.is_told(line.text) or not cues.asks(line.text):
        return line
    return replace(line, asks=bare(line.text))


def _may_hold(line: Line) -> bool:
    return not (
        line.code or line.row or line.level or line.asks or line.depth > 1 or len(line.text) > 600 or marker(line.text)
    )


def _cut(line: Line) -> list[Line]:
    body = line.text.strip()
    found = _LABEL.match(body)
    rest = body[found.end() :] if found else body
    if cues.REVERSE.search(body[:8]) or rest.startswith(("（", "(")) or (cues.is_told(rest) and not found):
        return [line]
    pieces = _pieces(rest)
    if len(pieces) >= (2 if found or not rest.rstrip().endswith(("?", "？")) else 3):
        return [replace(line, text=piece, asks=piece, gap=line.gap if not n else 0) for n, piece in enumerate(pieces)]
    if found and (_CODED.match(found["label"]) or cues.asks(rest)) and not cues.is_told(rest):
        return [replace(line, asks=_first(rest))]
    return [line]


def _pieces(text: str) -> list[str]:
    """The questions of a text, by the first sign that leaves mostly questions; one piece where none does."""
    for sign in _SIGNS:
        parts = [part.strip(" 。") for part in sign.split(text)]
        parts = [part for part in parts if part]
        asked = sum(_asks(part) for part in parts)
        if asked >= 2 and asked >= LEAST * len(parts):
            return list(_joined(parts)) if sign is _SIGNS[3] else [piece for part in parts for piece in _within(part)]
    return [text]


def _within(part: str) -> list[str]:
    """A piece may have a label of its own, or be a row of questions by another sign."""
    found = _LABEL.match(part)
    rest = part[found.end() :] if found else part
    inner = _pieces(rest)
    return inner if len(inner) >= 3 else [rest]


def _joined(parts: list[str]) -> Iterator[str]:
    """A part that does not ask belongs to the question after it (or, at the end, before it)."""
    lead: list[str] = []
    for part in _followed(parts):
        lead.append(part)
        if _asks(part):
            yield "，".join(lead)
            lead = []
    if lead:
        yield "，".join(lead)


def _followed(parts: list[str]) -> list[str]:
    """A few words that only follow from the question before stay with it."""
    made: list[str] = []
    for part in parts:
        if (
            made
            and len(part) <= FOLLOWS
            and _asks(made[-1])
            and re.match(r"有没有|为什么|为啥|怎么|是否|能不能|会不会|多少|几", part)
        ):
            made[-1] = f"{made[-1]}，{part}"
        else:
            made.append(part)
    return made


def _asks(part: str) -> bool:
    return len(part) >= SHORTEST and not cues.is_told(part) and cues.asks(re.sub(r"[（(][^（()）]*[)）]$", "", part))


def _first(text: str) -> str:
    """The question without what is said about it in brackets."""
    return re.sub(r"\s*[（(][^（()）]*[)）]\s*$", "", text).strip() or text
