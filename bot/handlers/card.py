"""What else can be done with a card: suspend it, note something on it, tell the admins that it is faulty."""

from __future__ import annotations

from datetime import datetime

from bot.actions.study import Flag, More, NoteCard, Suspend
from bot.context import Context
from bot.views import card as view
from bot.views import study
from mentor import dialogues
from mentor.errors import Stale
from mentor.reviews import deck, session
from mentor.reviews.session import Asked
from mentor.store import Tx
from mentor.users import Person


async def more(context: Context) -> None:
    """The menu of a card."""
    payload = context.payload_of(More)
    await context.reply_with(view.more, await context.run(_leave_open, payload.key, payload.mode))


async def suspend(context: Context) -> None:
    """Never show it again, or take that back."""
    p = context.payload_of(Suspend)
    change, toast = (session.suspend, "suspended") if p.on else (session.unsuspend, "unsuspended")
    found: session.Step = await context.run(change, p.key, p.mode, context.now)
    await context.reply(study.step(found, context.t, context.t.plain(f"learning.{toast}")))


async def flag(context: Context) -> None:
    """Ask what is wrong, or pass on what was chosen."""
    p = context.payload_of(Flag)
    if not p.why:
        return await context.reply_with(view.flag, await context.run(_begin, "card_flag", p.key, p.mode, context.now))
    if p.why not in view.REASONS:
        raise Stale
    reason = context.t.plain(f"learning.flag_{p.why}")
    found = await context.run(_flag_and_ask, p.key, p.mode, reason, context.now)
    await context.reply(study.step(found, context.t, context.t.plain("learning.flagged")))


async def flag_written(context: Context) -> None:
    """What is wrong, in somebody's own words."""
    await _written(context, "flag")


async def note(context: Context) -> None:
    """Ask for a note."""
    p = context.payload_of(NoteCard)
    await context.reply_with(view.ask_note, await context.run(_begin, "card_note", p.key, p.mode, context.now))


async def note_written(context: Context) -> None:
    """The note."""
    await _written(context, "note")


async def _written(context: Context, what: str) -> None:
    assert context.dialogue is not None
    state = context.dialogue.state
    found = await context.run(_keep, what, state["slug"], state["mode"], context.text, context.now)
    await context.reply(view.kept(found, "learning.note_kept" if what == "note" else "learning.flagged", context.t))


def _leave_open(tx: Tx, user: Person, slug: str, mode: str) -> Asked:
    """Nothing is asked while the menu is open."""
    for kind in (session.DIALOGUE, "card_flag", "card_note"):
        dialogues.end(tx, user, kind)
    return session.look(tx, user, slug, mode)


def _begin(tx: Tx, user: Person, kind: str, slug: str, mode: str, now: datetime) -> Asked:
    found = session.look(tx, user, slug, mode)
    dialogues.start(tx, user, kind, "text", {"slug": found.card.slug, "mode": mode}, now)
    return found


def _flag_and_ask(tx: Tx, user: Person, slug: str, mode: str, reason: str, now: datetime) -> Asked:
    found = session.ask(tx, user, slug, mode, now)
    deck.flag(tx, user, found.card.slug, reason, now)
    return found


def _keep(tx: Tx, user: Person, what: str, slug: str, mode: str, text: str, now: datetime) -> Asked:
    found = session.look(tx, user, slug, mode)
    (deck.add_note if what == "note" else deck.flag)(tx, user, found.card.slug, text, now)
    dialogues.end(tx, user, f"card_{what}")
    return found
