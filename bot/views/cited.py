"""Career notes as they are cited: the claim, who said it by role, and when."""

from __future__ import annotations

from bot.locales import Html, Translator
from mentor.corpus.schema import Career, SaidOn


def said_on(said: SaidOn, t: Translator) -> str:
    """The date of a note: exact, about, or undated."""
    if said.year is None:
        return t.plain("ask.undated")
    key = "ask.month" if said.month else "ask.year"
    date = t.plain(key, year=said.year, month=said.month)
    return t.plain("ask.about", date=date) if said.about else date


def cited(note: Career, t: Translator, quote: str = "") -> Html:
    """What is claimed (or these words of it), by whom and when."""
    return t("choose.cited", claim=quote or note.claim, said_by=note.said_by, said_on=said_on(note.said_on, t))
