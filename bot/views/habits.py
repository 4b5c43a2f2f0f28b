"""Readiness with its reasons and next steps, the recall curve, the week, the question after some days away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.actions.habits import AnswerIdle
from bot.actions.people import ShowSetting
from bot.actions.study import ShowCard
from bot.callbacks import Run
from bot.locales import Html, Translator, localise
from bot.reply import Button, Reply, Rows, cut
from bot.views import times
from bot.views.onward import practise
from mentor.digest import Digest, Idle
from mentor.readiness import Curve, Readiness, Step, TopicReadiness

SHOWN = 8
MARKS = {"none": "▫️", "begun": "🟠", "underway": "🟡", "solid": "🟢"}
HOW = ("daily", "hour", "week", "stop")


def hub(t: Translator, but: str = "") -> Rows:
    """The other screens of /progress."""
    names = [name for name in ("days", "ready", "recall", "week") if name != but]
    buttons = [Button(t.plain(f"progress.button_{name}"), Run("progress", name)) for name in names]
    return [buttons[:2], [*buttons[2:], Button(t.plain("progress.button_map"), Run("roadmap"))]]


def ready(found: Readiness, t: Translator) -> Reply:
    """Topic by topic, why, and what to do next."""
    track = t("ready.track", track=t.plain(f"track.{found.track}")) if found.track else ""
    parts = [t("ready.title", track=track), "\n".join(_topic(topic, t) for topic in found.topics[:SHOWN])]
    if len(found.topics) > SHOWN:
        parts.append(t("ready.and_more", n=len(found.topics) - SHOWN))
    parts.append(steps(found.steps, t) or t("ready.all_done"))
    rows = [[_step_button(step, t)] for step in found.steps]
    rows += practise(found.topics[0].topic, t) if found.topics else []  # the weakest
    return Reply("\n\n".join(parts), [*rows, *hub(t, "ready")], picture=_bars(found, t))


def _topic(found: TopicReadiness, t: Translator) -> str:
    reasons = [t("ready.met", met=found.met, total=found.total)]
    if found.due:
        reasons.append(t("ready.due", n=found.due))
    if found.met:
        said = found.said
        reasons.append(t("ready.unsaid") if said is None else t("ready.said", percent=round(said * 100)))
    name, percent = t.plain(f"topic.{found.topic}"), round(found.expected * 100)
    return t("ready.topic", mark=MARKS[found.level], name=name, percent=percent, reasons=Html(" · ".join(reasons)))


def steps(found: list[Step], t: Translator) -> str:
    """The next steps as lines; "" where there are none."""
    lines = [
        t(f"ready.step_{step.kind}", topic=t.plain(f"topic.{step.topic}") if step.topic else "", title=cut(step.title, 40), n=step.count,
          minutes=step.minutes)
        for step in found
    ]  # fmt: skip
    return "\n".join([t("ready.steps"), *(f"{n}. {line}" for n, line in enumerate(lines, 1))]) if lines else ""


def _step_button(step: Step, t: Translator) -> Button:
    label = t.plain(f"ready.button_{step.kind}", title=step.title, n=step.count, minutes=step.minutes)
    return Button(cut(label, 40), ShowCard(step.slug) if step.slug else Run("review"))


def _bars(found: Readiness, t: Translator) -> Callable[[], bytes]:
    def draw() -> bytes:
        from bot.pictures import Topic, topic_bars

        topics = [Topic(localise(t.plain(f"topic.{x.topic}"), t.lang), x.expected) for x in found.topics]
        return topic_bars(
            topics, _labels([f"ready.picture_{name}" for name in ("title", "weak", "fair", "strong", "empty")], t)
        ).png

    return draw


def recall(found: Curve, t: Translator) -> Reply:
    """The curve."""
    if not found.cards:
        return Reply(t("recall.none"), [[Button(t.plain("onboarding.button_daily"), Run("daily"))], *hub(t, "recall")])
    return Reply(t("recall.about", cards=found.cards), hub(t, "recall"), picture=_curve(found, t))


def _curve(found: Curve, t: Translator) -> Callable[[], bytes]:
    def draw() -> bytes:
        from bot.pictures import Forecast, recall_curve

        names = ("title", "with_review", "without_review", "cards", "target", "days", "today", "empty")
        forecast = Forecast(found.with_review, found.without_review, found.cards, found.target)
        return recall_curve(forecast, _labels([f"recall.picture_{name}" for name in names], t)).png

    return draw


def _labels(keys: list[str], t: Translator) -> dict[str, str]:
    return {key.partition("picture_")[2]: localise(t.plain(key), t.lang) for key in keys}


def week(found: Digest | None, t: Translator) -> Reply:
    """The week on its screen, as it stands."""
    if found is None:
        return Reply(t("digest.none"), [[Button(t.plain("onboarding.button_daily"), Run("daily"))], *hub(t, "week")])
    return Reply(_week(found, t), [*([_step_button(step, t)] for step in found.steps), *hub(t, "week")])


def digest_push(found: Digest, t: Translator) -> Reply:
    """The week as a message of its own."""
    return Reply(_week(found, t), [[_step_button(step, t)] for step in found.steps])


def _week(found: Digest, t: Translator) -> str:
    lines = [t("digest.title"), t("digest.days", n=found.days, streak=found.streak)]
    if found.reviews:
        lines.append(t("digest.reviews", n=found.reviews, percent=round(100 * found.remembered / found.reviews)))
    if found.nodes:
        lines.append(t("digest.nodes", n=found.nodes))
    parts = ["\n".join(lines)]
    if found.due_next:
        parts.append(t("digest.next", n=found.due_next))
    if found.steps:
        parts.append(steps(found.steps, t))
    return "\n\n".join(parts)


def idle_push(found: Idle, t: Translator) -> Reply:
    """The question."""
    setting = "review" if found.minute is None else "daily"
    buttons = [
        Button(t.plain(f"idle.button_{how}"), ShowSetting(setting) if how == "hour" else AnswerIdle(how)) for how in HOW
    ]
    return Reply(t("idle.ask"), [buttons[:2], buttons[2:]])


def idle_answered(how: str, until: date | None, t: Translator) -> Reply:
    """What was chosen."""
    day = times.day(until, t) if until else ""
    return Reply(t(f"idle.{how}", **({"day": day} if until else {})))
