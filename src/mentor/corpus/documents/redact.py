"""Personal data masked, line for line; everything else stays as it was, character for character."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from mentor.corpus.documents import contacts, disguises, nearby, numbers, people
from mentor.corpus.documents.contacts import Span

MASKS = {
    "email": "[邮箱]",
    "phone": "[电话]",
    "id": "[证件号]",
    "wechat": "[微信号]",
    "qq": "[QQ号]",
    "card": "[银行卡号]",
    "line": "[LINE号]",
    "name": "[姓名]",
    "address": "[地址]",
}
# an address before a number, a checked number before an unchecked one: the first that claims a place keeps it.
# Each is looked for only where a line has what it is made of (most lines have nothing).
_LATIN, _DIGITS = re.compile(r"[A-Za-z][A-Za-z0-9_.-]|(?:[A-Za-z0-9] ){4}"), re.compile(f"[0-9{numbers.SAID}]")
_ENDING = re.compile(rf"{contacts.TLD}(?![a-z])|@", re.I)
_FINDERS: tuple[tuple[Callable[[str], Iterator[Span]], bool, int], ...] = (
    (disguises.dotted, False, 0),
    (contacts.emails, True, 0),
    (numbers.identities, False, 17),
    (numbers.cards, False, 13),
    (numbers.phones, False, 7),
    (contacts.handles, False, 0),
    (contacts.qq, False, 5),
    (disguises.emails, False, 0),
    (disguises.phones, False, 4),
    (disguises.handles, False, 0),
    (disguises.line_ids, False, 0),
    (disguises.groups, False, 8),
    (nearby.handles, False, 0),
    (nearby.numbers, False, 8),
)


# letters that only look like others and that NFKC leaves alone
_LOOKALIKE = {
    "ᴠ": "v",
    "ᴡ": "w",
    "ᴏ": "o",
    "ϙ": "q",
    "ｖ": "v",
    "х": "x",
    "ѵ": "v",
    "ν": "v",
    "а": "a",
    "е": "e",
    "о": "o",
}


@lru_cache(4096)
def _narrow(char: str) -> str:
    if char in _LOOKALIKE:
        return _LOOKALIKE[char]
    made = unicodedata.normalize("NFKC", char)
    return made if len(made) == 1 else char


def narrowed(text: str) -> str:
    """The same text, as long as before, with full-width letters, digits and signs as their ASCII ones."""
    return text if text.isascii() else "".join(map(_narrow, text))


def spans(text: str) -> list[Span]:
    """(start, end, kind) of every piece of personal data, in order, none over another."""
    plain = narrowed(text)
    found: list[Span] = []
    digits, has_latin = len(_DIGITS.findall(plain)), _LATIN.search(plain) is not None
    if people.may_be(plain):
        found += [*people.names(plain), *people.addresses(plain)]
    if not has_latin and digits < 5:
        return sorted(found)
    told = numbers.in_digits(plain)
    spelt = told if told != plain else ""
    for finder, ends, least in _FINDERS:
        if digits < least or (ends and not (has_latin and _ENDING.search(plain))):
            continue
        for start, end, kind in (*finder(plain), *(finder(spelt) if spelt else ())):
            if all(end <= s or start >= e for s, e, _ in found):
                found.append((start, end, kind))
    return sorted(found)


def masked(line: str, found: list[Span]) -> tuple[str, Counter[str]]:
    """(a line with what was found in it masked, how many pieces by kind)."""
    counts: Counter[str] = Counter()
    for start, end, kind in reversed(found):
        line = line[:start] + MASKS[kind] + line[end:]
        counts[kind] += 1
    return line, counts


def redacted(text: str) -> tuple[str, Counter[str]]:
    """(the text with its personal data masked, how many pieces by kind)."""
    counts: Counter[str] = Counter()
    lines = text.split("\n")
    for number, line in enumerate(lines):
        lines[number], more = masked(line, spans(line))
        counts.update(more)
    return "\n".join(lines), counts
