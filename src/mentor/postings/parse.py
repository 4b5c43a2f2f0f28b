"""A posting understood: its parts, its facts, the skills it asks for, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from mentor.postings import fields, titles
from mentor.postings.heads import company_and_title
from mentor.postings.lines import Clause, Line, clauses, lines, simplify
from mentor.postings.other_text import is_other
from mentor.postings.skills import Lexicon, fold
from mentor.postings.tracks import track
from mentor.postings.words import COURSE, FEE, ROLE, ROLE_END, SIGNALS, STRONG, TRAINING

LONGEST = 20_000  # characters of a posting that are read
LOW, HIGH = 0.4, 0.7  # below: low confidence; from: high
ENOUGH = 2  # facts that make a posting of a text that names a position
_EVIDENCE = 80
_MAJORS = re.compile(
    r"[^\n]*?(?:相关|等)(?:的)?专业(?!知识|技能|能力)|[^\n]*?專業(?!知識|技能|能力)|[^\n]*主修[^\n]*?(?:学科|"
    r"專業|专业|科系|$)|[^\n]*(?:學科|学科|科系)(?:畢業|毕业)?|[^\n]*\b(?:degree|major|bachelor(?:'s)?|"
    r"master(?:'s)?|ph\.?d\.?|b\.?s\.?|m\.?s\.?)\b[^\n]{0,20}\bin\b[^\n]*?(?:related|similar|equivalent|$)",
    re.I,
)
# what follows makes a name of a company of it: "Spark 科技", "Ray Labs"
_NAMED = re.compile(
    r"\s?(?:(?:智能|网络|信息|数据)?科技|集团|公司|\b(?:inc|labs|technologies|ltd|gmbh)\b)", re.IGNORECASE
)
_BLANK = "\uffff"


@dataclass(frozen=True, slots=True)
class Found:
    """A skill that is asked for, with the words that it came from."""

    skill: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a posting.

    Attributes:
        mentioned: skills that only the duties name: nothing that is asked for.
        confidence: 0 to 1; below LOW nothing may be concluded from what is missing.
        hints: why not more: no_company, no_title, no_skills, no_sections, only_duties, training, fee, nothing.
    """

    company: str | None = None
    title: str | None = None
    track: str | None = None
    city: str | None = None
    degree: str = "none"
    years_min: int | None = None
    must: list[Found] = field(default_factory=list)
    nice: list[Found] = field(default_factory=list)
    mentioned: list[Found] = field(default_factory=list)
    duties: list[str] = field(default_factory=list)
    benefits: list[str] = field(default_factory=list)
    pay: str | None = None
    deadline: date | None = None
    confidence: float = 0.0
    hints: list[str] = field(default_factory=list)

    @property
    def is_sure(self) -> bool:
        """Whether something may be concluded from what was not found."""
        return self.confidence >= LOW


def looks_like_posting(text: str) -> bool:
    """Whether a plain message is rather a posting than a question."""
    plain = fold(simplify(text[:LONGEST])).strip()
    return len(plain) >= 40 and _signals(plain) >= 3 and not is_other(plain, has_parts=True)


def read(text: str, lexicon: Lexicon, today: date | None = None) -> Reading:
    """A posting understood. `today` dates a deadline that says no year."""
    text = text[:LONGEST]
    found = lines(text)
    plain = fold(simplify(text))
    company, title = company_and_title(found)
    parts = [clause for line in found for clause in clauses(line)]
    if not any(line.is_heading or line.part != "open" for line in found):
        parts = _carried_on(parts)
    must, nice, mentioned, hints = _skills(parts, lexicon, company, title)
    first = len(titles.of_first(found))
    asked = parts if first == len(found) else [clause for line in found[:first] for clause in clauses(line)]
    city, degree, years = fields.city(found, company), fields.degree(asked), fields.years(asked, title)
    pay = fields.pay(text)
    told = sum((company is not None, city is not None, degree != "none", years is not None, pay is not None))
    hints = [*_doubts(plain, found, company, title, told), *hints]
    is_posting = "nothing" not in hints
    return Reading(
        company=company if is_posting else None,
        title=title if is_posting else None,
        track=track(title, found, company),
        city=city if is_posting else None,
        degree=degree if is_posting else "none",
        years_min=years if is_posting else None,
        must=must,
        nice=nice,
        mentioned=mentioned,
        duties=[line.raw for line in found if line.part == "duties" and not line.is_heading],
        benefits=[line.raw for line in found if line.part == "benefits" and not line.is_heading],
        pay=pay,
        deadline=fields.deadline(text, today),
        confidence=_confidence(hints, len(must) + len(nice) or len(mentioned)),
        hints=hints,
    )


def _carried_on(parts: Sequence[Clause]) -> list[Clause]:
    """A posting without headings: what is left over after something was asked for is asked for too."""
    made, has_asked = [], False
    for clause in parts:
        has_asked = has_asked or (clause.part == "must" and STRONG.search(clause.plain) is not None)
        made.append(replace(clause, part="must") if has_asked and clause.part == "rest" else clause)
    return made


def _signals(plain: str) -> int:
    return sum(pattern.search(plain) is not None for pattern in SIGNALS)


def _skills(
    parts: Sequence[Clause], lexicon: Lexicon, company: str | None, title: str | None
) -> tuple[list[Found], list[Found], list[Found], list[str]]:
    if not any(clause.part in ("must", "nice") for clause in parts):  # one part for all: its sentences tell
        parts = [replace(c, part="must") if c.part == "duties" and STRONG.search(c.plain) else c for c in parts]
    must, nice = _found(parts, ("must",), lexicon, company, title), _found(parts, ("nice",), lexicon, company, title)
    asked = {one.skill for one in must}
    nice = [one for one in nice if one.skill not in asked]
    asked |= {one.skill for one in nice}
    mentioned = [one for one in _found(parts, ("duties",), lexicon, company, title) if one.skill not in asked]
    if must or nice:
        is_soft = all(lexicon.skills[one.skill].category == "soft" for one in (*must, *nice))
        return must, nice, mentioned, ["no_skills"] if is_soft else []
    return must, nice, mentioned, ["only_duties"] if mentioned else ["no_skills"]


def _found(
    parts: Sequence[Clause], wanted: tuple[str, ...], lexicon: Lexicon, company: str | None, title: str | None
) -> list[Found]:
    found: dict[str, Found] = {}
    hidden = [fold(simplify(name)) for name in (company, title) if name]
    for clause in parts:
        if clause.part not in wanted or clause.is_denied:
            continue
        # as written where it is simplified already: capitals tell Go from go
        text = clause.raw if fold(clause.raw) == clause.plain else clause.plain
        seen = _without(_beyond_majors(text), clause.plain, hidden)
        for _, upto, slug in lexicon.find(seen):
            if _NAMED.match(seen, upto):
                continue
            found.setdefault(slug, Found(slug, clause.raw[:_EVIDENCE]))
    return list(found.values())


def _beyond_majors(text: str) -> str:
    """`text` without the subjects of study that it names: "statistics or a related major" asks for a degree."""
    majors = _MAJORS.match(text)
    return _BLANK * majors.end() + text[majors.end() :] if majors else text


def _without(text: str, plain: str, hidden: Sequence[str]) -> str:
    """`text` with the names of the company and of the position blanked: they are no requirement."""
    for name in hidden:
        start = plain.find(name)
        while start >= 0 and name:
            text = text[:start] + _BLANK * len(name) + text[start + len(name) :]
            start = plain.find(name, start + len(name))
    return text


def _doubts(plain: str, found: Sequence[Line], company: str | None, title: str | None, told: int) -> list[str]:
    """What speaks against the reading; `told`: how many of company, city, degree, years and pay were found."""
    offers = {m[0] for m in TRAINING.finditer(plain)}
    is_course = len(offers) >= 2 or (bool(offers) and len({m[0] for m in COURSE.finditer(plain)} - offers) >= 2)
    warnings = ["training"] if is_course else ["fee"] if FEE.search(plain) else []
    has_parts = any(line.part in ("must", "nice", "duties") for line in found)
    signals = _signals(plain)
    is_said = signals >= 2 or (signals == 1 and company and title)
    # no word of a posting, but a position and what one says of it: a message to a group of friends
    is_message = title and told >= (ENOUGH if _names_role(title) else ENOUGH + 1)
    is_told = bool(company and title) and told > ENOUGH
    if not (is_said or is_message) or is_other(plain, has_parts=has_parts, is_told=is_told) or titles.is_list(found):
        return [*warnings, "nothing"]
    missing = {"no_company": company, "no_title": title, "no_sections": has_parts}
    return [*warnings, *(hint for hint, value in missing.items() if not value)]


def _names_role(title: str) -> bool:
    return bool(ROLE.search(title) or ROLE_END.search(title))


def _confidence(hints: Sequence[str], skills: int) -> float:
    value = 0.45 + 0.3 * min(1.0, skills / 5)
    value += 0.1 * ("no_company" not in hints) + 0.05 * ("no_title" not in hints) + 0.1 * ("no_sections" not in hints)
    caps = {"nothing": 0.05, "training": 0.15, "fee": 0.2, "no_skills": 0.3, "only_duties": 0.5}
    return round(min([value, *(cap for hint, cap in caps.items() if hint in hints)]), 2)
