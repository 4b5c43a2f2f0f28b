"""/quiz: native quiz polls, and the answers to them."""

from __future__ import annotations

from bot.actions.study import NextQuiz
from bot.context import Context
from bot.views import quiz as view
from mentor import quizzes
from mentor.corpus.schema import TOPICS
from mentor.quizzes import Quiz, groups, weekly

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
    voter, chosen = answer.user, list(answer.option_ids)
    if voter is None:
        return
    # a group's first, and without `context.run`: whoever votes there need not be known to us
    if await context.services.db.run(groups.vote, answer.poll_id, voter.id, voter.full_name, chosen, context.now):
        return
    poll_id = await context.services.db.read(quizzes.known_as, answer.poll_id, voter.id)
    if poll_id is None:
        return  # a poll of before, of a group that stopped
    found = await context.run(quizzes.answer, poll_id, chosen, context.now)
    if found is not None:
        await context.reply(view.outcome(found, context.t))


async def weekly_next(context: Context) -> None:
    """This week's mixed quiz: its next question, or how it went."""
    found = await context.run(weekly.following, context.now)
    if found is None:
        await context.reply(view.no_weekly(context.t))
    elif isinstance(found, weekly.Finished):
        await context.reply(view.weekly_finished(found, context.t).anew())
    else:
        await _ask(context, found)


async def _send(context: Context, topic: str) -> None:
    found = await context.run(quizzes.next_quiz, topic, context.now)
    if found is None:
        return await context.reply_with(view.none, topic)
    await _ask(context, found)


async def _ask(context: Context, found: Quiz) -> None:
    if context.was_done:
        return  # an earlier try knew its id, so it was sent: a second one would have an id that is not kept
    poll_id, may_be_twice = await context.ask(view.quiz(found, context.t))
    await context.run(quizzes.keep, poll_id, found, context.now, may_be_twice)
