"""Markdown to lines, by its own grammar: headings, lists by depth, code, quotes, tables, links; marks taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Line, Text
from mentor.corpus.documents.plain import marker

_SEPARATORS = re.compile(r"[\s|·、,，/>»&-]*")
_CALLOUT = re.compile(r"\[!\w+\][-+]?")  # how notes of many editors name the kind of a box
_TASK = re.compile(r"\[[ xX]\]\s+")
_FRONT = re.compile(r"\A---\n(.{0,2000}?)\n---\n", re.S)
_FIELD = re.compile(r"^(title|date|标题|日期)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.M)


def read(text: str) -> Text:
    """The lines of a Markdown document."""
    from markdown_it import MarkdownIt

    found = Text([])
    front = _FRONT.match(text)
    if front:
        fields = dict(_FIELD.findall(front[1]))
        found.title = fields.get("title") or fields.get("标题") or ""
        found.date = fields.get("date") or fields.get("日期") or ""
        text = text[front.end() :]
    tokens = MarkdownIt("commonmark", {"html": True, "maxNesting": 40}).enable("table").parse(text)
    _Walk(found.lines).walk(tokens)
    return found


class _Walk:
    """Goes over the tokens once, remembering how deep it is."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.lists: list[int] = []  # a number for each open ordered list, -1 for a bulleted one
        self.marks: list[str] = []  # the mark of an item that has not been written yet
        self.quotes = self.level = self.end = 0
        self.cells: list[str] | None = None
        self.row: Any = None  # where the row began

    def walk(self, tokens: Iterable[Any]) -> None:
        for token in tokens:
            self._token(token)

    def _token(self, token: Any) -> None:
        kind, _, end = token.type.rpartition("_")
        if kind in ("heading", "ordered_list", "bullet_list", "list_item", "blockquote", "tr"):
            getattr(self, f"_{kind}")(token, end == "open")
        elif token.type in ("fence", "code_block"):
            for row in (f"```{token.info.strip()}", *token.content.rstrip("\n").split("\n"), "```"):
                self._add(Line(row, code=True, depth=len(self.lists)), token)
        elif token.type == "html_block":
            self._html(token)
        elif token.type == "table_open":
            self.end -= 2
        elif token.type == "hr":
            self.end -= 2  # a rule is a wider gap
        elif token.type == "inline":
            self._inline(token)

    def _heading(self, token: Any, is_open: bool) -> None:
        if is_open:
            self.level = int(token.tag[1])
            return
        if not self.lines or self.lines[-1].level != self.level:
            self._add(Line("", level=self.level), token)  # an empty heading still ends what was above
        self.level = 0

    def _ordered_list(self, token: Any, is_open: bool) -> None:
        if is_open:
            self.lists.append(int(token.attrs.get("start", 1)) - 1)
        else:
            self.lists.pop()

    def _bullet_list(self, token: Any, is_open: bool) -> None:
        if is_open:
            self.lists.append(-1)
        else:
            self.lists.pop()

    def _blockquote(self, token: Any, is_open: bool) -> None:
        self.quotes += 1 if is_open else -1

    def _tr(self, token: Any, is_open: bool) -> None:
        if is_open:
            self.cells = []
            self.row = token
            return
        cells, self.cells = self.cells or [], None
        self._add(Line(" | ".join(cells), row=True), self.row)

    def _list_item(self, token: Any, is_open: bool) -> None:
        self.marks.clear()
        if is_open and self.lists[-1] >= 0:
            self.lists[-1] += 1
            self.marks.append(f"{token.info or self.lists[-1]}{token.markup} ")
        elif is_open:
            self.marks.append("- ")

    def _html(self, token: Any) -> None:
        from mentor.corpus.documents import html

        for line in html.read(token.content).lines:
            self._add(line, token)
        if re.search(r"</details>\s*$", token.content, re.I):
            self._add(Line("", level=6), token)  # what comes after is not in it

    def _inline(self, token: Any) -> None:
        if self.cells is not None:
            self.cells.append(_plain(token.children).replace("\n", "；"))
            return
        texts = _plain(token.children).split("\n")
        at = token.map[0] if token.map else self.end
        for number, text in enumerate(texts):
            children = _row(token.children, number)
            line = Line(text.strip().removeprefix("\\"), level=self.level, depth=len(self.lists))
            line.link, line.bold, line.quote = _is_links(children), _is_bold(children), self.quotes > 0
            if self.marks and number == 0:
                done = _TASK.match(line.text)
                line.text = self.marks.pop() + line.text[done.end() if done else 0 :]
            if line.text.strip("-*+ ").startswith("~~") and line.text.split("（")[0].rstrip().endswith("~~"):
                continue  # struck out
            lead = _bold_lead(children) if not (self.level or self.quotes) else ""
            if lead and cues.asks(lead.rstrip(".")) and line.text.startswith(lead) and line.text != lead:
                self.lines.append(Line(lead, depth=line.depth, gap=max(0, at - self.end), bold=True))
                line.text = line.text.removeprefix(lead).strip()
            elif lead and not line.bold:
                line.lead = lead
            if line.text.strip() and not _CALLOUT.fullmatch(line.text.strip()):
                line.gap = max(0, at - self.end) if number == 0 else 0
                self.lines.append(line)
        if token.map:
            self.end = token.map[1]

    def _add(self, line: Line, token: Any) -> None:
        if token.map:
            line.gap = line.gap or max(0, token.map[0] - self.end)
            self.end = token.map[1]
        self.lines.append(line)


def _plain(children: Any) -> str:
    parts = []
    for child in children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or (
            child.type == "html_inline" and child.content.lower().startswith("<br")
        ):
            parts.append("\n")
        elif child.type == "image":
            parts.append(f"![{child.content}]")
    return "".join(parts)


def _row(children: Any, number: int) -> list[Any]:
    """The inline tokens of one line of a paragraph."""
    rows: list[list[Any]] = [[]]
    for child in children or ():
        if child.type in ("softbreak", "hardbreak"):
            rows.append([])
        else:
            rows[-1].append(child)
    return rows[number] if number < len(rows) else []


def _is_links(children: list[Any]) -> bool:
    """Whether there is nothing but links (and what separates them)."""
    inside = count = 0
    for child in children:
        inside += child.nesting if child.type.startswith("link") else 0
        count += child.type == "link_open"
        if child.type == "text" and not inside and not _SEPARATORS.fullmatch(child.content):
            return False
    return count > 0


def _bold_lead(children: list[Any]) -> str:
    """The bold words with which a paragraph begins."""
    inside, said = 0, ""
    for child in children:
        if child.type.startswith("strong"):
            inside += child.nesting
            if not inside:
                return said.strip()
        elif child.content.strip() and not inside:
            return ""
        else:
            said += child.content
    return ""


def _is_bold(children: list[Any]) -> bool:
    inside, any_bold = 0, False
    for child in children:
        if child.type.startswith("strong"):
            inside += child.nesting
            any_bold = True
        elif (
            child.type == "text"
            and not inside
            and child.content.strip(" :：")
            and marker(child.content) != child.content
        ):
            return False
    return any_bold
