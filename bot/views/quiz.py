"""Quizzes: native polls, and what follows their answers."""

from __future__ import annotations

from bot.actions.people import PutSetting
from bot.actions.practice import WeeklyNext
from bot.actions.study import Ask, NextQuiz, ShowCard
from bot.callbacks import Run
from bot.locales import Translator
from bot.reply import Button, Poll, Reply, Rows, cut, utf16
from bot.views.parts import CIRCLED, bullets, numbered
from mentor.corpus.schema import TOPICS
from mentor.preferences import NONE
from mentor.questions import key
from mentor.quizzes import Outcome, Quiz
from mentor.quizzes.weekly import Finished, WeeklyPush
from mentor.reviews.session import SINGLE

QUESTION_LIMIT = 300


def quiz(found: Quiz, t: Translator) -> Reply:
    """The poll."""
    assert found.card.choices is not None
    question = found.card.question
    if found.place:
        placed = t.plain("weekly.place", place=found.place, total=found.total, question=question)
        question = placed if utf16(placed) <= QUESTION_LIMIT else question
    if len(found.right) > 1:
        marked = t.plain("learning.quiz_several", question=question)
        question = marked if utf16(marked) <= QUESTION_LIMIT else question
    return Reply(poll=Poll(question, found.options, found.right, found.card.choices.explanation, found.card.slug))


def none(topic: str, t: Translator) -> Reply:
    """There is no quiz on this topic."""
    name = t.plain(f"topic.{topic}") if topic in TOPICS else topic
    return Reply(t("learning.quiz_none", topic=name), _topics(t))


def topics(t: Translator) -> Reply:
    """All topics to choose from."""
    return Reply(t("learning.quiz_topics"), _topics(t))


def outcome(found: Outcome, t: Translator) -> Reply:
    """After an answer: how it was, and the next."""
    if found.is_right:
        text = t("learning.quiz_right", right=found.right_today, total=found.answered_today)
    else:
        options = bullets(found.right)
        text = t("learning.quiz_missed", right=found.right_today, total=found.answered_today, options=options)
    following = NextQuiz(found.topic) if not found.series else WeeklyNext()
    rows = [
        [Button(t.plain("weekly.button_next" if found.series else "learning.button_next_quiz"), following)],
        [Button(t.plain("learning.button_card"), ShowCard(found.card.slug)),
         Button(t.plain("learning.button_topics"), Run("quiz", "topics"))],
    ]  # fmt: skip
    return Reply(text, rows)


def weekly_push(found: WeeklyPush, t: Translator) -> Reply:
    """The invitation to the weekly quiz, with the way out of it."""
    name = "weekly.push_rest" if found.done else "weekly.push"
    parts = [t(name, total=found.total, done=found.done)]
    if found.late_from is not None:
        parts.append(t("learning.push_late", at=found.late_from))
    rows = [[Button(t.plain("weekly.button"), WeeklyNext())],
            [Button(t.plain("weekly.button_off"), PutSetting("quiz", NONE))]]  # fmt: skip
    return Reply("\n\n".join(parts), rows)


def weekly_finished(found: Finished, t: Translator) -> Reply:
    """How the week's quiz went, and the way to what was missed."""
    parts = [t("weekly.finished", right=found.right, total=found.total)]
    if found.missed:
        lines = numbered([cut(card.question, 80) for card in found.missed])
        parts.append(t("weekly.missed", lines=lines))
    else:
        parts.append(t("weekly.all_right"))
    cards = [Button(CIRCLED[n], Ask(key(card.slug), SINGLE)) for n, card in enumerate(found.missed)]
    rows = [cards, [Button(t.plain("learning.button_daily"), Run("daily")),
                    Button(t.plain("learning.button_next_quiz"), NextQuiz(""))]]  # fmt: skip
    return Reply("\n\n".join(parts), rows)


def no_weekly(t: Translator) -> Reply:
    """The corpus has no quiz at all."""
    return Reply(t("weekly.none"), [[Button(t.plain("learning.button_daily"), Run("daily"))]])


def _topics(t: Translator) -> Rows:
    buttons = [Button(t.plain(f"topic.{topic}"), NextQuiz(topic)) for topic in TOPICS]
    return [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
