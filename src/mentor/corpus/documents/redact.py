"""Personal data masked, line for line; everything else stays as it was, character for character."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from mentor.corpus.documents import contacts, numbers
from mentor.corpus.documents.contacts import Span

MASKS = {
    "email": "[邮箱]",
    "phone": "[电话]",
    "id": "[证件号]",
    "wechat": "[微信号]",
    "qq": "[QQ号]",
    "card": "[银行卡号]",
}
# an address before a number, a checked number before an unchecked one: the first that claims a place keeps it
_FINDERS = (contacts.emails, numbers.identities, numbers.cards, numbers.phones, contacts.handles, contacts.qq)


@lru_cache(4096)
def _narrow(char: str) -> str:
    made = unicodedata.normalize("NFKC", char)
    return made if len(made) == 1 else char


def narrowed(text: str) -> str:
    """The same text, as long as before, with full-width letters, digits and signs as their ASCII ones."""
    return text if text.isascii() else "".join(map(_narrow, text))


def spans(text: str) -> list[Span]:
    """(start, end, kind) of every piece of personal data, in order, none over another."""
    plain = narrowed(text)
    found: list[Span] = []
    for finder in _FINDERS:
        for start, end, kind in finder(plain):
            if all(end <= s or start >= e for s, e, _ in found):
                found.append((start, end, kind))
    return sorted(found)


def redacted(text: str) -> tuple[str, Counter[str]]:
    """(the text with its personal data masked, how many pieces by kind)."""
    counts: Counter[str] = Counter()
    lines = text.split("\n")
    for number, line in enumerate(lines):
        for start, end, kind in reversed(spans(line)):
            line = line[:start] + MASKS[kind] + line[end:]
            counts[kind] += 1
        lines[number] = line
    return "\n".join(lines), counts
