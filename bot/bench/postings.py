"""Postings: reading one, and matching 10,000 to a profile."""

from __future__ import annotations

import random
import time
from datetime import date

from mentor.catalogue import Catalogue
from mentor.corpus.schema import Posting, Requirement
from mentor.paths import shipped
from mentor.postings import Lexicon, read
from mentor.postings.match import compiled, shares
from mentor.postings.skills import seeded
from mentor.postings.standing import Standing

MANY, ROUNDS, SEED = 10_000, 20, 6


def postings() -> list[tuple[str, str]]:
    """The table of `mentor bench postings`: CPU time, warm; the best of several rounds."""
    lexicon = seeded(str(shipped("seeds")))
    known = _board(lexicon, random.Random(SEED))
    compiled(known)
    mine = dict.fromkeys(random.Random(SEED).sample(sorted(lexicon.skills), 25), 2)
    matching = min(_cpu_ms(lambda: shares(known, Standing(known, mine, set(), {}))) for _ in range(ROUNDS))
    texts = _texts(known)
    for text in texts[:20]:
        read(text, lexicon)
    reading = min(_cpu_ms(lambda: [read(text, lexicon, date(2026, 1, 1)) for text in texts]) for _ in range(3))
    return [
        ("reading a posting, CPU ms when warm (bar 5)", f"{reading / len(texts):.2f}"),
        (f"matching {MANY} postings to a profile, CPU ms (bar 50)", f"{matching:.1f}"),
    ]


def _cpu_ms(work: object) -> float:
    assert callable(work)
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _board(lexicon: Lexicon, rng: random.Random) -> Catalogue:
    slugs = sorted(lexicon.skills)
    made = {}
    for number in range(MANY):
        asked = [Requirement(skill=slug, evidence=f"熟悉 {lexicon.name(slug)}") for slug in rng.sample(slugs, 10)]
        posting = Posting(
            slug=f"p{number}", company=f"公司{number}", title="算法工程师", track="llm", must=asked[:7], nice=asked[7:],
            duties=["负责模型的训练与部署"], degree="bachelor", years_min=3, source="bench",
        )  # fmt: skip
        made[posting.slug] = posting
    known = Catalogue({"roadmaps": {}, "questions": {}})
    known.__dict__["postings"], known.__dict__["skills"] = made, lexicon.skills
    return known


def _texts(known: Catalogue) -> list[str]:
    """Postings written out as people write them, 12 lines each."""
    texts = []
    for posting in list(known.postings.values())[:200]:
        must = "\n".join(f"{n}、{one.evidence}，有实际项目经验" for n, one in enumerate(posting.must, 1))
        nice = "\n".join(f"- {one.evidence}者优先" for one in posting.nice)
        texts.append(
            f"公司：{posting.company}\n岗位：{posting.title}\n地点：北京\n岗位职责：\n1、负责模型的训练与部署；\n"
            f"任职要求：\n本科及以上学历，3年以上经验；\n{must}\n加分项：\n{nice}\n薪资：30-50K"
        )
    return texts
