"""Lists of questions to the interviewer: by round, with what each assesses as far as the text says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mentor.corpus.documents import cues
from mentor.corpus.documents.asked import each_asked
from mentor.corpus.documents.lists import SPOKEN, Piece, width
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import bare, marker

_SIDE = re.compile(
    r"^(?:❌|✗|×|不要说|别说|不说|别问|不要这样|别这么问|错误|反例|坏|差的?问法|为什么|意图|"
    r"潜台词|看点|话外音|听|看|追|why|listen|为什么问|為什麼問|危险信号|听什么|别这样问|不要问|"
    r"可以换成|追问|why ask|red flag|listen for|don't ask|what to listen)\s*[:：]",
    re.I,
)
_BETTER = re.compile(
    r"^(?:✅|✓|√)?\s*(?:可以|不妨|建议|试试|改成|换成|应该|正确|好的?问法|更好|推荐)(?:这样|这么)?(?:说|问)?\s*[:：]\s*(?P<text>.+)$"
)
_SAYS = re.compile(r"(?:问|说|开口|这样|一句|一个|：|^)[^“「『。]{0,10}[“「『](?P<said>[^”」』]{6,100})[”」』]")


@dataclass(slots=True)
class Reverse:
    """A list of reverse questions."""

    round: str | None
    assessed: tuple[str, ...]
    pieces: list[Piece]
    topics: list[Line]


def of_reverse(title: str, lines: list[Line]) -> list[Reverse]:
    """The reverse questions of a section by round, with what is assessed as far as it says so."""
    inside = cues.ASSESSED.search(title)
    quoted = sum(line.quote and cues.ASKED.search(line.text) is not None for line in lines)
    asked = sum(cues.ASKED.search(line.text) is not None for line in lines)
    if quoted and (quoted >= 2 or quoted == asked):  # what one would say is set apart as a quotation
        lines = [replace(line, quote=False) if cues.ASKED.search(line.text) else line for line in lines]
    found = [Reverse(cues.round_of(title), tuple(_listed(inside["what"])) if inside else (), [], [])]
    collecting, is_shunned = 0, False
    for line in (part for whole in lines for part in each_asked(whole)):
        said = bare(line.text)
        group = found[-1]
        is_shunned = _shuns(line, is_shunned)
        if is_shunned:
            group.topics.append(line)
            continue
        told = cues.ASSESSED.search(said) if len(said) <= 80 and not cues.ASKED.search(said) else None
        if told:
            if group.pieces:
                group = Reverse(None, (), [], [])
                found.append(group)
            group.assessed += tuple(_listed(told["what"]))
            group.round = group.round or cues.round_of(said)
        elif cues.ASSESSES.match(said.rstrip("：: ")):
            collecting = line.depth + 1
        elif collecting and line.depth >= collecting:
            group.assessed += (said,)
        else:
            collecting = 0
            _sort(group, line, said)
    return found


def _shuns(line: Line, is_open: bool) -> bool:
    """Whether a line stands in a list of what not to ask; such a list ends where another begins."""
    is_head = line.text.rstrip().endswith(("：", ":")) and len(line.text) <= 24
    return bool(cues.NEVER.search(line.text)) if is_head else is_open and not line.gap


def _sort(found: Reverse, line: Line, said: str) -> None:
    """A question, something said about the one above, or a bare topic."""
    depth = found.pieces[-1].lines[0].depth if found.pieces else 0
    is_item = bool(marker(line.text)) or width(said) <= 60
    is_quote = line.quote and not ((cues.ASKED.search(said) and line.bold) or SPOKEN.fullmatch(said))
    if (
        is_item
        and (
            cues.asks(said)
            or (marker(line.text) and len(said) >= 8 and cues.WISH.match(said))
            or SPOKEN.fullmatch(said)
        )
        and not _SIDE.match(said)
        and not is_quote
        and (not found.pieces or line.depth <= depth)
    ):
        told = cues.QUESTION_LINE.match(said) or _BETTER.match(said)
        found.pieces.append(Piece(told["text"].strip() if told else said, [line]))
    elif (quoted := _quoted(line)) and not _SIDE.match(said):
        found.pieces.append(Piece(quoted, [line]))
    elif found.pieces and (
        line.depth > depth or len(said) > 12 or line.quote or _SIDE.match(said) or said.endswith("。")
    ):
        found.pieces[-1].lines.append(line)
    else:
        found.topics.append(line)


def _quoted(line: Line) -> str:
    """A question that a sentence says one would ask, word for word."""
    if line.code or line.row or line.depth > 1:
        return ""
    found = _SAYS.search(line.text)
    return found["said"] if found and cues.asks(found["said"]) and not cues.REVERSE.search(found["said"]) else ""


def _listed(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[、，,；;/]", text.strip(" 。")) if part.strip()]
