"""Text files that people send, whatever their encoding."""

from __future__ import annotations

from mentor.store import clean


def decoded(raw: bytes) -> str:
    """The text of a file: UTF-8 where it is that, else the likeliest encoding."""
    try:
        return clean(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(raw).best()
        return clean(str(best) if best else raw.decode("utf-8", "replace"))
