"""Which of the names in a posting is the hirer's: every span that may be one, with the signs for and against it.

The signs are weighed by a table that scripts/fit_hirer.py fits on labelled postings: a conditional logit over the spans
of a posting and "nobody is named", which has signs of its own.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product

from mentor.postings import head_words as say
from mentor.postings import hirer_words as words
from mentor.postings.hirer_weights import WEIGHTS
from mentor.postings.lines import Line, simplify
from mentor.postings.ordinary_table import TABLE
from mentor.postings.pieces import has_end, is_place
from mentor.postings.words import CITY, COMPANY_END, DISTRICT, NO_COMPANY, ROLE, ROLE_END, TRACK_WORDS
from mentor.search.tokens import dictionary

NOBODY = ""
ORDINARY = frozenset(TABLE.split())
FIRST, LAST, MOST = 10, 7, 30  # lines from the top, from the end, and in all, in which names are looked for
SHORTEST, LONGEST = 2, 28  # characters of a name
_RUN = re.compile(r"[\u3400-\u9fff]+")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_SUFFIX = re.compile(COMPANY_END.pattern.removesuffix("$"), re.IGNORECASE)
_ALONE = ("before: nothing", "after: nothing")
TOGETHER = (
    _ALONE,
    *((*_ALONE, w) for w in ("line 0", "line 1", "line last", "line near the end", "ends as companies do", "latin", "known")),
    *((*_ALONE, f"from the title {away}") for away in ("-1", "+1", "-2", "+2")),
    *(("known", s) for s in ("before: with", "before: works at", "before: nothing", "line 0")),
    *(("known", s) for s in ("after: partner", "after: hires", "after: team")),
    *(("ends as companies do", s) for s in ("before: with", "before: dash", "before: dot", "before: nothing", "line last")),
    *(("ends as companies do", s) for s in ("after: partner", "after: place or pay")),
    *(("latin", s) for s in ("line 0", "after: is", "before: works at", "after: place or pay", "from the title +0")),
    *(("before: nothing", s) for s in ("after: hires", "after: campus", "after: place or pay", "after: is", "after: open bracket", "line 0")),
    *((s, w) for s in ("ordinary all", "ordinary none", "ordinary less") for w in (*_ALONE, "after: part of name", "line 0", "long line")),
    *(("legal", s) for s in ("before: copyright", "line last", "line near the end")),
    *(("before: once", "after: years there"), ("before: works at", "after: years there"), ("before: quote", "before: founded")),
    *(("ordinary none", s) for s in ("rarest unknown", "rarest rare", "length 3-4")),
)  # fmt: skip
_WITH: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _signs in TOGETHER:
    _WITH.setdefault(_signs[-1], []).append((_signs[:-1], " and ".join(_signs)))
# what is of such a kind is no name, whatever stands around it
NEVER = {"before: not", "before: once"}
_NEVER = re.compile(
    "|".join(p.pattern for p in (ROLE, ROLE_END, words.DEGREE, say.ANONYMOUS))
)  # of lower case: twice as fast
_TECHNICAL = re.compile("|".join(pattern.pattern for pattern in TRACK_WORDS.values()), re.ASCII)
_OWN = {
    "legal": words.LEGAL, "agency": words.AGENCY, "school": words.SCHOOL, "product": words.PRODUCT, "known": words.KNOWN,
    "chat": say.CHAT, "talk": say.TALK, "fact": say.FACT,
    "part": say.PART_OF, "label": say.LABEL, "plain": words.PLAIN, "digits": re.compile(r"\d"),
}  # fmt: skip
# what may stand before a name where no mark does
_BEFORE = [(sign, pattern) for sign, pattern in words.BEFORE.items() if sign not in words.MARKED]
_ABOUT_PARTS = ("about", "open", "benefits")


def hirer(found: Sequence[Line], title: str | None, said: Mapping[str, str | None]) -> str | None:
    """Who hires, of the spans of a posting and of what the rules of heads.py found, by rule; None for nobody named."""
    every = signs(found, title, said, ORDINARY)
    best = max(every, key=lambda name: sum(WEIGHTS.get(sign, 0.0) for sign in every[name]))
    return best or None


def signs(
    found: Sequence[Line], title: str | None, said: Mapping[str, str | None], ordinary: Container[str]
) -> dict[str, set[str]]:
    """The signs of every name that may be the hirer's, and of NOBODY; `ordinary` words are those that postings share."""
    made: dict[str, set[str]] = {NOBODY: _of_nobody(found)}
    for rule, name in said.items():
        if name and not is_never(name):
            made.setdefault(name, _own(name, title)).add(f"rule {rule}")
    for name, where in _places(found, title):
        if name not in made:
            made[name] = _own(name, title)
        made[name] |= where
    made = {name: of_it for name, of_it in made.items() if not of_it & NEVER}
    text = "\n".join(line.raw for line in found)
    for name, domain in _domains(text):
        spelt = [n for n in made if n and _spells(domain, n)]
        for one in spelt:
            made[one].add("has domain")
        if not spelt:
            made.setdefault(name, _own(name, title)).add("domain")
            if words.AGENCY_DOMAIN.search(domain):
                made[name].add("domain of an agency")
    for name, of_it in made.items():
        if name:
            times = text.count(name)
            of_it.add(f"times {min(times, 3)}")
            of_it.update(_by_words(name, ordinary))
            of_it.update(_together(of_it))
    return made


def _together(of_it: set[str]) -> set[str]:
    """Signs that say more together than one by one."""
    return {sign for first in of_it if first in _WITH for rest, sign in _WITH[first] if of_it.issuperset(rest)}


def _of_nobody(found: Sequence[Line]) -> set[str]:
    made = {"nobody"}
    for line in found:
        if words.ANONYMOUS.search(line.raw):
            made.add(f"nobody: anonymous, {'open' if line.part == 'open' else 'elsewhere'}")
    return made


def _domains(text: str) -> Iterator[tuple[str, str]]:
    for match in words.MAIL_DOMAIN.finditer(text):
        root = next((part for part in reversed(match[1].split(".")) if part and len(part) > 2), "")
        if root and not words.NO_DOMAIN.match(root):
            yield root.capitalize(), root.lower()


def _spells(domain: str, name: str) -> bool:
    """Whether a domain is a name, or begins as it does, or spells it in pinyin."""
    latin = re.sub(r"\W", "", name).lower()
    if latin.isascii():
        return len(latin) > 2 and (latin in domain or domain in latin)
    from pypinyin import lazy_pinyin  # where there is an address alone

    spoken = lazy_pinyin(simplify(name))
    return domain.startswith(("".join(spoken[:2]), "".join(spoken[:4])))


@lru_cache(maxsize=4096)  # the furniture of postings is the same in most of them
def is_never(name: str) -> bool:
    """Whether a span is of a kind that no name is, whatever stands around it."""
    plain = simplify(name)
    lowered = plain.lower()
    if words.PLAIN.search(plain) and not (has_end(plain) or words.KNOWN.match(plain)):
        return True
    if words.NUMBERED.match(plain):
        return False
    if words.OTHERS.fullmatch(plain):
        return True
    if _NEVER.search(lowered) or NO_COMPANY.search(plain) or say.GENERIC.search(plain):
        return True
    if plain.isascii():
        return bool(words.PLAIN_EN.match(plain) or words.SITE.match(plain) or is_place(plain))
    checks = (words.CALL, words.FRIEND, words.SITE, words.PLAIN_EN)
    is_fact = words.AFTER["funded"].match(" " + plain) or say.FIELD.fullmatch(lowered)
    return bool(is_fact or any(check.match(plain) for check in checks) or _is_only_place(plain))


def _is_only_place(plain: str) -> bool:
    """Whether a span is a place; "武汉云梯智服" may be a name as well."""
    city = CITY.match(plain)
    rest = plain[city.end() :] if city else ""
    return is_place(plain) and not (len(rest) > 2 and not DISTRICT.fullmatch(rest) and _CHINESE.match(rest))


def _own(name: str, title: str | None) -> set[str]:
    """What a name says by itself."""
    plain = simplify(name)
    made = {f"length {_length(plain)}"}
    made.update(sign for sign, pattern in _OWN.items() if pattern.search(plain))
    if title and name in title:
        made.add("in title")
    if not _CHINESE.search(plain):
        made.add("latin")
    if CITY.match(plain):
        made.add("begins with a place")
    if _TECHNICAL.search(plain.lower()):
        made.add("technical")
    if has_end(plain):
        made.add("ends as companies do")
        if "technical" in made:
            made.add("technical, ends as companies do")
    return made


def words_of(text: str) -> list[str]:
    """The words of a text, Latin ones in lower case."""
    plain = simplify(text)
    found = [word for run in _RUN.findall(plain) for word in dictionary().cut(run)]
    return [*found, *(word.lower() for word in _LATIN_WORD.findall(plain))]


def _by_words(name: str, ordinary: Container[str]) -> set[str]:
    """How much of a name, without its ending, is of words that postings use, and how rare its words are."""
    end = COMPANY_END.search(name)
    bare = name[: end.start()] if end and end.start() else name
    city = CITY.match(bare)
    bare = bare[city.end() :] if city and len(bare) - city.end() > 1 else bare  # the place that a name begins with
    parts = words_of(bare)
    size = sum(map(len, parts))
    if not size:
        return {"of no words"}
    share = sum(len(part) for part in parts if part in ordinary) / size
    made = {f"ordinary {'none' if share == 0 else 'less' if share < 0.5 else 'more' if share < 1 else 'all'}"}
    if parts[0] in ordinary:
        made.add("ordinary first")
    if parts[-1] in ordinary:
        made.add("ordinary last")
    if _CHINESE.search(bare):
        rarest = max(map(dictionary().rarity, parts))
        made.add(
            f"rarest {'common' if rarest < 10 else 'known' if rarest < 12 else 'rare' if rarest < 17 else 'unknown'}"
        )
        made.add(f"words {min(len(parts), 4)}")
        if all(len(part) == 1 for part in parts):
            made.add("single characters")
        rarity = sum(dictionary().rarity(part) for part in parts) / size
        made.add(f"rarity {min(max(round(rarity), 4), 9)}")
    return made


def _length(name: str) -> str:
    size = len(name) if _CHINESE.search(name) else len(name.split()) * 3
    return "2" if size < 3 else "3-4" if size < 5 else "5-6" if size < 7 else "7-10" if size < 11 else "11-"


def _places(found: Sequence[Line], title: str | None) -> Iterator[tuple[str, set[str]]]:
    """Every span that may be a name, with the signs of where it stands."""
    titled = next((n for n, line in enumerate(found) if title and title in line.raw), None)
    last = len(found) - 1
    taken, never = 0, dict[str, bool]()
    for number, line in enumerate(found):
        is_near = number < FIRST or number > last - LAST or line.part in _ABOUT_PARTS
        if not is_near or taken >= MOST or (line.is_item and line.part in ("must", "nice") and "公司" not in line.raw):
            continue
        taken += 1
        of_line = _of_line(found, number, titled)
        before: dict[int, set[str]] = {}
        after: dict[int, set[str]] = {}
        for start, end in _spans(line.raw):
            name = line.raw[start:end]
            if name not in never:
                never[name] = is_never(name)
            if never[name]:
                continue
            if start not in before:
                before[start] = _before(line.raw, start)
            if end not in after:
                after[end] = _after(line.raw, end)
            yield name, of_line | before[start] | after[end]


def _spans(raw: str) -> Iterator[tuple[int, int]]:
    """Where a name may stand in a line."""
    seen: set[tuple[int, int]] = set()
    for pattern in (words.LATIN, words.LEGAL_NAME, words.KNOWN_INSIDE):
        seen.update(match.span() for match in pattern.finditer(raw))
    for segment in words.SEGMENT.finditer(raw):
        low, high = segment.span()
        if not _CHINESE.search(segment[0]):
            continue
        starts = {low, *(m.end() for m in words.STARTS.finditer(raw, low, high))}
        ends = {
            high,
            *(m.start() for m in words.ENDS.finditer(raw, low, high)),
            *(m.end() for m in _SUFFIX.finditer(raw, low, high)),
        }
        seen.update((a, b) for a, b in product(sorted(starts)[:5], sorted(ends)[:6]))
    for start, end in sorted(seen):
        if SHORTEST <= end - start <= LONGEST + 12 * raw[start:end].isascii() and (
            not raw[start].isdigit() or words.NUMBERED.match(raw[start:end])
        ):
            yield start, end


def _before(raw: str, start: int) -> set[str]:
    context = raw[max(0, start - 20) : start]
    tried = _BEFORE if context.rstrip()[-1:].isalnum() else words.BEFORE.items()
    made = {f"before: {sign}" for sign, pattern in tried if pattern.search(context)}
    if not context.strip(" 【[「"):
        made.add("before: nothing")
    elif _CHINESE.search(context[-1:]) and not made:
        made.add("before: part of a word")
    return made


def _after(raw: str, end: int) -> set[str]:
    made = {f"after: {sign}" for sign, pattern in words.AFTER.items() if pattern.match(raw, end)}
    if not raw[end:].strip(" 】]」!！。.～"):
        made.add("after: nothing")
    return made


def _of_line(found: Sequence[Line], number: int, titled: int | None) -> set[str]:
    line, last = found[number], len(found) - 1
    made = {f"line {number if number < 3 else 'upper' if number < 8 else 'lower'}", f"part {line.part}"}
    if number == last and last > 2:
        made.add("line last")
    elif number > last - 3 and last > 4:
        made.add("line near the end")
    if titled is not None:
        away = number - titled
        if abs(away) <= 2:
            made.add(f"from the title {away:+d}")
    if line.is_heading or line.is_marked:
        made.add("heading")
    if len(line.raw) > 40:
        made.add("long line")
    if number and words.PERSON.search(found[number - 1].raw) and len(found[number - 1].raw) < 40:
        made.add("below a person")
    if number < last and words.AFTER["funded"].match(" " + found[number + 1].raw):
        made.add("above size and funds")
    if number and found[number - 1].is_heading and found[number - 1].part == "about":
        made.add("below about")
    return made
