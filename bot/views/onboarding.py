"""The first two minutes, and coming back."""

from __future__ import annotations

from datetime import datetime

from bot.actions.choose import ListWays
from bot.actions.people import Answer, AskPlace, Before, ShowSettings, Skip
from bot.actions.roadmap import ShowNode
from bot.actions.study import ShowCard
from bot.callbacks import Payload, Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views import choices
from mentor.onboarding import STEPS, Begun, Greeting, Step
from mentor.preferences import LANGS

COLUMNS = {"track": 2, "background": 2, "hours": 3, "tz": 2, "daily": 4}


def step(found: Step, now: datetime, t: Translator) -> Reply:
    """One question, its buttons, and the ways past it."""
    name, person = found.name, found.person
    offered = found.choices.values if found.choices else choices.values(name, person, now)
    mine = choices.current(name, person, now)
    buttons = [
        Button(f"{'✓ ' if value == mine else ''}{choices.said(name, value, now, t)}", Answer(name, value))
        for value in offered
    ]
    rows: Rows = [buttons[i : i + COLUMNS[name]] for i in range(0, len(buttons), COLUMNS[name])]
    if name == "tz":
        rows.append([Button(t.plain("onboarding.button_place"), AskPlace())])
    if found.number == 1:
        rows.append(
            [Button(choices.LANGUAGE_NAMES[lang], Answer("lang", lang)) for lang in LANGS if lang != person.lang]
        )
    back = [Button(t.plain("common.back"), Before(name))] if found.number > 1 else []
    rows.append([*back, Button(t.plain("onboarding.button_skip"), Skip(name))])
    rows.append([Button(t.plain("onboarding.button_skip_all"), Skip(""))])
    text = t("onboarding.step", number=found.number, total=len(STEPS), question=t(f"onboarding.{name}"))
    if found.number == 1:
        text = Html(f"{t('onboarding.welcome')}\n\n{text}")
    if found.choices is not None:
        text = Html(f"{text}\n\n{t(f'remind.ask_{found.choices.reason}')}")
    return Reply(text, rows)


def begun(found: Begun, now: datetime, t: Translator) -> Reply:
    """All is set: the first question and the first node."""
    person = found.person
    lines = [
        t(
            "settings.line",
            name=t(f"settings.name_{name}"),
            value=choices.said(name, choices.current(name, person, now), now, t),
        )
        for name in STEPS
    ]
    parts = [t("onboarding.done", lines=Html("\n".join(lines)))]
    rows: Rows = []
    if found.question is not None:
        parts.append(t("onboarding.first_question", question=found.question.title))
        rows.append([Button(t.plain("onboarding.button_question"), ShowCard(found.question.slug))])
    if found.node is not None:
        parts.append(t("onboarding.first_node", node=found.node.title))
        rows.append([Button(t.plain("onboarding.button_node"), ShowNode(found.node.slug))])
    if found.origin:
        rows.append([Button(t.plain("ways.button_from"), ListWays(found.origin, ""))])
    rows.append([Button(t.plain("settings.button"), ShowSettings()), Button("/help", Run("help"))])
    return Reply("\n\n".join(parts), rows)


def greeting(found: Greeting, t: Translator) -> Reply:
    """Somebody is back."""
    parts = [t("onboarding.pushes_again")] if found.was_silent else []
    parts.append(t("onboarding.back_due", n=found.due) if found.due else t("onboarding.back"))
    rows: Rows = []
    if found.due:
        rows.append([Button(t.plain("onboarding.button_review", n=found.due), Run("review"))])
    rows.append([Button(t.plain("onboarding.button_daily"), Run("daily"))])
    if found.node is not None:
        parts.append(t("onboarding.here", node=found.node.title))
        rows.append([Button(f"📍 {cut(found.node.title, 40)}", ShowNode(found.node.slug))])
    rows.append([Button(t.plain("settings.button"), ShowSettings()), Button("/help", Run("help"))])
    return Reply("\n".join(parts), rows)


def first_time(t: Translator) -> Reply:
    """Under what a link opened, for somebody who is new."""
    return Reply(t("onboarding.new_here"), [[Button(t.plain("onboarding.button_begin"), Run("start"))]])


def ask_place(t: Translator) -> Reply:
    """The keyboard that shares a location."""
    keyboard = [[t.plain("onboarding.keyboard_place")], [t.plain("onboarding.keyboard_no_place")]]
    return Reply(t("onboarding.ask_place"), keyboard=keyboard, fresh=True)


def declines_place(text: str) -> bool:
    """Whether a text is the second key of that keyboard."""
    return text in ("不用了", "No, thanks")


def no_place(following: Reply, t: Translator) -> Reply:
    """The keyboard goes away, the way goes on."""
    return Reply(t("onboarding.no_place"), drop_keyboard=True, then=(following,))


def place_found(tz: str, now: datetime, t: Translator, following: Reply | None = None) -> Reply:
    """The zone of a shared location, and what comes next."""
    text = t("onboarding.place_found", zone=choices.said("tz", tz, now, t))
    return Reply(text, drop_keyboard=True, then=(following,) if following else ())


def place_offered(tz: str, use: Payload, now: datetime, t: Translator) -> Reply:
    """A location that nobody asked for."""
    label = choices.said("tz", tz, now, t)
    rows = [[Button(t.plain("onboarding.button_use_zone", zone=label), use)]]
    return Reply(t("onboarding.place_offered", zone=label), rows)
