"""What stands around a text and shows by its place: lines at the foot of every page, lists of contents, time axes."""

from __future__ import annotations

import re
from collections import Counter

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import bare, marker

_PAGE = re.compile(r"(?:\d+\s*/\s*\d+|第\s*\d+\s*[页頁]|page\s*\d+(?:\s*of\s*\d+)?|[-—·]\s*\d+\s*[-—·])\s*$", re.I)
_CONTENTS = re.compile(
    r"^[\W_]*(?:本[期文篇]|文章|全文|章节|内容|视频|节目)?(?:目录|目次|导览|导航|时间轴|时间线|"
    r"时间戳|大纲|contents|table of contents|timestamps|timeline|outline)"
    r"(?:[\W_]|contents|toc|outline|shownotes)*$",
    re.I,
)
_INLINE = re.compile(r"^[\W_]*(?:本[期文篇]|文章|全文)?(?:目录|导览|看点|要点)\s*[:：]\s*(?=\S)")
_NUMBERS = re.compile(r"[①-⑳]|(?<![\d.])0\d(?=\s)|(?<![\d.])\d{1,2}[.、]\s?(?!\d)")
_TIMED = re.compile(r"^[\[(（]?\d{1,2}[:：]\d\d(?:[:：]\d\d)?[\])）]?\s+(?=\D)")
_HEADER = re.compile(
    r"^(?P<name>作者|看板|站内|标题|时间|发信人|信区|发信站|收件人|收件者|发件人|寄件人|寄件者|日期|主题|主旨|附件|抄送|副本|发送时间|subject|title|from|to|cc|sent|date|author|board|attachments?)(?:\s*[:：]\s*|\s+)(?P<said>\S.*)$",
    re.I,
)
_DAY = re.compile(
    r"\W*20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?\W*(?:(?:星期|周).)?\W*(?:\d{1,2}:\d\d(?::\d\d)?)?\W*"
)
_ANSWERED = re.compile(r"^(?:(?:re|fwd?|aw|回复|转发|答复|轉寄|回覆)\s*[:：]\s*)+", re.I)
_CRUMBS = re.compile(r"[^\s\d·›>/]{1,8}(?:\s[·›>/]\s[^\s\d·›>/]{1,10}){2,}")  # the way to a page, above its title
# what is said for the sake of politeness, or of the text itself, at its beginning and end
_POLITE = re.compile(
    r"(?:祝(?:大家|各位|你|好|愿|福|早日|顺利).{0,24}|共勉[。！!~～]*|以上[。！!~～]*|(?:就|先)?(?:先)?写到这(?:里|儿)?.{0,8}|码字不易.{0,20}|纯手[打工].{0,12}|"
    r"(?:求|大佬)?轻喷.{0,8}|第一次(?:发帖|写).{0,16}|未完待续.{0,8}|(?:持续)?更新中.{0,8}|谢邀.{0,16}|利益相关.{0,20}|(?:以下|下面)(?:是)?正文.{0,4}|正文开始.{0,4}|"
    r"(?:以上)?(?:仅|只)代表(?:我)?个人.{0,12}|仅供(?:大家)?参考.{0,12}|完结撒花.{0,6}|[（(\[](?:全场)?(?:掌声|笑声?|众笑|大笑|音乐|停顿|鼓掌)[）)\]]|"
    r"(?:好|那)?[，,]?(?:那)?(?:今天|这期|本期|我们)(?:的?(?:分享|节目|内容))?(?:我们)?就(?:先)?(?:到|聊到|讲到)这.{0,10}|"
    r"(?:感谢|谢谢)(?:阅读|观看|收听|聆听|大家|各位|你的).{0,16}|(?:hope this helps|good luck|happy interviewing|thanks for reading).{0,30})",
    re.I,
)
FIRST, LAST = 8, 0.85  # lines at the head, the share of a text before its foot
PAGES, SAME, ITEM = 3, 4, 44  # repeats that make a foot of pages; of any line; letters of an item of contents


def mark(lines: list[Line], reasons: list[str]) -> None:
    """Gives a reason to every line that is a part of the frame."""
    _header(lines, reasons)
    for i, line in enumerate(lines[:3] if len(lines) > 3 else ()):
        if not (line.level or line.code) and _DAY.fullmatch(line.text.strip()):
            reasons[i] = reasons[i] or "navigation"
    for i, line in enumerate(lines[:5] if len(lines) > 12 else ()):
        if not (line.level or line.code or line.row or line.who) and _CRUMBS.fullmatch(line.text.strip()):
            reasons[i] = reasons[i] or "navigation"
    for i, line in enumerate(lines):
        is_edge = i < FIRST or i >= LAST * len(lines)
        if is_edge and not (line.level or line.code or line.row) and _POLITE.fullmatch(line.text.strip()):
            reasons[i] = reasons[i] or "navigation"
    _feet(lines, reasons)
    _contents(lines, reasons)


def _header(lines: list[Line], reasons: list[str]) -> None:
    """The fields at the head of a letter or of a post on a board; the title's becomes a title that the text has."""
    head = [(i, found) for i, line in enumerate(lines[:10]) if (found := _HEADER.match(line.text)) and not line.code]
    if len({found["name"].lower() for _, found in head}) < 3:
        return
    for i, found in head:
        if found["name"].lower() in ("标题", "subject", "title", "主题", "主旨"):
            lines[i].text, lines[i].level = _ANSWERED.sub("", found["said"]), 1
        else:
            reasons[i] = reasons[i] or "navigation"


def _feet(lines: list[Line], reasons: list[str]) -> None:
    """Lines that come back: with the page's number, or quite the same and too long for a label."""
    shapes = [_shape(line) for line in lines]
    often = Counter(filter(None, shapes))
    for i, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        if not shape or reasons[i]:
            continue
        if often[shape] >= (PAGES if _PAGE.search(line.text) else SAME):
            reasons[i] = "page"


def _shape(line: Line) -> str:
    """A line with its numbers made alike; "" for what may come back of itself."""
    said = line.text.strip()
    if line.code or line.row or line.level or line.depth or len(said) > 90:
        return ""
    if _PAGE.search(said):
        return re.sub(r"\d+", "0", said)
    plain = len(said) >= 12 and not (marker(said) or cues.asks(said) or cues.is_part(said) or re.search(r"[:：]", said))
    return said if plain else ""


def _contents(lines: list[Line], reasons: list[str]) -> None:
    """A heading that announces contents, and the short lines under it that come back as headings or have a time."""
    later: Counter[str] = Counter(_name(line.text) for line in lines)
    is_open, level = False, 0
    for i, line in enumerate(lines):
        said = line.text.strip()
        if line.code:
            is_open = False
        elif len(said) <= 24 and _CONTENTS.match(said):
            is_open, level = True, line.level
            reasons[i] = reasons[i] or "navigation"
        elif (_INLINE.match(said) and len(_NUMBERS.findall(said)) >= 3) or (
            is_open and not (level and line.level) and _is_item(line, later)
        ):
            reasons[i] = reasons[i] or "navigation"
        elif not reasons[i]:
            is_open = False


def _is_item(line: Line, later: Counter[str]) -> bool:
    said = line.text.strip()
    timed = _TIMED.match(said)
    if timed and (len(said) > ITEM or re.search(r"[:：]", said[timed.end() :])):
        return False
    if line.link or timed or len(_NUMBERS.findall(said)) >= 3:
        return True
    return len(said) <= ITEM and later[_name(said)] >= 2


def _name(text: str) -> str:
    """A heading without its number and page."""
    return re.sub(r"\W+", "", re.sub(r"[.…\s]+\d+$", "", bare(text.strip()))).lower()
