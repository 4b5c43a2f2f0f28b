"""Calendar files: the plan's weeks and sittings as events with their words."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.locales import Translator, localise
from bot.reply import Document, Reply
from bot.views import times
from mentor.plans import ics
from mentor.plans.ics import Entry
from mentor.plans.sessions import MOST_WEEKS, Session, sessions, uid
from mentor.plans.weeks import PlanView, Week
from mentor.users import Person


def plan_file(found: PlanView, user: Person, now: datetime, t: Translator) -> Reply:
    """The plan as a calendar file, with what is in it."""
    sittings = sessions(found, user, now)
    weeks = [week for week in found.weeks[:MOST_WEEKS] if week.items]
    entries = [*(_week(week, user, t) for week in weeks), *(_sitting(one, t) for one in sittings)]
    content = ics.calendar(_said("plan.calendar_name", t), entries, now)
    zone = times.zone(user.tz, now, t)
    text = t("plan.file_sent", weeks=len(weeks), sessions=len(sittings), zone=zone)
    return Reply(text, document=Document(t.plain("plan.file"), content), fresh=True)


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
