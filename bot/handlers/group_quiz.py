"""A group's daily question: switched on and off by an admin of the group, nothing else."""

from __future__ import annotations

from datetime import datetime, time

from telegram.constants import ChatMemberStatus

from bot.context import Context
from bot.views import group_quiz as view
from mentor.quizzes import groups
from mentor.reminders import parse_clock
from mentor.store import Tx
from mentor.users import Person

RUNS_IT = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def on(context: Context) -> None:
    """/quiz on [time]."""
    if not await _may(context):
        return
    _, _, text = context.args.partition(" ")
    at = parse_clock(text) if text.strip() else None
    if at is not None and not isinstance(at, time):
        await context.reply(view.which_time(context.t))
        return
    minute = None if at is None else at.hour * 60 + at.minute
    await context.reply_with(view.started, await context.run(_start, context.chat_id, minute, context.now))


async def off(context: Context) -> None:
    """/quiz off."""
    if await _may(context):
        await context.reply_with(view.stopped, await context.run(_stop, context.chat_id, context.now))


async def _may(context: Context) -> bool:
    """Whether whoever asks runs the group; they are told where not.

    Nothing is written about those who may not. An anonymous admin is nobody in particular.
    """
    member = await context.services.bot.get_chat_member(context.chat_id, context.user_id)
    may = member.status in RUNS_IT
    if not may:
        is_anonymous = context.message is not None and context.message.sender_chat is not None
        await context.reply(view.not_yours(is_anonymous, context.t))
    return may


def _start(tx: Tx, user: Person, chat_id: int, minute: int | None, now: datetime) -> groups.Started:
    return groups.start(tx, user, chat_id, minute, now)


def _stop(tx: Tx, user: Person, chat_id: int, now: datetime) -> bool:
    return groups.stop(tx, chat_id, now)


WORDS = {word: handler for words, handler in (("on 开 开启 打开", on), ("off 关 关闭", off)) for word in words.split()}
