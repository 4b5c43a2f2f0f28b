"""The direction chooser on the screen: a question, the result, and what speaks for and against a track."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from bot.actions.choose import Choose, ChooseAgain, ChooseBefore, ListWays, ShowReasons, ShowResult
from bot.actions.roadmap import ChooseTrack, ShowMap
from bot.actions.study import ShowCard
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows
from bot.views import times
from bot.views.cited import cited
from mentor.choose.direction import STEPS, Outcome, Step
from mentor.choose.ranking import Ranked, Reason
from mentor.clock import local
from mentor.corpus.directions import ANSWERS

COLUMNS = {"hours": 3, "degree": 2, "background": 2}
SHOWN = 3  # tracks on the result's first screen
FIRST, OTHER = 2, 1  # reasons of the first track there, and of the others; all are a press away
MONTHS = 12  # a note that is older than that is said to be old


def step(found: Step, t: Translator) -> Reply:
    """One question, its answers, and the way back."""
    name = found.name
    buttons = [
        Button(f"{'✓ ' if value == found.chosen else ''}{said(name, value, t)}", Choose(name, value))
        for value in _offered(found)
    ]
    width = COLUMNS.get(name, 1)
    rows: Rows = [buttons[i : i + width] for i in range(0, len(buttons), width)]
    if found.number > 1:
        rows.append([Button(t.plain("common.back"), ChooseBefore(name))])
    else:
        rows.append([Button(t.plain("choose.button_kit"), Run("choose", "model"))])
    text = t("choose.step", number=found.number, total=len(STEPS), question=t(f"choose.ask_{name}"))
    return Reply(Html(f"{t('choose.welcome')}\n\n{text}") if found.number == 1 else text, rows)


def _offered(found: Step) -> list[str]:
    values = list(ANSWERS[found.name])
    if found.name == "hours" and found.chosen and found.chosen not in values:
        values = sorted([*values, found.chosen], key=int)
    return values


def said(name: str, value: str, t: Translator) -> str:
    """An answer in words."""
    return t.plain("choose.value_hours", n=value) if name == "hours" else t.plain(f"choose.{name}_{value}")


def _answers(given: Iterable[tuple[str, str]], t: Translator) -> str:
    """Several answers in one line, without the pictures of their buttons."""
    return " / ".join(re.sub(r"^\W+", "", said(name, value, t)) for name, value in given)


def result(found: Outcome, now: datetime, tz: str, t: Translator, *, is_earlier: bool = False) -> Reply:
    """The ranking: the first tracks with their reasons, how old the sources are, and where to go on."""
    outcome = found.result
    answers = _answers(outcome.answers.items(), t)
    day = times.day(local(found.answered_at, tz).date(), t)
    parts = [
        t("choose.result_earlier", day=day, answers=answers) if is_earlier else t("choose.result", answers=answers)
    ]
    for place, ranked in enumerate(outcome.ranked[:SHOWN], 1):
        parts.append(_ranked(place, ranked, FIRST if place == 1 else OTHER, t))
    if outcome.is_close:
        parts.append(t("choose.close"))
    parts.append(_honest(outcome.newest, now, t))
    return Reply("\n\n".join(parts), _result_rows(found, t))


def _result_rows(found: Outcome, t: Translator) -> Rows:
    ranked, best = found.result.ranked, found.result.ranked[0].track
    mine = [] if found.own_track == best else [Button(_named("choose.button_track", best, t), ChooseTrack(best))]
    rows: Rows = [mine, [Button(t.plain("choose.button_roadmap"), ShowMap(best))]]
    if found.first_question is not None:
        rows[-1].append(Button(t.plain("choose.button_question"), ShowCard(found.first_question)))
    reasons = [
        Button(f"{n}. {t.plain(f'track.{one.track}')}", ShowReasons(one.track)) for n, one in enumerate(ranked, 1)
    ]
    rows += [reasons[i : i + 2] for i in range(0, len(reasons), 2)]
    if found.transfers:
        way = ListWays(found.result.answers["background"], "")
        rows.append([Button(t.plain("choose.button_ways", n=found.transfers), way)])
    rows.append([Button(t.plain("choose.button_again"), ChooseAgain())])
    return rows


def reasons(found: Outcome, track: str, ranked: Ranked, t: Translator) -> Reply:
    """Everything that speaks for and against one track."""
    place = found.result.ranked.index(ranked) + 1
    parts = [_ranked(place, ranked, len(ranked.reasons), t)]
    parts.append(t("choose.weeks", weeks=ranked.weeks, hours=int(found.result.answers["hours"])))
    mine = [] if found.own_track == track else [Button(_named("choose.button_track", track, t), ChooseTrack(track))]
    rows: Rows = [mine, [Button(t.plain("choose.button_roadmap"), ShowMap(track))]]
    rows[-1].append(Button(t.plain("choose.button_ways_into"), ListWays("", track)))
    rows.append([Button(t.plain("choose.button_result"), ShowResult())])
    return Reply("\n\n".join(parts), rows)


def _ranked(place: int, ranked: Ranked, limit: int, t: Translator) -> Html:
    name = t.plain(f"track.{ranked.track}")
    head = t("choose.track", place=place, track=name, points=f"{ranked.points:+d}".replace("+0", "0"))
    if not ranked.reasons:
        return Html(f"{head}\n{t('choose.nothing_said')}")
    shown = [_reason(reason, t) for reason in ranked.reasons[:limit]]
    left = len(ranked.reasons) - len(shown)
    more = [t("choose.more_reasons", n=left)] if left else []
    return Html("\n".join([head, *shown, *more]))


def _reason(reason: Reason, t: Translator) -> Html:
    answers = _answers(reason.answers, t)
    points = f"{reason.points:+d}"
    if reason.weeks:
        key = "choose.reason_short" if reason.points > 0 else "choose.reason_long"
        return t(key, points=points, answers=answers, weeks=reason.weeks)
    line = t("choose.reason", points=points, answers=answers, why=reason.why)
    if reason.note is None:
        return Html(f"{line}\n{t('choose.no_source')}")
    against = t("choose.against", said=cited(reason.against, t)) if reason.against else t("choose.nobody_against")
    return Html(f"{line}\n{t('choose.source', said=cited(reason.note, t, reason.quote))}\n{against}")


def _honest(newest: date | None, now: datetime, t: Translator) -> Html:
    if newest is None:
        return t("choose.honest_undated")
    months = (now.year - newest.year) * 12 + now.month - newest.month
    key = "choose.honest_old" if months >= MONTHS else "choose.honest"
    return t(key, date=t.plain("ask.month", year=newest.year, month=newest.month), months=max(0, months))


def not_understood(again: Reply, sentence: Html) -> Reply:
    """What was typed named no answer: why, and the question once more."""
    return Reply(Html(f"{sentence}\n\n{again.text}"), again.buttons, fresh=True)


def _named(key: str, track: str, t: Translator) -> str:
    return t.plain(key, track=t.plain(f"track.{track}"))
