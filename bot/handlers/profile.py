"""/profile: the skills that somebody has."""

from __future__ import annotations

from datetime import datetime

from bot import posting_text
from bot.actions.postings import AddSkill, RemoveSkill
from bot.context import Context
from bot.views import profile as view
from mentor import dialogues
from mentor.postings import profile
from mentor.store import Tx
from mentor.users import Person


async def show(context: Context) -> None:
    """/profile [skills in words]."""
    if context.args:
        return await _say(context, context.args)
    await context.reply(view.show(await context.read(profile.show), context.t))


async def add(context: Context) -> None:
    """One skill by its button."""
    found = await context.run(profile.put, context.payload_of(AddSkill).slug, "button")
    await context.reply(view.show(found, context.t))


async def remove(context: Context) -> None:
    """Which? Then that one."""
    slug = context.payload_of(RemoveSkill).slug
    found = await context.run(profile.remove, slug) if slug else await context.read(profile.show)
    await context.reply(view.removable(found, context.t))


async def ask(context: Context) -> None:
    """Wait for the words."""
    await context.run(_ask, context.now)
    await context.reply(view.ask(context.t))


async def written(context: Context) -> None:
    """The words."""
    await _say(context, context.text)


async def ask_resume(context: Context) -> None:
    """Wait for a resume."""
    await context.run(_ask_resume, context.now)
    await context.reply(view.ask_resume(context.t))


async def resume_written(context: Context) -> None:
    """The resume: only skills and levels come out of it."""
    has_file = context.message is not None and context.message.document is not None
    text = await (posting_text.in_file(context) if has_file else posting_text.sent(context, context.text))
    found = await context.run(_put, text, "resume")
    await context.reply((view.from_resume if found.added else view.no_resume_skills)(found, context.t).anew())


async def _say(context: Context, text: str) -> None:
    found = await context.run(_put, text)
    await context.reply((view.show if found.added else view.nothing_of)(found, context.t).anew())


def _ask(tx: Tx, user: Person, now: datetime) -> None:
    dialogues.start(tx, user, "skills", "text", {}, now)


def _ask_resume(tx: Tx, user: Person, now: datetime) -> None:
    dialogues.start(tx, user, "resume", "text", {}, now)


def _put(tx: Tx, user: Person, text: str, source: str = "text") -> profile.Profile:
    found = profile.put_text(tx, user, text, source)
    if found.added:
        dialogues.end(tx, user, "resume" if source == "resume" else "skills")
    return found
