"""The main text of a web page, by trafilatura; what stands around it is not even read."""

from __future__ import annotations

from mentor.corpus.documents import html, markdown
from mentor.corpus.documents.model import Text

LEAST = 80  # letters under which the extraction has missed the page


def read(page: str) -> Text:
    """The lines of a page's main text; of the whole page where none is found."""
    import trafilatura

    whole = html.read(page)
    found = trafilatura.extract(page, include_comments=False, include_formatting=True, output_format="markdown")
    if not found or len(found) < LEAST:
        return whole
    text = markdown.read(found)
    text.title, text.date = whole.title, whole.date
    return text
