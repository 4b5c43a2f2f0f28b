"""The registration tables; they read like an index. A command is one line here and one text `command.<name>`."""

from __future__ import annotations

from bot.callbacks import Payload
from bot.handlers import common
from bot.push import Renderers
from bot.router import Command, Handler, Routes

COMMANDS: tuple[Command, ...] = (
    Command("help", common.help_),
    Command("cancel", common.cancel),
    Command("stop", common.stop),
)

BUTTONS: dict[type[Payload], Handler] = {
    common.PushesOn: common.pushes_on,
}

ADMIN_BUTTONS: dict[type[Payload], Handler] = {}

DIALOGUES: dict[str, Handler] = {}

EVENTS: dict[str, Handler] = {}

RENDERERS: Renderers = {}

ROUTES = Routes(
    commands={command.name: command for command in COMMANDS},
    buttons=BUTTONS,
    admin_buttons=ADMIN_BUTTONS,
    dialogues=DIALOGUES,
    text=common.text,
    document=common.other,
    location=common.other,
    other=common.other,
    events=EVENTS,
)
