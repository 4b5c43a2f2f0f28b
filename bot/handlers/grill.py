"""/grill: five layers on one technology that stands in a resume."""

from __future__ import annotations

from bot.actions.mock import GrillOn
from bot.context import Context
from bot.views import mock as view
from bot.views import mock_turn
from mentor.mock import opening
from mentor.mock.flow import Pending
from mentor.mock.opening import Grilling


async def grill(context: Context) -> None:
    """/grill [technology]."""
    await _on(context, context.args)


async def name_written(context: Context) -> None:
    """The technology, after we asked for it."""
    await _on(context, context.text)


async def on(context: Context) -> None:
    """A technology from a button."""
    p = context.payload_of(GrillOn)
    await _begin(context, p.slug, p.instead)


async def _on(context: Context, text: str) -> None:
    text = text.strip()
    found = await context.run(opening.technologies, text, context.now)
    if isinstance(found, Pending):
        await context.reply_with(view.pending, found)
    elif found.is_clear:
        await _begin(context, found.named[0][0] if found.named else text)
    else:
        await context.reply_with(view.technologies, found)


async def _begin(context: Context, subject: str, instead: int = 0) -> None:
    found = await context.run(opening.grill, subject, instead, context.now)
    assert context.user is not None
    if isinstance(found, Grilling):
        await context.reply(mock_turn.grilling(found, context.user.tz, context.t))
    else:
        await context.reply_with(view.pending, found)
