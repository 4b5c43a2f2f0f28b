"""Questions inside a section, with their answers: where the next begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import bare, marker

SPOKEN = re.compile(r"[“「『\"].{6,120}[?？。]?[”」』\"]")  # what one would say, word for word
_ASKED_SO = re.compile(
    r"(?:问|追问|抛|考)(?:了|我|道|到|出|过|一句)*[^。“「『]{0,8}[“「『](?P<said>[^”」』]{5,100}[?？])[”」』]"
)
# how somebody notes that they were asked for something; what ends a round
_TELLS = re.compile(
    r"^(?:上来|先|又|还|然后|接着|再|后来|最后|首先|中间|开头)?(?:就|先|又|还)?(?:问(?:了|到)?(?:我|一下)?|考了?(?:我|一下)?|追问了?|让(?:我)?(?=[写讲说手介设做画推解算估])|叫我(?=[写讲说手介设做画推解算估])|要我(?=[写讲说手介设做画推解算估]))[:：，]?(?=\S{3})"
)
_ENDS = re.compile(r"^(?:最后)?(?:反问|结果|全是|都是|总之|最后聊|聊了聊|感觉|整体|氛围|体验|面试官|时长|结束)")
_BEGINS = re.compile(r"[“「『\"](?P<said>[^”」』\"]{5,100}[?？])[”」』\"]")  # with which somebody's question begins


@dataclass(slots=True)
class Piece:
    """A part of a section; without a title it is what came before the first."""

    title: str
    lines: list[Line] = field(default_factory=list)


def of_questions(
    lines: list[Line], in_interview: bool, *, in_round: bool = False, listed: bool = False, is_told: bool = False
) -> list[Piece]:
    """The lines cut where a question begins; empty where nothing is asked.

    Args:
        in_round: under the heading of a round, where a list is what was asked, in whatever words.
        listed: under a heading that says that what follows was asked: bullets too.
        is_told: in a text that tells what was asked, word for word.
    """
    lines = _answered(_quoting(lines, is_told=is_told))
    pairs = sum(bool(asked_in(line)) for line in lines)
    if pairs >= 2 or (pairs and is_told) or (pairs and any(cues.ANSWER_LINE.match(line.text) for line in lines)):
        return _pairs(lines)
    style = _style(lines, in_interview, in_round=in_round or listed, listed=listed)
    every = listed or _is_sure(lines, style)
    if not style:
        return _unmarked(lines) if in_round else _plainly(lines) if in_interview else _apart(lines)
    pieces = [Piece("")]
    for line in lines:
        said = bare(line.text)
        if (
            not line.code
            and line.depth <= 1
            and mark(line) == style
            and (
                _begins(said.rstrip(".") if line.bold else said, style, in_interview, in_round=in_round)
                or (every and (_is_item(said) or (in_interview and style[0] in "1一(①" and _is_task(said))))
            )
        ):
            if said:
                pieces.append(Piece(said.rstrip("：:"), [line]))
        else:
            pieces[-1].lines.append(line)
    return pieces if pieces[0].lines else pieces[1:]


def _quoting(lines: list[Line], *, is_told: bool) -> list[Line]:
    """Lines that begin with a question in quotation marks ask it, where several do."""
    found = {
        i: m for i, line in enumerate(lines)
        if not (line.code or line.row) and (m := _BEGINS.match(bare(line.text)) or (_told(line.text) if is_told else None))
    }  # fmt: skip
    whole = found and all(SPOKEN.fullmatch(bare(lines[i].text)) and (lines[i].quote or len(lines) == 1) for i in found)
    if not whole and not (is_told and found) and (len(found) < 2 or len(found) < 0.3 * len(lines)):
        return lines
    return [replace(line, asks=found[i]["said"]) if i in found else line for i, line in enumerate(lines)]


def _told(said: str) -> re.Match[str] | None:
    """Somebody's question in the first sentence of a paragraph that tells of it."""
    found = _ASKED_SO.search(said[:180])
    return (
        None
        if found is None or re.search(r"我(?:也|就|最后)?(?:反)?$", said[: found.start()]) or found.start() > 40
        else found
    )


def told_questions(lines: list[Line]) -> int:
    """How many paragraphs tell what somebody asked, word for word."""
    return sum(not (line.code or line.row) and _told(line.text) is not None for line in lines)


def _answered(lines: list[Line]) -> list[Line]:
    """Items of a list ask, whatever their words, where most have a line under them that says that it answers."""
    items = [i for i, line in enumerate(lines) if marker(line.text) and not line.code and line.depth <= 1]
    answers = sum(bool(cues.ANSWER_LINE.match(lines[i + 1].text)) for i in items if i + 1 < len(lines))
    if answers < 2 or answers < 0.6 * len(items) or len({mark(lines[i]) for i in items}) > 1:
        return lines
    made = list(lines)
    for i in items:
        made[i] = replace(lines[i], asks=lines[i].asks or bare(lines[i].text))
    return made


def asked_in(line: Line) -> str:
    """The question of a line that says that it is one; "" where it does not."""
    found = None if line.code else cues.QUESTION_LINE.match(line.text)
    return line.asks or (found["text"].strip() if found else "")


def _unmarked(lines: list[Line]) -> list[Piece]:
    """What was asked in a round, a line each, without any mark."""
    asked = [_is_asked(line.text) for line in lines if not line.code]
    if sum(asked) < 2 or sum(asked) < 0.4 * len(asked):
        return []
    pieces = [Piece("")]
    for line in lines:
        if not line.code and (_is_asked(line.text) or _is_short(line.text)):
            pieces.append(Piece(_TELLS.sub("", line.text).rstrip("：:"), [line]))
        else:
            pieces[-1].lines.append(line)
    return pieces if pieces[0].lines else pieces[1:]


def _is_asked(said: str) -> bool:
    """Whether a line asks, or says that something was asked for."""
    return (cues.asks(said) or bool(_TELLS.match(said) and len(said) <= 80)) and not _ENDS.match(said)


def _plainly(lines: list[Line]) -> list[Piece]:
    """Lines that are a question and nothing else, each with what follows; for those that no mark tells apart."""
    begins = [
        not (line.code or line.row or line.depth or line.quote) and bool(cues.ASKED.search(line.text))
        and len(line.text) <= 90 and "。" not in line.text and not re.match(r"追问|又问|接着问|反问", line.text)
        for line in lines
    ]  # fmt: skip
    answered = sum(bool(cues.ANSWER_LINE.match(line.text)) for line in lines)
    if sum(begins) < 2 or not (answered >= 2 or sum(begins) >= 0.4 * len(lines)):
        return []
    pieces = [Piece("")]
    for line, is_asked in zip(lines, begins, strict=True):
        if is_asked:
            pieces.append(Piece(line.text, [line]))
        else:
            pieces[-1].lines.append(line)
    return pieces if pieces[0].lines else pieces[1:]


def _apart(lines: list[Line]) -> list[Piece]:
    """Questions that stand above a paragraph each, with a blank line before, in whatever text."""
    starts = [
        i for i, line in enumerate(lines[:-1])
        if cues.ASKED.search(line.text) and len(line.text) <= 48 and "。" not in line.text and not marker(line.text)
        and not (line.code or line.row or line.depth or line.quote)
        and (line.gap or i == 0) and lines[i + 1].gap <= line.gap and not cues.ASKED.search(lines[i + 1].text)
    ]  # fmt: skip
    if len(starts) < 3 or len(starts) < 0.25 * len(lines):
        return []
    pieces = [Piece("", lines[: starts[0]])] if starts[0] else []
    return pieces + [Piece(lines[a].text, lines[a:b]) for a, b in pairwise([*starts, len(lines)])]


def _is_short(said: str) -> bool:
    return (
        3 <= len(said) <= 40
        and not cues.is_told(said)
        and not _ENDS.match(said)
        and not re.search(r"[。；！，,：:]$|^[(（]", said)
    )


def _pairs(lines: list[Line]) -> list[Piece]:
    pieces = [Piece("")]
    is_open = False  # what the next question is about has begun it
    for line in lines:
        asked = asked_in(line)
        if cues.BACKGROUND.match(line.text) and not line.code:
            pieces.append(Piece(line.text, [line]))
            is_open = True
        elif asked and is_open:
            pieces[-1].title = asked
            pieces[-1].lines.append(line)
            is_open = False
        elif asked:
            pieces.append(Piece(asked, [line]))
        else:
            pieces[-1].lines.append(line)
    return pieces if pieces[0].lines else pieces[1:]


def _is_sure(lines: list[Line], style: str) -> bool:
    """Whether so many items of a list ask that the others do too, in other words."""
    items = [
        bare(line.text).rstrip(".") if line.bold else bare(line.text)
        for line in lines
        if not line.code and line.depth <= 1 and mark(line) == style
    ]
    asked = sum(cues.asks(said) for said in items)
    return bool(style) and asked >= 2 and asked >= 0.6 * len(items)


def _is_brief(lines: list[Line], style: str) -> bool:
    """Whether every item of a list is a few words, as questions are noted down."""
    items = [bare(line.text) for line in lines if not line.code and line.depth <= 1 and mark(line) == style]
    return all(_is_item(said) and width(said) <= 24 for said in items) and len(items) >= 0.6 * len(lines)


def _is_item(said: str) -> bool:
    return 4 <= width(said) <= 60 and not cues.is_told(said) and not said.endswith(("。", "；", "！"))


def _is_task(said: str) -> bool:
    """Whether an item could be something that is asked for in one sentence."""
    return 8 <= width(said) <= 80 and not cues.is_told(said) and said.endswith("。") and said.count("。") == 1


def _style(lines: list[Line], in_interview: bool, *, in_round: bool, listed: bool = False) -> str:
    """The kind of mark that begins the questions of this section."""
    marks: dict[str, list[bool]] = {}
    for line in lines:
        if line.code or line.depth > 1 or not mark(line):
            continue
        said = bare(line.text)
        marks.setdefault(mark(line), []).append(cues.asks(said.rstrip(".") if line.bold else said) if said else False)
    best, share = "", 0.0
    for style, asked in marks.items():
        part = sum(asked) / len(asked)
        is_list = (
            in_round and len(asked) >= 2 and (listed or style[0] in "1一(①" or _is_brief(lines, style)) and not best
        )
        enough = sum(asked) >= (1 if in_interview else 2) or is_list
        least = 0.3 if in_interview and (in_round or style[0] in "1一(①") else 0.6
        if enough and (part >= least or is_list) and (part > share or is_list):
            best, share = style, part
    return best


def mark(line: Line) -> str:
    """The kind of number or bullet: "1." "1、" "(1)" "一、" "①" "▪"; "" for none."""
    said = marker(line.text).strip().removeprefix("\\")
    if not said:
        return ""
    said = re.sub(r"\d+(?:\.\d+)*", "1", said)
    said = re.sub(r"[一二三四五六七八九十]+", "一", said)
    said = re.sub(r"^1[.、．]+", "1.", said)  # people change between 1. and 1、 within one list
    return re.sub(r"[①-⑳]", "①", said)[:2]


def _begins(said: str, style: str, in_interview: bool, *, in_round: bool) -> bool:
    if not said:
        return True  # an empty number ends the one above and is nothing itself
    if cues.asks(said):
        return True
    is_list = in_round or style[0] in "1一(①"
    return in_interview and is_list and width(said) <= 60 and not said.endswith(("。", "；")) and not cues.is_told(said)


def width(said: str) -> int:
    """Letters as wide as Chinese ones: Latin letters count half."""
    return len(said) - sum(char.isascii() for char in said) // 2
