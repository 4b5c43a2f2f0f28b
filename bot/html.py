"""The HTML that Telegram takes: splitting it at a limit without breaking a tag, and taking it off."""

from __future__ import annotations

import re
from html import unescape

from bot.reply import utf16

TAG = re.compile(r"<(/?)([a-z-]+)([^>]*)>")


def plain(html: str) -> str:
    """The text without its tags."""
    return unescape(TAG.sub("", html))


def split(html: str, limit: int) -> list[str]:
    """`html` in parts of at most `limit` UTF-16 units of text each, cut between lines; open tags are carried over."""
    if utf16(plain(html)) <= limit:
        return [html]
    parts: list[str] = []
    part, size = "", 0
    for line in _lines(html, limit):
        length = utf16(plain(line))
        if part and size + length > limit:
            open_tags = _open_tags(part)
            parts.append(part.rstrip("\n") + "".join(f"</{name}>" for name, _ in reversed(open_tags)))
            part, size = "".join(tag for _, tag in open_tags), 0
        part += line
        size += length
    return [*parts, part] if plain(part).strip() else parts


def _lines(html: str, limit: int) -> list[str]:
    lines: list[str] = []
    for line in html.splitlines(keepends=True):
        while utf16(plain(line)) > limit:  # one endless line: cut it, outside of tags and entities
            at = _safe_cut(line, limit // 2)
            lines.append(line[:at])
            line = line[at:]
        lines.append(line)
    return lines


def _safe_cut(line: str, at: int) -> int:
    for start in (line.rfind("<", 0, at), line.rfind("&", 0, at)):
        end = ">" if start >= 0 and line[start] == "<" else ";"
        if start > 0 and line.find(end, start, at) < 0:
            return start
    return at


def _open_tags(html: str) -> list[tuple[str, str]]:
    stack: list[tuple[str, str]] = []
    for match in TAG.finditer(html):
        if match[1]:
            if stack and stack[-1][0] == match[2]:
                stack.pop()
        else:
            stack.append((match[2], match[0]))
    return stack
