"""Terms of a short text: words, pairs of Chinese characters, and one name for what two languages call differently."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from mentor.answers.same import SAME

NEGATION = re.compile(
    r"不|没|無|无|非|别|未|\bnot?\b|n't\b|\bnever\b|\bwithout\b|\bcan(?:no|')t\b|\bunable\b|\bno longer\b",
    re.IGNORECASE,
)
# words that contain such a sign and deny nothing
LEXICAL = re.compile(
    r"不(?:同|一样|均衡?|稳定?|一致|变|断|仅|但|管|过|足|够|错|太|少|妨|得不|可或缺)|差不多|无(?:论|辅助|偏|限|监督|状态|损)|"
    r"非(?:常|线性|结构化?|商用|法|对称|零|推理|思考|平凡)|未(?:归一化?|来|量化|必)|没(?:被)?量化|别(?:的|人|处)|[特级类分个区性]别|"
    r"no-?op|non-|not only|越界|不合法|不允许"
)
APPROXIMATE = re.compile(r"近似|approximat\w*")  # the opposite of exact: read as its denial
REPLACED = re.compile(r"取代|代替|替代|而非|而不是|instead of|rather than")  # what follows is what the point is not
WORD = re.compile(r"§\w+|[a-z0-9]+(?:[.+#][a-z0-9]+)*|[\u4e00-\u9fff]+")
CLAUSE = re.compile(
    r"[，。；！？,;!?\n：:（）()]|\.(?=\s|$)|但是?|不过|而是|然而|\bbut\b|\bwhile\b|→|=>|另外|(?<=.{4})(?=而非|而不是|不是)"
)
IDLE = frozenset("的了和与是在就要也都还把被对从到给让用会能可以及或等比如因为所以一个这个那个它们不没很更最")
_STEM = re.compile(r"(?:ing|ed|es|s)$")


@lru_cache(maxsize=1)
def _same() -> tuple[re.Pattern[str], dict[str, str]]:
    names: dict[str, str] = {}
    for number, line in enumerate(SAME.splitlines()):
        for form in line.split("|"):
            names.setdefault(form, f"§{number}")
    forms = sorted(names, key=len, reverse=True)
    pattern = "|".join(
        (r"(?<![a-z0-9])" + re.escape(f) + r"(?![a-z0-9])") if f.isascii() else re.escape(f) for f in forms
    )
    return re.compile(pattern), names


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: its terms, whether it denies something, and its words as written."""

    terms: frozenset[str]
    is_negative: bool
    text: str
    head: frozenset[str] = frozenset()  # what the denial is about: the terms right after it


def fold(text: str) -> str:
    """NFKC and lower case."""
    return APPROXIMATE.sub("不精确", unicodedata.normalize("NFKC", text).lower().replace("`", ""))


def clauses(text: str) -> list[Clause]:
    """The clauses of a text that hold any term."""
    found = []
    for part in CLAUSE.split(text):
        folded = fold(part)
        held = terms(folded)
        if held:
            found.append(clause(part))
    return found


def clause(text: str) -> Clause:
    """One clause."""
    folded = fold(text)
    negative = is_negative(folded)
    return Clause(terms(folded), negative, text.strip(), _head(folded) if negative else frozenset())


def _head(folded: str) -> frozenset[str]:
    ends = [found.end() for found in NEGATION.finditer(LEXICAL.sub(lambda m: "·" * len(m[0]), folded))]
    return terms(folded[ends[-1] : ends[-1] + 8]) if ends else frozenset()


def is_negative(folded: str) -> bool:
    """Whether a clause denies something: an odd number of negations."""
    return len(NEGATION.findall(LEXICAL.sub("", folded))) % 2 == 1


def terms(folded: str) -> frozenset[str]:
    """Words (stemmed a little), pairs of Chinese characters, and the common names of SAME."""
    pattern, names = _same()
    marked = pattern.sub(lambda m: f" {names[m[0]]} ", folded)
    found: set[str] = set()
    for word in WORD.findall(marked):
        if word[0] == "§":
            found.add(word)
        elif word[0] >= "\u4e00":
            found.update(_pairs(word))
        else:
            found.add(_STEM.sub("", word) if len(word) > 4 else word)
    return frozenset(found)


def _pairs(run: str) -> set[str]:
    if len(run) == 1:
        return set() if run in IDLE else {run}
    return {run[i : i + 2] for i in range(len(run) - 1) if not (run[i] in IDLE and run[i + 1] in IDLE)}
