"""The report of a mock interview: a picture of its axes, the evidence in words, what was missed, and the next steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.actions import mock as actions
from bot.callbacks import Run
from bot.locales import Html, Translator, localise
from bot.reply import Button, Reply, Rows, cut
from bot.views.mock import title
from bot.views.parts import escaped
from mentor.corpus.schema import TOPICS
from mentor.mock.axes import Axis, Fact
from mentor.mock.opening import MOST_RETRIES
from mentor.mock.report import Missed, Report

SHOWN_MISSED = 5
QUOTED = 42  # characters of a question or an answer inside a sentence


def report(found: Report, t: Translator) -> Reply:
    """The whole report."""
    heading = title(found.mock, t, found.name)
    if not found.axes:
        return Reply(t("mock.report_empty", title=heading), [[Button(t.plain("mock.button_new"), Run("mock"))]])
    parts = [_head(found, heading, t), *(_axis(axis, found, t) for axis in found.axes)]
    if found.missed:
        parts.append(_missed(found.missed, t))
    if found.breaks:
        parts.append(t("mock.report_breaks", n=found.breaks))
    if len(found.totals) > 1:
        line = " → ".join(str(round(value)) for value in [*found.totals, found.total])
        parts.append(t("mock.report_history", line=line))
    parts.append(t("mock.report_practice"))
    picture = _picture(found, heading, t) if found.has_picture else None
    return Reply("\n\n".join(parts), _rows(found, t), picture=picture)


def _head(found: Report, heading: str, t: Translator) -> Html:
    key = "mock.report_partial" if found.is_partial else "mock.report"
    head = t(key, title=heading, total=round(found.total))
    if found.totals:
        change = round(found.total) - round(found.totals[-1])
        head = Html(head + t("mock.report_before", before=round(found.totals[-1]), change=f"{change:+d}"))
    return head


def _axis(axis: Axis, found: Report, t: Translator) -> Html:
    before = found.before.get(axis.name)
    change = "" if before is None else f" ({round(axis.score) - round(before):+d})"
    lines = [t("mock.axis", name=_name(axis, t), score=round(axis.score), change=change)]
    lines += [Html("• " + _fact(fact, t)) for fact in axis.facts]
    return Html("\n".join(lines))


def _name(axis: Axis, t: Translator) -> str:
    return t.plain(f"mock.axis_{axis.name}")


def _fact(fact: Fact, t: Translator) -> Html:
    return t(f"mock.fact_{fact.key}", **{key: _value(value, t) for key, value in fact.values.items()})


def _value(value: Any, t: Translator) -> Any:
    if isinstance(value, tuple):
        named = [t.plain(f"topic.{one}") if one in TOPICS else one for one in value]
        return t.listed(named) or t.plain("mock.list_none")
    return cut(" ".join(value.split()), QUOTED) if isinstance(value, str) else value


def _missed(missed: list[Missed], t: Translator) -> Html:
    lines = []
    for one in missed[:SHOWN_MISSED]:
        points = t.listed(one.points[:3]) + ("…" if len(one.points) > 3 else "")
        lines.append(Html(f"▫️ {escaped(cut(one.question, QUOTED))}\n     <i>{escaped(cut(points, 110))}</i>"))
    more = len(missed) - SHOWN_MISSED
    head = t("mock.report_missed", n=len(missed))
    return Html("\n".join([head, *lines, *([t("mock.report_missed_more", n=more)] if more > 0 else [])]))


def _rows(found: Report, t: Translator) -> Rows:
    rows: Rows = []
    if found.missed:
        points = sum(len(one.numbers) for one in found.missed[:MOST_RETRIES])
        rows.append([Button(t.plain("mock.button_retry", n=points), actions.RetryMissed(found.mock.id)),
                     Button(t.plain("mock.button_review"), Run("review"))])  # fmt: skip
    looks = [Button(f"{n}", actions.ShowTurn(turn.id)) for n, turn in enumerate(found.turns, 1)]
    rows += [looks[i : i + 8] for i in range(0, len(looks), 8)]
    if found.mock.kind == "grill":
        rows.append([Button(t.plain("mock.button_grill_other"), Run("grill")), _again(t)])
    else:
        rows.append([Button(t.plain("mock.button_reverse"), Run("reverse", found.mock.round)), _again(t)])
    cards = [] if found.missed else [Button(t.plain("learning.button_daily"), Run("daily"))]
    return [*rows, [*cards, Button(t.plain("plan.button_plan"), Run("plan"))]]


def _again(t: Translator) -> Button:
    return Button(t.plain("mock.button_new"), Run("mock"))


def _picture(found: Report, heading: str, t: Translator) -> Callable[[], bytes]:
    earlier = {name: round(score) for name, score in found.before.items()}  # as the words say it
    axes = [(_name(axis, t), round(axis.score), earlier.get(axis.name)) for axis in found.axes]
    now, before = round(found.total), round(found.totals[-1]) if found.totals else None
    subtitle = t.plain("mock.picture_subtitle")

    def draw() -> bytes:
        from bot import pictures

        labels = {
            name: localise(t.plain(f"mock.picture_{name}"), t.lang) for name in ("now", "earlier", "change", "empty")
        }
        shown = [pictures.Axis(localise(name, t.lang), score, earlier) for name, score, earlier in axes]
        made = pictures.Report(localise(heading, t.lang), shown, now, before, subtitle=localise(subtitle, t.lang))
        return pictures.radar(made, labels).png

    return draw
