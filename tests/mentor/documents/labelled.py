"""The labelled documents: what is in a file, what a librarian made of it, and how text is compared (see README.md)."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal

import docx
import pypdf
import yaml

HERE = Path(__file__).parent
FILES, LABELS = HERE / "files", HERE / "labels"
ENCODINGS = {"traditional-big5.txt": "cp950", "interview-gb18030.txt": "gb18030", "diary-utf16.txt": "utf-16"}
Kind = Literal["question", "posting", "reverse", "note"]


@dataclass(frozen=True)
class Unit:
    """One unit as labelled: `starts` and `ends` are the first and last words of its body, never personal data."""

    kind: Kind
    title: str
    starts: str
    ends: str
    section: tuple[str, ...]
    date: str | None = None
    source: str | None = None
    company: str | None = None
    round: Literal["hr", "tech", "lead", "cross"] | None = None
    assessed: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Label:
    """All that is known of one document."""

    file: str
    units: tuple[Unit, ...]
    adverts: tuple[str, ...]
    navigation: tuple[str, ...]
    keep: tuple[str, ...]
    personal: tuple[tuple[str, str], ...]  # text as written, kind
    innocent: tuple[str, ...]


def names() -> list[str]:
    """The documents' file names."""
    return sorted(path.name for path in FILES.iterdir())


def load(name: str, labels: Path = LABELS) -> Label:
    """The labels of one document."""
    raw: dict[str, Any] = yaml.safe_load((labels / f"{name}.yaml").read_text(encoding="utf-8"))
    raw["units"] = tuple(
        Unit(**{key: tuple(value) if isinstance(value, list) else value for key, value in unit.items()})
        for unit in raw["units"]
    )
    raw["personal"] = tuple((item["text"], item["kind"]) for item in raw["personal"])
    return Label(**{key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()})


def fold(text: str) -> str:
    """What comparisons see: NFKC, lower case, and only letters, digits and CJK."""
    return "".join(re.findall(r"[0-9a-z\u3400-\u9fff]", unicodedata.normalize("NFKC", text).lower()))


def digest(text: str) -> str:
    """A title or a line of the originals, which are not here: 16 hex digits of SHA-256 of what `fold` leaves."""
    return hashlib.sha256(fold(text).encode()).hexdigest()[:16]


@cache
def visible(name: str) -> str:
    """A document's text as plainly as it can be had; nothing is cleaned but HTML's tags and scripts."""
    path = FILES / name
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    if path.suffix == ".docx":
        return _word(path)
    text = path.read_bytes().decode(ENCODINGS.get(name, "utf-8"))
    if path.suffix == ".html":
        page = _Page()
        page.feed(text)
        return "".join(page.parts)
    return text


def _word(path: Path) -> str:
    document = docx.Document(str(path))
    lines = [p.text for s in document.sections for p in (*s.header.paragraphs, *s.footer.paragraphs)]
    for block in document.iter_inner_content():
        if isinstance(block, docx.text.paragraph.Paragraph):
            lines.append(block.text)
        else:
            lines += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
    return "\n".join(lines)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def main() -> None:
    """Print how much there is, by kind."""
    labels = [load(name) for name in names()]
    redact = yaml.safe_load((LABELS / "redact.yaml").read_text(encoding="utf-8"))
    units = Counter(f"{u.kind}{' (optional)' * u.optional}" for label in labels for u in label.units)
    print(f"{len(labels)} documents; units: {dict(units)}")
    print(
        {
            part: sum(len(getattr(label, part)) for label in labels)
            for part in ("adverts", "navigation", "keep", "innocent")
        }
    )
    print("personal:", dict(Counter(kind for label in labels for _, kind in label.personal)))
    for part, lines in redact.items():
        masks = Counter(item["kind"] for entry in lines["personal"] for item in entry["mask"])
        print(f"{part}: {len(lines['personal'])} lines {dict(masks)}, {len(lines['innocent'])} innocent")


if __name__ == "__main__":
    main()
