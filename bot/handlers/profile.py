"""/profile: the skills that somebody has."""

from __future__ import annotations

from datetime import datetime

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


async def _say(context: Context, text: str) -> None:
    found = await context.run(_put, text)
    await context.reply((view.show if found.added else view.nothing_of)(found, context.t).anew())


def _ask(tx: Tx, user: Person, now: datetime) -> None:
    dialogues.start(tx, user, "skills", "text", {}, now)


def _put(tx: Tx, user: Person, text: str) -> profile.Profile:
    found = profile.put_text(tx, user, text)
    if found.added:
        dialogues.end(tx, user, "skills")
    return found
