"""/roadmap: tracks, stages, nodes, and the marks on them."""

from __future__ import annotations

from datetime import datetime

from bot.actions.roadmap import ChooseTrack, MarkNode, NoteNode, ShowMap, ShowNode, ShowStage, ShowTrack
from bot.context import Context
from bot.views import roadmap as view
from mentor import dialogues, names, roadmaps, users
from mentor.errors import Stale
from mentor.store import Tx
from mentor.users import Person


async def roadmap(context: Context) -> None:
    """/roadmap [track] [stage]."""
    words = context.args.split()
    number = int(words.pop()) if words and words[-1].isdecimal() and len(words[-1]) < 4 else None
    wanted = " ".join(words)
    if wanted in ("all", "全部"):
        return await _all(context)
    own = await context.read(_own_track)
    slug = names.track(wanted) if wanted else own
    if slug is None:
        return await _all(context)
    if number is not None:
        return await context.reply_with(view.stage, *await context.read(roadmaps.stage, slug, number))
    found = await context.read(roadmaps.track, slug)
    await context.reply(view.track_map(found, slug == own, context.t))


async def _all(context: Context) -> None:
    found = await context.read(roadmaps.tracks)
    await context.reply(view.tracks(found, context.t))


async def show_map(context: Context) -> None:
    """A track as a picture, in a message of its own."""
    payload = context.payload_of(ShowMap)
    own = await context.read(_own_track)
    found = await context.read(roadmaps.track, payload.track)
    await context.reply(view.track_map(found, payload.track == own, context.t))


async def show_track(context: Context) -> None:
    """A track in words."""
    payload = context.payload_of(ShowTrack)
    own = await context.read(_own_track)
    found = await context.read(roadmaps.track, payload.track)
    await context.reply(view.track_text(found, payload.track == own, context.t))


async def show_stage(context: Context) -> None:
    """A stage."""
    payload = context.payload_of(ShowStage)
    await context.reply_with(view.stage, *await context.read(roadmaps.stage, payload.track, payload.number))


async def show_node(context: Context) -> None:
    """A node."""
    found = await context.read(roadmaps.node, context.payload_of(ShowNode).slug)
    await context.reply(view.node(found, context.t))


async def mark_node(context: Context) -> None:
    """Done, in progress, skipped, to do."""
    payload = context.payload_of(MarkNode)
    state = view.MARK_OF.get(payload.mark)
    if state is None:
        raise Stale
    found = await context.run(roadmaps.set_state, payload.slug, state, context.now)
    await context.reply(view.node(found, context.t, context.t.plain(f"roadmap.marked_{state}")))


async def note_node(context: Context) -> None:
    """Ask for a note."""
    found = await context.run(_begin_note, context.payload_of(NoteNode).slug, context.now)
    await context.reply(view.ask_note(found, context.t))


async def note_written(context: Context) -> None:
    """The text that was asked for."""
    assert context.dialogue is not None
    found = await context.run(_keep_note, context.dialogue.state["slug"], context.text, context.now)
    await context.reply(view.note_kept(found, context.t))


async def choose_track(context: Context) -> None:
    """Make a track one's own."""
    track = context.payload_of(ChooseTrack).track
    await context.run(_choose, names.track(track), context.now)
    found = await context.read(roadmaps.track, track)
    await context.toast(context.t.plain("roadmap.chosen"))
    await context.reply(view.track_text(found, True, context.t))


def _own_track(tx: Tx, user: Person) -> str | None:
    return user.track


def _choose(tx: Tx, user: Person, track: str, now: datetime) -> Person:
    return users.change(tx, user, now, track=track)


def _begin_note(tx: Tx, user: Person, slug: str, now: datetime) -> roadmaps.NodeView:
    found = roadmaps.node(tx, user, slug)
    dialogues.start(tx, user, "node_note", "text", {"slug": found.node.slug}, now)
    return found


def _keep_note(tx: Tx, user: Person, slug: str, text: str, now: datetime) -> roadmaps.NodeView:
    found = roadmaps.add_note(tx, user, slug, text, now)
    dialogues.end(tx, user, "node_note")
    return found
