"""Reminders: what was understood, the list, and the push itself."""

from __future__ import annotations

from datetime import datetime

from bot.actions.reminders import (
    ChangeReminder,
    DeleteReminder,
    ListReminders,
    NewReminder,
    PickReading,
    ShowReminder,
    SnoozeReminder,
    ThroughQuiet,
)
from bot.actions.roadmap import ShowNode
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views import times
from bot.views.schedules import spoken
from mentor import zones
from mentor.reminders import Refused
from mentor.reminders.hearing import Asked
from mentor.reminders.store import SNOOZES, Kept, Missed, Ringing
from mentor.users import Person

Frame = tuple[Person, datetime, Translator]
EXAMPLES = ("daily", "workdays", "once", "other_day")


def all_of_them(found: list[Kept], user: Person, now: datetime, t: Translator) -> Reply:
    """The list; examples to press where it is empty."""
    zone = times.zone(user.tz, now, t)
    if not found:
        labels = [t.plain(f"remind.example_{name}") for name in EXAMPLES]
        return Reply(t("remind.none", zone=zone), [[Button(label, Run("remind", label))] for label in labels])
    lines = [_line(number, kept, user, now, t) for number, kept in enumerate(found, 1)]
    rows: Rows = [[Button(_label(kept, user, now, t), ShowReminder(kept.id))] for kept in found]
    rows.append([Button(t.plain("remind.button_new"), NewReminder())])
    text = t("remind.all", lines=Html("\n\n".join(lines)), zone=zone)
    return Reply("\n\n".join([text, *_off(user, now, t)]), rows)


def kept(found: Kept, user: Person, now: datetime, t: Translator) -> Reply:
    """After it was made or changed: what was understood, and the next time."""
    return _screen("remind.kept", found, user, now, t)


def one(found: Kept, user: Person, now: datetime, t: Translator) -> Reply:
    """One reminder."""
    return _screen("remind.one", found, user, now, t)


def ask(asked: Asked, user: Person, now: datetime, t: Translator) -> Reply:
    """Two readings or more: one button each."""
    choices = asked.answer.choices
    rows: Rows = []
    for number, choice in enumerate(choices):
        text = spoken(choice.schedule, user.tz, now, t)
        if asked.answer.reason in ("first_week", "interval"):
            text = t.plain("remind.from", spoken=text, at=times.day(_local(choice.next[0], user), t))
        rows.append([Button(cut(text, 60), PickReading(asked.asked, number))])
    return Reply(t(f"remind.ask_{asked.answer.reason}"), rows, fresh=True)


def refused(answer: Refused, user: Person, now: datetime, t: Translator) -> Reply:
    """Why not, and a way on."""
    text = [why(answer, user, now, t), t("remind.try")]
    return Reply("\n\n".join(text), [[Button(t.plain("remind.button_all"), ListReminders())]], fresh=True)


def why(answer: Refused, user: Person, now: datetime, t: Translator) -> Html:
    """The reason of a refusal."""
    params = dict(answer.params)
    if answer.reason == "other_zone":
        named = zones.label(params["zone"], t.lang) if params.get("zone") else "?"
        return t("remind.refuse_other_zone", zone=named or params["zone"], own=times.zone(user.tz, now, t))
    if answer.reason == "conflict":
        if not params.get("part"):
            return t("remind.refuse_conflict_days")
        params["part"] = t.plain(f"remind.part_{params['part']}")
    return t(f"remind.refuse_{answer.reason}", **params)


def ask_new(t: Translator) -> Reply:
    """Waiting for the words of a new one."""
    rows = [[Button(label, Run("remind", label))] for n in EXAMPLES for label in [t.plain(f"remind.example_{n}")]]
    return Reply(t("remind.ask_new"), rows)


def ask_time(found: Kept, user: Person, now: datetime, t: Translator) -> Reply:
    """Waiting for another time."""
    return Reply(t("remind.ask_time", spoken=spoken(found.schedule, user.tz, now, t)), _back(found, t))


def ask_words(found: Kept, t: Translator) -> Reply:
    """Waiting for another text."""
    return Reply(t("remind.ask_words", purpose=_purpose(found.purpose, t)), _back(found, t))


def deleted(found: Kept, user: Person, now: datetime, t: Translator) -> Reply:
    """It is gone."""
    text = t("remind.deleted", spoken=spoken(found.schedule, user.tz, now, t), purpose=_purpose(found.purpose, t))
    return Reply(text, [[Button(t.plain("remind.button_all"), ListReminders())]])


def snoozed(found: Kept, user: Person, now: datetime, t: Translator) -> Reply:
    """It comes once more."""
    assert found.snoozed_until is not None
    at = times.moment(found.snoozed_until, user.tz, t, now)
    key = "remind.snoozed_again" if found.next_at else "remind.snoozed"
    following = times.moment(found.next_at, user.tz, t, now) if found.next_at else ""
    text = t(key, at=at, purpose=_purpose(found.purpose, t), next=following)
    return Reply(text, [[Button(t.plain("remind.button_all"), ListReminders())]])


def ringing(found: Ringing, t: Translator) -> Reply:
    """The push."""
    text = t("remind.rings", purpose=_purpose(found.purpose, t))
    if found.late_from is not None:
        late = t("remind.late", at=times.moment(found.late_from, found.tz, t))
        text = Html(f"{text}\n{late}")
    rows: Rows = [[Button(t.plain("remind.button_study"), Run("daily"))]]
    if found.node is not None:
        rows.append([Button(f"📍 {cut(found.node[1], 40)}", ShowNode(found.node[0]))])
    put_off = [Button(t.plain(f"remind.snooze_{how}"), SnoozeReminder(found.id, how)) for how in SNOOZES]
    rows += [put_off[:3], [*put_off[3:], Button(t.plain("remind.button_delete"), DeleteReminder(found.id))]]
    return Reply(text, rows)


def missed(found: Missed, t: Translator) -> Reply:
    """One summary of what could not come."""
    shown = [
        f"• {times.moment(at, found.tz, t)} {_escaped(cut(purpose, 80)) or _kind(kind, t)}"
        for kind, at, purpose in found.items[-12:]
    ]
    more = len(found.items) - len(shown)
    if more:
        shown.insert(0, t("remind.missed_more", n=more))
    rows = [
        [Button(t.plain("remind.button_study"), Run("daily"))],
        [Button(t.plain("remind.button_all"), ListReminders())],
    ]
    return Reply(t("remind.missed", lines=Html("\n".join(shown))), rows)


def _kind(kind: str, t: Translator) -> str:
    return t(f"remind.missed_{kind}") if t.has(f"remind.missed_{kind}") else kind


def _screen(key: str, found: Kept, user: Person, now: datetime, t: Translator) -> Reply:
    parts = [
        t(key, spoken=spoken(found.schedule, user.tz, now, t), purpose=_purpose(found.purpose, t)),
        _next(found, user, now, t),
        *(t(f"remind.note_{note}") for note in found.notes if t.has(f"remind.note_{note}")),
    ]
    if found.snoozed_until is not None:
        parts.append(t("remind.also", at=times.moment(found.snoozed_until, user.tz, t, now)))
    parts += _off(user, now, t)
    change = [
        Button(t.plain("remind.button_time"), ChangeReminder(found.id, "time")),
        Button(t.plain("remind.button_words"), ChangeReminder(found.id, "text")),
    ]
    rows: Rows = [change]
    if found.quiet:
        parts.append(t(f"remind.quiet_{found.quiet}", **_quiet_hours(user)))
        label = t.plain("remind.button_respect" if found.quiet == "through" else "remind.button_through")
        rows.append([Button(label, ThroughQuiet(found.id, int(found.quiet == "waits")))])
    rows.append(
        [Button(t.plain("remind.button_delete"), DeleteReminder(found.id)),
         Button(t.plain("remind.button_all"), ListReminders())]
    )  # fmt: skip
    return Reply("\n".join(parts), rows)


def _next(found: Kept, user: Person, now: datetime, t: Translator) -> Html:
    if found.next_at is None:
        return t("remind.no_next")
    at, zone = times.moment(found.next_at, user.tz, t, now), times.zone(user.tz, now, t)
    return t("remind.next", at=at, zone=zone)


def _line(number: int, found: Kept, user: Person, now: datetime, t: Translator) -> str:
    what = spoken(found.schedule, user.tz, now, t)
    coming = found.snoozed_until or found.next_at
    at = times.moment(coming, user.tz, t, now) if coming else ""
    mark = {"": "", "through": " 🔔", "waits": " 🌙"}[found.quiet]
    return t("remind.line", number=number, spoken=what + mark, purpose=_purpose(cut(found.purpose, 100), t), at=at)


def _off(user: Person, now: datetime, t: Translator) -> list[Html]:
    """That nothing will ring, where that is so: better said now than found out."""
    is_paused = user.paused_until is not None and user.paused_until > now
    if user.silenced or "reminder" in user.muted:
        return [t("remind.off")]
    return (
        [t("remind.paused", day=times.moment(user.paused_until, user.tz, t, now))]
        if is_paused and user.paused_until
        else []
    )


def _label(found: Kept, user: Person, now: datetime, t: Translator) -> str:
    return cut(f"{spoken(found.schedule, user.tz, now, t)} {found.purpose}".strip(), 48)


def _back(found: Kept, t: Translator) -> Rows:
    return [[Button(t.plain("common.back"), ShowReminder(found.id))]]


def _purpose(text: str, t: Translator) -> str:
    return text or t.plain("remind.study")


def _quiet_hours(user: Person) -> dict[str, str]:
    return {"quiet_from": times.clock(user.quiet_from or 0), "quiet_to": times.clock(user.quiet_to or 0)}


def _local(at: datetime, user: Person) -> datetime:
    from mentor.clock import local

    return local(at, user.tz)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
