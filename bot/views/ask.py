"""Answers from the material, with who said it and when."""

from __future__ import annotations

from bot.actions.ask import SendQuestion, ShowCareer
from bot.actions.corpus import ShowPassage
from bot.actions.reverse import ShowReverse
from bot.actions.roadmap import ShowNode
from bot.actions.study import ShowCard
from bot.callbacks import Payload
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from mentor.ask import Answer, Found
from mentor.corpus.schema import Career, SaidOn

TARGETS = {
    "question": ShowCard,
    "node": ShowNode,
    "career": ShowCareer,
    "reverse": ShowReverse,
    "passage": ShowPassage,
}


def answer(found: Answer, t: Translator) -> Reply:
    """The passage, its source, its opponents, and what is near."""
    rows: Rows = []
    if found.career is not None:
        text = _career(found.career, t)
        if found.opponents:
            against = [
                t("ask.opponent", claim=o.claim, said_by=o.said_by, said_on=_date(o.said_on, t))
                for o in found.opponents
            ]
            text = Html(f"{text}\n\n{t('ask.opponents')}\n" + "\n".join(against))
            rows += [[Button(cut(o.claim, 40), ShowCareer(o.slug))] for o in found.opponents]
    else:
        assert found.first is not None
        text = t("ask.passage", title=found.first.title, text=found.text)
        rows.append([Button(t.plain("ask.button_whole"), _target(found.first))])
    return Reply(text, [*rows, *_near(found.others, t)])


def unsure(found: Answer, letter_id: int, t: Translator) -> Reply:
    """Not in the material: the nearest, and a way to ask a person."""
    rows = _near(found.others, t)
    send = [Button(t.plain("ask.button_send"), SendQuestion(letter_id))]
    return Reply(t("ask.unsure" if rows else "ask.nothing"), [*rows, send], fresh=True)


def sent(t: Translator) -> Reply:
    """After passing a question on."""
    return Reply(t("ask.sent"))


def _career(note: Career, t: Translator) -> Html:
    return t("ask.career", claim=note.claim, reasons=note.reasons, said_by=note.said_by, said_on=_date(note.said_on, t))


def _date(said: SaidOn, t: Translator) -> str:
    if said.year is None:
        return t.plain("ask.undated")
    key = "ask.month" if said.month else "ask.year"
    date = t.plain(key, year=said.year, month=said.month)
    return t.plain("ask.about", date=date) if said.about else date


def _near(found: list[Found], t: Translator) -> Rows:
    return [[Button(cut(t.plain(f"ask.mark_{f.kind}") + " " + f.title, 48), _target(f))] for f in found]


def _target(found: Found) -> Payload:
    return TARGETS[found.kind](found.slug)
