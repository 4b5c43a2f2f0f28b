"""What a link from outside opens: a command, a card, a node, a reverse question, a posting, a note, a way, a track."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions.ask import ShowCareer
from bot.actions.choose import ShowWay
from bot.actions.postings import ShowPosting
from bot.actions.reverse import ShowReverse
from bot.actions.roadmap import ShowMap, ShowNode
from bot.actions.study import ShowCard
from bot.callbacks import Payload
from bot.context import Context
from bot.views import links as view
from bot.views import onboarding as onboarding_view
from mentor import links, onboarding
from mentor.errors import MentorError, Stale
from mentor.links import Gone, Target

PAYLOADS: dict[str, Callable[[Target], Payload]] = {
    "q": lambda target: ShowCard(target.slug),
    "n": lambda target: ShowNode(target.slug),
    "r": lambda target: ShowReverse(target.slug),
    "p": lambda target: ShowPosting(target.row_id, 0),
    "k": lambda target: ShowCareer(target.slug),
    "w": lambda target: ShowWay(target.slug),
    "t": lambda target: ShowMap(target.slug),
}


def is_link(text: str) -> bool:
    """Whether the words after /start are a link of ours."""
    kind, _, what = text.partition("_")
    return bool(what) and (kind == "c" or kind in PAYLOADS)


async def follow(context: Context) -> None:
    """Open what the words after /start mean, or the nearest."""
    from bot.handlers import ROUTES

    kind, _, what = context.args.partition("_")
    await context.run(onboarding.come_back, context.now)
    if kind == "c":
        return await _command(context, what)
    try:
        target = await context.read(links.follow, kind, what)
    except Gone as error:
        near = [(found.title, PAYLOADS[found.kind](found)) for found in error.near]
        return await context.reply_with(view.gone, near)
    context.payload = PAYLOADS[kind](target)
    try:
        await ROUTES.buttons[type(context.payload)](context)
    except Stale:
        raise MentorError("onboarding.dead_link") from None
    if context.user is not None and context.user.onboarded_at is None:
        await context.reply(onboarding_view.first_time(context.t).anew())


async def _command(context: Context, name: str) -> None:
    from bot.handlers import ROUTES

    command = ROUTES.commands.get(name)
    if command is None or command.name == "start" or (command.admin and not context.is_admin):
        raise MentorError("onboarding.dead_link")
    context.args = ""
    await command.handler(context)
