"""/progress: half a year of days as a picture, the rest in words."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions.roadmap import ShowNode
from bot.callbacks import Run
from bot.locales import Html, Translator, localise
from bot.reply import Button, Reply, Rows, cut
from bot.views import times
from bot.views.habits import hub
from bot.views.onward import practise
from mentor.progress import Progress, TopicState

SHOWN_TOPICS = 8


def progress(found: Progress, t: Translator) -> Reply:
    """How far somebody has come, and the next step."""
    rows: Rows = [[Button(t.plain("onboarding.button_review", n=found.due), Run("review"))]] if found.due else []
    rows.append([Button(t.plain("onboarding.button_daily"), Run("daily"))])
    if found.here is not None:
        rows.append([Button(f"📍 {cut(found.here[1], 40)}", ShowNode(found.here[0]))])
    if not found.days and not found.met:
        return Reply(t("progress.none"), rows)
    rows += practise(found.topics[0].topic, t) if found.topics else []  # the weakest
    rows += hub(t, "days")
    parts = [t("progress.days", today=found.days.get(found.today, 0), n=found.streak.now, longest=found.streak.longest)]
    if found.streak.freezes:
        parts.append(t("progress.freezes", n=found.streak.freezes))
    parts.append(t("progress.cards", met=found.met, lasting=found.lasting, due=found.due))
    if found.topics:
        lines = [_topic(topic, t) for topic in found.topics[:SHOWN_TOPICS]]
        parts.append(Html("\n".join([t("progress.topics"), *lines])))
    if found.track is not None:
        figures = {"done": found.track.count("done"), "total": len(found.track.nodes)}
        hours = f"{found.track.hours_left:.0f}"
        parts.append(t("progress.track", title=found.track.title, hours=hours, **figures))
    return Reply("\n\n".join(parts), rows, picture=_picture(found, t))


def _topic(found: TopicState, t: Translator) -> str:
    full = round(found.recall * 10)
    bar = "▰" * full + "▱" * (10 - full)
    name, percent = t.plain(f"topic.{found.topic}"), round(found.recall * 100)
    return t("progress.topic", bar=bar, name=name, percent=percent, met=found.met, total=found.total)


def _picture(found: Progress, t: Translator) -> Callable[[], bytes]:
    def draw() -> bytes:
        from bot.pictures import Days, heat_map

        names = ("title", "streak", "longest", "active", "total", "less", "more", "empty")
        labels = {name: localise(t.plain(f"progress.picture_{name}"), t.lang) for name in names}
        for number in range(1, 13):
            english = times.MONTHS[number - 1]
            labels[f"month_{number}"] = english if t.lang == "en" else t.plain("progress.picture_month", n=number)
        for number in range(1, 8):
            labels[f"weekday_{number}"] = localise(times.weekday(number - 1, t), t.lang)
        days = Days(found.days, found.today, found.streak.now, found.streak.longest)
        return heat_map(days, labels).png

    return draw
