"""Quizzes: native polls, and what follows their answers."""

from __future__ import annotations

from bot.actions.study import NextQuiz, ShowCard
from bot.callbacks import Run
from bot.locales import Translator
from bot.reply import Button, Poll, Reply, Rows, utf16
from bot.views.parts import bullets
from mentor.corpus.schema import TOPICS
from mentor.quizzes import Outcome, Quiz

QUESTION_LIMIT = 300


def quiz(found: Quiz, t: Translator) -> Reply:
    """The poll."""
    assert found.card.choices is not None
    question = found.card.question
    if len(found.right) > 1:
        marked = t.plain("learning.quiz_several", question=question)
        question = marked if utf16(marked) <= QUESTION_LIMIT else question
    return Reply(poll=Poll(question, found.options, found.right, found.card.choices.explanation))


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
    rows = [
        [Button(t.plain("learning.button_next_quiz"), NextQuiz(found.topic))],
        [Button(t.plain("learning.button_card"), ShowCard(found.card.slug)),
         Button(t.plain("learning.button_topics"), Run("quiz", "topics"))],
    ]  # fmt: skip
    return Reply(text, rows)


def _topics(t: Translator) -> Rows:
    buttons = [Button(t.plain(f"topic.{topic}"), NextQuiz(topic)) for topic in TOPICS]
    return [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
