"""Broadcasts before they run: the draft, its segment and options, previews."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.actions.campaigns import (
    AskStart,
    AskWords,
    Move,
    PreviewAs,
    SetOption,
    ShowChoices,
    ShowDraft,
    TestSend,
    Toggle,
)
from bot.html import plain
from bot.locales import Html, Translator, translator
from bot.reply import Button, Reply, Rows, utf16
from bot.views import times
from bot.views.choices import LANGUAGE_NAMES
from bot.views.postings import campaign_card
from mentor.campaigns import Draft, Message, Report
from mentor.campaigns.drafts import HOURS, JOINS, RATES
from mentor.campaigns.messages import Preview
from mentor.campaigns.segments import UNSAID, Choice
from mentor.corpus.schema import TRACKS
from mentor.errors import MentorError

LONGEST = 3500
LISTED = ("cities", "stages", "skills", "langs", "seen")
OPTIONS = ("when", "hours", "rate", "join")
WHEN = ("9", "12", "20")  # hours of the admin's day that have a button


def ask_text(t: Translator) -> Reply:
    """Waiting for the text."""
    return Reply(t("campaign.ask_text", limit=LONGEST))


def checked(html: str) -> str:
    """The text of a broadcast; raises MentorError for one that would not fit, or that shows nothing."""
    said = plain(html)
    if utf16(said) > LONGEST:
        raise MentorError("error.text_too_long", limit=LONGEST)
    if not re.sub(r"[\s\u200b-\u200f\u2060-\u206f\u2800\u3164\ufeff\u00ad]", "", said):
        raise MentorError("campaign.shows_nothing", retryable=True)
    return html


def user_id(text: str) -> int:
    """The id that was written; raises MentorError for what is none."""
    found = re.fullmatch(r"\s*#?(\d{1,18})\s*", text)
    if found is None or not int(found[1]):
        raise MentorError("campaign.no_such_person", retryable=True)
    return int(found[1])


def draft(found: Draft, t: Translator) -> Reply:
    """A draft: whom it reaches, when and how."""
    report, tracks = found.report, found.report.segment.get("tracks", [])
    parts = [t("campaign.draft", id=report.id, segment=segment(found, t), people=found.people, plan=_plan(report, t))]
    if not found.people:
        parts.append(t("campaign.nobody"))
    rows: Rows = [[_toggle(found, "all", "", t.plain("campaign.everybody"), not report.segment)]]
    chosen = [_toggle(found, "tracks", track, t.plain(f"track.{track}"), track in tracks) for track in TRACKS]
    rows += [chosen[i : i + 2] for i in range(0, len(chosen), 2)]
    wider = [_open(found, name, bool(report.segment.get(name)), t) for name in LISTED]
    rows += [wider[:3], wider[3:]]
    options = [_open(found, name, is_set, t) for name, is_set in _options(report)]
    rows += [options[:2], options[2:]]
    if not report.is_posting:
        mark = "✓ " if report.body.get("en") else ""
        rows.append([Button(mark + t.plain("campaign.button_en"), AskWords(report.id, report.version, "en"))])
    rows.append([
        Button(t.plain("campaign.button_test"), TestSend(report.id)),
        *([Button(t.plain("campaign.button_as"), PreviewAs(report.id, 0))] if found.people else []),
    ])  # fmt: skip
    go = Button(t.plain("campaign.button_go", people=found.people), AskStart(report.id))
    rows.append([go] if found.people else [])
    rows.append([Button(t.plain("campaign.button_cancel"), Move(report.id, "cancel"))])
    return _told(found, Reply(Html("\n\n".join(parts)), rows), t)


def choices(found: Draft, name: str, values: Sequence[Choice], t: Translator) -> Reply:
    """The values of one dimension of the segment; several may be pressed."""
    report = found.report
    chosen = [str(value) for value in report.segment.get(name, [])] if name != "seen" else [report.segment.get(name)]
    buttons = [_toggle(found, name, c.value, _value(name, c.value, c.name, t), c.value in chosen) for c in values]
    rows: Rows = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    if name == "skills" and len(chosen) > 1:
        least = int(report.segment.get("least", 1))
        rows.append([
            _toggle(found, "least", str(n), t.plain("campaign.least", n=n), n == least)
            for n in sorted({1, 2, len(chosen) // 2 + 1, len(chosen)})
        ])  # fmt: skip
    rows.append([Button(t.plain("campaign.button_back"), ShowDraft(report.id))])
    text = t("campaign.choose", name=t.plain(f"campaign.by_{name}"), segment=segment(found, t), people=found.people)
    return _told(found, Reply(text, rows), t)


def options(found: Draft, name: str, t: Translator) -> Reply:
    """The values of one option."""
    report = found.report
    rows: Rows = []
    if name == "when":
        rows.append([_option(found, name, "", t.plain("campaign.when_now"), report.scheduled_at is None)])
        rows.append([_option(found, name, h, t.plain("campaign.when_hour", hour=h), False) for h in WHEN])
        rows.append([Button(t.plain("campaign.button_when"), AskWords(report.id, report.version, "when"))])
        if report.scheduled_at:
            is_local = report.wall_at is not None
            rows.append([_option(found, "local", "0" if is_local else "1", t.plain("campaign.local"), is_local)])
    else:
        current = {"hours": report.hours, "rate": report.rate, "join": report.join_days}[name]
        current = "" if current is None else str(current)
        for value in ("", *{"hours": HOURS, "rate": RATES, "join": JOINS}[name]):
            rows.append([_option(found, name, value, _option_value(name, value, t), value == current)])
    rows.append([Button(t.plain("campaign.button_back"), ShowDraft(report.id))])
    return _told(found, Reply(Html(t(f"campaign.about_{name}") + "\n\n" + _plan(report, t)), rows), t)


ASKED = ("when", "en")  # what buttons ask for in words


def ask_words(campaign_id: int, what: str, t: Translator) -> Reply:
    """Waiting for a time, the English text, or a user's id."""
    rows = [[Button(t.plain("campaign.button_back"), ShowDraft(campaign_id))]]
    return Reply(t(f"campaign.ask_{what}", limit=LONGEST), rows)


def preview_head(campaign_id: int, found: Preview, t: Translator) -> Reply:
    """Whose view the next message is, and the way on."""
    person = found.person
    track = t.plain(f"track.{person.track}") if person.track else t.plain("admin.no_track")
    stage = t.plain("campaign.stage", n=found.stage) if found.stage else "—"
    text = t("campaign.preview", id=person.id, track=track, stage=stage, lang=LANGUAGE_NAMES.get(person.lang, ""))
    following = [Button(t.plain("campaign.button_next"), PreviewAs(campaign_id, found.following))]
    rows = [following if found.following else [], [Button(t.plain("campaign.button_back"), ShowDraft(campaign_id))]]
    return Reply(text, rows, fresh=True)


def as_theirs(found: Preview) -> Reply:
    """The message in the language of whoever would get it."""
    return message(found.message, translator(found.person.lang)).anew()


def message(found: Message, t: Translator) -> Reply:
    """What a recipient gets."""
    if found.posting is not None:
        return campaign_card(found.posting, found.posting_id, t, found.gap, found.track)
    return Reply(found.text or "")


def refused(reason: str, t: Translator) -> Reply:
    """Telegram would not take it; better now than ten thousand times."""
    return Reply(t("campaign.refused", reason=reason), fresh=True)


def segment(found: Draft, t: Translator) -> str:
    """A segment in words."""
    chosen, parts = found.report.segment, []
    for name in ("tracks", *LISTED):
        values = chosen.get(name)
        if not values:
            continue
        said = [_value(name, str(v), found.names.get(str(v), ""), t) for v in ([values] if name == "seen" else values)]
        text = t.plain("campaign.or").join(said)
        if name == "skills" and int(chosen.get("least", 1)) > 1:
            text = t.plain("campaign.least_of", n=chosen["least"], names=text)
        parts.append(text)
    return t.plain("campaign.and").join(parts) or t.plain("campaign.everybody")


def _value(name: str, value: str, label: str, t: Translator) -> str:
    if value == UNSAID:
        return t.plain("campaign.unsaid")
    if name == "tracks":
        return t.plain(f"track.{value}")
    if name == "stages":
        return t.plain("campaign.stage", n=value)
    if name == "langs":
        return LANGUAGE_NAMES.get(value, value)
    if name == "seen":
        days = int(value)
        return t.plain("campaign.seen" if days > 0 else "campaign.unseen", n=abs(days))
    return label or value


def _plan(report: Report, t: Translator) -> Html:
    when = t.plain("campaign.when_now")
    if report.scheduled_at:
        when = times.moment(report.scheduled_at, report.tz, t)
        when += t.plain("campaign.local_mark") if report.wall_at else f" ({report.tz})"
    join = None if report.join_days is None else str(report.join_days)
    lines = [("when", when), ("hours", _option_value("hours", report.hours, t)),
             ("rate", _option_value("rate", str(report.rate or ""), t)),
             ("join", _option_value("join", join or "", t))]  # fmt: skip
    return Html("\n".join(t("campaign.plan_line", name=t.plain(f"campaign.by_{n}"), value=v) for n, v in lines))


def _option_value(name: str, value: str, t: Translator) -> str:
    if name == "hours" and value and value != "quiet":
        start, _, end = value.partition("-")
        return t.plain("campaign.hours_between", start=times.clock(int(start)), end=times.clock(int(end)))
    if name == "rate" and value:
        return t.plain("campaign.rate_some", n=value)
    if name == "join" and value not in ("", "0"):
        return t.plain("campaign.join_some", n=value)
    return t.plain(f"campaign.{name}_{value or 'none'}")


def _options(report: Report) -> list[tuple[str, bool]]:
    return [("when", report.scheduled_at is not None), ("hours", bool(report.hours)), ("rate", bool(report.rate)),
            ("join", report.join_days is not None)]  # fmt: skip


def _toggle(found: Draft, name: str, value: str, label: str, is_set: bool) -> Button:
    return Button(("✓ " if is_set else "") + label, Toggle(found.report.id, found.report.version, name, value))


def _option(found: Draft, name: str, value: str, label: str, is_set: bool) -> Button:
    return Button(("✓ " if is_set else "") + label, SetOption(found.report.id, found.report.version, name, value))


def _open(found: Draft, name: str, is_set: bool, t: Translator) -> Button:
    label = t.plain(f"campaign.by_{name}")
    return Button(("✓ " if is_set else "") + label, ShowChoices(found.report.id, name))


def _told(found: Draft, reply: Reply, t: Translator) -> Reply:
    return replace(reply, toast=t.plain("campaign.conflict"), alert=True) if found.is_conflict else reply
