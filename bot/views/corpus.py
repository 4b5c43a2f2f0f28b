"""Documents on the screen: what was found, what went and why, what became of it."""

from __future__ import annotations

import re

from bot.actions import corpus as ca
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from mentor.corpus.documents.model import KINDS
from mentor.corpus.documents.read import LARGEST
from mentor.errors import MentorError
from mentor.library import Report
from mentor.library.decide import Decided
from mentor.library.pasted import Pasted

PLACE, DROPPED = 60, 30  # characters of a title; dropped lines that are shown


def link_in(text: str) -> str | None:
    """The one web address of a message that says little else."""
    found: list[str] = re.findall(r"(?:https?|ftp|file)://\S+|www\.\S+\.\S+", text)
    return found[0] if len(found) == 1 and len(text) - len(found[0]) < 30 else None


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


def gathering(part: Pasted, t: Translator) -> Reply:
    """How much of a pasted text has come, and how it ends."""
    text = t("corpus.gathering", n=part.count, size=part.size)
    return Reply(text, [[Button(t.plain("corpus.button_all_there"), ca.PastedAll())]])


def failed(error: MentorError, t: Translator) -> Reply:
    """Why it was not read, and that another may come."""
    return Reply(t(error.key, **error.params))


def report(found: Report, t: Translator, *, is_again: bool = False) -> Reply:
    """What was found, what went, what was masked, what became of it."""
    date = found.said_on or t.plain("corpus.undated")
    parts = [t("corpus.again") if is_again else Html(""), t("corpus.title", title=found.title, date=date)]
    kinds = [t.plain(f"corpus.count_{kind}", n=found.kinds[kind]) for kind in KINDS if kind in found.kinds]
    parts.append(t("corpus.found", kinds=t.listed(kinds)) if kinds else t("corpus.nothing_found"))
    reasons = [t.plain(f"corpus.reason_{reason}", n=n) for reason, n in found.reasons.items()]
    if reasons:
        parts.append(t("corpus.dropped", reasons=t.listed(reasons)))
    masked = [t.plain(f"corpus.masked_{kind}", n=n) for kind, n in sorted(found.masked.items())]
    if masked:
        parts.append(t("corpus.masked", kinds=t.listed(masked)))
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
    return t("corpus.states", states=t.listed(states))


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


def decided(found: Report, done: Decided, is_accepted: bool, t: Translator) -> Reply:
    """All at once."""
    said = t("corpus.accepted_all" if is_accepted else "corpus.rejected_all", n=done.count)
    if done.incomplete:
        said = Html(f"{said}\n{t('corpus.left_incomplete', n=done.incomplete)}")
    below = report(found, t)
    back = [[Button(t.plain("corpus.button_undo"), ca.Undo(done.decision))]] if done.count else []
    return Reply(Html(f"{said}\n\n{below.text}"), [*back, *below.buttons])
