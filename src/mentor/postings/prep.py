"""A prep pack for one posting: the gap, the likely questions, what to ask this kind of company, the days that are left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus import schema
from mentor.errors import Stale
from mentor.postings import board
from mentor.postings.board import Entry
from mentor.postings.match import Wanted, place
from mentor.postings.skills import lexicon
from mentor.postings.standing import standing
from mentor.store import Tx
from mentor.users import Person

LIKELY = 10
ASK_THEM = 3
OF_A_SKILL = 6
# what kind of company speaks, by its own words; the first that matches
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("outsourcing", re.compile(r"外包|驻场|人力|派遣|外派|项目制|outsourc|contractor|staffing", re.IGNORECASE)),
    ("lab", re.compile(r"实验室|研究院|研究所|科研|大学|论文发表|\blab\b|research institute|academ", re.IGNORECASE)),
    ("startup", re.compile(r"创业|初创|天使轮|[ABC]\+?\s*轮|种子轮|早期团队|从0到1|0-1|startup|seed|series [abc]", re.IGNORECASE)),
    ("client", re.compile(r"银行|证券|保险|医院|医疗|制造|汽车|能源|电力|政务|国企|央企|零售|物流|教育|bank|insurance|hospital", re.IGNORECASE)),
)  # fmt: skip
# the themes that matter most to ask about at each kind
THEMES: dict[str, tuple[str, ...]] = {
    "outsourcing": ("合同", "岗位内容", "交付", "转正", "职级", "晋升"),
    "lab": ("论文", "论文与专利", "算力", "知识产权", "探索", "资源"),
    "startup": ("商业化", "团队", "管理", "护城河", "组织", "资源"),
    "client": ("数据合规", "合规", "上线", "稳定性", "产品协作", "数据"),
    "product": ("目标", "评测", "数据飞轮", "用户反馈", "分工", "指标"),
}


@dataclass(frozen=True, slots=True)
class Likely:
    """A question that may well come, and for which skill."""

    question: schema.Question
    skill: str  # name
    is_missing: bool


@dataclass(frozen=True, slots=True)
class Pack:
    """All that helps before an interview for one posting.

    Attributes:
        kind: of company: outsourcing, lab, startup, client or product.
    """

    entry: Entry
    first: list[Wanted] = field(default_factory=list)  # what is missing, must first, at most five
    likely: list[Likely] = field(default_factory=list)
    ask: list[schema.Reverse] = field(default_factory=list)
    kind: str = "product"


@dataclass(frozen=True, slots=True)
class OneSkill:
    """A skill that is missing: where it is learned and asked about."""

    slug: str
    name: str
    state: str
    level: int
    node: tuple[str, str, int, str] | None  # slug, title, stage, track
    questions: list[schema.Question]


def pack(tx: Tx, user: Person, posting_id: int, now: datetime) -> Pack:
    """The prep pack of a posting; raises Stale where it is gone."""
    entry = board.one(tx, user, posting_id, now)
    known = catalogue(tx)
    kind = kind_of(entry.posting)
    return Pack(entry, entry.gap.missing[:5], _likely(tx, entry, known), _ask(known, entry.posting.track, kind), kind)


def skill(tx: Tx, user: Person, slug: str) -> OneSkill:
    """One skill: its node, its questions, and how somebody stands with it. Raises Stale."""
    known, words = catalogue(tx), lexicon(tx)
    if slug not in words.skills:
        raise Stale
    where = place(slug, user.track, known)
    asked = [q for q in known.questions.values() if slug in q.skills]
    asked.sort(key=lambda q: (q.skills.index(slug), -q.frequency, q.difficulty))
    mine = standing(tx, user)
    node = (where.slug, where.title, where.stage, where.track) if where else None
    return OneSkill(slug, words.name(slug), mine.of(slug).state, mine.level(slug), node, asked[:OF_A_SKILL])


def kind_of(posting: schema.Posting) -> str:
    """What kind of company a posting is from, by its words."""
    said = "\n".join([posting.company, posting.title, *posting.duties, *posting.benefits, *posting.highlights])
    return next((kind for kind, pattern in KINDS if pattern.search(said)), "product")


def _likely(tx: Tx, entry: Entry, known: Catalogue) -> list[Likely]:
    """Questions for what is asked for: what must be there before what is welcome, often asked before seldom, and not
    two in a row for one skill while others wait."""
    words = lexicon(tx)
    missing = {one.slug for one in entry.gap.missing}
    wanted = {one.slug: 2.0 if one.kind == "must" else 1.0 for one in entry.gap.wanted}
    for one in entry.posting.must:
        wanted.setdefault(one.skill, 2.0)
    scored: list[tuple[float, str, schema.Question]] = []
    for question in known.questions.values():
        hit = [slug for slug in question.skills if slug in wanted]
        if hit:
            fits = sum(wanted[slug] / (1 + question.skills.index(slug)) for slug in hit)
            of_track = 0.5 * (entry.posting.track in question.tracks)
            scored.append((fits + question.frequency / 5 + of_track, max(hit, key=lambda s: wanted[s]), question))
    scored.sort(key=lambda row: (-row[0], row[2].slug))
    taken: dict[str, int] = {}
    found: list[tuple[float, str, schema.Question]] = []
    for rounds in range(1, LIKELY + 1):
        for row in scored:
            if len(found) < LIKELY and taken.get(row[1], 0) < rounds and row not in found:
                taken[row[1]] = taken.get(row[1], 0) + 1
                found.append(row)
        if len(found) >= LIKELY or len(found) == len(scored):
            break
    return [Likely(question, words.name(slug), slug in missing) for _, slug, question in found]


def _ask(known: Catalogue, track: str, kind: str) -> list[schema.Reverse]:
    """What to ask them: by the themes of this kind of company, of the technical and the lead round, for the track."""
    themes = THEMES[kind]
    fitting = [q for q in known.reverse.values() if not q.tracks or track in q.tracks]

    def order(question: schema.Reverse) -> tuple[int, int, int]:
        theme = themes.index(question.theme) if question.theme in themes else len(themes)
        return theme, 0 if question.tracks else 1, ("tech", "lead", "hr", "cross").index(question.round)

    found: list[schema.Reverse] = []
    for question in sorted(fitting, key=order):
        if question.theme not in {one.theme for one in found}:
            found.append(question)
        if len(found) == ASK_THEM:
            break
    return found
