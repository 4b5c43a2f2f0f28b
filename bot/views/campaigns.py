"""Broadcasts: the draft, the two steps, the live progress."""

from __future__ import annotations

from typing import Any

from bot.actions.campaigns import AskStart, Move, ShowDraft, ShowReport, Start, TestSend, ToggleTrack, Unknown
from bot.html import plain
from bot.locales import Html, Translator
from bot.reply import TEXT_LIMIT, Button, Reply, Rows, cut, utf16
from bot.views.postings import campaign_card
from mentor.campaigns import Draft, Message, Report
from mentor.corpus.schema import TRACKS
from mentor.errors import MentorError
from mentor.outbox import State

LONGEST = 3500  # a draft shows the text below its own lines


def ask_text(t: Translator) -> Reply:
    """Waiting for the text."""
    return Reply(t("campaign.ask_text", limit=LONGEST))


def checked(html: str) -> str:
    """The text of a broadcast; raises MentorError for one that would not fit."""
    if utf16(plain(html)) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    return html


def draft(found: Draft, t: Translator, toast: str | None = None) -> Reply:
    """A draft: whom it reaches, and how it looks."""
    tracks = found.report.segment.get("tracks", [])
    text = t(
        "campaign.draft", id=found.report.id, segment=_segment(found.report.segment, t), people=found.people,
        preview=Html(message(found.message, t).text),
    )  # fmt: skip
    if utf16(plain(text)) > TEXT_LIMIT:
        text = Html(cut(plain(text), TEXT_LIMIT))
    everybody = Button(
        t.plain("campaign.button_everybody", mark="" if tracks else "✓ "), ToggleTrack(found.report.id, "")
    )
    chosen = [
        Button(
            t.plain("campaign.button_track", mark="✓ " if track in tracks else "", track=t.plain(f"track.{track}")),
            ToggleTrack(found.report.id, track),
        )
        for track in TRACKS
    ]
    rows: Rows = [[everybody], *(chosen[i : i + 2] for i in range(0, len(chosen), 2))]
    rows.append([Button(t.plain("campaign.button_test"), TestSend(found.report.id))])
    go = Button(t.plain("campaign.button_go", people=found.people), AskStart(found.report.id))
    rows.append([go] if found.people else [])
    rows.append([Button(t.plain("campaign.button_cancel"), Move(found.report.id, "cancel"))])
    if not found.people:
        text = Html(text + "\n\n" + t("campaign.nobody"))
    return Reply(text, rows, toast=toast)


def confirm(found: Draft, t: Translator, before: int | None = None) -> Reply:
    """The last question before it goes out."""
    if not found.people:
        return draft(found, t)
    text = t("campaign.confirm", people=found.people, segment=_segment(found.report.segment, t))
    if before is not None:
        text = Html(t("campaign.changed", before=before, people=found.people) + "\n\n" + text)
    start = Button(t.plain("campaign.button_start"), Start(found.report.id, found.people))
    return Reply(text, [[start], [Button(t.plain("campaign.button_back"), ShowDraft(found.report.id))]])


def progress(report: Report, t: Translator) -> Reply:
    """The live progress, and the report at the end."""
    count = {state: report.counts.get(state, 0) for state in State}
    text = t(
        "campaign.progress", id=report.id, state=t.plain(f"campaign.state_{report.state}"), settled=report.settled,
        total=report.total, bar=_bar(report), sent=count[State.SENT], gone=count[State.GONE],
        failed=count[State.FAILED], unknown=count[State.UNKNOWN],
    )  # fmt: skip
    if count[State.CANCELLED]:
        text = Html(text + t("campaign.skipped", n=count[State.CANCELLED]))
    rows: Rows = [_moves(report, t)]
    if count[State.UNKNOWN] and report.state in ("finished", "paused"):
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


def message(found: Message, t: Translator) -> Reply:
    """What a recipient gets."""
    if found.posting is not None:
        return campaign_card(found.posting, found.posting_id, t)
    return Reply(found.text or "")


def refused(reason: str, t: Translator) -> Reply:
    """Telegram would not take it; better now than ten thousand times."""
    return Reply(t("campaign.refused", reason=reason), fresh=True)


def _moves(report: Report, t: Translator) -> list[Button]:
    moves: dict[str, list[str]] = {"running": ["pause", "cancel"], "paused": ["resume", "cancel"]}
    buttons = [Button(t.plain(f"campaign.button_{how}"), Move(report.id, how)) for how in moves.get(report.state, [])]
    return [*buttons, Button(t.plain("campaign.button_refresh"), ShowReport(report.id))]


def _bar(report: Report, width: int = 12) -> str:
    full = round(width * report.settled / report.total) if report.total else 0
    return "▓" * full + "░" * (width - full)


def _segment(segment: dict[str, Any], t: Translator) -> str:
    tracks = segment.get("tracks") or []
    return "、".join(t.plain(f"track.{track}") for track in tracks) or t.plain("campaign.everybody")


def _preview(body: dict[str, Any]) -> str:
    return cut(plain(str(body.get("text") or f"#{body.get('posting')}")).replace("\n", " "), 24)
