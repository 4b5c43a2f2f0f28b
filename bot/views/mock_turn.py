"""A mock interview under way: the open question with its clock, and what was heard in an answer."""

from __future__ import annotations

from bot.actions import mock as actions
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views.parts import CIRCLED, bullets, escaped
from mentor import names
from mentor.clock import local
from mentor.mock.flow import Feedback, Step
from mentor.mock.judge import Point
from mentor.mock.opening import Grilling
from mentor.mock.plan import ASK_S
from mentor.mock.rows import RUNNING, UNKNOWN, Mock, Turn

LONGEST_SHORT = 200  # characters up to which an answer may be a question that was meant for /ask


def step(found: Step, tz: str, t: Translator, text: str = "") -> Reply:
    """What to show after a step: what was heard, or the open question."""
    if found.is_repeat:
        return Reply(toast=t.plain("mock.already"))
    if found.feedback is not None:
        return heard(found, t, text=text)
    if found.turn is None:  # typed between two questions
        return Reply(t("mock.between"), [[_next_button(found, t)]])
    return question(found, tz, t).anew()


def question(found: Step, tz: str, t: Translator) -> Reply:
    """The open question with its clock."""
    assert found.turn is not None
    turn = found.turn
    parts = [_head(found, turn, tz, t), _asked(found, turn, t)]
    if found.is_new_clock:
        parts.insert(0, t("mock.new_clock"))
    pass_over = "mock.button_nothing" if turn.kind == "ask" else "mock.button_skip"
    first = [Button(t.plain(pass_over), actions.SkipTurn(turn.id, "skipped"))]
    if turn.kind != "ask":
        first.append(Button(t.plain("mock.button_unknown"), actions.SkipTurn(turn.id, UNKNOWN)))
    return Reply(
        "\n\n".join(parts),
        [first, [Button(t.plain("mock.button_pause"), actions.PauseTurn(turn.id)), _leave_button(found.mock, t)]],
    )


def _head(found: Step, turn: Turn, tz: str, t: Translator) -> Html:
    what = _what(found, turn, t)
    until = f"{local(turn.deadline_at, tz):%H:%M:%S}" if turn.deadline_at else ""
    clock = t("mock.clock", time=_span(turn.seconds, t), until=until) if until else t("mock.clock_none")
    if (
        turn.deadline_at and (turn.deadline_at - turn.asked_at).total_seconds() > turn.seconds + 1
    ):  # it rested meanwhile
        clock = t("mock.clock_until", until=until)
    return t("mock.head", place=found.place, total=found.total, what=what, clock=clock)


def _what(found: Step, turn: Turn, t: Translator) -> str:
    if turn.kind == "layer":
        return t.plain("mock.what_layer", name=cut(found.name, 40))
    if turn.kind == "question" and found.card is not None:
        return t.plain(f"topic.{found.card.topic}")
    return t.plain(f"mock.what_{turn.kind}")


def _asked(found: Step, turn: Turn, t: Translator) -> Html:
    part = found.mock.plan[turn.part]
    if turn.kind == "follow_up":
        return Html(f"💬 <b>{escaped(turn.text)}</b>")
    if turn.kind == "ask":
        return t("mock.ask_first" if _is_first_ask(found, turn) else "mock.ask_more", seconds=ASK_S)
    if turn.kind == "question":
        asked = Html(f"<b>{escaped(found.card.question)}</b>") if found.card else Html("")
        return Html(asked + "\n\n" + t("mock.only_missed", n=len(part.points))) if part.points else asked
    asked = Html("<b>" + t(f"mock.layer_{part.layer}", name=found.name) + "</b>")
    return Html(asked + "\n\n" + t("mock.probe", question=found.card.question)) if found.card else asked


def _is_first_ask(found: Step, turn: Turn) -> bool:
    return turn.part == 0 or found.mock.plan[turn.part - 1].kind != "ask"


def heard(found: Step, t: Translator, toast: str | None = None, text: str = "") -> Reply:
    """What was heard in an answer, with the words; each mark can be turned round."""
    assert found.feedback is not None
    parts = [Html(f"<i>{_question_text(found, t)}</i>")]
    answer = found.feedback.turn.answer
    if found.mock.state != RUNNING and answer:
        parts.append(t("mock.your_answer", text=cut(answer, 700)))
    parts += _asked_back(found.feedback, t) if found.feedback.judged else _points_and_brief(found, t)
    if found.feedback.turn.late_s:
        parts.append(t("mock.late", time=_span(found.feedback.turn.late_s, t)))
    return Reply("\n\n".join(parts), _heard_rows(found, t, text), toast=toast)


def _heard_rows(found: Step, t: Translator, text: str) -> Rows:
    assert found.feedback is not None
    turn, points = found.feedback.turn, found.feedback.points[: len(CIRCLED)]
    rows: Rows = []
    if len(text) <= LONGEST_SHORT and turn.kind != "ask" and names.is_other_matter(text):
        rows.append([Button(t.plain("learning.other_ask"), Run("ask"))])
    if turn.answer is not None:
        fixes = [actions.FixPoint(turn.id, n) for n in range(len(points))]
        marks = [Button(f"{CIRCLED[n]}{'✅' if p.said else '▫️'}", fixes[n]) for n, p in enumerate(points)]
        rows += [marks[i : i + 5] for i in range(0, len(marks), 5)]
    if turn.kind == "layer" and turn.answer is not None and not found.feedback.is_checked:
        labels = [("· " if turn.rating == n else "") + t.plain(f"mock.button_own_{n}") for n in (1, 2, 3)]
        rows.append([Button(label, actions.RateSelf(turn.id, n)) for n, label in enumerate(labels, 1)])
    if found.mock.state == RUNNING:
        return [*rows, [_next_button(found, t), _leave_button(found.mock, t)]]
    return [*rows, [Button(t.plain("mock.button_report"), actions.ShowReport(found.mock.id))]]


def _points_and_brief(found: Step, t: Translator) -> list[Html]:
    assert found.feedback is not None
    turn, card, points = found.feedback.turn, found.feedback.card, found.feedback.points
    parts = []
    if turn.answer is not None and points:
        said = sum(p.said for p in points)
        name = "learning.checked_all" if said == len(points) else "learning.checked"
        lines = "\n".join(_point(n, p, t) for n, p in enumerate(points))
        parts += [Html(t(name, said=said, total=len(points)) + "\n" + lines), t("learning.correct_hint")]
        if found.feedback.has_substance:
            parts.append(t("mock.substance"))
    elif not points and turn.kind == "layer":
        parts.append(t("mock.unchecked", name=found.name))
    if card is not None and turn.kind in ("question", "layer"):
        head = t("mock.brief" if turn.answer is not None else "mock.brief_unknown")
        parts.append(Html(head + "\n" + escaped(card.brief)))
    elif points and turn.answer is None:
        parts.append(Html(t("mock.points_unknown") + "\n" + "\n".join(f"• {escaped(p.text)}" for p in points)))
    return parts


def _question_text(found: Step, t: Translator) -> Html:
    assert found.feedback is not None
    turn, card = found.feedback.turn, found.feedback.card
    if turn.kind == "layer":
        return t(f"mock.layer_{found.mock.plan[turn.part].layer}", name=found.name)
    if turn.kind == "follow_up":
        return escaped(turn.text)
    return escaped(card.question) if card is not None else t("mock.what_ask")


def _asked_back(heard_: Feedback, t: Translator) -> list[Html]:
    judged = heard_.judged
    if judged is None or judged.nearest is None:
        ideas = Html("\n".join([t("mock.ideas"), bullets(heard_.ideas)]))
        return [t(f"mock.asked_{judged.kind if judged else 'none'}"), *([ideas] if heard_.ideas else [])]
    nearest = judged.nearest
    values = {"theme": nearest.theme, "question": nearest.question, "why": nearest.why, "listen": nearest.listen_for}
    avoid = {"avoid": nearest.not_like_this} if judged.flagged else {}
    parts = [t("mock.asked_flagged" if judged.flagged else "mock.asked_near", **values, **avoid)]
    if not judged.fits:
        parts.append(t("mock.asked_elsewhere", round=t.plain(f"round.{nearest.round}")))
    return parts


def _point(n: int, point: Point, t: Translator) -> Html:
    mark = "✅" if point.said else "▫️"
    why = t("learning.heard_in", words=point.words) if point.said else t("learning.not_heard")
    if point.is_corrected:
        why = t("learning.by_hand")
    number = CIRCLED[n] if n < len(CIRCLED) else "·"
    return Html(f"{mark} {number} {escaped(point.text)}  <i>{why}</i>")


def paused(found: Step, t: Translator) -> Reply:
    """The clock stands."""
    left = found.turn.left_s if found.turn else None
    text = t("mock.paused", left=_span(left or 0, t), place=found.place, total=found.total)
    back = Button(t.plain("mock.button_go_on"), actions.GoOn(found.mock.id))
    return Reply(text, [[back, _leave_button(found.mock, t)]])


def grilling(found: Grilling, tz: str, t: Translator) -> Reply:
    """The first layer, with what stands behind it."""
    first = question(found.step, tz, t)
    on = found.chain
    if on.is_known:
        note = t("mock.grill_note", name=on.name, n=on.checked)
        if on.via:
            note = Html(note + t("mock.grill_via", name=on.name, via=on.via))
    else:
        note = t("mock.grill_unknown", name=on.name)
    near = [Button(cut(t.plain("mock.button_instead", name=name), 40), actions.GrillOn(slug, found.step.mock.id))
            for slug, name in found.near]  # fmt: skip
    rows = [near[i : i + 2] for i in range(0, len(near), 2)]
    return Reply(f"{note}\n\n{first.text}", [*first.buttons, *rows], fresh=True)


def _next_button(found: Step, t: Translator) -> Button:
    position = found.feedback.turn.position + 1 if found.feedback else found.position
    return Button(
        t.plain("mock.button_last" if found.is_last else "mock.button_next"), actions.NextTurn(found.mock.id, position)
    )


def _leave_button(mock: Mock, t: Translator) -> Button:
    return Button(t.plain("mock.button_leave"), actions.LeaveMock(mock.id))


def _span(s: int, t: Translator) -> str:
    minutes, rest = divmod(max(0, s), 60)
    if not minutes:
        return t.plain("mock.seconds", s=rest)
    return t.plain("mock.minutes_seconds", m=minutes, s=rest) if rest else t.plain("mock.minutes", m=minutes)
