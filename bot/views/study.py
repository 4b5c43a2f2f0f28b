"""Cards in a chat: asked, revealed, rated, finished."""

from __future__ import annotations

from datetime import timedelta

from bot.actions.practice import ShowBook, ShowOwn
from bot.actions.study import (
    Ask,
    HardOnes,
    LookAgain,
    More,
    MoreToday,
    NextQuiz,
    PutOff,
    Rate,
    Reveal,
    ShowPart,
    Undo,
)
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views.links import share_button
from bot.views.onward import practise
from bot.views.parts import bullets, escaped, numbered, source_line
from mentor.corpus.schema import Question
from mentor.own.cards import TOPIC
from mentor.questions import key
from mentor.reviews.deck import Rated
from mentor.reviews.session import DAILY, OWN, REVIEW, SINGLE, Asked, Finished, Revealed, Step

PARTS = "bapfs"
VARIANTS = 3
MORE = 3  # questions that one tap adds


def step(found: Step, t: Translator, toast: str | None = None) -> Reply:
    """Whatever a sitting shows next."""
    match found:
        case Asked():
            return asked(found, t, toast)
        case Revealed():
            return revealed(found, t, toast=toast)
        case _:
            return finished(found, t, toast)


def asked(found: Asked, t: Translator, toast: str | None = None) -> Reply:
    """A card that waits for an answer."""
    name, mode = key(found.card.slug), found.mode
    parts = [*_rated_lines(found.just_rated, t), headline(found.card, t, found.place, found.total)]
    parts.append(Html(f"<b>{escaped(found.card.question)}</b>"))
    if found.is_suspended:
        parts.append(t("learning.suspended_note"))
    parts.append(t("learning.hint"))
    rows: Rows = [
        [Button(t.plain("learning.button_reveal"), Reveal(name, mode, 0))],
        [Button(t.plain("learning.button_put_off"), PutOff(name, mode)),
         Button(t.plain("learning.button_more"), More(name, mode)),
         share_button("q", found.card.slug, found.card.question, t)],
    ]  # fmt: skip
    return Reply("\n\n".join(parts), [*rows, *_undo(found.just_rated, mode, t)], toast=toast)


def headline(card: Question, t: Translator, place: int = 0, total: int = 0) -> Html:
    """Where we are, the topic, how hard, how often asked."""
    stars = "★" * card.difficulty + "☆" * (5 - card.difficulty)
    parts = [t("learning.place", place=place, total=total)] if place else []
    parts += [t(f"topic.{card.topic}"), Html(stars)] if card.topic != TOPIC else [t("topic.own")]
    if card.frequency >= 4:
        parts.append(t("learning.frequent"))
    return Html("<i>" + " · ".join(parts) + "</i>")


def revealed(found: Revealed, t: Translator, part: str = "b", toast: str | None = None) -> Reply:
    """The answer, one part of it at a time, and the four ratings."""
    body = [Html(f"<b>{escaped(found.card.question)}</b>"), *part_of(found.card, part, t)]
    body += _notes(found, part, t)
    rows = [*part_rows(found, part, 0, t), rating_row(found, None, t), _more_row(found, t)]
    return Reply("\n\n".join([*body, t("learning.how_was_it")]), rows, toast=toast)


def part_of(card: Question, part: str, t: Translator) -> list[Html]:
    """One part of a card's answer."""
    match part:
        case "a":
            return [Html(t("learning.answer") + "\n" + escaped(card.answer))]
        case "p":
            return [Html(t("learning.pitfalls") + "\n" + bullets(card.pitfalls))]
        case "f":
            return [Html(t("learning.follow_ups") + "\n" + numbered([p.follow_up for p in card.key_points]))]
        case "s":
            return _sources(card, t)
        case _ if card.topic == TOPIC:
            return [escaped(card.brief)]
        case _:
            return [
                Html(t("learning.brief") + "\n" + escaped(card.brief)),
                Html(t("learning.points") + "\n" + numbered([p.point for p in card.key_points])),
            ]


def _sources(card: Question, t: Translator) -> list[Html]:
    lines = bullets([source_line(s) for s in card.sources], is_html=True)
    found = [Html(t("learning.sources") + "\n" + lines)] if card.sources else [t("learning.no_sources")]
    if card.asked_at:
        found.append(Html(t("learning.asked_at") + "\n" + bullets([a.company for a in card.asked_at])))
    return found


def _notes(found: Revealed, part: str, t: Translator) -> list[Html]:
    if part != "b" or not found.notes:
        return []
    return [Html(t("learning.my_notes") + "\n" + bullets([cut(text, 300) for text in found.notes[-3:]]))]


def part_rows(found: Revealed, part: str, answer: int, t: Translator) -> Rows:
    """Buttons to the other parts of the answer; `answer` is the typed one's id, which stays beside them."""
    if found.card.topic == TOPIC:
        return []
    name = key(found.card.slug)
    buttons = [
        Button(t.plain(f"learning.button_part_{p}"), ShowPart(name, found.mode, p, answer)) for p in PARTS if p != part
    ]
    return [buttons[:2], buttons[2:]]


def rating_row(found: Revealed, suggested: int | None, t: Translator) -> list[Button]:
    """The four ratings with their next intervals; the suggested one is pointed at."""
    name = key(found.card.slug)
    return [
        Button(
            ("▸" if rating == suggested else "") + t.plain(f"learning.rating_{rating}") + " " + span(interval, t),
            Rate(name, found.mode, rating, found.seen),
        )
        for rating, interval in enumerate(found.intervals, 1)
    ]


def _more_row(found: Revealed, t: Translator) -> list[Button]:
    return [Button(t.plain("learning.button_more"), More(key(found.card.slug), found.mode))]


def span(interval: timedelta, t: Translator, prefix: str = "") -> str:
    """An interval in its largest fitting unit."""
    minutes = max(1, round(interval.total_seconds() / 60))
    if minutes < 60:
        return t.plain(f"learning.{prefix}minutes", n=minutes)
    if minutes < 24 * 60:
        return t.plain(f"learning.{prefix}hours", n=round(minutes / 60))
    days = round(minutes / 1440)
    if days < 60:
        return t.plain(f"learning.{prefix}days", n=days)
    return t.plain(f"learning.{prefix}months", n=f"{days / 30.4:.1f}".removesuffix(".0"))


def finished(found: Finished, t: Translator, toast: str | None = None) -> Reply:
    """The end of a sitting: a warm sentence, where things stand, what is next."""
    parts = [*_rated_lines(found.just_rated, t), _ending(found, t)]
    lines = []
    if found.done:
        lines.append(t("learning.stat_done", n=found.done))
    if found.soon and found.soon_in is not None:
        lines.append(t("learning.stat_soon", n=found.soon, when=span(found.soon_in, t, "in_")))
    if found.due and found.mode != REVIEW:
        lines.append(t("learning.stat_due", n=found.due))
    if found.over:
        lines.append(t("learning.stat_over", n=found.over))
    if found.done or found.tomorrow:
        lines.append(_tomorrow(found, t))
    if found.is_heavy:
        parts.append(t("learning.heavy"))
    if lines:
        parts.append(Html("\n".join(f"· {line}" for line in lines)))
    return Reply("\n\n".join(parts), _next_rows(found, t), toast=toast)


def _ending(found: Finished, t: Translator) -> Html:
    if found.mode in (SINGLE, OWN):
        return t("learning.done_single" if found.mode == SINGLE else "own.done")
    if found.mode == DAILY:
        key_ = f"learning.done_daily_{found.day % VARIANTS}" if found.picked or found.done else "learning.empty_daily"
        return t(key_)
    if found.reviews:
        return t(f"learning.done_review_{found.day % VARIANTS}")
    has_cards = found.done or found.tomorrow or found.soon
    return t("learning.empty_review" if has_cards else "learning.empty_review_new")


def _tomorrow(found: Finished, t: Translator) -> Html:
    return t("learning.stat_tomorrow", n=found.tomorrow) if found.tomorrow else t("learning.stat_tomorrow_none")


def _next_rows(found: Finished, t: Translator) -> Rows:
    rows: Rows = []
    if found.due:
        rows.append([Button(t.plain("learning.button_review", n=found.due), Run("review"))])
    if found.soon:
        rows.append([Button(t.plain("learning.button_look_again"), LookAgain(found.mode))])
    if found.mode == DAILY:
        more = [Button(t.plain("learning.button_more_today", n=MORE), MoreToday(MORE))]
    else:
        more = [Button(t.plain("learning.button_daily"), Run("daily"))]
    rows.append([*more, Button(t.plain("learning.button_quiz"), NextQuiz(""))])
    rows.append([Button(t.plain("own.button_shelf"), ShowOwn(0)), Button(t.plain("book.button_book"), ShowBook("", 0))])
    if found.hard:
        rows.append([Button(t.plain("learning.button_hard", n=found.hard), HardOnes())])
    return [*rows, *_undo(found.just_rated, found.mode, t)]


def _rated_lines(rated: Rated | None, t: Translator) -> list[Html]:
    if rated is None:
        return []
    name = t.plain(f"learning.rating_{rated.rating}")
    line = t("learning.rated", rating=name, when=span(rated.interval, t, "in_"))
    return [Html(f"<i>{line}</i>"), *([t("learning.became_hard")] if rated.became_hard else [])]


def _undo(rated: Rated | None, mode: str, t: Translator) -> Rows:
    """What can be done about the card that was just rated: practise its topic where it went badly, take the rating back."""
    if rated is None:
        return []
    ways = practise(rated.topic, t) if rated.is_weak else []
    return [*ways, [Button(t.plain("learning.button_undo"), Undo(rated.log_id, mode))]]


def hard_ones(found: list[tuple[Question, int]], t: Translator) -> Reply:
    """The cards that were forgotten too often."""
    if not found:
        return Reply(t("learning.hard_none"), [[Button(t.plain("learning.button_daily"), Run("daily"))]])
    lines = [
        t("learning.hard_line", n=n, question=cut(card.question, 120), lapses=lapses)
        for n, (card, lapses) in enumerate(found[:10], 1)
    ]
    numbers = [Button(str(n), Ask(key(card.slug), SINGLE)) for n, (card, _) in enumerate(found[:10], 1)]
    rows = [numbers[i : i + 5] for i in range(0, len(numbers), 5)]
    return Reply(t("learning.hard_title") + "\n\n" + "\n".join(lines), rows)
