"""Units under review on the screen, and passages as users read them."""

from __future__ import annotations

from bot.actions import corpus as ca
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views.corpus import report
from mentor.corpus.accepted import without_title
from mentor.corpus.documents.model import KINDS
from mentor.library import Item, Report

BODY, NEAR = 2400, 400  # characters of a unit, of what it resembles


def unit(
    found: Item | None, report_: Report, t: Translator, *, undo: int | None = None, is_back: bool = False
) -> Reply:
    """One unit to decide on; or that all is done."""
    back = [Button(t.plain("corpus.button_undo"), ca.Undo(undo))] if undo is not None else []
    if found is None:
        done = report(report_, t)
        return Reply(Html(f"{t('corpus.all_done')}\n\n{done.text}"), [back, *done.buttons] if back else done.buttons)
    toast = t.plain("corpus.is_back") if is_back else None
    return Reply(
        _unit_text(found, t), [*_unit_buttons(found, t), back] if back else _unit_buttons(found, t), toast=toast
    )


def _unit_text(found: Item, t: Translator) -> Html:
    kind = t.plain(f"corpus.kind_{found.kind}")
    fields = found.fields
    path = " › ".join(fields.get("section") or [fields.get("source") or ""])
    facts = [path, fields.get("date") or t.plain("corpus.undated")]
    if fields.get("company"):
        facts.append(fields["company"])
    if fields.get("round"):
        facts.append(t.plain(f"round.{fields['round']}"))
    facts += [t.plain("corpus.assessed", what=t.listed(fields["assessed"]))] if fields.get("assessed") else []
    parts = [
        t("corpus.unit", left=found.left, kind=kind, title=found.title, facts=" · ".join(f for f in facts if f)),
        t("corpus.body", body=cut(without_title(found.title, found.body), BODY)),
    ]
    for near in found.near:
        parts.append(
            t(
                "corpus.near",
                percent=near.percent,
                title=cut(near.title, 80),
                body=cut(without_title(near.title, near.body), NEAR),
            )
        )
    return Html("\n".join(parts))


def _unit_buttons(found: Item, t: Translator) -> Rows:
    rows: Rows = [
        [Button(t.plain("corpus.button_accept"), ca.Accept(found.id)), Button(t.plain("corpus.button_reject"), ca.Reject(found.id))],
        [Button(t.plain("corpus.button_edit"), ca.Edit(found.id)), Button(t.plain("corpus.button_kind"), ca.SetKind(found.id, ""))],
    ]  # fmt: skip
    for near in found.near:
        if near.unit is not None:
            rows.append(
                [Button(cut(t.plain("corpus.button_merge", title=near.title), 48), ca.Merge(found.id, near.unit))]
            )
    if found.left > 1:
        rows.append([Button(t.plain("corpus.button_skip"), ca.Review(found.document, found.id))])
    rows.append([Button(t.plain("corpus.button_document"), ca.ShowDocument(found.document))])
    return rows


def kinds(found: Item, t: Translator) -> Reply:
    """Which kind is it?"""
    buttons = [
        [Button(t.plain(f"corpus.kind_{kind}"), ca.SetKind(found.id, kind))] for kind in KINDS if kind != found.kind
    ]
    return Reply(t("corpus.ask_kind", title=found.title, kind=t.plain(f"corpus.kind_{found.kind}")), buttons)


def ask_text(found: Item, t: Translator) -> Reply:
    """Waiting for the new text; the old one can be copied."""
    text = t("corpus.ask_text", text=cut(f"{found.title}\n{found.body}", 3000))
    return Reply(text, [[Button(t.plain("corpus.button_document"), ca.ShowDocument(found.document))]])


def incomplete(found: Item, lacks: list[str], t: Translator) -> Reply:
    """A posting lacks something that only a person knows."""
    named = t.listed(t.plain(f"corpus.lacks_{name}") for name in lacks)
    fill = Button(t.plain("corpus.button_fill"), ca.FillPosting(found.id))
    skip = Button(t.plain("corpus.button_skip"), ca.Review(found.document, found.id))
    return Reply(t("corpus.incomplete", title=found.title, lacks=named), [[fill], [skip]])
