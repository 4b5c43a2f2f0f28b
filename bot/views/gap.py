"""A gap on the screen: what is there, what is missing, where it is taught."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.postings import HaveSkill, ShowProfile, ShowSkill
from bot.actions.roadmap import ShowNode
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Rows, cut
from mentor.postings.match import Gap, Wanted

SHOWN = 10  # names in a line
ROWS = 5  # missing skills with buttons


def line(gap: Gap, track: str | None, t: Translator) -> Html:
    """One line: "7 of 10, missing a and b, both in stage 3 of your track"."""
    if not gap.wanted:
        return t("gap.nothing_asked")
    met, whole = len(gap.met), len(gap.wanted)
    if not gap.missing:
        return t("gap.all", met=met, whole=whole)
    text = t("gap.line", met=met, whole=whole, names=_names(gap.missing, 3, t))
    where = _where(gap.missing, track, t)
    return Html(text + where) if where else text


def text(gap: Gap, track: str | None, t: Translator) -> Html:
    """The whole gap, must before nice."""
    parts = [t("gap.head", line=line(gap, track, t), percent=round(gap.share * 100))]
    if gap.knows_nothing:
        parts.append(t("gap.knows_nothing"))
    if gap.met:
        parts.append(
            t("gap.met", names=t.plain("gap.comma").join(_met(one, t) for one in gap.met[:SHOWN]) + _rest(gap.met))
        )
    for kind in ("must", "nice"):
        missing = [one for one in gap.missing if one.kind == kind]
        if missing:
            names = t.plain("gap.comma").join(_missing(one, t) for one in missing[:SHOWN]) + _rest(missing)
            parts.append(t(f"gap.missing_{kind}", names=names))
    if gap.mentioned:
        parts.append(t("gap.mentioned", names=t.plain("gap.comma").join(gap.mentioned[:SHOWN])))
    return Html("\n".join(parts))


def rows(gap: Gap, track: str | None, t: Translator) -> Rows:
    """For each missing skill: where it is learned, what is asked about it, "I have it"; then the way on."""
    found: Rows = []
    for one in gap.missing[:ROWS]:
        name = cut(one.name, 18)
        learn = [Button(t.plain("gap.button_learn", name=name), ShowNode(one.place.slug))] if one.place else []
        have = Button(t.plain("gap.button_have", name=name), HaveSkill(one.slug))
        found.append([*learn, Button(t.plain("gap.button_asked"), ShowSkill(one.slug)), have])
    on = [Button(t.plain("gap.button_profile"), ShowProfile())]
    if track:
        on.append(Button(t.plain("posting.button_reverse"), Run("reverse", f"tech {track}")))
    return [*found, on]


def _names(wanted: Sequence[Wanted], limit: int, t: Translator) -> str:
    shown = t.plain("gap.comma").join(one.name for one in wanted[:limit])
    return shown + (t.plain("gap.and_more", n=len(wanted)) if len(wanted) > limit else "")


def _where(missing: Sequence[Wanted], track: str | None, t: Translator) -> Html | None:
    stages = {one.slug: one.place.stage for one in missing if one.place and track and one.place.track == track}
    if not stages:
        return None
    numbers = sorted(set(stages.values()))
    said = t.plain("gap.comma").join(map(str, numbers))
    if len(stages) == len(missing):
        return t("gap.all_in_stage" if len(numbers) == 1 else "gap.all_in_stages", stages=said)
    return t("gap.some_in_stages", n=len(stages), stages=said)


def _met(one: Wanted, t: Translator) -> str:
    if one.state == "learned":
        return t.plain("gap.learned", name=one.name)
    if one.state == "practised":
        return t.plain("gap.practised", name=one.name, n=one.cards)
    return t.plain("gap.narrower", name=one.name, via=one.via) if one.state == "narrower" else one.name


def _missing(one: Wanted, t: Translator) -> str:
    name = t.plain("gap.or").join([one.name, *one.instead[:2]])
    if one.state in ("near", "heard", "started"):
        return t.plain(f"gap.{one.state}", name=name, via=one.via, n=one.cards)
    return name


def _rest(wanted: Sequence[Wanted]) -> str:
    return f" +{len(wanted) - SHOWN}" if len(wanted) > SHOWN else ""
