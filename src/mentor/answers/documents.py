"""The answer book as one document: Markdown for a phone, DOCX for a printer. The words of the headings come from outside."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

from mentor.answers.book import Book, Version

Line = Callable[[Version], str]  # what stands under a heading: length, time, version


def markdown(book: Book, title: str, names: dict[str, str], line: Line) -> bytes:
    """What was written, section by section."""
    out = [f"# {title}"]
    for section, question, version in _written(book):
        if section is not None:
            out.append(f"## {names[section]}")
        out += [f"### {question}", f"*{line(version)}*", version.text]
    return ("\n\n".join(out) + "\n").encode()


def docx(book: Book, title: str, names: dict[str, str], line: Line) -> bytes:
    """The same for a word processor."""
    from docx import Document  # 100 ms to load: only for who asks

    document = Document()
    document.core_properties.author = ""  # the library would sign it with its own name
    document.add_heading(title, 0)
    for section, question, version in _written(book):
        if section is not None:
            document.add_heading(names[section], 1)
        document.add_heading(question, 2)
        document.add_paragraph().add_run(line(version)).italic = True
        for part in version.text.split("\n"):
            document.add_paragraph(part)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _written(book: Book) -> Iterator[tuple[str | None, str, Version]]:
    """(section where one begins, question, newest version)."""
    for section, entries in book.sections.items():
        fresh: str | None = section
        for entry in entries:
            if entry.newest is not None:
                yield fresh, entry.card.question, entry.newest
                fresh = None
