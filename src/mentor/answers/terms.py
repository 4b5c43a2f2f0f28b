"""Terms of a short text: words, pairs of Chinese characters, and one name for what two languages call differently."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from mentor.answers.same import SAME
from mentor.answers.same_more import SAME_MORE
from mentor.answers.same_plain import SAME_PLAIN
from mentor.corpus.documents.script import simplified

NEGATION = re.compile(
    r"不|没|無|无|非|别|未|(?:错|错误|假|反)的$|误区|误解|谣言|伪命题|纯属|随便|\bmyth\b|\bmisconception\b|\bfalse$|\bwrong$|"
    r"\bincorrect$|\bnot?\b|n't\b|\bnever\b|\bwithout\b|\bcan(?:no|')t\b|\bunable\b|\bno longer\b|\bneither\b|\buseless\b|"
    r"\bunnecessary\b|\birrelevant\b|\bhardly\b|\bdoesnt\b|\bdont\b|\bisnt\b",
    re.IGNORECASE,
)
# a clause that takes back the one before it
RETRACTED = re.compile(
    r"(?:但|可|其实|我觉得|我认为|这|这个|这种|此|该|那|上面|上述|的|说法|观点|想法|理解|看法|做法|结论|it|this|that|is|are|was|s|'|"
    r"claim|idea|statement|\s)*(?:是?(?:完全|都|并|根本)?(?:不对|不会|不是|不成立|不正确|不存在|不行|不需要|没必要|没用|"
    r"错|错误|假|反|扯淡|胡说|误区|误解|谣言|不可能|没这回事|并非如此|不是这样)(?:的|了|吧)?|not (?:true|so|right|the case)|"
    r"(?:completely |totally |simply |a )?(?:wrong|false|incorrect|myth|nonsense)|no|nope)[!！.。]*"
)
# words that contradict each other; several that are turned round make it right again
OPPOSITE = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"[更越变较偏很增最]大|larger|bigger|\bhigh(?:er)?\b|[更越变较偏很最]高|高(?=于|$)|提[高升]|增[加大多]|上升|increas|\bmore\b|[更越变较很]多",
         r"[更越变较偏很减最]小|smaller|\blow(?:er)?\b|[更越变较偏很最降]低|低(?=于|$)|减[少小]|下降|decreas|reduc|\bless\b|[更越变较很]少"),
        (r"快|fast", r"慢|slow"),
        (r"[更越变较很太]长|\blonger\b", r"[更越变较很太]短|\bshorter\b"),
        (r"[更越变较很]强|stronger|[更越]好|better|优于", r"[更越变较很]弱|weaker|[更越]差|worse|不如|劣于"),
        (r"昂贵|[更越很太]贵|expensive", r"便宜|cheap"),
        (r"相同|一致|一样|identical|\bsame\b", r"不同|不一致|不一样|不相同|differ"),
        (r"并行|parallel", r"串行|sequential|serial"),
        (r"精确|\bexact", r"不精确"),
    )
)  # fmt: skip
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
_STEM = re.compile(r"(?:(?<=.{4})(?:ations?|ions?|ings?|ers?|ed|es|ly|e|s))$")
_PREFIX = re.compile(
    r"(?<=\bre)-(?=[a-z])|(?<=\bpre)-(?=[a-z])|(?<=\bnon)-(?=[a-z])|(?<=\bone)-(?=[a-z])|(?<=\bde)-(?=[a-z])"
)


@lru_cache(maxsize=1)
def _same() -> tuple[re.Pattern[str], dict[str, str]]:
    names: dict[str, str] = {}
    for number, line in enumerate(f"{SAME}\n{SAME_MORE}\n{SAME_PLAIN}".splitlines()):
        forms = [_PREFIX.sub("", form) for form in line.split("|")]
        name = next((names[form] for form in forms if form in names), f"§{number}")
        for form in forms:
            names.setdefault(form, name)
    ascii_forms = _trie(form for form in names if form.isascii())
    pattern = rf"{_trie(form for form in names if not form.isascii())}|(?<![a-z0-9]){ascii_forms}(?![a-z0-9])"
    return re.compile(pattern), names


def names() -> dict[str, str]:
    """The term of each form that the lists name, in their order."""
    return _same()[1]


def named(form: str) -> str:
    """The term of a form of the lists of names; of anything else, itself."""
    return _same()[1].get(form, form)


def _trie(forms: Iterable[str]) -> str:
    """A pattern of alternatives that tries the longest first and shares their beginnings: 1,600 one by one cost ten
    times as much."""
    branches: dict[str, list[str]] = {}
    is_end = False
    for form in forms:
        if form:
            branches.setdefault(form[0], []).append(form[1:])
        else:
            is_end = True
    if not branches:
        return ""
    inner = "|".join(re.escape(first) + _trie(rests) for first, rests in branches.items())
    return f"(?:{inner}){'?' if is_end else ''}"


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: its terms, whether it denies something, and its words as written."""

    terms: frozenset[str]
    is_negative: bool
    text: str
    head: frozenset[str] = frozenset()  # what the denial is about: the terms right after it
    ones: int = 0  # bits: the pairs of OPPOSITE of which it says the first word, and those of which the second
    others: int = 0


def fold(text: str) -> str:
    """NFKC, lower case, Simplified."""
    return APPROXIMATE.sub("不精确", simplified(unicodedata.normalize("NFKC", text).lower().replace("`", "")))


def clauses(text: str) -> list[Clause]:
    """The clauses of a text that hold any term."""
    found: list[Clause] = []
    for part in CLAUSE.split(text):
        folded = fold(part)
        if found and RETRACTED.fullmatch(folded.strip()):
            found[-1] = replace(found[-1], is_negative=not found[-1].is_negative, head=frozenset())
        elif held := terms(folded):
            found.append(_clause(part, folded, held))
    return found


def clause(text: str) -> Clause:
    """One clause."""
    folded = fold(text)
    return _clause(text, folded, terms(folded))


def _clause(text: str, folded: str, held: frozenset[str]) -> Clause:
    negative = is_negative(folded)
    ones = others = 0
    for bit, (one, other) in enumerate(OPPOSITE):
        has_one, has_other = one.search(folded) is not None, other.search(folded) is not None
        if has_one != has_other:  # who says both compares, and takes no side
            ones |= has_one << bit
            others |= has_other << bit
    return Clause(held, negative, text.strip(), _head(folded) if negative else frozenset(), ones, others)


def is_turned(given: Clause, own: Clause) -> bool:
    """Whether `given` says the contrary in an odd number of respects: faster for slower, more for less."""
    return ((given.ones & own.others) | (given.others & own.ones)).bit_count() % 2 == 1


def _head(folded: str) -> frozenset[str]:
    ends = [found.end() for found in NEGATION.finditer(LEXICAL.sub(lambda m: "·" * len(m[0]), folded))]
    return terms(folded[ends[-1] : ends[-1] + 8]) if ends else frozenset()


def is_negative(folded: str) -> bool:
    """Whether a clause denies something: an odd number of negations."""
    return len(NEGATION.findall(LEXICAL.sub("", folded))) % 2 == 1


def terms(folded: str) -> frozenset[str]:
    """Words (stemmed a little), pairs of Chinese characters, and the common names of SAME."""
    pattern, names = _same()
    marked = pattern.sub(lambda m: f" {names[m[0]]} ", _PREFIX.sub("", folded))
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
