"""From the bytes of a file to masked units and a report of what went: pure, the same bytes give the same result."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import PurePath

from mentor.corpus.documents import similar
from mentor.corpus.documents.clean import cleaned
from mentor.corpus.documents.dates import date_in, date_of
from mentor.corpus.documents.html import page_title
from mentor.corpus.documents.model import Dropped, Imported, Line, Text, Unit
from mentor.corpus.documents.read import read
from mentor.corpus.documents.redact import MASKS, redacted
from mentor.corpus.documents.split import Splitter

_CONTACT = re.compile(r"投递|投遞|简历|聯繫|联系|来信|邮箱|邮件|微信|手机|电话|内推|请加|加我|找我|私信|contact|email|reach|apply", re.I)
HEAD = 30  # lines among which a document says when it was written


def imported(raw: bytes, name: str) -> Imported:
    """A file as units for review.

    Args:
        name: the file's name; its ending helps to tell what it is.
    Raises:
        Refused: with the reason.
    """
    text = read(raw, name)
    return made(text, PurePath(name).stem)


def made(text: Text, name: str) -> Imported:
    """Lines as units for review."""
    heads = [line.text for line in text.lines if not line.code][:HEAD]
    date = date_in(text.date) or date_of([text.title, *heads])
    masked: Counter[str] = Counter()
    kept, dropped = cleaned(text)
    kept, contacts = _masked(kept, masked)
    title = redacted(page_title(text.title))[0]
    splitter = Splitter(kept, title, redacted(name)[0], date)
    units = [_counted(unit) for unit in splitter.units if unit.body or unit.title]
    near = similar.alike([unit.body for unit in units])
    units = [replace(unit, like=like) for unit, like in zip(units, near, strict=True)]
    gone = [*dropped, *contacts, *splitter.dropped]
    return Imported(splitter.title, date, tuple(units), tuple(_short(d, masked) for d in gone), dict(masked))


def _masked(lines: list[Line], counts: Counter[str]) -> tuple[list[Line], list[Dropped]]:
    """Every line masked; a line that was only a way to reach somebody goes."""
    kept: list[Line] = []
    contacts: list[Dropped] = []
    for line in lines:
        line.text, found = redacted(line.text)
        counts.update(found)
        rest = line.text
        for mask in MASKS.values():
            rest = rest.replace(mask, "")
        if found and len(rest) <= 30 and _CONTACT.search(rest) and not line.level and not line.code:
            contacts.append(Dropped(line.text, "contact"))
        else:
            kept.append(line)
    return kept, contacts


def _counted(unit: Unit) -> Unit:
    """The unit with what was masked in it, by kind."""
    whole = f"{unit.title}\n{unit.body}"
    counts = {kind: whole.count(mask) for kind, mask in MASKS.items() if mask in whole}
    return replace(unit, redactions=counts)


def _short(dropped: Dropped, counts: Counter[str]) -> Dropped:
    """Also in the report nobody's number stands in full."""
    return Dropped(redacted(dropped.text[:200])[0], dropped.reason)
