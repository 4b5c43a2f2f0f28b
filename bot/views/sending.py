"""Broadcasts under way: the two steps, the live progress, the report."""

from __future__ import annotations

from typing import Any

from bot.actions.campaigns import Move, ReportFile, ShowDraft, ShowReport, Start, Unknown
from bot.html import plain
from bot.locales import Html, Translator
from bot.reply import Button, Document, Reply, Rows, cut
from bot.views import campaigns as draft_view
from bot.views import times
from mentor.campaigns import Draft, Report
from mentor.outbox import State


def confirm(found: Draft, t: Translator, before: int | None = None, *, is_edited: bool = False) -> Reply:
    """The last question before it goes out."""
    if not found.people:
        return draft_view.draft(found, t)
    parts = [t("campaign.confirm", people=found.people, segment=draft_view.segment(found, t))]
    if is_edited:
        parts.insert(0, t("campaign.edited"))
    elif before is not None:
        parts.insert(0, t("campaign.changed", before=before, people=found.people))
    if found.report.scheduled_at:
        at = times.moment(found.report.scheduled_at, found.report.tz, t)
        parts.append(t("campaign.at", at=at + (t.plain("campaign.local_mark") if found.report.wall_at else "")))
    if found.asleep:
        parts.append(t("campaign.asleep", n=found.asleep))
    start = Button(t.plain("campaign.button_start"), Start(found.report.id, found.report.version, found.people))
    return Reply(
        Html("\n\n".join(parts)), [[start], [Button(t.plain("campaign.button_back"), ShowDraft(found.report.id))]]
    )


def progress(report: Report, t: Translator) -> Reply:
    """The live progress, and the report at the end."""
    count = {state: report.counts.get(state, 0) for state in State}
    if report.state == "scheduled" and report.scheduled_at:
        at = times.moment(report.scheduled_at, report.tz, t)
        at += t.plain("campaign.local_mark") if report.wall_at else f" ({report.tz})"
        return Reply(t("campaign.scheduled", id=report.id, at=at), [_moves(report, t)])
    text = t(
        "campaign.progress", id=report.id, state=t.plain(f"campaign.state_{report.state}"), settled=report.settled,
        total=report.total, bar=_bar(report), sent=count[State.SENT], gone=count[State.GONE],
        failed=count[State.FAILED], unknown=count[State.UNKNOWN],
    )  # fmt: skip
    if count[State.CANCELLED]:
        text = Html(text + t("campaign.skipped", n=count[State.CANCELLED]))
    if report.is_posting and report.started_at:
        text = Html(text + "\n" + t("campaign.did", saved=report.saved, applied=report.applied))
    if report.paused_why:
        text = Html(text + "\n\n" + t(f"campaign.paused_{report.paused_why}"))
    rows: Rows = [_moves(report, t)]
    if report.is_swept:
        return Reply(Html(text + "\n\n" + t("campaign.swept")), rows)
    if report.total:
        rows.append([Button(t.plain("campaign.button_file"), ReportFile(report.id))])
    if count[State.UNKNOWN] and report.state == "finished":
        text = Html(text + "\n\n" + t("campaign.unknown_hint"))
        rows.append([Button(t.plain("campaign.button_unknown", n=count[State.UNKNOWN]), Unknown(report.id))])
    return Reply(text, rows)


def listed(reports: list[Report], t: Translator) -> Reply:
    """The newest campaigns."""
    if not reports:
        return Reply(t("campaign.none"))
    lines = [
        t("campaign.line", id=r.id, state=t.plain(f"campaign.state_{r.state}"), settled=r.settled, total=r.total,
          preview=_preview(r.body))
        for r in reports
    ]  # fmt: skip
    buttons = [Button(f"#{r.id}", ShowDraft(r.id) if r.state == "draft" else ShowReport(r.id)) for r in reports]
    rows = [buttons[i : i + 4] for i in range(0, len(buttons), 4)]
    return Reply(t("campaign.list", lines=Html("\n".join(lines))), rows)


def file(campaign_id: int, content: bytes, t: Translator) -> Reply:
    """The table as a document."""
    return Reply(t("campaign.file"), document=Document(f"campaign-{campaign_id}.csv", content), fresh=True)


def _moves(report: Report, t: Translator) -> list[Button]:
    moves: dict[str, list[str]] = {
        "scheduled": ["unschedule", "cancel"], "running": ["pause", "cancel"], "paused": ["resume", "cancel"],
    }  # fmt: skip
    buttons = [Button(t.plain(f"campaign.button_{how}"), Move(report.id, how)) for how in moves.get(report.state, [])]
    return [*buttons, Button(t.plain("campaign.button_refresh"), ShowReport(report.id))]


def _bar(report: Report, width: int = 12) -> str:
    full = round(width * report.settled / report.total) if report.total else 0
    return "▓" * full + "░" * (width - full)


def _preview(body: dict[str, Any]) -> str:
    return cut(plain(str(body.get("text") or f"#{body.get('posting')}")).replace("\n", " "), 24)
