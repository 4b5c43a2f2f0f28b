"""Feedback, the admins' inbox, and the answer that comes back."""

from __future__ import annotations

from bot.actions.ask import KeepAnswer
from bot.actions.letters import AnswerLetter, CloseLetter, NextLetter
from bot.actions.study import ShowCard
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views.parts import escaped
from mentor.letters import Written


def ask(t: Translator) -> Reply:
    """Waiting for the text."""
    return Reply(t("letters.ask"))


def sent(t: Translator) -> Reply:
    """It is in the inbox."""
    return Reply(t("letters.sent"))


def letter(found: Written | None, t: Translator) -> Reply:
    """One open letter, or that there is none."""
    if found is None:
        return Reply(t("letters.none"), [[Button("/admin", Run("admin"))]])
    rows: Rows = [
        [
            Button(t.plain("letters.button_answer"), AnswerLetter(found.id)),
            Button(t.plain("letters.button_close"), CloseLetter(found.id)),
        ]
    ]
    if found.kind == "flag" and found.about:
        rows.append([Button(t.plain("letters.button_card"), ShowCard(found.about))])
    if found.waiting:
        rows.append([Button(t.plain("letters.button_next", n=found.waiting), NextLetter(found.id))])
    return Reply(_letter(found, t), rows)


def ask_answer(found: Written, t: Translator) -> Reply:
    """Waiting for the admin's words."""
    return Reply("\n\n".join([_letter(found, t), t("letters.ask_answer")]))


def answered(reached: int, found: Written, t: Translator) -> Reply:
    """The answer is on its way; one to a question can go into the corpus too."""
    rows: Rows = [[Button(t.plain("letters.button_more"), NextLetter(found.id))]]
    if found.kind == "ask":
        rows.insert(0, [Button(t.plain("ask.button_keep"), KeepAnswer(found.id, 1))])
    return Reply(t("letters.answered", n=reached), rows)


def message(found: Written, t: Translator) -> Reply:
    """The push with the answer."""
    kind = found.kind if t.has(f"letters.answer_to_{found.kind}") else "feedback"
    about = t(f"letters.answer_to_{kind}")
    return Reply(t("letters.message", about=about, text=cut(found.text, 300), answer=found.answer or ""))


def _letter(found: Written, t: Translator) -> Html:
    kind = t.plain(f"letters.kind_{found.kind}") if t.has(f"letters.kind_{found.kind}") else found.kind
    about = f" · {found.about}" if found.about else ""
    date = found.created_at.date().isoformat()
    text = t("letters.letter", number=found.id, kind=kind, about=about, date=date, text=found.text)
    if not found.others:
        return text
    words = [cut(other, 120) for other in dict.fromkeys(found.others) if other != found.text][:5]
    same = t("letters.asked_by", n=len(found.others) + 1)
    return Html("\n\n".join([text, Html("\n".join([same, *(f"• {escaped(word)}" for word in words)]))]))
