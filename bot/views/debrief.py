"""The debrief on the screen, step by step, and what was noted."""

from __future__ import annotations

from bot.actions.interview import (
    ChooseReverse,
    Conclude,
    DropNote,
    GoDebrief,
    MakeOwn,
    MarkBad,
    NewInterview,
    NewOffer,
    ReadDebrief,
    ShowInterview,
)
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views.interview import name, result
from bot.views.parts import CIRCLED, escaped
from mentor.countdown.debrief import STEPS, Debrief, Note
from mentor.countdown.interviews import RESULTS, Dated

SHOWN = 20
NOTES_FIT = 3300  # characters of notes that fit one message


def step(found: Debrief, t: Translator, *, typed: bool = False) -> Reply:
    """Where the dialogue stands; `typed`: after a message, with what it brought."""
    parts = [_fresh(found, t)] if typed else []
    rows: Rows = _fresh_rows(found, t)
    if found.chosen is not None:
        parts.append(t("debrief.answer_to", question=found.reverse[found.chosen].text))
    elif not typed or found.step == "bad":
        parts.append(_question(found, t))
        rows += _step_rows(found, t)
    return Reply("\n\n".join(parts), [*rows, *_onward(found, t)])


def notes(found: Debrief, t: Translator) -> Reply:
    """Everything that was noted."""
    i = found.interview
    parts = []
    for kind in ("asked", "bad", "answer"):
        lines = found.of(kind)
        if lines:
            shown = "\n".join(
                _line(n, note, t) if kind == "answer" else _plain(note, t) for n, note in enumerate(lines, 1)
            )
            parts.append(f"{t(f'debrief.head_{kind}')}\n{shown}")
    text = Html(_fit("\n\n".join(parts)) or t("debrief.no_notes"))
    back = [
        Button(t.plain("common.back"), ShowInterview(i.id)),
        Button(t.plain("debrief.button_more"), GoDebrief(i.id, "asked")),
    ]
    return Reply(t("debrief.notes", name=name(i, t), result=result(i, t), lines=text), [back])


def concluded(found: Dated, t: Translator) -> Reply:
    """How it ended, and what follows from that."""
    review = Button(t.plain("debrief.button_review"), Run("review"))
    if found.result == "passed":
        row = [Button(t.plain("interview.button_next_round"), NewInterview(found.id))]
    elif found.result == "offer":
        row = [Button(t.plain("offer.button_new"), NewOffer(found.id, 0))]
    else:
        row = [review]
    back = Button(t.plain("common.back"), ShowInterview(found.id))
    return Reply(t(f"debrief.{found.result}", name=name(found, t)), [row, [back]])


def _question(found: Debrief, t: Translator) -> Html:
    values = {"name": name(found.interview, t)}
    if found.step == "answers":
        lines = "\n".join(f"{CIRCLED[n]} {escaped(note.text)}" for n, note in enumerate(found.reverse))
        return t("debrief.answers", lines=Html(lines), **values)
    return t(f"debrief.{found.step}", **values)


def _fresh(found: Debrief, t: Translator) -> Html:
    if not found.fresh:
        return t("debrief.nothing")
    lines = "\n".join(_line(n, note, t) for n, note in enumerate(found.fresh, 1))
    return t("debrief.fresh", n=len(found.fresh), lines=Html(_fit(lines)))


def _line(number: int, note: Note, t: Translator) -> Html:
    kind = "answer" if note.kind == "answer" else "card" if note.slug else "own"
    key = "debrief.line_answer_to" if kind == "answer" and note.title else f"debrief.line_{kind}"
    values = {"title": cut(note.title, 120)} if note.title and note.slug else {}
    return t(key, n=number, text=cut(note.text, 200), **values)


def _plain(note: Note, t: Translator) -> Html:
    return t("debrief.line_plain", mark="🗂" if note.slug else "📝", text=cut(note.text, 200))


def _fresh_rows(found: Debrief, t: Translator) -> Rows:
    """Each new line can be corrected: another question than the card, or nothing at all."""
    rows: Rows = []
    for number, note in enumerate(found.fresh[:SHOWN], 1):
        row = [Button(t.plain("debrief.button_drop", n=number), DropNote(note.id))]
        if note.slug and note.kind != "answer":
            row.append(Button(t.plain("debrief.button_not_card", n=number), MakeOwn(note.id)))
        rows.append(row)
    return rows


def _step_rows(found: Debrief, t: Translator) -> Rows:
    i = found.interview
    if found.step == "bad":
        noted = [note for note in found.notes if note.kind in ("asked", "bad")][-SHOWN:]
        return [[Button(f"{'🔁' if n.kind == 'bad' else '▫️'} {cut(n.text, 40)}", MarkBad(n.id))] for n in noted]
    if found.step == "answers":
        buttons = [Button(CIRCLED[n], ChooseReverse(i.id, n)) for n in range(len(found.reverse))]
        return [buttons] if buttons else []
    if found.step == "result":
        return [[Button(t.plain(f"debrief.button_{r}"), Conclude(i.id, r)) for r in RESULTS]]
    return []


def _onward(found: Debrief, t: Translator) -> Rows:
    i = found.interview
    finish = Button(t.plain("debrief.button_finish"), ReadDebrief(i.id))
    after = STEPS.index(found.step) + 1
    if found.chosen is not None:
        return [[Button(t.plain("common.back"), GoDebrief(i.id, "answers"))]]
    if after == len(STEPS):
        return [[finish]]
    return [[Button(t.plain("debrief.button_next"), GoDebrief(i.id, STEPS[after])), finish]]


def _fit(text: str) -> str:
    """As many lines as one message takes."""
    lines = text.split("\n")
    while len("\n".join(lines)) > NOTES_FIT:
        lines.pop()
    return "\n".join(lines)
