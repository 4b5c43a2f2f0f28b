"""The names of skills in a text: every name at once by Aho-Corasick, the longest wins, words stay whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus.schema import Skill
from mentor.store import Tx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentor.postings.parse import Reading

# names that are also English words: in an English text only with a capital
CASED = frozenset(
    [
        "go",
        "c",
        "r",
        "ray",
        "rust",
        "spark",
        "hive",
        "react",
        "swift",
        "spring",
        "flask",
        "zero",
        "eagle",
        "medusa",
        "mamba",
        "chroma",
        "sam",
        "dart",
        "next",
    ]
)
_AFTER = re.compile(r"(?:s|\d+(?:\.\d+)*)?(?![a-z0-9])")
_JOINERS = " -_/·\u00a0"


class _Fold(dict[int, str]):
    """One character for one: full width to half, lower case; positions stay as they are."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        made = unicodedata.normalize("NFKC", char)
        made = made if len(made) == 1 and (made.isalnum() or made in "+#.-/&") else char
        lowered = made.lower()
        self[code] = made = lowered if len(lowered) == 1 else made
        return made


_FOLD = _Fold()


def fold(text: str) -> str:
    """`text` as names are compared; as long as before."""
    return text.translate(_FOLD)


def squeeze(text: str) -> str:
    """A name without its spaces and joiners: "KV Cache" is "kv-cache" is "KVCache"."""
    return "".join(char for char in fold(text) if char not in _JOINERS)


class Lexicon:
    """Every name of every skill, ready to be found.

    Args:
        skills: the skills; a name that two of them claim belongs to the one whose own name it is, else to the first.
    """

    def __init__(self, skills: Iterable[Skill]) -> None:
        import ahocorasick_rs  # 2 ms, and only where a text is read

        self.skills = {skill.slug: skill for skill in skills}
        self.names: dict[str, str] = {}
        for skill in self.skills.values():
            self._add(skill.name, skill.slug)
        for skill in self.skills.values():
            for name in (*skill.aliases, skill.slug.replace("-", " ")):
                self._add(name, skill.slug)
        for letter in "cr":  # a lone letter is a language where the language is known
            if f"{letter}语言" in self.names:
                self.names.setdefault(letter, self.names[f"{letter}语言"])
        self._patterns = list(self.names)
        self._automaton: Any = ahocorasick_rs.AhoCorasick(self._patterns) if self._patterns else None

    def _add(self, name: str, slug: str) -> None:
        squeezed = squeeze(name)
        if squeezed and (len(squeezed) > 1 or squeezed in CASED):
            self.names.setdefault(squeezed, slug)

    def resolve(self, name: str) -> str | None:
        """The skill that is called `name`, or None."""
        return self.names.get(squeeze(name))

    def name(self, slug: str) -> str:
        """What a skill is called on the screen; a slug that is gone is shown in words."""
        found = self.skills.get(slug)
        return found.name if found else slug.replace("-", " ")

    def names_of(self, found: Reading) -> dict[str, str]:
        """What the skills of a reading are called."""
        return {one.skill: self.name(one.skill) for one in (*found.must, *found.nice, *found.mentioned)}

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, slug) of every skill that `text` names, in order, none inside another."""
        if self._automaton is None or not text:
            return []
        folded = fold(text)
        kept = [i for i, char in enumerate(folded) if char not in _JOINERS]
        squeezed = "".join(folded[i] for i in kept)
        found = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(squeezed, overlapping=True):
            name = self._patterns[pattern]
            first, last = kept[start], kept[end - 1] + 1
            if _is_whole(name, folded, text, first, last):
                found.append((first, last, self.names[name]))
        return list(_longest(found))


def _longest(found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    upto = 0
    for first, last, slug in sorted(found, key=lambda hit: (hit[0], -hit[1])):
        if first >= upto:
            upto = last
            yield first, last, slug


def _is_whole(name: str, folded: str, text: str, first: int, last: int) -> bool:
    """Whether a hit is a word of its own: "rag" is not in "storage", "c" not in "c++", "go" not in "let's go"."""
    if _is_latin(name[0]) and first and _is_latin(folded[first - 1]):
        return False
    if _is_latin(name[-1]):
        if len(name) < 3 or not name[-1].isalpha():
            if last < len(folded) and _is_latin(folded[last]):
                return False
        elif not _AFTER.match(folded, last):
            return False
        if last < len(folded) and folded[last] in ("+#-'’" if len(name) == 1 else "+#") and len(name) < 3:
            return False
    if len(name) == 1:
        before, after = folded[:first][-1:], folded[last:].lstrip()[:1]
        return text[first].isupper() and before not in tuple("-.&'’") and after not in tuple("-.&轮端类级")
    return name not in CASED or text[first].isupper() or _has_chinese(text)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _has_chinese(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text)


@lru_cache(maxsize=2)
def _made(known: Catalogue) -> Lexicon:
    return Lexicon(known.skills.values())


def lexicon(tx: Tx) -> Lexicon:
    """The lexicon of the corpus as it stands, made once a version."""
    return _made(catalogue(tx))


@lru_cache(maxsize=1)
def seeded(folder: str) -> Lexicon:
    """The lexicon of seed files alone, without a database (for the command line)."""
    from pathlib import Path

    from mentor.corpus import load

    files = sorted(Path(folder).glob("skills*.yaml"))
    entries = [entry for file in files for entry in load.read_entries(file, "skills")]
    return Lexicon(entry for entry in entries if isinstance(entry, Skill))
