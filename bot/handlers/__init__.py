"""The registration tables; they read like an index. A command is one line here and one text `command.<name>`."""

from __future__ import annotations

from bot.actions import campaigns as ca
from bot.actions import reverse as rv
from bot.actions import roadmap as rm
from bot.callbacks import Payload
from bot.handlers import admin, campaigns, common, reverse, roadmap
from bot.push import Renderers
from bot.router import Command, Handler, Routes
from bot.views import campaigns as campaign_view
from mentor import campaigns as domain

COMMANDS: tuple[Command, ...] = (
    Command("roadmap", roadmap.roadmap),
    Command("reverse", reverse.show),
    Command("help", common.help_),
    Command("cancel", common.cancel),
    Command("stop", common.stop),
    Command("admin", admin.overview, admin=True),
    Command("broadcast", campaigns.broadcast, admin=True),
    Command("campaigns", campaigns.listed, admin=True),
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

ADMIN_BUTTONS: dict[type[Payload], Handler] = {
    ca.ShowDraft: campaigns.show_draft,
    ca.ToggleTrack: campaigns.toggle_track,
    ca.TestSend: campaigns.test_send,
    ca.AskStart: campaigns.ask_start,
    ca.Start: campaigns.start,
    ca.Move: campaigns.move,
    ca.ShowReport: campaigns.report,
    ca.Unknown: campaigns.send_unknown,
    ca.BroadcastPosting: campaigns.from_posting,
}

DIALOGUES: dict[str, Handler] = {
    "node_note": roadmap.note_written,
    "broadcast": campaigns.text_written,
}

EVENTS: dict[str, Handler] = {}

RENDERERS: Renderers = {
    "campaign": (domain.message, campaign_view.message),
}

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
