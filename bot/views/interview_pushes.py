"""What comes by itself around an interview, and the reverse questions to take along."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.interview import GoDebrief, MoveInterview, ShowInterview, ShowToAsk
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows
from bot.views.interview import name, when
from bot.views.parts import CIRCLED
from mentor.countdown.days import Asked
from mentor.countdown.interviews import Dated
from mentor.countdown.messages import After, Eve, Wishes


def push(found: Eve | Wishes | After, t: Translator) -> Reply:
    """What comes by itself around an interview."""
    i = found.interview
    match found:
        case Eve():
            at = when(i.when, found.tz, t)
            text = t("interview.eve", name=name(i, t), when=at, lines=_asked(found.asked, t))
            rows: Rows = [[Button(t.plain("interview.button_to_ask"), ShowToAsk(i.id))]]
            if found.due:
                text = Html(f"{text}\n\n{t('interview.eve_due', n=found.due)}")
                rows[0].append(Button("/review", Run("review")))
            rows.append([Button(t.plain("interview.button_mock"), Run("mock", i.round))])
            return Reply(text, rows)
        case Wishes():
            rows = [[Button(t.plain("interview.button_to_ask"), ShowToAsk(i.id))]]
            return Reply(t("interview.wishes", name=name(i, t), when=when(i.when, found.tz, t)), rows)
        case _:
            moved = Button(t.plain("debrief.button_moved"), MoveInterview(i.id))
            rows = [[Button(t.plain("debrief.button_start"), GoDebrief(i.id, "asked"))], [moved]]
            return Reply(t("interview.after", name=name(i, t)), rows)


def to_ask(found: Dated, asked: Sequence[Asked], t: Translator) -> Reply:
    """The reverse questions to take along."""
    rows = [
        [
            Button(t.plain("reverse.button_more"), Run("reverse", found.round)),
            Button(t.plain("common.back"), ShowInterview(found.id)),
        ]
    ]
    return Reply(t("interview.to_ask", name=name(found, t), lines=_asked(asked, t)), rows)


def _asked(asked: Sequence[Asked], t: Translator) -> Html:
    lines = [
        t("interview.to_ask_line", n=CIRCLED[n], star="★ " if one.is_favourite else "", question=one.question.question,
          listen_for=one.question.listen_for)
        for n, one in enumerate(asked)
    ]  # fmt: skip
    return Html("\n".join(lines))
