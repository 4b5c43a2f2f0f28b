"""HTML to lines with the standard library's parser: it has no recursion to exhaust and mends what is broken."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from mentor.corpus.documents import cues
from mentor.corpus.documents.html_rows import Row, Spans
from mentor.corpus.documents.model import Line, Text

_HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "svg", "button", "select", "iframe", "object", "textarea"}
)
_AROUND = frozenset({"nav", "aside", "footer", "form"})
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "ul",
        "option",
        "title",
    ]
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_SITE = re.compile(r"\s*[|_–—-]\s*[^|_–—-]{1,20}$")
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
DEEPEST = 512


class TooDeep(ValueError):
    """More nested elements than any page has."""


def read(text: str) -> Text:
    """The visible lines of a page; what stands in nav, aside, footer and form is marked as an edge."""
    parser = _Reader()
    parser.feed(text)
    parser.close()
    parser.flush()
    return Text(parser.lines, parser.title.strip(), parser.date)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.parts: list[tuple[str, bool, bool]] = []  # text, in a link, in bold
        self.open: list[str] = []
        self.counts: dict[str, int] = {}
        self.numbers: list[int] = []  # a number for each open list; -1 where it has bullets
        self.mark = self.title = self.date = ""
        self.rows: list[Row] = []
        self.spans: list[Spans] = []  # cells of each open table that reach into the rows below

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _BLOCKS:
            self.flush()
        if tag in ("ol", "ul"):
            self.numbers.append(0 if tag == "ol" else -1)
        elif tag == "li":
            self._item()
        elif tag == "tr":
            self.rows.append(Row(len(self.lines)))
        elif tag in ("td", "th") and self.rows:
            self.flush()
            self.rows[-1].begin(len(self.lines), given)
        elif tag == "table":
            self.spans.append({})
        elif tag == "meta":
            self._meta(given)
        elif tag == "time" and not self.date:
            self.date = given.get("datetime") or ""
        if tag not in _VOID:
            self.open.append(tag)
            self.counts[tag] = self.counts.get(tag, 0) + 1
            if _HEAVY.search(given.get("style") or ""):
                self.open.append("b")  # ends with the element itself
                self.counts["b"] = self.counts.get("b", 0) + 1
            if len(self.open) > DEEPEST:
                raise TooDeep

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
        if tag == "tr" and self.rows:
            self.rows.pop().end(self.lines, self.spans[-1] if self.spans else {})
        elif tag == "table" and self.spans:
            self.spans.pop()
        if not self.counts.get(tag):
            return
        while self.open:
            last = self.open.pop()
            self.counts[last] -= 1
            if last in ("ol", "ul") and self.numbers:
                self.numbers.pop()
            if last == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._within("title") and not self._within("svg"):
            self.title += data
        elif not any(self.counts.get(tag) for tag in _HIDDEN):
            bold = self._within("strong") or self._within("b")
            self.parts.append((data, self._within("a"), bold))

    def _within(self, tag: str) -> bool:
        return bool(self.counts.get(tag))

    def _item(self) -> None:
        if self.numbers and self.numbers[-1] >= 0:
            self.numbers[-1] += 1
            self.mark = f"{self.numbers[-1]}. "
        else:
            self.mark = "- "

    def _meta(self, given: dict[str, str | None]) -> None:
        name = (given.get("property") or given.get("name") or "").lower()
        if name in ("article:published_time", "publishdate", "date", "pubdate"):
            self.date = given.get("content") or ""

    def flush(self) -> None:
        """What was gathered becomes a line (or several, inside pre)."""
        parts, self.parts = self.parts, []
        code = self._within("pre")
        whole = "".join(text for text, _, _ in parts)
        for row in whole.split("\n") if code else [re.sub(r"\s+", " ", whole.replace("\xa0", " ")).strip(" \u3000")]:
            if not row.strip():
                continue
            said = [(t, a, b) for t, a, b in parts if t.strip(" |｜·、/\n\t\xa0\u3000>")]
            level = next((n for tag, n in _HEADINGS.items() if self._within(tag)), 0)
            if self._within("summary") or self._within("dt"):
                level = level or 6
            lead = "" if code or level else _bold_lead(parts)
            whole_line = len(row) <= len(lead) + 4
            if lead and row.startswith(lead) and not whole_line and cues.asks(lead.rstrip(".")):
                self.lines.append(Line(self.mark + lead, 0, len(self.numbers), bold=True))
                row, self.mark, lead = row[len(lead) :].strip(), "", ""
            line = Line(self.mark + row, level, len(self.numbers), code=code, lead="" if whole_line else lead)
            line.quote = self._within("blockquote")
            line.link = bool(said) and all(a for _, a, _ in said)
            line.bold = bool(said) and all(b for _, _, b in said)
            line.edge = any(self._within(tag) for tag in _AROUND) or (self._within("header") and not level)
            self.lines.append(line)
            self.mark = ""


def _bold_lead(parts: list[tuple[str, bool, bool]]) -> str:
    """The bold words with which a paragraph begins."""
    said = ""
    for text, _, bold in parts:
        if not bold and text.strip():
            break
        said += text
    return re.sub(r"\s+", " ", said.replace("\xa0", " ")).strip()


def page_title(title: str) -> str:
    """A page's title without the name of its site."""
    return _SITE.sub("", title).strip() or title
