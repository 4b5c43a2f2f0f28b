"""Threads: a post with what others wrote under it. Who speaks, and to whom, is read from the lines above each comment.

Boards write these lines in many ways ("3楼 name 21:25", "name 回复 other 2天前", "#4 user · 3 hours ago", "推 name: text").
They are believed only where several of one document have the same shape.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace

from mentor.corpus.documents.model import Line

_AGO = (
    r"(?:刚刚|昨天|前天|今天|次日|当天|\d{1,3}\s*(?:秒|分钟|小时|天|周|个?月|年)之?前|\d{1,3}\s*(?:s|m|min|mins|h|hr|hrs|d|w|mo|y|seconds?|"
    r"minutes?|hours?|days?|weeks?|months?|years?)\.? ago|"
    r"(?:\d{4}\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)[a-z]* \d{1,2}(?:, \d{4})?)"
)
_CLOCK = r"(?:(?:上午|下午|晚上|凌晨)?\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?:\s?[ap]m)?)"
_WHEN = (
    rf"(?:(?:发表于|回复于|发布于|评论于|编辑于|commented on|replied)?\s*(?:{_AGO}(?:\s*[,，·]?\s*{_CLOCK})?|{_CLOCK}))"
)
_FLOOR = r"(?:第?\s?(?P<floor>\d{1,4})\s?[楼F樓L](?![\w])|[#＃]\s?(?P<number>\d{1,4})(?=\s)|B(?P<below>\d{1,4})(?=\s)|沙发|板凳|地板|地下室)"
_OWNER = r"(?:楼主|樓主|题主|作者|层主|LZ|OP|贴主|博主)"
# the floor first, or who and when; between them titles and places
_FLOORED = re.compile(rf"^{_FLOOR}[\s:：.、·|｜]*(?P<rest>.{{0,70}})$", re.I)
_REPLIES = re.compile(
    rf"^(?P<who>[^\s:：，。？！]{{1,20}}(?:\s?[(（【\[]{_OWNER}[)）】\]])?)\s*(?:回复|回覆|答复|▸|▶|›|replied to|replying to|→|"
    rf"@)\s*(?P<to>@?[^\s:：，。？！]{{1,20}})(?P<rest>.{{0,50}}?)$",
    re.I,
)
_STAMPED = re.compile(
    rf"^(?P<who>[^\s:：，。？！|·]{{1,20}})(?P<between>[^。？！]{{0,40}}?)[\s·|｜,，]+{_WHEN}(?P<rest>[^。？！]{{0,30}})$",
    re.I,
)
_PUSHED = re.compile(
    r"^(?P<mark>[推噓嘘→])\s+(?P<who>[A-Za-z0-9_]{2,16})\s*[:：]\s?(?P<said>.*?)\s*(?:\d{1,3}(?:\.\d{1,3}){3}\s*)?(?:\d\d/\d\d(?:\s+\d\d:\d\d)?)?$"
)
# what a board counts under a comment
_COUNTS = re.compile(
    r"^(?:[👍❤♥💬🔥👎▲△▼↑↓⬆⬇•♡·|/｜\ufe0f\s]*(?:赞同?|点赞|踩|回复|评论|收藏|分享|举报|展开|收起|只看(?:该|此)(?:作者|用户)|来自\S{0,12}|感谢|"
    r"引用|采纳|有用|倒序看帖|更多|"
    r"likes?|repl(?:y|ies)|share|report|save|upvotes?|downvotes?|votes?|points?|quote|permalink|parent|edit|"
    r"award)?[\s:：(（]*\d*(?:\.\d)?[kw万]?[)）]?[\s条次个]*)+$",
    re.I,
)
OWNER = "楼主"
_AGREED = re.compile(r"[\d,.]+\s?[kw万]?\s?人?(?:赞同|觉得有用|认为有用|点赞)了?(?:该|此|这[篇个])?回答")
PART = 5  # the level of the empty headings between them
LEAST = 3  # lines of one shape that make a thread


@dataclass(slots=True)
class _Head:
    """A line above a comment: its floor, who speaks and to whom, what they say on the same line."""

    shape: str
    who: str
    floor: str = ""
    to: str = ""
    said: str = ""


def told(lines: list[Line]) -> list[Line]:
    """The lines with those of a thread's comments bearing who speaks; heads and counters are gone. Others as they are."""
    heads = [None if line.code or line.row or line.level else _head(line.text.strip()) for line in lines]
    for i, line in enumerate(lines[:-1]):
        under = heads[i + 1]
        if under and under.shape == "stamp" and re.fullmatch(r"[#＃]?\d{1,4}[楼樓F]?", line.text.strip()):
            under.shape, under.floor = "floor", re.sub(r"\D", "", line.text)
            lines[i] = replace(line, text="")
    often = Counter(head.shape for head in heads if head)
    shapes = {shape for shape, count in often.items() if count >= LEAST}
    if not shapes or not ({"floor", "push"} & shapes):
        return lines
    if "floor" in shapes and not _counts_up(heads):
        return lines
    names = {head.floor: head.who for head in heads if head and head.floor}
    names |= {head.who: OWNER for head in heads if head and _writes(head.who, lines[:10])}
    first = next(i for i, head in enumerate(heads) if head and head.shape in ("floor", "push"))
    names |= {head.who: OWNER for head in heads[:first] if head and head.shape == "stamp"}
    made: list[Line] = []
    speaks: _Head | None = None
    for line, head in zip(lines, heads, strict=True):
        is_first = head is not None and head.shape in ("floor", "push")
        if head and (speaks or is_first) and (head.shape in shapes or (head.shape != "push" and "floor" in shapes)):
            speaks = head
            made.append(replace(line, text=head.said, who=_name(head.who, names), to=_name(head.to, names), depth=0))
        elif not (speaks and _COUNTS.match(line.text)):
            called = re.match(r"@(\S{1,20})\s", line.text) if speaks else None
            if called and made[-1].who and not made[-1].to:
                made[-1].to = _name(called[1], names)
            made.append(replace(line, depth=0) if speaks and not line.row else line)
    return made


def answers(lines: list[Line]) -> list[Line]:
    """Answers of several people to one question, as sites show them, each under an empty heading; others as they are."""
    places = [i for i, line in enumerate(lines) if _AGREED.search(line.text) and len(line.text) <= 40 and not line.code]
    if len(places) < 2:
        return lines
    made = list(lines)
    for i in places:
        made[i] = replace(lines[i], text="", level=PART)
        for j in range(i - 1, max(-1, i - 4), -1):
            if len(lines[j].text) > 20 or lines[j].level or re.search(r"[。！？?，：:]", lines[j].text):
                break
            made[j] = replace(lines[j], text="")
    return [line for line in made if line.text or line.level]


def _name(who: str, names: dict[str, str]) -> str:
    """Who is meant by a name or by the number of a floor."""
    number = re.fullmatch(r"[#＃Bb@]?\s?(\d{1,4})\s?[楼樓F]?", who)
    said = names.get(number[1], who) if number else who.lstrip("@")
    return OWNER if re.search(rf"^{_OWNER}$|[(（【\[]{_OWNER}[)）】\]]$", said) else names.get(said, said)


def _writes(who: str, head: list[Line]) -> bool:
    """Whether somebody is named as the writer at the head of the text."""
    return any(re.match(r"\s*(?:作者|author|楼主|发信人|原创)", line.text, re.I) and who in line.text for line in head)


def _counts_up(heads: list[_Head | None]) -> bool:
    """Whether the floors follow one another."""
    floors = [int(head.floor) for head in heads if head and head.floor]
    return sum(b > a for a, b in itertools.pairwise(floors)) >= 0.6 * (len(floors) - 1)


def _head(said: str) -> _Head | None:
    if len(said) > 100 or not said:
        return None
    if found := _PUSHED.match(said):
        return _Head("push", found["who"], said=found["said"])
    if re.search(r"[。！？?!；]", said):
        return None
    if found := _REPLIES.match(said):
        return _Head("reply", found["who"], to=found["to"])
    if (found := _FLOORED.match(said)) and (found["rest"].strip() or found["floor"]):
        floor = found["floor"] or found["number"] or found["below"] or ""
        rest = found["rest"].strip()
        inner = _REPLIES.match(rest)
        who = inner["who"] if inner else re.split(r"\s{2,}|\s|·|\|", rest)[0] if rest else floor
        return _Head("floor", who, floor, inner["to"] if inner else "")
    if found := _STAMPED.match(said):
        return _Head("stamp", found["who"])
    return None
