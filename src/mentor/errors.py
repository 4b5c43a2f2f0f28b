"""Errors that a person may see: a text key, its parameters, and whether trying again can help."""

from __future__ import annotations

from typing import Any


class MentorError(Exception):
    """Something a user asked for cannot be done; the sentence for `key` lives in bot/locales.

    Args:
        key: text key of the sentence, for example "error.unknown_track".
        retryable: whether the same request can succeed later.
        params: values for the sentence.
    """

    def __init__(self, key: str, *, retryable: bool = False, **params: Any) -> None:
        super().__init__(key)
        self.key, self.retryable, self.params = key, retryable, params


class NotFound(MentorError):
    """A name that is not known, with the nearest ones that are (offered as buttons).

    Args:
        kind: what was looked for: "track", "round", "card" ...
        name: what the user typed.
        nearest: (slug, label) pairs, best first.
    """

    def __init__(self, kind: str, name: str, nearest: list[tuple[str, str]] | None = None) -> None:
        super().__init__(f"error.unknown_{kind}", name=name[:60])
        self.kind, self.nearest = kind, nearest or []


class Stale(MentorError):
    """A button whose object is gone or whose form is no longer understood."""

    def __init__(self) -> None:
        super().__init__("error.stale_button")
