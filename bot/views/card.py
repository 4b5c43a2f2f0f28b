"""What else can be done with a card; and the two pushes that bring cards."""

from __future__ import annotations

from bot.actions.practice import RemoveOwn, ShowScript
from bot.actions.study import Ask, Flag, More, NoteCard, Suspend
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply
from bot.views.parts import escaped
from bot.views.study import headline
from mentor.own.cards import is_own
from mentor.questions import key
from mentor.reviews.due_pushes import DailyPush, ReviewPush
from mentor.reviews.session import Asked

REASONS = "wout"  # wrong, out of date, unclear, typo
SECONDS_EACH = 30


def more(found: Asked, t: Translator) -> Reply:
    """The menu of one card."""
    name, mode = key(found.card.slug), found.mode
    label = "learning.button_unsuspend" if found.is_suspended else "learning.button_suspend"
    # nobody else sees an own card: there is nothing to tell the admins
    flagged = Button(t.plain("learning.button_flag"), Flag(name, mode, ""))
    last = Button(t.plain("own.button_remove"), RemoveOwn(name, 1)) if is_own(name) else flagged
    rows = [
        [Button(t.plain("book.button_script"), ShowScript(name, 0))],
        [Button(t.plain(label), Suspend(name, mode, int(not found.is_suspended)))],
        [Button(t.plain("learning.button_note"), NoteCard(name, mode)), last],
        [Button(t.plain("learning.button_go_on"), Ask(name, mode))],
    ]  # fmt: skip
    parts = [t("learning.more_title"), headline(found.card, t), Html(f"<b>{escaped(found.card.question)}</b>")]
    return Reply("\n\n".join(parts), rows)


def flag(found: Asked, t: Translator) -> Reply:
    """What is wrong with the card?"""
    name, mode = key(found.card.slug), found.mode
    reasons = [Button(t.plain(f"learning.flag_{why}"), Flag(name, mode, why)) for why in REASONS]
    back = Button(t.plain("common.back"), More(name, mode))
    question = Html(f"<b>{escaped(found.card.question)}</b>")
    return Reply(f"{t('learning.flag_why')}\n\n{question}", [reasons[:2], reasons[2:], [back]])


def ask_note(found: Asked, t: Translator) -> Reply:
    """Waiting for a note."""
    question = Html(f"<b>{escaped(found.card.question)}</b>")
    back = Button(t.plain("common.back"), More(key(found.card.slug), found.mode))
    return Reply(f"{t('learning.ask_note')}\n\n{question}", [[back]])


def kept(found: Asked, sentence: str, t: Translator) -> Reply:
    """After a note or a flag that was typed."""
    name, mode = key(found.card.slug), found.mode
    return Reply(t(sentence), [[Button(t.plain("learning.button_go_on"), Ask(name, mode))]])


def daily_push(found: DailyPush, t: Translator) -> Reply:
    """Today's first question, with a button."""
    name = "learning.push_daily_rest" if found.done else "learning.push_daily"
    question = Html(f"<b>{escaped(found.first.question)}</b>\n{headline(found.first, t)}")
    parts = [t(name, left=found.left, done=found.done, question=question)]
    if found.due:
        parts.append(t("learning.push_due", n=found.due))
    parts += _late(found.late_from, t)
    return Reply("\n\n".join(parts), [[Button(t.plain("learning.button_start"), Run("daily"))]])


def review_push(found: ReviewPush, t: Translator) -> Reply:
    """How many cards are due."""
    minutes = max(1, round(found.due * SECONDS_EACH / 60))
    parts = [t("learning.push_review", n=found.due, minutes=minutes), *_late(found.late_from, t)]
    return Reply("\n\n".join(parts), [[Button(t.plain("learning.button_start"), Run("review"))]])


def _late(at: str | None, t: Translator) -> list[Html]:
    return [] if at is None else [t("learning.push_late", at=at)]
