"""One's own cards: the shelf, writing one, a file looked at before it is taken in."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.practice import AddOwn, ExportOwn, ImportOwn, LearnOwn, RemoveOwn, ShowOwn, TakeOwn
from bot.actions.study import Ask, More
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Document, Reply, Rows, cut
from bot.views.parts import escaped
from mentor.corpus.schema import Question
from mentor.own import files
from mentor.own.cards import LONGEST_BACK, LONGEST_FRONT, Draft, Shelf
from mentor.own.importing import Preview
from mentor.reviews.session import OWN

SIZE = 8
FAULTS_SHOWN = 8
SAMPLES = 3


def shelf(found: Shelf, t: Translator, toast: str | None = None) -> Reply:
    """A page of own cards and what can be done with them."""
    if not found.total:
        return Reply(t("own.none"), _tools(found, t), toast=toast)
    start = found.total - found.page * SIZE
    lines = [f"{start - n}. {escaped(cut(card.question, 80))}" for n, card in enumerate(found.cards)]
    numbers = [Button(str(start - n), Ask(card.slug, OWN)) for n, card in enumerate(found.cards)]
    rows: Rows = [numbers[:4], numbers[4:], _pages(found, t), *_tools(found, t)]
    text = t("own.shelf", total=found.total, unmet=found.unmet)
    return Reply(f"{text}\n\n" + "\n".join(lines), rows, toast=toast)


def _pages(found: Shelf, t: Translator) -> list[Button]:
    row = []
    if found.page > 0:
        row.append(Button(t.plain("common.previous"), ShowOwn(found.page - 1)))
    if found.page + 1 < found.pages:
        row.append(Button(t.plain("common.next"), ShowOwn(found.page + 1)))
    return row


def _tools(found: Shelf, t: Translator) -> Rows:
    rows: Rows = []
    if found.unmet:
        rows.append([Button(t.plain("own.button_learn", n=found.unmet), LearnOwn())])
    rows.append([Button(t.plain("own.button_add"), AddOwn()), Button(t.plain("own.button_import"), ImportOwn())])
    exports = [Button(t.plain("own.button_anki"), ExportOwn("a")), Button(t.plain("own.button_csv"), ExportOwn("c"))]
    return [*rows, exports]


def ask_front(t: Translator) -> Reply:
    """Waiting for a front."""
    return Reply(t("own.ask_front", front=LONGEST_FRONT), [[_shelf_button(t)]])


def ask_back(front: str, t: Translator) -> Reply:
    """Waiting for the back."""
    return Reply(t("own.ask_back", front=cut(front.strip(), 300), back=LONGEST_BACK), [[_shelf_button(t)]])


def kept(slug: str, t: Translator) -> Reply:
    """A card was written."""
    rows = [
        [Button(t.plain("own.button_now"), Ask(slug, OWN)), Button(t.plain("own.button_one_more"), AddOwn())],
        [_shelf_button(t)],
    ]
    return Reply(t("own.kept"), rows)


def ask_file(t: Translator) -> Reply:
    """Waiting for a file."""
    return Reply(t("own.ask_file", most=files.MOST), [[_shelf_button(t)]])


def preview(found: Preview, t: Translator) -> Reply:
    """What the file would bring, and every line that it cannot."""
    parts = [t("own.preview", new=len(found.cards))]
    samples = [
        Html(f"<b>{escaped(cut(_line(d.front), 80))}</b>\n{escaped(cut(_line(d.back), 120))}")
        for d in found.cards[:SAMPLES]
    ]
    parts += samples
    if found.doubles:
        parts.append(t("own.doubles", n=len(found.doubles), lines=_numbers(found.doubles)))
    if found.over:
        parts.append(t("own.over", n=found.over, most=files.MOST))
    if found.faults:
        lines = [
            t("own.fault", line=fault.line, why=t.plain(f"own.why_{fault.reason}"))
            for fault in found.faults[:FAULTS_SHOWN]
        ]
        more = len(found.faults) - FAULTS_SHOWN
        if more > 0:
            lines.append(t("own.more_faults", n=more, lines=_numbers([f.line for f in found.faults[FAULTS_SHOWN:]])))
        parts.append(Html(t("own.faults", n=len(found.faults)) + "\n" + "\n".join(lines)))
    yes = [Button(t.plain("own.button_take", n=len(found.cards)), TakeOwn(1))] if found.cards else []
    return Reply("\n\n".join(parts), [yes, [Button(t.plain("own.button_leave"), TakeOwn(0))]])


def _numbers(lines: Sequence[int]) -> str:
    shown = ", ".join(map(str, lines[:20]))
    return f"{shown}…" if len(lines) > 20 else shown


def taken(count: int, t: Translator) -> Reply:
    """The file is in."""
    rows = [[Button(t.plain("own.button_learn_now"), LearnOwn())], [_shelf_button(t)]]
    return Reply(t("own.taken", n=count), rows)


def exported(drafts: Sequence[Draft], kind: str, t: Translator) -> Reply:
    """The cards as a file."""
    if not drafts:
        return Reply(t("own.nothing_to_export"), [[Button(t.plain("learning.button_daily"), Run("daily"))]])
    table, notes = Document("cards.csv", files.spreadsheet(drafts)), Document("cards-anki.txt", files.anki(drafts))
    document = table if kind == "c" else notes
    return Reply(t("own.exported_csv" if kind == "c" else "own.exported_anki", n=len(drafts)), document=document)


def ask_remove(card: Question, t: Translator) -> Reply:
    """Really?"""
    rows = [[Button(t.plain("own.button_remove"), RemoveOwn(card.slug, 2))],
            [Button(t.plain("common.back"), More(card.slug, OWN))]]  # fmt: skip
    return Reply(t("own.ask_remove", front=cut(card.question, 300)), rows)


def _line(text: str) -> str:
    return " ".join(text.split())


def _shelf_button(t: Translator) -> Button:
    return Button(t.plain("own.button_shelf"), ShowOwn(0))
