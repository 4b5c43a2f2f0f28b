"""Bytes to text: by their mark, as UTF-8, else by the encoding in which they read most like Chinese."""

from __future__ import annotations

import re
import unicodedata

from mentor.store import clean

# the hundred commonest characters of written Chinese, Simplified and Traditional: about 40 % of any text
_COMMON = frozenset(
    "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知"
    "這個來國說們為時會著過學對裡後麼沒於還發當無開見經頭從動兩長問題嗎"
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
          (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.I)
_PUNCTUATION = frozenset("，。、；：？！“”（）《》\n")


def decoded(raw: bytes, *, is_html: bool = False) -> str:
    """The text of a file, with NUL, lone surrogates and foreign line ends taken away; never fails."""
    name = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if name is None and is_html:
        found = _DECLARED.search(raw[:4096])
        name = found[1].decode("ascii", "replace") if found else None
    for candidate in (name, "utf-8"):
        try:
            if candidate:
                return _cleaned(raw.decode(candidate))
        except (LookupError, UnicodeError):
            continue
    return _cleaned(_likeliest(raw))


def _likeliest(raw: bytes) -> str:
    """The best of a few readings; UTF-16 without a mark shows by its NUL bytes or by reading well."""
    readings = {}
    names = ["gb18030", "cp950", "utf-16-le", "utf-16-be", "cp932"]
    for name in names:
        try:
            readings[name] = raw.decode(name)
        except UnicodeError:
            readings[name] = raw.decode(name, "replace")
    guessed = _guessed(raw)
    if guessed is not None:
        readings.setdefault("guessed", guessed)
    return max(readings.values(), key=_likeness)


def _guessed(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:200_000]).best()
    if best is None:
        return None
    try:
        return raw.decode(best.encoding, "replace")
    except (LookupError, UnicodeError):
        return None


def _likeness(text: str) -> float:
    """How much a reading looks like Chinese or plain Latin text: common characters for, nonsense against."""
    sample = text[:20_000]
    if not sample:
        return 0.0
    good = sum(c in _COMMON or c in _PUNCTUATION or (c.isascii() and (c.isprintable() or c in "\n\r\t")) for c in sample)
    bad = sum(c == "\ufffd" or unicodedata.category(c) in ("Cc", "Co", "Cn") and c not in "\n\r\t" for c in sample)
    return (good - 5 * bad) / len(sample)


def _cleaned(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\x0b", "\n").replace("\f", "\n")
    return clean(re.sub("[\u200b-\u200f\u2060\ufeff\u00ad]", "", text))
