"""How well postings are read: the figures of a labelled set, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from mentor.postings import Lexicon, Reading, read
from mentor.postings.parse import LOW

FOLDER = Path(__file__).parent / "labelled"
JUDGED = ("company", "title", "track", "city", "degree", "years_min")
# sets whose tracks are the working names of their writer, none of the eight
UNTRACKED = ("dev_a", "dev_b", "dev_c", "dev_d")
# and whose writer left the degree empty where nothing is said of one, which a reading calls "none"
UNSAID = ("dev_c", "dev_d")


@dataclass
class Score:
    """Counts over a set."""

    postings: int = 0
    hits: int = 0
    missed: int = 0
    wrong: int = 0
    right_kind: int = 0
    maybe: int = 0  # emitted, right either way
    companies: int = 0  # names of companies taken for skills
    unreadable: int = 0
    flagged: int = 0
    lost: int = 0  # postings that were taken for none
    fields: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.missed + self.wrong)

    @property
    def kind(self) -> float:
        return self.right_kind / max(1, self.hits)

    def share(self, name: str) -> float:
        return self.fields[name] / self.postings

    def __str__(self) -> str:
        shares = " ".join(f"{name} {self.share(name):.3f}" for name in self.fields)
        skills = f"skills F1 {self.f1:.3f}, must/nice {self.kind:.3f}, " if self.hits else ""
        said = f"{self.postings} postings: {skills}{shares}"
        return f"{said}; maybe {self.maybe}, companies as skills {self.companies}, flagged {self.flagged}/{self.unreadable}, lost {self.lost}"


def _is_name(slug: str, company: str, said: str, lexicon: Lexicon) -> bool:
    """Whether a skill was read out of the company's name where the evidence says it."""
    return company[:3] in said and any(found == slug for _, _, found in lexicon.find(company))


def labelled(split: str) -> list[dict[str, Any]]:
    entries = yaml.safe_load((FOLDER / f"{split}.yaml").read_text("utf-8"))
    return [entry | {"degree": entry["degree"] or "none"} for entry in entries] if split in UNSAID else entries


def measure(split: str, lexicon: Lexicon) -> Score:
    """Soft skills are left out of account; `maybe` is right either way."""
    score = Score(fields={name: 0 for name in JUDGED if name != "track" or split not in UNTRACKED})
    for entry in labelled(split):
        found = read(entry["text"], lexicon)
        if not entry.get("is_posting", True):
            score.unreadable += 1
            score.flagged += found.confidence < LOW
            continue
        score.postings += 1
        score.lost += "nothing" in found.hints
        if "must" in entry:  # short ones are labelled without their skills
            _skills(score, entry, found, lexicon)
        for name in score.fields:
            if _is_right(name, getattr(found, name), entry):
                score.fields[name] += 1
            else:
                score.faults.append(f"{entry['id']}: {name} {getattr(found, name)!r}, not {entry[name]!r}")
    return score


def _is_right(name: str, value: Any, entry: dict[str, Any]) -> bool:
    allowed = [entry[name], *entry.get(f"{name.removesuffix('_min')}_maybe", [])]
    if name == "company" and value:  # without its suffix or its place it is right
        return any(one and (value in one or one in value) for one in allowed)
    if name == "city" and value == "远程" and entry.get("remote") and entry[name] is None:
        return True
    return value in allowed


def _skills(score: Score, entry: dict[str, Any], found: Reading, lexicon: Lexicon) -> None:
    wanted = {lexicon.resolve(name) or name: kind for kind in ("must", "nice") for name in entry.get(kind, [])}
    maybe = {lexicon.resolve(name) or name for name in entry.get("maybe", [])}
    read_as = {one.skill: kind for kind in ("must", "nice") for one in getattr(found, kind)}
    for slug, kind in wanted.items():
        if slug in maybe:
            continue
        if slug in read_as:
            score.hits += 1
            score.right_kind += read_as[slug] == kind
        else:
            score.missed += 1
        if read_as.get(slug) != kind:
            score.faults.append(f"{entry['id']}: {slug} is {kind}, read as {read_as.get(slug)}")
    score.maybe += len(read_as.keys() & maybe)
    for slug in read_as.keys() - wanted.keys() - maybe:
        if slug in lexicon.skills and lexicon.skills[slug].category == "soft":
            continue
        score.wrong += 1
        said = next(one.evidence for one in (*found.must, *found.nice) if one.skill == slug)
        score.companies += bool(entry["company"]) and _is_name(slug, entry["company"], said, lexicon)
        score.faults.append(f"{entry['id']}: {slug} is not asked for")


if __name__ == "__main__":  # python -m tests.mentor.postings.measure fresh_heldout: totals alone
    import sys

    from mentor.paths import shipped
    from mentor.postings.skills import seeded

    for split in sys.argv[1:]:
        print(f"{split}: {measure(split, seeded(str(shipped('seeds'))))}")
