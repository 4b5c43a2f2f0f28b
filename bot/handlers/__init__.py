"""The registration tables; they read like an index. A command is one line here and one text `command.<name>`."""

from __future__ import annotations

from bot.actions import reverse as rv
from bot.actions import roadmap as rm
from bot.callbacks import Payload
from bot.handlers import common, reverse, roadmap
from bot.push import Renderers
from bot.router import Command, Handler, Routes

COMMANDS: tuple[Command, ...] = (
    Command("roadmap", roadmap.roadmap),
    Command("reverse", reverse.show),
    Command("help", common.help_),
    Command("cancel", common.cancel),
    Command("stop", common.stop),
)

BUTTONS: dict[type[Payload], Handler] = {
    common.PushesOn: common.pushes_on,
    rv.ShowPage: reverse.page,
    rv.ShowReverse: reverse.detail,
    rv.KeepReverse: reverse.keep,
    rv.ShowSheet: reverse.sheet,
    rm.ShowMap: roadmap.show_map,
    rm.ShowTrack: roadmap.show_track,
    rm.ShowStage: roadmap.show_stage,
    rm.ShowNode: roadmap.show_node,
    rm.MarkNode: roadmap.mark_node,
    rm.NoteNode: roadmap.note_node,
    rm.ChooseTrack: roadmap.choose_track,
}

ADMIN_BUTTONS: dict[type[Payload], Handler] = {}

DIALOGUES: dict[str, Handler] = {
    "node_note": roadmap.note_written,
}

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
