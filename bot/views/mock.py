"""A mock interview before it begins and when it is left: round, track, plan, technology, the ways out."""

from __future__ import annotations

from bot.actions import mock as actions
from bot.callbacks import Run, fits
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from mentor.corpus.schema import TRACKS
from mentor.mock.flow import Pending
from mentor.mock.opening import Planned, Technologies
from mentor.mock.plan import LEVELS, MINUTES, ROUNDS, Part, seconds
from mentor.mock.rows import Mock

LONGEST_SHORT = 200  # characters up to which an answer may be a question that was meant for /ask


def rounds(t: Translator) -> Reply:
    """Which round?"""
    labels = [Button(t.plain(f"round.{name}"), actions.PlanMock(name, "", 30, 0, 0)) for name in ROUNDS]
    return Reply(t("mock.rounds"), [labels, [Button(t.plain("mock.button_grill"), Run("grill"))]])


def tracks(round_: str, minutes: int, t: Translator) -> Reply:
    """Which track? For somebody who has chosen none."""
    buttons = [Button(t.plain(f"track.{name}"), actions.PlanMock(round_, name, minutes, 0, 0)) for name in TRACKS]
    return Reply(t("mock.tracks"), [buttons[i : i + 2] for i in range(0, len(buttons), 2)])


def planned(found: Planned, again: int, t: Translator) -> Reply:
    """What will be asked, by topic and time, but not in which words."""
    mock = found.mock
    questions = [p for p in mock.plan if p.kind == "question"]
    asks = [p for p in mock.plan if p.kind == "ask"]
    lines = [_plan_line(n, p, found, t) for n, p in enumerate(questions, 1)]
    parts = [
        t(
            "mock.plan",
            title=title(mock, t),
            minutes=round(seconds(mock.plan) / 60),
            level=t.plain(f"mock.level_{mock.level}"),
        ),
        Html(t("mock.plan_questions", n=len(questions)) + "\n" + "\n".join(lines)),
    ]
    if found.chain is not None:
        parts.append(t("mock.plan_chain", name=found.chain.name))
    parts.append(t("mock.plan_asks", n=len(asks)))
    if found.posting is not None:
        parts.append(t("mock.plan_posting", company=found.posting.company, title=found.posting.title))
    parts.append(t("mock.plan_modes"))
    return Reply("\n\n".join(parts), _plan_rows(mock, again, t))


def _plan_line(n: int, part: Part, found: Planned, t: Translator) -> str:
    card = found.cards[part.slug]
    why = t(f"mock.why_{part.reason}") if part.reason else Html("")
    kind = t(f"mock.kind_{card.kind}")
    minutes = f"{(part.seconds + part.follow_s) / 60:.1f}".removesuffix(".0")
    return t("mock.plan_line", n=n, topic=t.plain(f"topic.{card.topic}"), kind=kind, minutes=minutes, why=why)


def _plan_rows(mock: Mock, again: int, t: Translator) -> Rows:
    def to(minutes: int, level: int, number: int) -> actions.PlanMock:
        return actions.PlanMock(mock.round, mock.track or "", minutes, level, number)

    def mark(label: str, is_on: bool) -> str:
        return f"· {label} ·" if is_on else label

    return [
        [Button(t.plain(f"mock.button_{mode}"), actions.BeginMock(mock.id, mode)) for mode in ("coach", "real")],
        [Button(mark(t.plain("mock.button_minutes", n=m), m == mock.minutes), to(m, mock.level, again)) for m in MINUTES],
        [Button(mark(t.plain(f"mock.level_{n}"), n == mock.level), to(mock.minutes, n, again)) for n in LEVELS],
        [Button(t.plain("mock.button_other"), to(mock.minutes, mock.level, again + 1)),
         Button(t.plain("mock.button_rounds"), actions.ChooseRound())],
    ]  # fmt: skip


def pending(found: Pending, t: Translator) -> Reply:
    """One is under way: what shall become of it?"""
    name = title(found.mock, t, found.name)
    text = t("mock.pending", title=name, place=found.place, total=found.total, answered=found.answered)
    rows = [[Button(t.plain("mock.button_go_on"), actions.GoOn(found.mock.id))]]
    if found.answered:
        rows.append([Button(t.plain("mock.button_end"), actions.EndMock(found.mock.id))])
    rows.append([Button(t.plain("mock.button_drop"), actions.DropMock(found.mock.id))])
    return Reply(text, rows)


def left(found: Pending, t: Translator) -> Reply:
    """It was dropped; what was answered is kept."""
    key = "mock.left" if found.answered else "mock.left_empty"
    text = t(key, title=title(found.mock, t, found.name), answered=found.answered)
    rows = [[Button(t.plain("mock.button_partial"), actions.ShowReport(found.mock.id))]] if found.answered else []
    return Reply(text, [*rows, [Button(t.plain("mock.button_new"), Run("mock"))]], drop_keyboard=not rows)


def technologies(found: Technologies, t: Translator) -> Reply:
    """Which technology?"""
    rows = [[Button(cut(name, 40), actions.GrillOn(slug, 0)) for slug, name in found.named[i : i + 2]]
            for i in range(0, len(found.named), 2)]  # fmt: skip
    own = actions.GrillOn(found.own, 0)
    if found.own and fits(own):
        rows.append([Button(t.plain("mock.button_as_typed", name=found.own), own)])
    if not found.text:
        return Reply(t("mock.grill_which"), rows)
    return Reply(t("mock.grill_choose") if rows else t("mock.grill_no_name"), rows)


def title(mock: Mock, t: Translator, name: str = "") -> str:
    """What a session is called."""
    if mock.kind == "grill":
        return t.plain("mock.title_grill", name=cut(name, 40))
    if mock.kind == "retry":
        return t.plain("mock.title_retry")
    track = t.plain("mock.title_track", track=t.plain(f"track.{mock.track}")) if mock.track else ""
    return t.plain("mock.title", round=t.plain(f"round.{mock.round}")) + track
