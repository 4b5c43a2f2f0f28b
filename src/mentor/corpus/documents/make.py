"""From the bytes of a file to masked units and a report of what went: pure, the same bytes give the same result."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from mentor.corpus.documents import contexts, emoji, kinds, letters, shapes, similar, threads
from mentor.corpus.documents.clean import cleaned
from mentor.corpus.documents.dates import date_in, date_of
from mentor.corpus.documents.html import page_title
from mentor.corpus.documents.model import Dropped, Imported, Line, Text, Unit
from mentor.corpus.documents.read import read
from mentor.corpus.documents.redact import MASKS, redacted
from mentor.corpus.documents.script import Script
from mentor.corpus.documents.split import Splitter
from mentor.corpus.documents.talk import in_roles

_CONTACT = re.compile(
    r"投递|投遞|简历|聯繫|联系|来信|邮箱|邮件|微信|手机|电话|内推|请加|加我|找我|私信|contact|email|reach|apply", re.I
)
_APPLIES = re.compile(
    r"^\W*(?:\d+[.、)]\s*)?(?:简历)?(?:投递|投稿|报名|联系|咨询|申请|接口人|有意者|简历|感兴趣|招聘同事|对接人|apply|contact|send|email)",
    re.I,
)
SHORT, LONG = 30, 80  # letters of a line beside what was masked; of one that begins with how to apply
HEAD = 30  # lines among which a document says when it was written


def imported(raw: bytes, name: str, *, is_page: bool = False) -> Imported:
    """A file as units for review.

    Args:
        name: the file's name; its ending helps to tell what it is.
        is_page: a page from the web, of which only the main text is wanted.
    Raises:
        Refused: with the reason.
    """
    text = read(raw, name, is_page=is_page)
    return made(text, PurePath(name).stem)


def made(text: Text, name: str) -> Imported:
    """Lines as units for review."""
    heads = [line.text for line in text.lines if not line.code][:HEAD]
    date = date_in(text.date) or date_of([text.title, *heads])
    masked = contexts.redact(text.lines)
    text.lines = letters.opened(threads.told(threads.answers(text.lines)))
    emoji.without(text.lines)
    script = Script(text.lines)
    kept, dropped = cleaned(text)
    contacts = [line for line in kept if _is_contact(line)]
    gone_ids = set(map(id, contacts))
    kept = [line for line in kept if id(line) not in gone_ids]
    talk = in_roles(shapes.dashed(shapes.counted(kept)))
    title = redacted(page_title(text.title))[0]
    splitter = Splitter(talk, title, redacted(name)[0], date)
    whole = kinds.Whole(splitter.title, talk.is_talk, talk.is_pair)
    units = kinds.settled([unit for unit in splitter.units if unit.body or unit.title], whole)
    units = [script.unit(unit) for unit in units]
    near = similar.alike([unit.body for unit in units])
    units = [replace(unit, redactions=_masks(unit), like=like) for unit, like in zip(units, near, strict=True)]
    gone = [*dropped, *(Dropped(line.text, "contact") for line in contacts), *talk.dropped, *splitter.dropped]
    gone = [replace(d, text=script.back(d.text)) for d in gone]
    return Imported(script.back(splitter.title), date, tuple(units), tuple(map(_short, gone)), dict(masked))


def _is_contact(line: Line) -> bool:
    """Whether a line was only a way to reach somebody: nothing of use is left of it."""
    rest = line.text
    for mask in MASKS.values():
        rest = rest.replace(mask, "")
    is_masked = len(rest) < len(line.text)
    least = LONG if _APPLIES.match(rest) else SHORT
    return (
        is_masked and len(rest) <= least and bool(_CONTACT.search(rest)) and not (line.level or line.code or line.row)
    )


def _masks(unit: Unit) -> dict[str, int]:
    """What was masked in a unit, by kind."""
    whole = f"{unit.title}\n{unit.body}"
    return {kind: whole.count(mask) for kind, mask in MASKS.items() if mask in whole}


def _short(dropped: Dropped) -> Dropped:
    """Also in the report nobody's number stands in full."""
    return Dropped(redacted(dropped.text[:200])[0], dropped.reason)
