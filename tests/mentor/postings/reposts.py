"""Made reposts and made neighbours: a generator with a seed, for the finder of near-duplicates."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from mentor.corpus.schema import Posting, Requirement
from mentor.postings import Lexicon, Reading, read
from mentor.postings.alike import is_same

SYNONYMS = (
    ("熟悉", "熟练掌握"), ("负责", "主要负责"), ("优先", "者优先考虑"), ("经验", "实践经验"), ("以上", "及以上"),
    ("参与", "深度参与"), ("具备", "拥有"), ("团队", "小组"), ("优化", "调优"), ("了解", "有所了解"),
    ("experience", "hands-on experience"), ("strong", "solid"), ("build", "develop"), ("required", "a must"),
)  # fmt: skip
PLACES = ("北京", "上海", "深圳", "杭州", "成都")
EXTRA = ("- 具备良好的沟通表达与团队协作", "- 抗压能力强，能适应快节奏", "- 英语读写流利", "欢迎投递简历，急招！")


def published(found: Reading, slug: str) -> Posting:
    """A reading as it would stand on the board."""
    asked = {
        kind: [Requirement(skill=o.skill, evidence=o.evidence) for o in getattr(found, kind)]
        for kind in ("must", "nice")
    }
    return Posting(
        slug=slug, company=found.company or "某公司", title=found.title or "岗位", track=found.track or "llm",
        city=found.city, degree=found.degree, years_min=found.years_min, duties=found.duties, source="made", **asked,
    )  # fmt: skip


def repost(text: str, rng: random.Random) -> str:
    """The same posting again: some words edited, lines moved within their part, another city, the other script."""
    lines = text.split("\n")
    lines = [_edited(line, rng) if rng.random() < 0.5 else line for line in lines]
    if rng.random() < 0.7:
        lines = _moved(lines, rng)
    if rng.random() < 0.5:
        items = [i for i, line in enumerate(lines) if _is_item(line)]
        if len(items) > 5:
            del lines[rng.choice(items)]
    if rng.random() < 0.5:
        lines.insert(rng.randrange(max(1, len(lines) - 2), len(lines) + 1), rng.choice(EXTRA))
    made = "\n".join(lines)
    if rng.random() < 0.3:
        old = next((place for place in PLACES if place in made), None)
        made = made.replace(old, rng.choice(PLACES)) if old else made
    if rng.random() < 0.3:
        made = made.replace("硕士", "本科") if "硕士" in made else made.replace("本科", "硕士")
    return str(_converter().convert(made)) if rng.random() < 0.4 else made


def neighbour(found: Reading, others: Sequence[Reading], rng: random.Random) -> Reading:
    """Another posting of the same company: its city, degree and some common lines, the work of another."""
    other = rng.choice([one for one in others if not is_same(one.title, found.title)])
    said = list(dict.fromkeys(one.evidence for one in found.must))
    kept = set(rng.sample(said, len(said) // 4))
    shared = [one for one in found.must if one.evidence in kept]
    return replace(
        other, company=found.company, city=found.city, degree=found.degree, years_min=found.years_min,
        must=[*other.must, *shared], duties=[*other.duties, *found.duties[:1]],
    )  # fmt: skip


def readable(rows: Sequence[dict[str, Any]], lexicon: Lexicon) -> list[tuple[str, Reading]]:
    """(text, reading) of those that can be published."""
    found = [(row["text"], read(row["text"], lexicon)) for row in rows]
    return [(text, one) for text, one in found if one.is_sure and one.company and one.title]


def _edited(line: str, rng: random.Random) -> str:
    for old, new in rng.sample(SYNONYMS, 6):
        line = line.replace(old, new)
    return line


def _is_item(line: str) -> bool:
    return bool(re.match(r"\s*(?:[-*•·]|\d+[.、)）])", line))


def _moved(lines: list[str], rng: random.Random) -> list[str]:
    """Runs of items in another order."""
    made: list[str] = []
    run: list[str] = []
    for line in [*lines, ""]:
        if _is_item(line):
            run.append(line)
            continue
        rng.shuffle(run)
        made += [*run, line]
        run = []
    return made


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("s2twp")
