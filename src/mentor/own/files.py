"""Cards in files: Anki's text format (with its #header lines) and CSV, read with every fault named, written safely.

Anki's format: https://docs.ankiweb.net/importing/text-files.html
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mentor.own.cards import Draft, wrong_with
from mentor.store import clean

MOST = 500  # cards that one file may bring
MOST_LINES = 200  # that one quoted field may go over
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run
SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
FRONTS = ("front", "question", "正面", "问题", "题目", "問題")
BACKS = ("back", "answer", "背面", "答案", "回答")
TAGS = ("tags", "tag", "标签", "標籤")
_BREAK = re.compile(r"<br\s*/?>|</(?:div|p|li)>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]{0,2000}>")
_MEDIA = re.compile(r"\[sound:[^\]]*\]|<img\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that cannot become a card: where, and why (a text key's end)."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds."""

    cards: list[tuple[int, Draft]]  # with the line where each begins
    faults: list[Fault]
    over: int = 0  # cards beyond the most that are taken at once


@dataclass(slots=True)
class _Form:
    separator: str | None = None
    is_html: bool = False
    tags: str = ""
    columns: dict[str, int] = field(default_factory=lambda: {"front": 0, "back": 1})
    skipped: set[int] = field(default_factory=set)  # columns of Anki's own: note type, deck, guid


def decoded(raw: bytes) -> str:
    """The text of a file: UTF-8 or UTF-16 where it says so, else what Chinese spreadsheets write."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return clean(raw.decode("utf-16", "replace"))
    try:
        return clean(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return clean(raw.decode("gb18030", "replace"))


def parse(text: str) -> Parsed:
    """The cards of a file, and what is wrong with the lines that hold none."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    form, first = _headers(lines)
    form.separator = form.separator or _guess(lines[first:])
    cards: list[tuple[int, Draft]] = []
    faults: list[Fault] = []
    over = 0
    for line, cells in _records(lines, first, form.separator, faults):
        if line == first + 1 and _is_heading(cells, form):
            continue
        found = _draft(cells, form)
        if isinstance(found, str):
            faults.append(Fault(line, found))
        elif len(cards) < MOST:
            cards.append((line, found))
        else:
            over += 1
    return Parsed(cards, sorted(faults, key=lambda fault: fault.line), over)


def looks_like_cards(name: str, head: bytes) -> bool:
    """Whether a file that nobody asked for is one of cards: a table by its name, or Anki's header in it."""
    return name.lower().endswith((".csv", ".tsv")) or head[:200].lstrip(b"\xef\xbb\xbf").startswith(b"#separator:")


def anki(cards: Sequence[Draft]) -> bytes:
    """Anki's text format, plain text, with tags in the third column."""
    out = io.StringIO()
    out.write("#separator:tab\n#html:false\n#columns:Front\tBack\tTags\n#tags column:3\n")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for draft in cards:
        front = draft.front
        row = [front, draft.back, draft.tags]
        if front.startswith("#"):  # a line that begins so would be taken for a header or a comment
            out.write(f'"{front.replace(chr(34), chr(34) * 2)}"\t')
            row = row[1:]
        writer.writerow(row)
    return out.getvalue().encode()


def spreadsheet(cards: Sequence[Draft]) -> bytes:
    """CSV that a spreadsheet opens in Chinese, with no cell that it would run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["front", "back", "tags"])
    writer.writerows([[safe(d.front), safe(d.back), safe(d.tags)] for d in cards])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def safe(cell: str) -> str:
    """A cell as text: what begins like a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _headers(lines: Sequence[str]) -> tuple[_Form, int]:
    """Anki's header lines, and the number of the first line that is none."""
    form = _Form()
    names: list[str] = []
    first = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    for line in lines[:first]:
        key, _, value = line[1:].partition(":")
        key, value = key.strip().lower(), value.rstrip()
        if key == "separator":
            form.separator = SEPARATORS.get(value.strip().lower(), value[:1] or None)
        elif key == "html":
            form.is_html = value.strip().lower() == "true"
        elif key == "tags":
            form.tags = value.strip()
        elif key == "columns":
            names = value.split(form.separator or "\t")
        elif key.endswith(" column") and value.strip().isdecimal():
            column = int(value) - 1
            if key.startswith("tags"):
                form.columns["tags"] = column
            else:
                form.skipped.add(column)
    _name_columns(form, names)
    return form, first


def _name_columns(form: _Form, names: Sequence[str]) -> None:
    folded = [name.strip().strip('"').lower() for name in names]
    free = [n for n in range(20) if n not in form.skipped and n != form.columns.get("tags")]
    form.columns |= {"front": free[0], "back": free[1]}
    for part, known in (("front", FRONTS), ("back", BACKS), ("tags", TAGS)):
        at = next((n for n, name in enumerate(folded) if name in known), None)
        if at is not None:
            form.columns[part] = at


def _guess(lines: Sequence[str]) -> str:
    """The separator that the most of the first lines hold."""
    head = [line for line in lines[:30] if line.strip()]
    return max("\t,;|", key=lambda mark: (sum(mark in line for line in head), mark == "\t"))


def _records(lines: Sequence[str], first: int, separator: str, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """(line number from 1, cells) of each record; a quote that is never closed is a fault of its line alone."""
    number = first
    while number < len(lines):
        if not lines[number].strip():
            number += 1
            continue
        end = number
        while (state := _quotes("\n".join(lines[number : end + 1]), separator)) == "open":
            end += 1
            if end >= len(lines) or end - number > MOST_LINES:
                break
        if state != "closed":
            faults.append(Fault(number + 1, "quote"))
            number += 1
            continue
        text = "\n".join(lines[number : end + 1])
        yield number + 1, next(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        number = end + 1


def _quotes(text: str, separator: str) -> str:
    """Whether the last quoted field is closed, open, or broken: only a quote at the start of a field opens one, and
    what closes it stands before a separator or the end of the line."""
    is_quoted, at_start, n = False, True, 0
    while n < len(text):
        char = text[n]
        if is_quoted and char == '"':
            if text[n + 1 : n + 2] == '"':
                n += 1
            elif text[n + 1 : n + 2] not in ("", separator, "\n"):
                return "broken"
            else:
                is_quoted = False
        elif char == '"' and at_start:
            is_quoted = True
        at_start = not is_quoted and char in (separator, "\n")
        n += 1
    return "open" if is_quoted else "closed"


def _is_heading(cells: Sequence[str], form: _Form) -> bool:
    folded = [cell.strip().lower() for cell in cells]
    if not (any(cell in FRONTS for cell in folded) and any(cell in BACKS for cell in folded)):
        return False
    _name_columns(form, folded)
    return True


def _draft(cells: Sequence[str], form: _Form) -> Draft | str:
    """The card in these cells, or why there is none."""
    wanted = form.columns
    if len(cells) <= max(wanted["front"], wanted["back"]):
        return "columns"
    front, back = (_text(cells[wanted[part]], form.is_html) for part in ("front", "back"))
    place = wanted.get("tags")
    tags = _text(cells[place], False) if place is not None and place < len(cells) else ""
    draft = Draft(front, back, " ".join(dict.fromkeys(f"{form.tags} {tags}".split())))
    fault = wrong_with(draft)
    raw = f"{cells[wanted['front']]}{cells[wanted['back']]}"
    return "media" if fault and fault.startswith("empty") and _MEDIA.search(raw) else fault or draft


def _text(cell: str, is_html: bool) -> str:
    cell = _MEDIA.sub("", cell)
    if is_html:
        cell = html.unescape(_TAG.sub("", _BREAK.sub("\n", cell))).replace("\xa0", " ")
    if cell[:1] == "'" and cell[1:].startswith(FORMULA):  # as `safe` wrote it
        cell = cell[1:]
    return cell.strip()
