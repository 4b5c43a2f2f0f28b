"""The ways on from a weak topic: its questions, and a rehearsal of the round in which it is asked."""

from __future__ import annotations

from bot.actions.study import NextQuiz
from bot.callbacks import Run
from bot.locales import Translator
from bot.reply import Button, Rows
from mentor.corpus.schema import TOPICS


def practise(topic: str, t: Translator) -> Rows:
    """A row for a topic of the corpus; nothing for any other (own cards have a topic of their own)."""
    if topic not in TOPICS:
        return []
    quiz = Button(t.plain("onward.button_quiz", topic=t.plain(f"topic.{topic}")), NextQuiz(topic))
    return [[quiz, Button(t.plain("onward.button_mock"), Run("mock", "hr" if topic == "hr" else "tech"))]]
