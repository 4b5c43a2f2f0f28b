"""Inline mode: @bot and some words in any chat."""

from __future__ import annotations

from bot.context import Context
from bot.locales import translator
from bot.views import inline as view
from mentor import inline, users
from mentor.clock import local


async def query(context: Context) -> None:
    """Words after our name: things to share, or today's picks. Nothing about the writer is read or kept."""
    asked = context.update.inline_query
    assert asked is not None
    services = context.services
    if not services.username:
        return
    t = translator(users.language_of(asked.from_user.language_code))
    today = local(context.now, services.settings.default_tz).date()
    found = [] if asked.offset else await services.db.read(inline.picks, asked.query, today)
    label = t.plain("inline.nothing" if asked.query.strip() and not found else "inline.button")
    await services.messenger.answer_inline(asked.id, view.results(found, services.username, t), label, t.lang)
