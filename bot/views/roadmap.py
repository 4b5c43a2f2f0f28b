"""Roadmaps as pictures and as text."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions.choose import ListWays
from bot.actions.roadmap import ChooseTrack, MarkNode, NoteNode, ShowMap, ShowNode, ShowStage, ShowTrack
from bot.actions.study import ShowCard
from bot.callbacks import Run
from bot.locales import Html, Translator, localise
from bot.reply import Button, Reply, Rows, cut
from bot.views.links import share_button
from mentor.corpus.schema import Resource
from mentor.roadmaps import NodeState, NodeView, StageView, TrackView

MARKS: dict[NodeState, str] = {"todo": "▫️", "doing": "▶️", "done": "✅", "skipped": "⏭"}
_BUTTON: dict[NodeState, tuple[str, str]] = {
    "done": ("d", "roadmap.button_done"),
    "doing": ("i", "roadmap.button_doing"),
    "skipped": ("s", "roadmap.button_skip"),
    "todo": ("t", "roadmap.button_todo"),
}
MARK_OF: dict[str, NodeState] = {letter: state for state, (letter, _) in _BUTTON.items()}


def tracks(found: list[TrackView], t: Translator) -> Reply:
    """All tracks, with a picture of the progress in each."""
    if not found:
        return Reply(t("roadmap.none"))
    buttons = [Button(t.plain(f"track.{view.track}"), ShowMap(view.track)) for view in found]
    rows = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    return Reply(t("roadmap.all"), rows, picture=_overview_picture(found, t))


def track_map(view: TrackView, is_mine: bool, t: Translator) -> Reply:
    """One track as a picture with its stages under it."""
    rows = [*_go_on(view, t), *_stage_rows(view, t)]
    rows.append([Button(t.plain("roadmap.button_text"), ShowTrack(view.track)), *_choose(view, is_mine, t)])
    rows.append([Button(t.plain("roadmap.button_all"), Run("roadmap", "all"))])
    return Reply(_headline("roadmap.caption", view, t, here=_here(view, t)), rows, picture=_track_picture(view, t))


def track_text(view: TrackView, is_mine: bool, t: Translator) -> Reply:
    """One track in words."""
    text = _headline("roadmap.track", view, t, for_whom=view.for_whom, outcome=view.outcome)
    rows = [*_go_on(view, t), *_stage_rows(view, t)]
    rows.append([Button(t.plain("roadmap.button_map"), ShowMap(view.track)), *_choose(view, is_mine, t)])
    rows.append([Button(t.plain("choose.button_ways_into"), ListWays("", view.track))])
    return Reply(Html(f"{text}\n\n{_here(view, t)}"), rows)


def stage(view: TrackView, found: StageView, t: Translator) -> Reply:
    """One stage: its nodes, its project, its check."""
    lines = "\n".join(f"{MARKS[node.state]} {_escaped(node.title, t)} · {node.hours:g}h" for node in found.nodes)
    text = t(
        "roadmap.stage", number=found.number, title=found.title, goal=found.goal, nodes=Html(lines),
        project=found.project, exit_check=found.exit_check,
    )  # fmt: skip
    rows: Rows = [[Button(f"{MARKS[n.state]} {cut(n.title, 40)}", ShowNode(n.slug))] for n in found.nodes]
    turn = []
    if found.number > 1:
        turn.append(Button(t.plain("common.previous"), ShowStage(view.track, found.number - 1)))
    turn.append(Button(t.plain("roadmap.button_track"), ShowTrack(view.track)))
    if found.number < len(view.stages):
        turn.append(Button(t.plain("common.next"), ShowStage(view.track, found.number + 1)))
    return Reply(text, [*rows, turn])


def node(view: NodeView, t: Translator, toast: str | None = None) -> Reply:
    """One node with everything that belongs to it."""
    found = view.node
    parts = [
        t("roadmap.node", mark=MARKS[view.state], title=found.title, track=t.plain(f"track.{view.track}"),
          stage=view.stage, stage_title=view.stage_title, hours=f"{found.hours:g}", why=found.why, do=found.do)
    ]  # fmt: skip
    if view.prerequisites:
        links = t.listed(f"{MARKS[p.state]}{p.title}" for p in view.prerequisites)
        parts.append(t("roadmap.prerequisites", links=links))
    parts.append(Html(t("roadmap.resources") + "\n" + "\n".join(_resource(r, t) for r in found.resources)))
    if view.questions:
        lines = [f"{n}. {_escaped(q.title, t)}" for n, q in enumerate(view.questions, 1)]
        parts.append(Html(t("roadmap.questions") + "\n" + "\n".join(lines)))
    if view.also_in:
        names = t.listed(t.plain(f"track.{name}") for name in view.also_in)
        parts.append(t("roadmap.also_in", tracks=names))
    if view.notes:
        shown = [f"• {_escaped(cut(text, 300), t)}" for text in view.notes[-3:]]
        parts.append(Html(t("roadmap.notes") + "\n" + "\n".join(shown)))
    return Reply("\n\n".join(parts), _node_rows(view, t), toast=toast)


def ask_note(view: NodeView, t: Translator) -> Reply:
    """Waiting for the text of a note."""
    return Reply(t("roadmap.ask_note", title=view.node.title), fresh=True)


def note_kept(view: NodeView, t: Translator) -> Reply:
    """After a note."""
    return Reply(t("roadmap.note_kept"), [[Button(cut(view.node.title, 40), ShowNode(view.node.slug))]])


def _node_rows(view: NodeView, t: Translator) -> Rows:
    slug = view.node.slug
    marks = [
        Button(t.plain(label), MarkNode(slug, letter))
        for state, (letter, label) in _BUTTON.items()
        if state != view.state
    ]
    rows: Rows = [marks]
    asked = [Button(t.plain("roadmap.button_question", n=n), ShowCard(q.slug)) for n, q in enumerate(view.questions, 1)]
    rows += [asked[i : i + 3] for i in range(0, len(asked), 3)]
    share = share_button("n", slug, view.node.title, t)
    rows.append([Button(t.plain("roadmap.button_note"), NoteNode(slug)), share])
    turn = [Button(t.plain("common.previous"), ShowNode(view.before))] if view.before else []
    turn.append(Button(t.plain("roadmap.button_up", number=view.stage), ShowStage(view.track, view.stage)))
    turn += [Button(t.plain("common.next"), ShowNode(view.after))] if view.after else []
    return [*rows, turn]


def _resource(resource: Resource, t: Translator) -> str:
    title = _escaped(resource.title, t)
    named = f'<a href="{_escaped(resource.link, t)}">{title}</a>' if resource.link else title
    note = f" · {_escaped(resource.note, t)}" if resource.note else ""
    return f"• {t(f'roadmap.kind_{resource.kind}')} {named}{note}"


def _escaped(text: str, t: Translator) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _headline(key: str, view: TrackView, t: Translator, **values: str) -> Html:
    figures = {"done": view.count("done"), "total": len(view.nodes), "hours": f"{view.hours_left:.0f}"}
    return t(key, title=view.title, **figures, **values)


def _here(view: TrackView, t: Translator) -> Html:
    if view.here is None:
        return t("roadmap.all_done")
    at_stage, at_node = view.here
    return t("roadmap.here", stage=at_stage + 1, node=view.stages[at_stage].nodes[at_node].title)


def _go_on(view: TrackView, t: Translator) -> Rows:
    if view.here is None:
        return []
    at_stage, at_node = view.here
    return [[Button(t.plain("roadmap.button_here"), ShowNode(view.stages[at_stage].nodes[at_node].slug))]]


def _stage_rows(view: TrackView, t: Translator) -> Rows:
    buttons: list[Button] = []
    for found in view.stages:
        over = all(node.state in ("done", "skipped") for node in found.nodes)
        begun = any(node.state != "todo" for node in found.nodes)
        mark = MARKS["done" if over else "doing" if begun else "todo"]
        label = t.plain("roadmap.button_stage", mark=mark, number=found.number, title=found.title)
        buttons.append(Button(label, ShowStage(view.track, found.number)))
    return [buttons[i : i + 2] for i in range(0, len(buttons), 2)]


def _choose(view: TrackView, is_mine: bool, t: Translator) -> list[Button]:
    return [] if is_mine else [Button(t.plain("roadmap.button_choose"), ChooseTrack(view.track))]


def _labels(t: Translator) -> dict[str, str]:
    names = ("title", "done", "doing", "skipped", "hours_left", "nodes", "here", "empty")
    return {name: localise(t.plain(f"roadmap.picture_{name}"), t.lang) for name in names}


def _overview_picture(found: list[TrackView], t: Translator) -> Callable[[], bytes]:
    def draw() -> bytes:
        from bot.pictures import Track, tracks_overview

        labels = _labels(t) | {"hours_left": localise(t.plain("roadmap.picture_n_hours_left", n="{n}"), t.lang)}
        rows = [
            Track(
                localise(t.plain(f"track.{v.track}"), t.lang),
                v.count("done"),
                v.count("doing"),
                len(v.nodes),
                v.hours_left,
            )
            for v in found
        ]
        return tracks_overview(rows, labels).png

    return draw


def _track_picture(view: TrackView, t: Translator) -> Callable[[], bytes]:
    def draw() -> bytes:
        from bot.pictures import Here, Roadmap, Stage, roadmap_map

        stages = [Stage(localise(s.title, t.lang), tuple(n.state for n in s.nodes)) for s in view.stages]
        here = None
        if view.here is not None:
            at_stage, at_node = view.here
            here = Here(at_stage, at_node, localise(view.stages[at_stage].nodes[at_node].title, t.lang))
        title = localise(view.title, t.lang)
        return roadmap_map(Roadmap(title, stages, view.hours_left, here), _labels(t)).png

    return draw
