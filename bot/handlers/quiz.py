"""/quiz: native quiz polls, and the answers to them."""

from __future__ import annotations

from bot.actions.study import NextQuiz
from bot.context import Context
from bot.views import quiz as view
from mentor import quizzes
from mentor.corpus.schema import TOPICS

TOPIC_WORDS = ("topics", "主题")


async def quiz(context: Context) -> None:
    """/quiz [topic]."""
    if context.args.casefold() in TOPIC_WORDS:
        await context.reply(view.topics(context.t))
        return
    await _send(context, quizzes.resolve(context.args))


async def next_quiz(context: Context) -> None:
    """One more, of the same topic."""
    topic = context.payload_of(NextQuiz).topic
    await _send(context, topic if topic in TOPICS else "")


async def answered(context: Context) -> None:
    """Somebody answered a poll."""
    answer = context.update.poll_answer
    assert answer is not None
    found = await context.run(quizzes.answer, answer.poll_id, list(answer.option_ids), context.now)
    if found is not None:
        await context.reply(view.outcome(found, context.t))


async def _send(context: Context, topic: str) -> None:
    found = await context.run(quizzes.next_quiz, topic, context.now)
    if found is None:
        return await context.reply_with(view.none, topic)
    poll_id = await context.ask(view.quiz(found, context.t))
    await context.run(quizzes.keep, poll_id, found, context.now)
