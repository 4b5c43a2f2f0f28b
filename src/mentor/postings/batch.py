"""Many postings at once: a CSV, JSON lines, or a text whose parts are divided by a line of dashes.

Each is read by itself: what cannot be published comes back with its line and the reason, the rest goes in.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

from mentor import dialogues
from mentor.catalogue import catalogue
from mentor.clock import local
from mentor.corpus import schema
from mentor.errors import MentorError, Stale
from mentor.postings import publish
from mentor.postings.alike import twins
from mentor.postings.parse import LONGEST, read
from mentor.postings.skills import lexicon
from mentor.store import Tx, clean
from mentor.users import Person

MOST = 1000
TABLES = (".csv", ".jsonl", ".ndjson")
STEP = "many"
_RULE = re.compile(r"\s*(?:-{3,}|={3,}|\*{3,}|—{3,}|_{3,})\s*")
_HEADS = {
    "company": "公司",
    "title": "岗位",
    "city": "地点",
    "track": "方向",
    "degree": "学历",
    "years": "经验",
    "expires": "截止日期",
}
_NAMES = {
    "company": ("company", "公司", "公司名称", "企业"), "title": ("title", "position", "职位", "岗位", "职位名称", "岗位名称"),
    "city": ("city", "location", "城市", "地点", "工作地点"), "track": ("track", "方向"), "degree": ("degree", "学历"),
    "years": ("years", "experience", "经验", "年限"), "expires": ("expires", "expires_on", "deadline", "截止", "截止日期"),
    "text": ("text", "description", "jd", "body", "content", "描述", "内容", "职位描述", "岗位描述", "正文"),
}  # fmt: skip
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names}


@dataclass(frozen=True, slots=True)
class Item:
    """One posting of many as it came: the line where it begins (from 1), its text; or a reason why it is none."""

    line: int
    text: str = ""
    track: str | None = None
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """One that was read: its body, or the reason (a key: json, empty, too_long, unsure, company, title, track)."""

    line: int
    body: dict[str, Any] | None = None
    broken: str = ""
    like: str = ""  # slug of a posting that it resembles
    differs: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Twin:
    """One of many beside the posting that it resembles."""

    line: int
    company: str
    title: str
    differs: list[str]


@dataclass(frozen=True, slots=True)
class Batch:
    """What was read of many, before it is published."""

    good: int
    broken: list[tuple[int, str]]
    twins: list[Twin]


def split(name: str, text: str) -> list[Item]:
    """The postings of a file. Raises MentorError for a table without a column that we know, and for too many."""
    lowered = name.lower()
    if lowered.endswith(".csv"):
        found = list(_rows(text))
    elif lowered.endswith(TABLES):
        found = [_json(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    else:
        found = list(_parts(text))
    if len(found) > MOST:
        raise MentorError("post.too_many", limit=MOST)
    return found


def _rows(text: str) -> Iterator[Item]:
    reader = csv.reader(io.StringIO(text))
    try:
        heads = [_FIELD_OF.get(head.strip().lower(), "") for head in next(reader, [])]
        if not {"text", "title", "company"} & set(heads):
            raise MentorError("post.no_columns")
        line = reader.line_num + 1
        for row in reader:
            if any(cell.strip() for cell in row):
                yield _item(line, {head: cell for head, cell in zip(heads, row, strict=False) if head})
            line = reader.line_num + 1
    except csv.Error:
        yield Item(reader.line_num, broken="csv")


def _json(number: int, line: str) -> Item:
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError:
        return Item(number, broken="json")
    if isinstance(value, str):
        return Item(number, clean(value))
    if not isinstance(value, dict):
        return Item(number, broken="json")
    said = {_FIELD_OF.get(str(key).lower(), ""): _text(part) for key, part in value.items()}
    return _item(number, said)


def _text(value: Any) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def _item(line: int, said: dict[str, str]) -> Item:
    """The fields as the head of a text, so that one reader reads everything."""
    track = said.get("track", "").strip()
    heads = [f"{_HEADS[f]}：{said[f].strip()}" for f in _HEADS if f != "track" and said.get(f, "").strip()]
    text = clean("\n".join([*heads, "", said.get("text", "")])).strip()
    return Item(line, text, track if track in schema.TRACKS else None)


def _parts(text: str) -> Iterator[Item]:
    part: list[str] = []
    start = 1
    for number, line in enumerate([*text.split("\n"), "---"], 1):
        if _RULE.fullmatch(line):
            if any(one.strip() for one in part):
                yield Item(start, "\n".join(part).strip())
            part, start = [], number + 1
        else:
            part.append(line)


def prepare(tx: Tx, user: Person, items: Sequence[Item], now: datetime) -> list[Prepared]:
    """Read some of them; nothing is written."""
    words, known = lexicon(tx), catalogue(tx).postings
    today = local(now, user.tz).date()
    found = []
    for item in items:
        why = item.broken or ("empty" if not item.text.strip() else "too_long" if len(item.text) > LONGEST else "")
        if why:
            found.append(Prepared(item.line, broken=why))
            continue
        reading = read(item.text, words, today)
        track = item.track or reading.track
        missing = [n for n, v in (("company", reading.company), ("title", reading.title), ("track", track)) if not v]
        if not reading.is_sure or missing:
            found.append(Prepared(item.line, broken=missing[0] if missing else "unsure"))
            continue
        posting = publish.posting_of(publish.with_said(reading, {"track": track}), item.text, today)
        near = twins(reading, known, 1)
        like = (near[0].slug, near[0].differs) if near else ("", [])
        found.append(Prepared(item.line, posting.model_dump(mode="json"), "", *like))
    return found


def keep(tx: Tx, user: Person, prepared: Sequence[Prepared], now: datetime) -> Batch:
    """Put them before the admin: what goes in is decided by the next button."""
    rows = [[one.line, one.body, one.broken, one.like, one.differs] for one in prepared]
    dialogues.start(tx, user, publish.DIALOGUE, STEP, {"rows": rows}, now)
    return _batch(tx, list(prepared))


def put(tx: Tx, user: Person, skips_twins: bool, now: datetime) -> tuple[int, Batch]:
    """Publish them: how many went in. Raises Stale where nothing waits."""
    pending = dialogues.pending(tx, user, now)
    if pending is None or pending.kind != publish.DIALOGUE or pending.step != STEP:
        raise Stale
    rows = [Prepared(*row) for row in pending.state["rows"]]
    wanted = [one for one in rows if one.body is not None and not (skips_twins and one.like)]
    made = publish.insert(tx, user, [schema.Posting.model_validate(one.body) for one in wanted], now)
    dialogues.end(tx, user, publish.DIALOGUE)
    return made, _batch(tx, rows)


def _batch(tx: Tx, rows: list[Prepared]) -> Batch:
    known = catalogue(tx).postings
    near = [
        Twin(one.line, known[one.like].company, known[one.like].title, one.differs) for one in rows if one.like in known
    ]
    good = len({one.body["slug"] for one in rows if one.body is not None})
    return Batch(good, [(one.line, one.broken) for one in rows if one.broken], near)
