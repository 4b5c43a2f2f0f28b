"""The words of time: one script, one case, one width, and the numbers in it.

Every mapping is character for character, so that a place in the prepared text is the same place in the original
and the purpose can be cut from what was typed.
"""

from __future__ import annotations

import re
import unicodedata

# The Traditional characters that words of time (and of asking to be reminded) need: OpenCC would cost a dictionary.
_TRADITIONAL = str.maketrans(
    "點鐘鍾週後後兩個這號時間開農曆歷陰禮過從淩節幾會單雙國慶記請裏裡無閒閑別遲東紐約倫頭兒聖誕臘準當關幫給訂設連",
    "点钟钟周后后两个这号时间开农历历阴礼过从凌节几会单双国庆记请里里无闲闲别迟东纽约伦头儿圣诞腊准当关帮给订设连",
)
_DASHES = str.maketrans("–—―−～〜", "-----~")
_DIGITS = {character: index for index, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

NUM = r"(?:\d{1,4}|[零〇一二两三四五六七八九十廿]{1,4})"
WORD = "(?:" + "|".join(_ENGLISH) + ")"


def prepared(text: str) -> str:
    """Half-width, lower case, Simplified, of exactly the same length as `text`."""
    return "".join(map(_one, text)).translate(_TRADITIONAL).translate(_DASHES)


def _one(character: str) -> str:
    if character < "\x80":
        return character.lower()
    if character in "．":
        return "."
    normal = unicodedata.normalize("NFKC", character).lower()
    return normal if len(normal) == 1 else character


def number(text: str) -> int | None:
    """9, 九, 十一, 二十三, 廿五, nine; None for 八九 (about eight or nine) and anything else."""
    if re.fullmatch(r"[0-9]+", text):
        return int(text)
    if text in _ENGLISH:
        return _ENGLISH.index(text) + 1
    text = text.replace("廿", "二十")
    if text in ("a", "an"):
        return 1
    tens, ten, units = text.rpartition("十")
    if any(len(piece) > 1 and not piece.startswith(("零", "〇")) for piece in (tens, units)):
        return None
    try:
        value = (_DIGITS[tens] if tens else 1) * 10 if ten else 0
        for character in units:
            value += _DIGITS[character]
    except KeyError:
        return None
    return value if text else None
