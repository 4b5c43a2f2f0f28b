"""How well postings are read: the figures of a labelled set, and what went wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from mentor.postings import Lexicon, Reading, read

FOLDER = Path(__file__).parent / "labelled"


@dataclass
class Score:
    """Counts over a set."""

    postings: int = 0
    hits: int = 0
    missed: int = 0
    wrong: int = 0
    right_kind: int = 0
    fields: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.hits / (2 * self.hits + self.missed + self.wrong)

    @property
    def kind(self) -> float:
        return self.right_kind / self.hits

    def share(self, name: str) -> float:
        return self.fields[name] / self.postings

    def __str__(self) -> str:
        shares = " ".join(f"{name} {self.share(name):.3f}" for name in self.fields)
        return f"{self.postings} postings: skills F1 {self.f1:.3f}, must/nice {self.kind:.3f}, {shares}"


def labelled(split: str) -> list[dict[str, Any]]:
    return yaml.safe_load((FOLDER / f"{split}.yaml").read_text("utf-8"))


def measure(split: str, lexicon: Lexicon) -> Score:
    """Soft skills are left out of account; `maybe` is right either way."""
    score = Score(fields=dict.fromkeys(("company", "title", "track", "city", "degree", "years_min"), 0))
    for entry in labelled(split):
        found = read(entry["text"], lexicon)
        score.postings += 1
        _skills(score, entry, found, lexicon)
        for name in score.fields:
            allowed = [entry[name], *entry.get(f"{name.removesuffix('_min')}_maybe", [])]
            if getattr(found, name) in allowed:
                score.fields[name] += 1
            else:
                score.faults.append(f"{entry['id']}: {name} {getattr(found, name)!r}, not {entry[name]!r}")
    return score


def _skills(score: Score, entry: dict[str, Any], found: Reading, lexicon: Lexicon) -> None:
    wanted = {lexicon.resolve(name) or name: kind for kind in ("must", "nice") for name in entry[kind]}
    maybe = {lexicon.resolve(name) or name for name in entry["maybe"]}
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
    for slug in read_as.keys() - wanted.keys() - maybe:
        if slug in lexicon.skills and lexicon.skills[slug].category == "soft":
            continue
        score.wrong += 1
        score.faults.append(f"{entry['id']}: {slug} is not asked for")
