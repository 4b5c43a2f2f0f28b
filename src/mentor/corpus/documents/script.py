"""Traditional Chinese is understood as Simplified and given back as it was written.

The rules of the import know Simplified words. Characters are exchanged one for one, so places stay the same.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from mentor.corpus.documents.model import Line, Unit

ENOUGH = 0.02  # share of characters that differ in the other script; Simplified texts have next to none

_ROLE = re.compile(r"[问答]：")

_converter: Any = None


@lru_cache(20_000)
def _simple(char: str) -> str:
    global _converter
    if _converter is None:
        from opencc import OpenCC  # 30 ms, only where there is Chinese

        _converter = OpenCC("t2s")
    made = str(_converter.convert(char))
    return made if len(made) == 1 else char


def simplified(text: str) -> str:
    """Character for character; as long as before."""
    return text if text.isascii() else "".join(c if c.isascii() else _simple(c) for c in text)


class Script:
    """Lines made Simplified for the rules, and the way back for what comes out."""

    def __init__(self, lines: list[Line]) -> None:
        sample = "".join(line.text for line in lines)[:20_000]
        chinese = sum("\u4e00" <= c <= "\u9fff" for c in sample)
        differing = sum(a != b for a, b in zip(sample, simplified(sample), strict=True))
        self.is_traditional = differing > ENOUGH * max(chinese, 1)
        self._lines: dict[str, str] = {}
        self._written = self._read = ""
        if self.is_traditional:
            self._written = "\n".join(line.text for line in lines)
            self._read = simplified(self._written)
            for line in lines:
                plain = simplified(line.text)
                self._lines[plain.strip()] = line.text.strip()
                line.text = plain

    def back(self, text: str) -> str:
        """A text that came from the lines, as it was written."""
        return "\n".join(map(self._back, text.split("\n"))) if self.is_traditional else text

    def _back(self, part: str) -> str:
        if part in self._lines:
            return self._lines[part]
        mark = _ROLE.match(part)
        if mark:  # who speaks was written by `talk`
            return mark[0] + self._back(part[mark.end() :])
        at = self._read.find(part) if part else -1
        return self._written[at : at + len(part)] if at >= 0 else part

    def unit(self, unit: Unit) -> Unit:
        """A unit as it was written."""
        if not self.is_traditional:
            return unit
        return replace(
            unit, title=self.back(unit.title), body=self.back(unit.body), section=tuple(map(self.back, unit.section)),
            source=self.back(unit.source), company=self.back(unit.company) if unit.company else unit.company,
            assessed=tuple(map(self.back, unit.assessed)),
        )  # fmt: skip
