"""What is no knowledge goes, and why: navigation, keyword dumps, adverts, copyright, page edges.

A line alone is judged by its words; what stands between two adverts goes with them. Code is never judged.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from mentor.corpus.documents import cues, frame, noise, offers
from mentor.corpus.documents.model import Dropped, Line, Text
from mentor.corpus.documents.outline import ENDS
from mentor.corpus.documents.plain import bare, marker

LIKELY = 0.7
# a sentence about somebody's own work, in which goods and gifts are what was worked on
_TELLS = re.compile(
    r"(?:他|她|面试官|主管)(?:让|叫|要)我|(?:我|我们)(?:做了?|写了?|讲了?|用的?|面|答)(?!.{0,4}(?:小册|课|资料|合集))|的是我|我做的|特征|接口|召回|冷启动|预估|排序|训练数据|标注|对账|有什么(?:不同|区别)|比我|背有用|"
    r"we (?:built|gave|used|had)|he asked|she asked|i (?:built|talked|worked)",
    re.I,
)
FIRST = 4  # letters before a word of navigation that begins its line
_SENTENCE = re.compile(r"[。！？；，,;!?：:]|\.\s")
_MAY_SIGN = re.compile(r"[:：|｜于地]|by ")
_ORNAMENT, _PART = re.compile(r"[^\w\s?？]{1,12}"), re.compile(r"(?:part|chapter|vol|no)[\s.·-]{0,2}\d{1,2}|0\d", re.I)
_STAMP = re.compile(r"^[\[(（]\d{1,2}:\d\d(?::\d\d)?[\])）]\s*(?:[^\s:：]{1,12}[:：]\s*)?(?=\S)")
_SAID_AT = re.compile(r"^\S.{0,28}\s\d{1,2}:\d\d(?::\d\d)?\s*$|^[\[(（]?\d{1,2}:\d\d")
_LABEL = re.compile(r"[\d\W_]{1,4}")


def cleaned(text: Text) -> tuple[list[Line], list[Dropped]]:
    """(the lines that stay, what went and why)."""
    reasons = [_reason(line) for line in text.lines]
    frame.mark(text.lines, reasons)
    _numbered_parts(text.lines, reasons)
    _asides(text.lines, reasons)
    _named_asides(text.lines, reasons)
    _heads(text.lines, reasons)
    _bylines(text.lines, reasons)
    _links(text.lines, reasons)
    _likely(text.lines, reasons)
    _between(text.lines, reasons)
    kept: list[Line] = []
    dropped: list[Dropped] = []
    gap = 0
    for line, reason in zip(text.lines, reasons, strict=True):
        if reason and line.who:
            dropped.append(Dropped(line.text.strip(), reason))
            kept.append(replace(line, text=""))  # somebody else speaks from here on
        elif reason:
            dropped.append(Dropped(line.text.strip(), reason))
            gap = max(gap, line.gap)
        else:
            line.gap, gap = max(line.gap, gap), 0
            kept.append(line)
    return kept, dropped


def _reason(line: Line) -> str:
    said = _STAMP.sub("", line.text.strip())
    if line.code or not said:
        return ""
    if line.edge:
        return "page"
    if line.level != 1 and _is_advert(_tight(said)):
        return "advert"
    if len(said) <= 120 and noise.COPYRIGHT.search(said):
        return "copyright"
    if (
        len(said) <= 100
        and not line.level
        and (at := noise.navigation(said)) >= 0
        and (at < FIRST or not _is_told(said))
    ):
        return "navigation"
    if not (line.level or line.row) and _is_toolbar(said):
        return "navigation"
    if is_keywords(said) or noise.TAGS.match(said):
        return "keywords"
    if _LABEL.fullmatch(said) and not line.level and not bare(said).strip("0123456789.、)） "):
        return "empty" if not line.bold else "navigation"
    return ""


def _is_told(said: str) -> bool:
    """Whether a line is sentences, in which a word of a page may well stand."""
    return len(said) >= 30 and len(re.findall(r"[，。；]", said)) >= 3


def _is_advert(said: str) -> bool:
    """A short line is an advert by one sure word or three hints; a paragraph needs more, since it may only mention one."""
    sure, hints = len(set(noise.ADVERT.findall(said))), len(set(noise.HINT.findall(said)))
    if not sure and hints < 3:
        return False
    points = 2 * sure + hints - (2 if _TELLS.search(said) else 0)
    size = sum(0.4 if char.isascii() else 1 for char in said)
    return points >= (2 if size <= 90 else 3 if size <= 160 else 5)


def _tight(said: str) -> str:
    """ "广 告" is "广告": letters that are set apart are put together."""
    words = said.split()
    single = sum(len(word) == 1 and "\u4e00" <= word <= "\u9fff" for word in words)
    return said.replace(" ", "") if single >= 3 and single >= 0.6 * len(words) else said


def _is_toolbar(said: str) -> bool:
    """Whether a line is nothing but the words of buttons and counters, or the way from the front page."""
    if len(said) > 60 or len(said) < 2 or said[-1] in "。？！?；":
        return False
    if noise.TRAIL.match(said):
        return True
    rest, buttons = noise.BUTTONS.subn("", said)
    if not buttons:
        return False
    left = len(re.findall(r"[^\W\d_]", noise.SMALL.sub("", rest)))
    counted = bool(re.search(r"\d", said))
    return (buttons >= 3 or (buttons >= 1 and counted and not marker(said))) and not left


def _is_byline(said: str) -> bool:
    """Whether a line is only who wrote it, where and when."""
    if len(said) > 70 or not _MAY_SIGN.search(said):
        return False
    rest, found = noise.BYLINE.subn("", said)
    if not found or re.search(r"[。！？；]", said):
        return False
    return len(re.findall(r"[^\W\d_]", noise.DATE.sub("", rest))) <= 5 + 5 * found


def is_keywords(said: str) -> bool:
    """Whether a line is a heap of words, separated by spaces or bars, that says nothing."""
    if len(re.findall(r"[\d=×÷+−≈^_/(){}]", said)) > 0.15 * len(said):
        return False  # a formula
    words = re.split(r"[\s|｜/·,，、]+", said)
    short = sum(len(word) <= 14 for word in words)
    prose = len(re.findall(r"\b(?:the|is|are|of|to|and|with|for|in|you|we|it)\b", said)) >= 2 or re.search(
        r"[。！？]|[a-z]\. ", said
    )
    if len(words) >= 25 and short >= 0.95 * len(words) and not prose:
        return True
    wide = [word for word in re.split(r"[ \xa0\u3000]{2,}", said) if word]
    return len(wide) >= 3 and all(len(word) <= 14 for word in wide) and not re.search(r"[。：:；]|\d{4}", said)


def _numbered_parts(lines: list[Line], reasons: list[str]) -> None:
    """ "PART.01" or "02" alone is an ornament, and the short line under it a heading; so is a line of signs only."""
    for i, line in enumerate(lines):
        said = line.text.strip()
        if line.code or line.row or not (_ORNAMENT.fullmatch(said) or _PART.fullmatch(said)):
            continue
        reasons[i] = reasons[i] or "empty"
        after = lines[i + 1] if i + 1 < len(lines) else None
        if _PART.fullmatch(said) and after and not (after.level or after.code) and len(after.text) <= 30:
            after.bold = True
            after.text = after.text.strip().rstrip("。")


def _asides(lines: list[Line], reasons: list[str]) -> None:
    """Everything under a heading that announces other pages or what readers said."""
    level = 0
    for i, line in enumerate(lines):
        if line.level and (not level or line.level <= level):
            level = (
                line.level
                if noise.ASIDE.match(re.sub(r"^\d{1,2}(?:\.\d+)*\s+(?!条)", "", bare(line.text.strip())))
                else 0
            )
        if level:
            reasons[i] = reasons[i] or "navigation"


def _named_asides(lines: list[Line], reasons: list[str]) -> None:
    """The short lines after one that announces other pages, where the file has no heading for it."""
    is_open = is_others = False
    for i, line in enumerate(lines):
        said = line.text.strip()
        if line.who or line.code or line.level or len(said) > 45 or said.endswith(("。", "；")):
            if is_open and is_others and len(said) > 45:
                line.gap = max(line.gap, ENDS)
            is_open = False
        elif noise.ASIDE.match(said):
            is_open, is_others = True, re.search(r"回答|帖子", said) is not None
            reasons[i] = reasons[i] or "navigation"
        elif is_open and not cues.QUESTION_LINE.match(said):
            reasons[i] = reasons[i] or "navigation"


def _bylines(lines: list[Line], reasons: list[str]) -> None:
    """Lines of who wrote it and when, and the names and posts between them and the title."""
    if _is_chat(lines):
        return  # every message has such a line
    for i, line in enumerate(lines):
        if not (reasons[i] or line.level or line.row or line.code) and _is_byline(line.text.strip()):
            reasons[i] = "navigation"
    head = lines[:14]
    title = next((i for i, line in enumerate(head) if not reasons[i]), len(head))
    told = [
        i
        for i, line in enumerate(head)
        if i > title and reasons[i] == "navigation" and not noise.ASIDE.match(line.text)
    ]
    for i in range(title + 1, told[-1] if told else 0):
        said = lines[i].text
        if len(said) > 30 or lines[i].level or marker(said) or cues.asks(said) or re.search(r"[。！？；：:]", said):
            continue
        reasons[i] = reasons[i] or "navigation"


def _heads(lines: list[Line], reasons: list[str]) -> None:
    """Short lines above the title go with the navigation among which they stand."""
    if _is_chat(lines):
        return
    first = next((i for i, line in enumerate(lines) if _is_prose(line) and not reasons[i]), len(lines))
    marked = [i for i in range(min(first, 60)) if reasons[i] in ("navigation", "keywords")]
    named = [i for i in range(first) if not reasons[i] and not marker(lines[i].text)]
    named = [i for i in named if len(re.findall(r"[\u4e00-\u9fff]", lines[i].text)) >= 6]
    title = max(named, key=lambda i: len(lines[i].text)) if named else None
    if title is None or not any(i < title for i in marked) or any(line.level for line in lines[:first]):
        return
    above = lines[:title]
    if len(marked) < 0.3 * title or any(cues.asks(line.text) or cues.is_round(line.text) for line in above):
        return  # not the bars of a site, but the beginning of the text
    for i in range(title):
        reasons[i] = reasons[i] or "navigation"


def _is_chat(lines: list[Line]) -> bool:
    """Whether many lines say at what time somebody spoke."""
    return sum(bool(_SAID_AT.search(line.text)) for line in lines) >= 6


def _is_prose(line: Line) -> bool:
    return len(line.text) >= 45 and bool(_SENTENCE.search(line.text)) and not is_keywords(line.text)


def _links(lines: list[Line], reasons: list[str]) -> None:
    """Lists of links, and links alone between other things that went."""
    for i, line in enumerate(lines):
        if line.link and not line.level and not reasons[i] and not line.text.startswith(("http", "[")):
            near = [j for j in (i - 1, i + 1) if 0 <= j < len(lines) and (lines[j].link or reasons[j])]
            if near or len(line.text) <= 30:
                reasons[i] = "navigation"


def _likely(lines: list[Line], reasons: list[str]) -> None:
    """Lines that are like adverts by many weak signs; one may make its neighbour more likely."""
    for i, line in enumerate(lines):
        said = line.text.strip()
        if reasons[i] or line.code or line.level or line.row or not 6 <= len(said) <= offers.LONGEST:
            continue
        beside = any(reasons[j] == "advert" for j in (i - 1, i + 1) if 0 <= j < len(lines))
        if re.match(r"^[^:：]{2,6}[:：]", said) and cues.is_part(said[:6]):
            continue  # what an opening offers
        if _TELLS.search(said):
            continue
        if offers.may_be(said) and offers.likeness(said, i / len(lines), beside=beside) >= LIKELY:
            reasons[i] = "advert"


def _between(lines: list[Line], reasons: list[str]) -> None:
    """Short lines between two adverts of the same section: few anywhere, more where adverts are dense; and after the last."""
    adverts = [i for i, reason in enumerate(reasons) if reason == "advert"]
    for number, (before, after) in enumerate(pairwise(adverts)):
        if after - before > 9:
            continue
        near = adverts[max(0, number - 10) : number + 11]
        dense = sum(abs(i - before) <= 10 for i in near)
        _drop(lines, reasons, range(before + 1, after), 8 if dense >= 4 else 4 if dense >= 3 else 0, 90)
    for i in _tail(lines, reasons, adverts):
        reasons[i] = reasons[i] or "advert"
    if len(adverts) >= 3 and adverts[-1] - adverts[-3] <= 8:
        _drop(lines, reasons, range(adverts[-1] + 1, len(lines)), 4, 60)


def _tail(lines: list[Line], reasons: list[str], adverts: list[int]) -> range:
    """The end of a document without headings that is mostly adverts: all of it, from the first of them on.

    Goes up from the end once, counting; it stops at the first line that no advert would have, or at five plain ones.
    """
    known = set(adverts)
    gone = hinted = plain = 0
    best = range(0)
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if line.level or line.code or line.bold or _is_asked(line):
            break
        is_gone, is_hinted = bool(reasons[i]), bool(reasons[i] or noise.HINT.search(line.text))
        gone, hinted = gone + is_gone, hinted + is_hinted
        plain = 0 if is_hinted else plain + 1
        if plain > 4:
            break
        size = len(lines) - i
        mostly = i <= 2 and hinted >= 0.6 * size and gone >= 0.35 * size  # a document that is nothing else
        if i in known and size >= 4 and (mostly or (i >= 0.4 * len(lines) and gone >= 0.45 * size)):
            best = range(i, len(lines))
    return best


def _is_asked(line: Line) -> bool:
    """A numbered or bulleted question, or one that begins with Q: nobody advertises so."""
    numbered = bool(marker(line.text)) and cues.ASKED.search(line.text) is not None
    return numbered or cues.QUESTION_LINE.match(line.text) is not None


def _drop(lines: list[Line], reasons: list[str], run: range, most: int, longest: int) -> None:
    """The run goes where it is short, without headings, code and questions that somebody was asked."""
    if len(run) > most or any(lines[i].level or lines[i].code or len(lines[i].text) > longest for i in run):
        return
    if any(_is_asked(lines[i]) for i in run):
        return
    for i in run:
        reasons[i] = reasons[i] or "advert"
