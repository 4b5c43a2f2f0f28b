"""The text of what people send: text files whatever their encoding, PDF, DOCX, HTML with everything but its words."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO

from mentor.store import clean

TEXT_FILES = (".txt", ".md", ".markdown", ".text")
WEB_FILES = (".html", ".htm")
FILES = (*TEXT_FILES, *WEB_FILES, ".pdf", ".docx")
MOST_PAGES = 30  # of a PDF that are read
_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|script|style|div|p|br|li|ul|span|table)\b[^<>]{0,300}>", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"<(script|style|head|template|noscript|svg)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL
)
_BREAK = re.compile(
    r"<(?:br|/?p|/?div|/?li|/?ul|/?ol|/?tr|/?h\d|/?table|/?section|"
    r"/?article)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


def decoded(raw: bytes) -> str:
    """The text of a file: UTF-8 where it is that, else the likeliest encoding."""
    try:
        return clean(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(raw).best()
        return clean(str(best) if best else raw.decode("utf-8", "replace"))


def text_of(name: str, raw: bytes) -> str | None:
    """The text of a file by its name; None for a kind that is not read, "" where there is nothing in it."""
    lowered = name.lower()
    if lowered.endswith(".pdf"):
        return _pdf(raw)
    if lowered.endswith(".docx"):
        return _docx(raw)
    if lowered.endswith((*TEXT_FILES, *WEB_FILES)):
        return words_of(decoded(raw))
    return None


def words_of(text: str) -> str:
    """`text` without its markup, where it is HTML: scripts and styles go with all that is in them."""
    if len(_MARKUP.findall(text[:4000])) < 2:
        return text
    text = _BREAK.sub("\n", _UNSEEN.sub(" ", text))
    lines = (line.strip() for line in unescape(_TAG.sub("", text)).split("\n"))
    return clean("\n".join(line for line in lines if line))


def _pdf(raw: bytes) -> str:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        pages = PdfReader(BytesIO(raw)).pages
        return clean("\n".join(page.extract_text() for page in pages[:MOST_PAGES]))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):  # whatever a broken one does
        return ""


def _docx(raw: bytes) -> str:
    from zipfile import BadZipFile

    from docx import Document

    try:
        found = Document(BytesIO(raw))
    except (BadZipFile, KeyError, ValueError):
        return ""
    rows = [" | ".join(cell.text for cell in row.cells) for table in found.tables for row in table.rows]
    return clean("\n".join([paragraph.text for paragraph in found.paragraphs] + rows))
