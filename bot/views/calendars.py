"""Calendar files: the plan's weeks and sittings as events with their words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.locales import Translator, localise
from bot.reply import Document, Reply
from bot.views import times
from bot.views.interview import name
from mentor.clock import local
from mentor.countdown.interviews import Dated
from mentor.plans import ics
from mentor.plans.ics import Entry
from mentor.plans.sessions import MOST_WEEKS, Session, sessions, uid
from mentor.plans.weeks import PlanView, Week
from mentor.users import Person

INTERVIEW_LASTS, ALARM = timedelta(hours=1), timedelta(hours=2)


def plan_file(found: PlanView, user: Person, now: datetime, t: Translator) -> Reply:
    """The plan as a calendar file, with what is in it."""
    sittings = sessions(found, user, now)
    weeks = [week for week in found.weeks[:MOST_WEEKS] if week.items]
    entries = [*(_week(week, user, t) for week in weeks), *(_sitting(one, t) for one in sittings)]
    content = ics.calendar(_said("plan.calendar_name", t), entries, now)
    zone = times.zone(user.tz, now, t)
    text = t("plan.file_sent", weeks=len(weeks), sessions=len(sittings), zone=zone)
    return Reply(text, document=Document(t.plain("plan.file"), content), fresh=True)


def interviews_file(found: Sequence[Dated], user: Person, now: datetime, t: Translator) -> Reply:
    """The interviews still to come as a calendar file."""
    entries = [_interview(one, user, t) for one in found]
    content = ics.calendar(_said("interview.calendar_name", t), entries, now)
    text = t("interview.file_sent", n=len(entries), zone=times.zone(user.tz, now, t))
    return Reply(text, document=Document(t.plain("interview.file"), content), fresh=True)


def _interview(found: Dated, user: Person, t: Translator) -> Entry:
    title = _said("interview.event", t, name=name(found, t))
    start = local(found.at, user.tz)
    key = uid("interview", user.id, found.id)
    if not found.has_time:
        return Entry(key, title, start.date(), start.date() + timedelta(days=1))
    end = local(found.at + INTERVIEW_LASTS, user.tz)
    return Entry(key, title, start, end, alarm_before=ALARM)


def _week(week: Week, user: Person, t: Translator) -> Entry:
    text = "\n".join(f"• {item.title}" for item in week.items)
    hours = f"{week.minutes / 60:.1f}".removesuffix(".0")
    title = _said("plan.event_week", t, hours=hours)
    name = uid("week", user.id, week.monday.isoformat())
    end = week.monday + timedelta(days=7)
    return Entry(name, title, week.monday, end, localise(text, t.lang), is_busy=False)


def _sitting(found: Session, t: Translator) -> Entry:
    return Entry(found.uid, _said("plan.event_session", t, title=found.title), found.start, found.end)


def _said(key: str, t: Translator, **values: str) -> str:
    return localise(t.plain(key, **values), t.lang)
