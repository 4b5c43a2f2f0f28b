"""The picture of a plan: its weeks and stages as values that `bot.pictures` draws."""

from __future__ import annotations

from collections.abc import Callable

from bot.locales import Translator, localise
from bot.views import times
from mentor.plans.weeks import PlanView, Week

LABELS = ("done", "hours_left", "ends", "target", "today", "late", "off", "weekly", "day", "day_year", "empty")


def timeline(found: PlanView, t: Translator) -> Callable[[], bytes]:
    """Draws the weeks of a plan as columns and its stages under them."""

    def draw() -> bytes:
        from bot.pictures import Plan, PlanStage, PlanWeek, plan_timeline

        weeks = [PlanWeek(w.monday, _hours(w), _done(w), w.is_off) for w in found.weeks]
        stages = [PlanStage(localise(stage.title, t.lang), stage.done, stage.total) for stage in found.stages]
        today, target = found.today or found.this_week.monday, found.aim.on if found.aim else None
        shown = Plan(localise(found.title, t.lang), weeks, stages, found.hours, today, found.ends_on, target)
        return plan_timeline(shown, _labels(t)).png

    return draw


def _hours(week: Week) -> tuple[tuple[int, float], ...]:
    """Hours by stage, in the stages' order."""
    sums: dict[int, int] = {}
    for item in week.items:
        sums[item.stage] = sums.get(item.stage, 0) + item.part.minutes
    return tuple((stage, minutes / 60) for stage, minutes in sorted(sums.items()))


def _done(week: Week) -> float:
    return sum(item.part.minutes for item in week.items if item.state == "done") / 60


def _labels(t: Translator) -> dict[str, str]:
    labels = {name: localise(t.plain(f"plan.picture_{name}"), t.lang) for name in LABELS}
    if t.lang == "en":  # months have names there, not numbers
        labels |= {name: labels[name].replace("{month}", "{name}") for name in ("day", "day_year")}
    for n in range(1, 13):
        labels[f"month_{n}"] = times.MONTHS[n - 1] if t.lang == "en" else t.plain("progress.picture_month", n=n)
    return labels
