"""The prep pack of a posting, and one skill on its way into one's own."""

from __future__ import annotations

from datetime import datetime

from bot.actions.postings import LearnSkill, PutLevel, ShowPrep, ShowSkill
from bot.context import Context
from bot.views import prep as view
from mentor import roadmaps
from mentor.errors import Stale
from mentor.postings import prep, profile
from mentor.store import Tx
from mentor.users import Person


def offered() -> frozenset[str]:
    """The commands that there are: a button leads only to one of these."""
    from bot.handlers import COMMANDS

    return frozenset(command.name for command in COMMANDS)


async def pack(context: Context) -> None:
    """The prep pack."""
    found = await context.read(prep.pack, context.payload_of(ShowPrep).id, context.now)
    await context.reply(view.pack(found, offered(), context.t))


async def skill(context: Context) -> None:
    """One skill."""
    found = await context.read(prep.skill, context.payload_of(ShowSkill).slug)
    await context.reply(view.skill(found, offered(), context.t).anew())


async def learn(context: Context) -> None:
    """Its node into what one is learning."""
    found = await context.run(_learn, context.payload_of(LearnSkill).slug, context.now)
    await context.reply(view.planned(found, offered(), context.t))


async def level(context: Context) -> None:
    """How well."""
    payload = context.payload_of(PutLevel)
    found = await context.run(_level, payload.slug, payload.level)
    await context.reply(view.level_put(found, offered(), context.t))


def _learn(tx: Tx, user: Person, slug: str, now: datetime) -> prep.OneSkill:
    found = prep.skill(tx, user, slug)
    if found.node is None:
        raise Stale
    if roadmaps.node(tx, user, found.node[0]).state == "todo":
        roadmaps.set_state(tx, user, found.node[0], "doing", now)
    return found


def _level(tx: Tx, user: Person, slug: str, how_well: int) -> prep.OneSkill:
    profile.put(tx, user, slug, "button", how_well)
    return prep.skill(tx, user, slug)
