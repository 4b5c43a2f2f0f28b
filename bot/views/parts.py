"""Small pieces of HTML that several views are made of."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.locales import Html
from mentor.corpus.schema import Source

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


def escaped(text: str) -> Html:
    """Plain text of the corpus or of a person, as HTML."""
    return Html(escape(text, quote=False))


def bullets(lines: Sequence[str], *, is_html: bool = False) -> Html:
    """Lines with a dot before each."""
    return Html("\n".join(f"• {line if is_html else escaped(line)}" for line in lines))


def numbered(lines: Sequence[str]) -> Html:
    """Lines with circled numbers."""
    return Html("\n".join(f"{CIRCLED[n]} {escaped(line)}" for n, line in enumerate(lines)))


def source_line(source: Source) -> Html:
    """A source, linked where it can be opened."""
    link = source.url or (f"https://arxiv.org/abs/{source.arxiv}" if source.arxiv else None)
    title = escaped(source.title)
    named = f'<a href="{escape(link)}">{title}</a>' if link else title
    return Html(named + (f" ({source.year})" if source.year else ""))
