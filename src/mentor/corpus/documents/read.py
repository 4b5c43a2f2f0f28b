"""Any file to lines: what it is shows in its first bytes, then in its name."""

from __future__ import annotations

import re

from mentor.corpus.documents import article, html, markdown, office, plain
from mentor.corpus.documents.encoding import decoded
from mentor.corpus.documents.model import Text

LARGEST, LONGEST_LINE = (
    20 * 2**20,
    100_000,
)  # bytes; characters: no text has such a line, and parsers are quadratic in it
SUFFIXES = (".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml", ".pdf", ".docx")
_TAGS = re.compile(rb"<(?:!doctype html|html|head|body|div|article|p)[\s>]", re.I)
_MARKS = re.compile(r"^(?:#{1,6} \S|```|\* \S|- \S|> \S|\|.+\|$|\d+\. \S.*\n {2,4}\S)", re.M)


_HEADS = re.compile(r"^(?:#{1,4} \S.*|\|(?: ?:?-{2,}:? ?\|)+)\s*$", re.M)  # what only Markdown has
HEADS = 3  # of them in a text whose name says that it is plain


class Refused(ValueError):
    """A file that is not read; `reason` is the tail of a text key: empty, large, kind, broken, bomb, locked, picture, slow."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def kind_of(raw: bytes, name: str) -> str:
    """pdf, docx, html, md or txt; raises Refused for anything else."""
    suffix = name.lower().rpartition(".")[2] if "." in name else ""
    head = raw[:2048].lstrip()
    if head.startswith(b"%PDF") or b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw.startswith(b"PK\x03\x04"):
        if suffix not in ("docx", "") or b"word/" not in raw:
            raise Refused("kind")
        return "docx"
    if suffix in ("pdf", "docx"):
        raise Refused("broken")
    if suffix not in ("md", "markdown", "txt", "text", "html", "htm", "xhtml", "") or _is_binary(raw):
        raise Refused("kind")
    if suffix in ("html", "htm", "xhtml") or (suffix == "" and _TAGS.search(head)):
        return "html"
    return "txt" if suffix in ("txt", "text") else "md"


def _is_binary(raw: bytes) -> bool:
    """Whether this is no text at all (UTF-16 has NUL bytes too, but only beside other ones)."""
    signs = (
        b"\x7fELF",
        b"MZ",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"\x1f\x8b",
        b"7z\xbc",
        b"Rar!",
        b"\xd0\xcf\x11\xe0",
        b"RIFF",
    )
    head = raw[:4096]
    return raw.startswith(signs) or b"\0\0\0\0" in head


def read(raw: bytes, name: str, *, is_page: bool = False) -> Text:
    """The lines of a file, or of a web page's main text; raises Refused with the reason."""
    if not raw.strip():
        raise Refused("empty")
    if len(raw) > LARGEST:
        raise Refused("large")
    kind = kind_of(raw, name)
    try:
        return {"pdf": office.pdf, "docx": office.word}[kind](raw) if kind in ("pdf", "docx") else _text(
            decoded(raw, is_html=kind == "html"), kind, name, is_page=is_page
        )  # fmt: skip
    except Refused:
        raise
    except (office.Bomb, html.TooDeep, MemoryError, RecursionError) as error:
        raise Refused("bomb") from error
    except office.Locked as error:
        raise Refused("locked") from error
    except office.NoText as error:
        raise Refused("picture") from error
    except Exception as error:  # the parsers of others fail in many ways, each of which means the same
        raise Refused("broken") from error


def _text(text: str, kind: str, name: str, *, is_page: bool) -> Text:
    if kind == "html":
        return article.read(text) if is_page else html.read(text)
    if any(len(line) > LONGEST_LINE for line in text.split("\n")):
        raise Refused("bomb")
    is_plain = (kind == "txt" and len(_HEADS.findall(text)) < HEADS) or (
        not name and not _MARKS.search(text)
    )  # pasted text without a mark of Markdown
    return plain.read(text) if is_plain else markdown.read(text)
