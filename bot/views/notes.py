"""Notes as a list and one by one."""

from __future__ import annotations

from bot.actions.notes import DeleteNote, EditNote, ListNotes, ShowNote
from bot.actions.roadmap import ShowNode
from bot.actions.study import ShowCard
from bot.callbacks import Run
from bot.locales import Translator
from bot.reply import Button, Reply, Rows, cut
from mentor.clock import local
from mentor.notes import Entry, Listing
from mentor.users import Person

SHOWN = 120  # characters of a note in the list


def listing(found: Listing, t: Translator, toast: str | None = None) -> Reply:
    """A page of notes, or how to begin."""
    if not found.kept:
        begin: Rows = [
            [
                Button(t.plain("notes.button_roadmap"), Run("roadmap")),
                Button(t.plain("notes.button_daily"), Run("daily")),
            ]
        ]
        return Reply(t("notes.none"), begin, toast=toast)
    if not found.entries:
        return Reply(t("notes.no_match", words=found.words, kept=found.kept), [[_all(t)]], toast=toast)
    title = t("notes.found", words=found.words, n=found.total) if found.words else t("notes.title", n=found.total)
    lines = [
        t("notes.line", about=cut(_about(note, t), 40), text=cut(" ".join(note.text.split()), SHOWN))
        for note in found.entries
    ]
    rows: Rows = [[Button(cut(" ".join(note.text.split()), 30), ShowNote(note.id))] for note in found.entries]
    turn = [Button(t.plain("notes.button_newer"), ListNotes(found.page - 1))] if found.page and not found.words else []
    if found.has_more and not found.words:
        turn.append(Button(t.plain("notes.button_older"), ListNotes(found.page + 1)))
    rows.append(turn or ([_all(t)] if found.words else []))
    return Reply("\n\n".join([title, *lines, *([] if found.words else [t("notes.how")])]), rows, toast=toast)


def one(note: Entry, user: Person, t: Translator, toast: str | None = None) -> Reply:
    """One note in full."""
    day = local(note.created_at, user.tz).date().isoformat()
    text = t("notes.one", about=_about(note, t), day=day, text=note.text)
    rows: Rows = [
        [
            Button(t.plain("notes.button_edit"), EditNote(note.id)),
            Button(t.plain("notes.button_delete"), DeleteNote(note.id, 0)),
        ]
    ]
    if note.title:
        target = ShowNode(note.slug) if note.kind == "node" else ShowCard(note.slug)
        rows.append([Button(t.plain(f"notes.button_{note.kind}"), target)])
    return Reply(text, [*rows, [_all(t)]], toast=toast)


def ask_text(note: Entry, t: Translator) -> Reply:
    """Waiting for the new text; the old one can be copied."""
    rows = [[Button(t.plain("notes.button_copy"), copy=note.text)], [Button(t.plain("common.back"), ShowNote(note.id))]]
    return Reply(t("notes.ask_text", text=note.text), rows)


def ask_delete(note: Entry, t: Translator) -> Reply:
    """Really?"""
    row = [
        Button(t.plain("notes.button_delete_sure"), DeleteNote(note.id, 1)),
        Button(t.plain("common.back"), ShowNote(note.id)),
    ]
    return Reply(t("notes.ask_delete", text=cut(note.text, 400)), [row])


def _about(note: Entry, t: Translator) -> str:
    return note.title or t.plain("notes.gone")


def _all(t: Translator) -> Button:
    return Button(t.plain("notes.button_all"), ListNotes(0))
