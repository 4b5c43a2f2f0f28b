"""Interviews on the screen: the list, one with its days, the questions of the dialogue, the pushes around it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.actions.interview import (
    ChangeRound,
    DeleteInterview,
    GoDebrief,
    InterviewCalendar,
    ListInterviews,
    ListOffers,
    MoveInterview,
    NewInterview,
    PickDay,
    PickRound,
    PickWhen,
    ReadDebrief,
    ShowInterview,
    ShowToAsk,
    StartToday,
)
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views import times
from mentor.clock import local, study_day
from mentor.corpus.schema import ROUNDS
from mentor.countdown.arranging import AHEAD, Board, Draft
from mentor.countdown.days import MOST_DAYS, Countdown, Day
from mentor.countdown.interviews import Dated
from mentor.countdown.words import When
from mentor.users import Person

SHOWN_DAYS = 7
Frame = tuple[Person, datetime, Translator]


def board(found: Board, user: Person, now: datetime, t: Translator) -> Reply:
    """All interviews; how to add one where there is none."""
    parts = []
    if found.coming:
        lines = [
            t("interview.line", name=name(i, t), when=when(i.when, user.tz, t), left=_left(i, user, now, t))
            for i in found.coming
        ]
        parts.append(t("interview.all", lines=Html("\n".join(lines))))
    else:
        parts.append(t("interview.none"))
    if found.past:
        past = [
            t(
                "interview.line_past",
                name=name(i, t),
                when=times.day(local(i.at, user.tz).date(), t),
                result=result(i, t),
            )
            for i in found.past
        ]
        parts.append(t("interview.past", lines=Html("\n".join(past))))
    buttons = [Button(cut(name(i, t), 40), ShowInterview(i.id)) for i in (*found.coming, *found.past)]
    rows: Rows = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    rows.append(
        [Button(t.plain("interview.button_new"), NewInterview(0)), Button(t.plain("offer.button_all"), ListOffers())]
    )
    if found.coming:
        rows.append([Button(t.plain("interview.button_file"), InterviewCalendar())])
    return Reply("\n\n".join(parts), rows)


def arranged(found: Draft | Dated, user: Person, now: datetime, t: Translator) -> Reply:
    """The next question of the dialogue (the interview itself has its screen)."""
    assert isinstance(found, Draft)
    parts = [t(f"interview.problem_{found.problem}")] if found.problem else []
    if found.unknown_round and found.need == "round":
        parts.append(t("interview.unknown_round", name=found.unknown_round))
    rows: Rows = []
    match found.need:
        case "company":
            parts.append(t("interview.company_asked"))
        case "when":
            parts.append(t("interview.move_asked" if found.id else "interview.when_asked", company=found.company))
            today = local(now, user.tz).date()
            ahead = [(times.day(today + timedelta(days=n), t), n) for n in AHEAD]
            days = [Button(label, PickDay(found.asked, n)) for label, n in ahead]
            rows = [days[:3], days[3:]]
        case "pick":
            parts.append(t("interview.pick_asked", company=found.company))
            options = enumerate(found.options[:8])
            rows = [[Button(when(option, user.tz, t, now), PickWhen(found.asked, n))] for n, option in options]
        case _:
            assert found.when is not None
            parts.append(t("interview.round_asked", company=found.company, when=when(found.when, user.tz, t, now)))
            buttons = [Button(t.plain(f"round.{r}"), PickRound(found.asked, r)) for r in ROUNDS]
            rows = [buttons[:2], buttons[2:]]
    return Reply("\n".join(parts), rows)


def one(found: Countdown, user: Person, now: datetime, t: Translator, *, is_new: bool = False, notes: int = 0) -> Reply:
    """One interview with the days before it."""
    i = found.interview
    zone = times.zone(user.tz, now, t)
    head = t("interview.head", name=name(i, t), when=when(i.when, user.tz, t), zone=zone, left=_left(i, user, now, t))
    parts = [*([t("interview.kept")] if is_new else []), head]
    if found.is_over:
        return Reply("\n\n".join(parts), _over_rows(i, notes, t))
    if found.posting:
        parts.append(t("interview.posting", title=found.posting))
    if is_new:
        parts.append(t("interview.coming"))
    if user.silenced or "interview" in user.muted:
        parts.append(t("interview.off"))
    if found.days:
        parts += _days(found.days, study_day(now, user.tz), t)
    else:
        parts.append(t("interview.far", days=MOST_DAYS))
    return Reply("\n\n".join(parts), _rows(found, t))


def ask_delete(found: Dated, t: Translator) -> Reply:
    """Sure?"""
    rows = [
        [
            Button(t.plain("interview.button_sure"), DeleteInterview(found.id, 1)),
            Button(t.plain("common.back"), ShowInterview(found.id)),
        ]
    ]
    return Reply(t("interview.ask_delete", name=name(found, t)), rows)


def deleted(found: Dated, t: Translator) -> Reply:
    """Gone."""
    return Reply(
        t("interview.deleted", name=name(found, t)), [[Button(t.plain("interview.button_all"), ListInterviews())]]
    )


def which_round(found: Dated, t: Translator) -> Reply:
    """Which round instead?"""
    buttons = [Button(t.plain(f"round.{r}"), ChangeRound(found.id, r)) for r in ROUNDS]
    back = [Button(t.plain("common.back"), ShowInterview(found.id))]
    return Reply(t("interview.which_round", name=name(found, t)), [buttons[:2], buttons[2:], back])


def name(found: Dated, t: Translator) -> str:
    """字节 · 技术面."""
    return t.plain("interview.name", company=found.company, round=t.plain(f"round.{found.round}"))


def when(at: When, tz: str, t: Translator, now: datetime | None = None) -> str:
    """Its moment, or its day where no hour was said."""
    if at.has_time:
        return times.moment(at.at, tz, t, now)
    today = local(now, tz).date() if now else None
    return t.plain("interview.no_hour", day=times.day(local(at.at, tz).date(), t, today))


def result(found: Dated, t: Translator) -> str:
    """· passed, where it is known."""
    return f" · {t.plain(f'interview.result_{found.result}')}" if found.result else ""


def _left(found: Dated, user: Person, now: datetime, t: Translator) -> str:
    if found.state == "past" or found.at <= now:
        return t.plain("interview.over")
    days = (local(found.at, user.tz).date() - local(now, user.tz).date()).days
    return (
        t.plain("interview.today")
        if days <= 0
        else t.plain("interview.tomorrow")
        if days == 1
        else t.plain("interview.in_days", n=days)
    )


def _days(days: Sequence[Day], today: date, t: Translator) -> list[Html]:
    first, *rest = days
    lines = [_question(pick.question, pick.why, pick.is_done, t) for pick in first.picks]
    extra = _extras(first, t)
    lines += [Html(f"＋ {' · '.join(extra)}")] if extra else []
    parts = [t("interview.day", day=times.day(first.on, t, today), lines=Html("\n".join(lines)))]
    if rest:
        shown = [t("interview.day_short", day=times.day(day.on, t, today), what=_short(day, t)) for day in rest]
        parts.append(Html("\n".join([t("interview.after_that"), *shown])))
    return parts


def _question(question: str, why: str, is_done: bool, t: Translator) -> Html:
    reason = t(f"interview.why_{why}") if why != "track" else Html("")
    return t("interview.question", mark="✅" if is_done else "▫️", question=cut(question, 90), why=reason)


def _short(day: Day, t: Translator) -> str:
    asked = sum(pick.why == "company" for pick in day.picks)
    key = "interview.n_company" if asked else "interview.n_questions"
    values = {"n": len(day.picks), "m": asked} if asked else {"n": len(day.picks)}
    return " · ".join([t.plain(key, **values), *_extras(day, t)])


def _extras(day: Day, t: Translator) -> list[str]:
    found = [t.plain("interview.n_reviews", n=day.reviews)] if day.reviews else []
    if day.has_mock and t.has("command.mock"):
        found.append(t.plain("interview.mock"))
    if day.is_eve:
        found.append(t.plain("interview.reverse"))
    return found


def _rows(found: Countdown, t: Translator) -> Rows:
    i = found.interview
    first = [Button(t.plain("interview.button_today"), StartToday(i.id))] if found.days else []
    rows: Rows = [[*first, Button(t.plain("interview.button_to_ask"), ShowToAsk(i.id))]]
    if t.has("command.mock"):
        rows.append([Button(t.plain("interview.button_mock"), Run("mock", i.round))])
    change = Button(t.plain("interview.button_move" if i.has_time else "interview.button_hour"), MoveInterview(i.id))
    rows.append([change, Button(t.plain("interview.button_round"), ChangeRound(i.id, ""))])
    rows.append(
        [
            Button(t.plain("interview.button_delete"), DeleteInterview(i.id, 0)),
            Button(t.plain("interview.button_all"), ListInterviews()),
        ]
    )
    return rows


def _over_rows(found: Dated, notes: int, t: Translator) -> Rows:
    rows: Rows = [[Button(t.plain("interview.button_debrief"), GoDebrief(found.id, "result" if notes else "asked"))]]
    if notes:
        rows[0].append(Button(t.plain("interview.button_notes", n=notes), ReadDebrief(found.id)))
    rows.append(
        [
            Button(t.plain("interview.button_next_round"), NewInterview(found.id)),
            Button(t.plain("debrief.button_moved"), MoveInterview(found.id)),
        ]
    )
    rows.append(
        [
            Button(t.plain("interview.button_delete"), DeleteInterview(found.id, 0)),
            Button(t.plain("interview.button_all"), ListInterviews()),
        ]
    )
    return rows
