"""/settings: everything at a glance, and each with its choices."""

from __future__ import annotations

from datetime import datetime

from bot.actions.people import AskPlace, PutSetting, ShowSetting, ShowSettings
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views import choices, times
from mentor.preferences import FIELDS, Choices
from mentor.users import Person

COLUMNS = {
    "track": 2,
    "background": 2,
    "hours": 3,
    "tz": 2,
    "daily": 4,
    "review": 4,
    "muted": 1,
    "pause": 2,
    "quiet": 2,
    "light": 3,
    "quiz": 2,
}
TYPED = ("background", "city", "hours", "tz", "daily", "review", "new", "reviews", "retention", "quiet", "pause")


def overview(person: Person, now: datetime, t: Translator, toast: str | None = None) -> Reply:
    """All settings, a button each."""
    shown = [name for name in FIELDS if name != "silent"]
    lines = [t("settings.line", name=t(f"settings.name_{name}"), value=_value(name, person, now, t)) for name in shown]
    buttons = [Button(t.plain(f"settings.name_{name}"), ShowSetting(name)) for name in shown]
    rows: Rows = [buttons[i : i + 3] for i in range(0, len(buttons), 3)]
    silent = "settings.button_unsilence" if person.silenced else "settings.button_silence"
    rows.append([Button(t.plain(silent), PutSetting("silent", "0" if person.silenced else "1"))])
    text = t("settings.all", lines=Html("\n".join(lines)))
    if person.silenced:
        silent_now = t("settings.is_silent")
        text = Html(f"{text}\n\n{silent_now}")
    return Reply(text, rows, toast=toast)


def one(
    name: str, person: Person, now: datetime, t: Translator, offered: Choices | None = None, toast: str | None = None
) -> Reply:
    """One setting: what it is, what it means, what it can be."""
    mine = choices.current(name, person, now)
    buttons = [
        Button(_label(name, value, value == mine, person, now, t), PutSetting(name, value))
        for value in (offered.values if offered else choices.values(name, person, now))
    ]
    columns = COLUMNS.get(name, 3)
    rows: Rows = [buttons[i : i + columns] for i in range(0, len(buttons), columns)]
    if name == "tz":
        rows.append([Button(t.plain("onboarding.button_place"), AskPlace())])
    rows.append([Button(t.plain("common.back"), ShowSettings())])
    parts = [
        t("settings.one", name=t(f"settings.name_{name}"), value=_value(name, person, now, t)),
        t(f"settings.about_{name}"),
    ]
    if offered is not None:
        parts.append(t(f"remind.ask_{offered.reason}"))
    elif name in TYPED:
        parts.append(t(f"settings.type_{name}"))
    return Reply("\n\n".join(parts), rows, toast=toast)


def _label(name: str, value: str, is_set: bool, person: Person, now: datetime, t: Translator) -> str:
    if name == "muted":
        return f"{'🔕' if value in person.muted else '🔔'} {choices.said(name, value, now, t)}"
    if name == "light":
        weekday = int(value.partition(":")[0])
        return f"{times.weekday(weekday, t)} {choices.share(person, weekday)}%"
    return f"{'✓ ' if is_set else ''}{choices.said(name, value, now, t)}"


def _value(name: str, person: Person, now: datetime, t: Translator) -> str:
    if name == "muted":
        off = [choices.said(name, kind, now, t) for kind in person.muted]
        return (
            t.plain("settings.all_on") if not off else t.plain("settings.some_off", kinds=t.plain("time.and").join(off))
        )
    if name == "light":
        lighter = [
            f"{times.weekday(d, t)} {choices.share(person, d)}%" for d in range(7) if choices.share(person, d) < 100
        ]
        return t.plain("time.and").join(lighter) if lighter else t.plain("settings.all_same")
    return cut(choices.said(name, choices.current(name, person, now), now, t), 120)
