"""What somebody sent as a posting or a resume, as text: written, in a file, or behind a link."""

from __future__ import annotations

import asyncio
import re

from bot.context import Context
from mentor.errors import MentorError
from mentor.postings import files

LARGEST = 4 * 2**20  # bytes of a file
_LINK = re.compile(r"\s*(https?://\S+)\s*", re.IGNORECASE)


def link_in(text: str) -> str | None:
    """The address, where a text is an address and nothing else."""
    match = _LINK.fullmatch(text)
    return match[1] if match else None


async def sent(context: Context, text: str) -> str:
    """The words of a text, or of the page that it is the address of. Raises MentorError."""
    url = link_in(text)
    if url is None:
        return files.words_of(text)
    from bot import links

    page = await context.fetch(url, links.FILES)
    if page.content_type in links.PAGES:
        return await asyncio.to_thread(links.main_text, page)
    name = "a.pdf" if page.content_type == "application/pdf" or page.content.startswith(b"%PDF") else "a.docx"
    return await _read(name, page.content)


async def in_file(context: Context) -> str:
    """The text of the file that was sent. Raises MentorError where it is of no kind that we read, or empty."""
    document = context.message.document if context.message else None
    name = (document.file_name or "") if document else ""
    if document is None or not name.lower().endswith(files.FILES):
        raise MentorError("jd.only_files")
    return await _read(name, await context.download(document.file_id, LARGEST))


async def _read(name: str, content: bytes) -> str:
    text = await asyncio.to_thread(files.text_of, name, content)
    if text is None or not text.strip():
        raise MentorError("jd.empty_file")
    return text
