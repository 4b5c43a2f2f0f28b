"""What a group sees: the daily question, the week's board, and the word that switches them."""

from __future__ import annotations

from bot.locales import Html, Translator
from bot.reply import Reply
from bot.views import quiz, times
from bot.views.parts import escaped
from mentor.quizzes import Quiz
from mentor.quizzes.groups import Board, Started

MEDALS = ("🥇", "🥈", "🥉")


def started(found: Started, t: Translator) -> Reply:
    """It is on."""
    return Reply(t("group.changed" if found.is_change else "group.started", at=times.clock(found.at)))


def stopped(was_on: bool, t: Translator) -> Reply:
    """It is off."""
    return Reply(t("group.stopped" if was_on else "group.was_off"))


def not_yours(is_anonymous: bool, t: Translator) -> Reply:
    """Only those who run the group."""
    return Reply(t("group.anonymous" if is_anonymous else "group.not_yours"))


def which_time(t: Translator) -> Reply:
    """No time of day was understood."""
    return Reply(t("group.which_time"))


def message(found: Quiz | Board, t: Translator) -> Reply:
    """The question as a poll, or the board."""
    if isinstance(found, Quiz):
        return quiz.quiz(found, t)
    lines = [
        t("group.line", place=MEDALS[n] if n < len(MEDALS) else f"{n + 1}.", name=escaped(line.name), right=line.right,
          answered=line.answered)
        for n, line in enumerate(found.lines)
    ]  # fmt: skip
    head = t("group.board", people=found.people, questions=found.questions)
    return Reply(Html(f"{head}\n\n" + "\n".join(lines) + f"\n\n{t('group.board_end')}"))
