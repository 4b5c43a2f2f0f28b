"""Addresses that lead back to us: a link that opens an object, and Telegram's page that sends it on."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

TITLE = 120  # characters of a shared text


@dataclass(frozen=True, slots=True)
class Share:
    """An object to be sent on: its kind and slug as in mentor.links, and the words that go with the link."""

    kind: str
    slug: str
    title: str


def start_link(username: str, kind: str, slug: str) -> str:
    """The address that opens an object in our chat."""
    from mentor import (
        links,  # with the catalogue behind it: not before the first request (docs/decisions/0010-start.md)
    )

    return f"https://t.me/{username}?start={links.payload(kind, slug)}"


def share_link(username: str, shared: Share) -> str:
    """Telegram's address that lets one choose a chat and sends link and title there."""
    values = {"url": start_link(username, shared.kind, shared.slug), "text": shared.title[:TITLE]}
    return f"https://t.me/share/url?{urlencode(values, quote_via=quote)}"
