"""A prep pack and a single skill on the screen."""

from __future__ import annotations

from collections.abc import Collection

from bot.actions.postings import LearnSkill, PutLevel, ShowPosting, ShowProfile
from bot.actions.reverse import ShowReverse
from bot.actions.roadmap import ShowNode
from bot.actions.study import ShowCard
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from mentor.postings.match import Wanted
from mentor.postings.prep import OneSkill, Pack

LEVELS = (1, 2, 3)


def pack(found: Pack, commands: Collection[str], t: Translator) -> Reply:
    """What to learn first, what may be asked, what to ask, and the buttons that lead there."""
    entry = found.entry
    parts = [t("prep.title", company=entry.posting.company, title=entry.posting.title)]
    if entry.days_left is not None and entry.days_left >= 0:
        parts.append(t("prep.countdown", n=entry.days_left))
    parts += [_first(found, t), _likely(found, t)]
    if found.ask:
        lines = Html("\n".join(t("posting.line", text=question.question) for question in found.ask))
        parts.append(t("prep.ask", kind=t.plain(f"prep.kind_{found.kind}"), lines=lines))
    return Reply(Html("\n\n".join(parts)), _rows(found, commands, t))


def _first(found: Pack, t: Translator) -> Html:
    if found.entry.gap.knows_nothing:
        return t("prep.unknown_gap")
    if not found.first:
        return t("prep.ready")
    return t("prep.gap", lines=Html("\n".join(_lack(one, t) for one in found.first)))


def _lack(one: Wanted, t: Translator) -> Html:
    if one.place is None:
        return t("prep.gap_no_node", name=one.name)
    return t("prep.gap_line", name=one.name, stage=one.place.stage, node=one.place.title)


def _likely(found: Pack, t: Translator) -> Html:
    if not found.likely:
        return t("prep.no_likely")
    lines = [
        t("prep.likely_line", number=number, mark="❗️" if one.is_missing else "", question=cut(one.question.question, 90),
          skill=one.skill)
        for number, one in enumerate(found.likely, 1)
    ]  # fmt: skip
    return t("prep.likely", lines=Html("\n".join(lines)))


def _rows(found: Pack, commands: Collection[str], t: Translator) -> Rows:
    numbers = [Button(f"📝 {n}", ShowCard(one.question.slug)) for n, one in enumerate(found.likely, 1)]
    rows: Rows = [numbers[i : i + 5] for i in range(0, len(numbers), 5)]
    learn = [Button(f"📍 {cut(one.name, 20)}", ShowNode(one.place.slug)) for one in found.first[:3] if one.place]
    ask = [Button(f"🙋 {n}", ShowReverse(question.slug)) for n, question in enumerate(found.ask, 1)]
    track = found.entry.posting.track
    ways = [
        Button(t.plain("prep.button_mock"), Run("mock", f"tech {track}")),
        Button(t.plain("prep.button_interview"), Run("interview")),
        Button(t.plain("prep.button_plan"), Run("plan")),
        Button(t.plain("prep.button_reverse"), Run("reverse", f"tech {track}")),
    ]
    there = [way for way in ways if isinstance(way.action, Run) and way.action.command in commands]
    profile = [Button(t.plain("gap.button_profile"), ShowProfile())] if found.entry.gap.knows_nothing else []
    back = [Button(t.plain("jobs.button_open"), ShowPosting(found.entry.id, 0)), *profile]
    return [
        *rows,
        *([learn] if learn else []),
        *([ask] if ask else []),
        *(there[i : i + 2] for i in (0, 2) if there[i:]),
        back,
    ]


def skill(found: OneSkill, commands: Collection[str], t: Translator, toast: str | None = None) -> Reply:
    """Where it is learned, how it is asked about, and how well one has it."""
    parts = [t("skill.title", name=found.name, state=t.plain(f"skill.state_{found.state}"))]
    parts.append(t("skill.node", stage=found.node[2], title=found.node[1]) if found.node else t("skill.no_node"))
    lines = [
        t("prep.likely_line", number=n, mark="", question=cut(q.question, 90), skill="") for n, q in _numbered(found)
    ]
    parts.append(t("skill.questions", lines=Html("\n".join(lines))) if lines else t("skill.no_questions"))
    rows: Rows = []
    if found.node:
        learn = [Button(f"📍 {cut(found.node[1], 24)}", ShowNode(found.node[0]))]
        rows.append([*learn, Button(t.plain("skill.button_plan"), LearnSkill(found.slug))])
    if found.questions:
        rows.append([Button(f"📝 {n}", ShowCard(question.slug)) for n, question in _numbered(found)])
    rows.append([
        Button(("✓ " if found.level == level else "") + t.plain(f"skill.level_{level}"), PutLevel(found.slug, level))
        for level in LEVELS
    ])  # fmt: skip
    plan = [Button(t.plain("prep.button_plan"), Run("plan"))] if "plan" in commands else []
    rows.append([*plan, Button(t.plain("gap.button_profile"), ShowProfile())])
    return Reply(Html("\n\n".join(parts)), rows, toast=toast)


def planned(found: OneSkill, commands: Collection[str], t: Translator) -> Reply:
    """It is among what one is learning."""
    title = found.node[1] if found.node else found.name
    return skill(found, commands, t, t.plain("skill.planned", title=title))


def level_put(found: OneSkill, commands: Collection[str], t: Translator) -> Reply:
    """The level is noted."""
    said = t.plain("skill.level_put", name=found.name, level=t.plain(f"skill.level_{found.level}"))
    return skill(found, commands, t, said)


def _numbered(found: OneSkill) -> enumerate:  # type: ignore[type-arg]
    return enumerate(found.questions, 1)
