"""Documents and their units on the screen."""

from __future__ import annotations

import re

from bot.actions import corpus as ca
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from mentor.corpus.accepted import Passage
from mentor.corpus.documents.model import KINDS
from mentor.corpus.documents.read import LARGEST
from mentor.errors import MentorError
from mentor.library import Item, Report
from mentor.library.decide import Decided

BODY, PLACE, DROPPED = 2400, 60, 30  # characters of a unit, of a title in a button; dropped lines that are shown


def is_link(text: str) -> bool:
    """Whether a message is one web address and nothing else."""
    return re.fullmatch(r"(?:https?|ftp|file)://\S+|www\.\S+\.\S+", text) is not None


def overview(rows: list[tuple[int, str, int]], t: Translator) -> Reply:
    """What waits, and that a document may come now."""
    lines = [
        t("corpus.row_waiting" if waits else "corpus.row_done", title=cut(title, PLACE), n=waits)
        for _, title, waits in rows
    ]
    said = t("corpus.ask", limit=LARGEST // 2**20)
    text = t("corpus.overview", rows=Html("\n".join(lines)), ask=said) if rows else said
    buttons = [[Button(cut(title, 40), ca.ShowDocument(document))] for document, title, _ in rows]
    return Reply(text, buttons)


def reading(name: str, t: Translator) -> Reply:
    """On it."""
    return Reply(t("corpus.reading", name=cut(name, 80)))


def failed(error: MentorError, t: Translator) -> Reply:
    """Why it was not read, and that another may come."""
    return Reply(t(error.key, **error.params))


def report(found: Report, t: Translator, *, is_again: bool = False) -> Reply:
    """What was found, what went, what was masked, what became of it."""
    date = found.said_on or t.plain("corpus.undated")
    parts = [t("corpus.again") if is_again else Html(""), t("corpus.title", title=found.title, date=date)]
    kinds = [t.plain(f"corpus.count_{kind}", n=found.kinds[kind]) for kind in KINDS if kind in found.kinds]
    parts.append(t("corpus.found", kinds=t.plain("corpus.comma").join(kinds)) if kinds else t("corpus.nothing_found"))
    reasons = [t.plain(f"corpus.reason_{reason}", n=n) for reason, n in found.reasons.items()]
    if reasons:
        parts.append(t("corpus.dropped", reasons=t.plain("corpus.comma").join(reasons)))
    masked = [t.plain(f"corpus.masked_{kind}", n=n) for kind, n in sorted(found.masked.items())]
    if masked:
        parts.append(t("corpus.masked", kinds=t.plain("corpus.comma").join(masked)))
    if found.near:
        parts.append(t("corpus.near_count", n=found.near))
    if found.kinds:
        parts.append(_states(found, t))
    if found.is_kept:
        parts.append(t("corpus.kept"))
    return Reply(Html("\n".join(part for part in parts if part)), _report_buttons(found, t))


def _states(found: Report, t: Translator) -> Html:
    names = ("waiting", "accepted", "merged", "rejected")
    states = [t.plain(f"corpus.state_{name}", n=found.states[name]) for name in names if name in found.states]
    return t("corpus.states", states=t.plain("corpus.comma").join(states))


def _report_buttons(found: Report, t: Translator) -> Rows:
    rows: Rows = []
    if found.waiting:
        rows.append([Button(t.plain("corpus.button_review", n=found.waiting), ca.Review(found.id, 0))])
        rows.append(
            [
                Button(t.plain("corpus.button_accept_all"), ca.DecideAll(found.id, 1)),
                Button(t.plain("corpus.button_reject_all"), ca.DecideAll(found.id, 0)),
            ]
        )
    if found.reasons:
        rows.append([Button(t.plain("corpus.button_dropped"), ca.ShowDocument(found.id, 1))])
    if found.can_keep and not found.is_kept:
        rows.append([Button(t.plain("corpus.button_keep"), ca.KeepOriginal(found.id))])
    rows.append(
        [
            Button(t.plain("corpus.button_list"), Run("corpus")),
            Button(t.plain("corpus.button_forget"), ca.ForgetDocument(found.id, 0)),
        ]
    )
    return rows


def dropped(found: Report, t: Translator) -> Reply:
    """Line by line what went, and why."""
    lines = [
        t("corpus.dropped_line", reason=t.plain(f"corpus.why_{reason}"), text=cut(text, 80))
        for reason, text in found.dropped[:DROPPED]
    ]
    rest = sum(found.reasons.values()) - len(lines)
    more = t("corpus.dropped_more", n=rest) if rest > 0 else Html("")
    text = t("corpus.dropped_list", title=cut(found.title, PLACE), lines=Html("\n".join(lines)), more=more)
    return Reply(text, [[Button(t.plain("corpus.button_back"), ca.ShowDocument(found.id))]])


def ask_forget(found: Report, t: Translator) -> Reply:
    """Really?"""
    accepted = found.states.get("accepted", 0)
    yes = Button(t.plain("corpus.button_forget_sure"), ca.ForgetDocument(found.id, 1))
    no = Button(t.plain("corpus.button_back"), ca.ShowDocument(found.id))
    return Reply(t("corpus.ask_forget", title=found.title, waiting=found.waiting, accepted=accepted), [[yes], [no]])


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
    facts += (
        [t.plain("corpus.assessed", what=t.plain("corpus.comma").join(fields["assessed"]))]
        if fields.get("assessed")
        else []
    )
    parts = [
        t("corpus.unit", left=found.left, kind=kind, title=found.title, facts=" · ".join(f for f in facts if f)),
        t("corpus.body", body=cut(found.body, BODY)),
    ]
    for near in found.near:
        parts.append(t("corpus.near", percent=near.percent, title=cut(near.title, 80), body=cut(near.body, 400)))
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


def incomplete(unit_id: int, title: str, t: Translator) -> Reply:
    """A posting lacks something that only a person knows."""
    return Reply(
        t("corpus.incomplete", title=title),
        [[Button(t.plain("corpus.button_fill"), ca.FillPosting(unit_id))]],
        fresh=True,
    )


def decided(found: Report, done: Decided, is_accepted: bool, t: Translator) -> Reply:
    """All at once."""
    said = t("corpus.accepted_all" if is_accepted else "corpus.rejected_all", n=done.count)
    if done.incomplete:
        said = Html(f"{said}\n{t('corpus.left_incomplete', n=done.incomplete)}")
    below = report(found, t)
    back = [[Button(t.plain("corpus.button_undo"), ca.Undo(done.decision))]] if done.count else []
    return Reply(Html(f"{said}\n\n{below.text}"), [*back, *below.buttons])


def passage(found: Passage, t: Translator) -> Reply:
    """A piece of a document, word for word, with where it is from and when it was said."""
    date = found.date or t.plain("corpus.undated")
    return Reply(t("corpus.passage", title=found.title, body=cut(found.body, 3400), source=found.source, date=date))
