"""Answers from the material: what it says, who says so and when, who sees it differently, and where to go on."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions.ask import KeepAnswer, MoreOfIt, SendQuestion, ShowCareer, ShowGuide, ShowPassage
from bot.actions.letters import NextLetter
from bot.actions.postings import ShowPosting
from bot.actions.reverse import ShowPage, ShowReverse
from bot.actions.roadmap import ShowNode, ShowTrack
from bot.actions.study import ShowCard
from bot.callbacks import Payload
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views.cited import said_on
from bot.views.parts import escaped, source_line
from mentor.ask import Answer, Found
from mentor.ask.sources import Told
from mentor.corpus.schema import Career

TARGETS: dict[str, Callable[[Found], Payload]] = {
    "question": lambda f: ShowCard(f.slug),
    "node": lambda f: ShowNode(f.slug),
    "career": lambda f: ShowCareer(f.slug),
    "reverse": lambda f: ShowReverse(f.slug),
    "passage": lambda f: ShowPassage(f.slug),
    "round": lambda f: ShowGuide(f.slug),
    "posting": lambda f: ShowPosting(f.row, 1),
    "track": lambda f: ShowTrack(f.slug),
    "reverse_page": lambda f: ShowPage(f.slug, "", 1),
}
OPPONENTS = 3
SOURCES = 3
ALL_OF_IT = ("career", "passage", "round")  # kinds of which there is no more than their parts


def answer(found: Answer, t: Translator) -> Reply:
    """The passage, its source, its opponents, and what is near."""
    assert found.told is not None
    told, rows = found.told, Rows()
    if found.is_exhausted:
        text = t("ask.exhausted", title=told.first.title)
    else:
        text = _passage(found, told, t)
        if found.is_cut:
            rows.append([Button(t.plain("ask.button_more"), MoreOfIt()), _whole(told, t)])
    if not rows and (told.first.kind not in ALL_OF_IT or found.is_exhausted):
        rows.append([_whole(told, t)])
    rows += [[_button(t.plain(f"ask.mark_{way.kind}"), way)] for way in told.ways]
    rows += [[_button(t.plain("ask.mark_against"), _found(note))] for note in told.opponents[:OPPONENTS]]
    return Reply(text, [*rows, *_near(found.others, t)], fresh=True)


def whole(found: Answer, t: Translator) -> Reply:
    """All of a note or a passage."""
    assert found.told is not None
    rows: Rows = [[_button(t.plain(f"ask.mark_{way.kind}"), way)] for way in found.told.ways]
    rows += [[_button(t.plain("ask.mark_against"), _found(note))] for note in found.told.opponents[:OPPONENTS]]
    return Reply(_passage(found, found.told, t), [*rows, *_near(found.others, t)])


def unsure(found: Answer, letter_id: int, t: Translator) -> Reply:
    """Not in the material: the nearest, and a way to ask a person."""
    rows = _near(found.others, t)
    send = [Button(t.plain("ask.button_send"), SendQuestion(letter_id))]
    return Reply(t("ask.unsure" if rows else "ask.nothing"), [*rows, send], fresh=True)


def sent(t: Translator) -> Reply:
    """After passing a question on."""
    return Reply(t("ask.sent"))


def kept(letter_id: int, is_kept: bool, t: Translator) -> Reply:
    """The admin's answer is in the corpus, or out of it again."""
    label = t.plain("ask.button_withdraw" if is_kept else "ask.button_keep")
    rows: Rows = [[Button(label, KeepAnswer(letter_id, 0 if is_kept else 1))]]
    if is_kept:
        rows.insert(0, [Button(t.plain("ask.button_see"), ShowPassage(f"answer-{letter_id}"))])
    rows.append([Button(t.plain("letters.button_more"), NextLetter(letter_id))])
    return Reply(t("ask.kept" if is_kept else "ask.withdrawn"), rows)


def _passage(found: Answer, told: Told, t: Translator) -> Html:
    lines = (
        [t("ask.goes_on", title=told.first.title)] if found.goes_on else [Html(f"<b>{escaped(told.first.title)}</b>")]
    )
    quote = escaped(found.quote)
    lines.append(Html(f"<blockquote>{quote}</blockquote>") if told.is_quoted else quote)
    lines.append(_source(told, t))
    if told.opponents:
        against = [_opponent(note, t) for note in told.opponents[:OPPONENTS]]
        lines.append(Html(t("ask.opponents") + "\n" + "\n".join(against)))
    return Html("\n\n".join(lines))


def _source(told: Told, t: Translator) -> Html:
    """Who says so, and when; whether it is told or quoted."""
    date = told.day or said_on(told.said_on, t)
    match told.first.kind:
        case "question":
            named = Html(t.listed(source_line(source) for source in told.sources[:SOURCES]))
            return t("ask.from_card", sources=named) if told.sources else t("ask.from_card_alone")
        case "node":
            return t("ask.from_node", place=told.said_by)
        case "reverse" | "round":
            return t("ask.from_reverse", said_by=told.said_by) if told.said_by else t("ask.from_reverse_alone")
        case "posting":
            return t("ask.from_posting", said_by=told.said_by, said_on=date)
    return t("ask.quoted" if told.is_quoted else "ask.paraphrased", said_by=told.said_by, said_on=date)


def _opponent(note: Career, t: Translator) -> Html:
    return t("ask.opponent", claim=note.claim, said_by=note.said_by, said_on=said_on(note.said_on, t))


def _found(note: Career) -> Found:
    return Found("career", note.slug, note.claim)


def _whole(told: Told, t: Translator) -> Button:
    return Button(t.plain("ask.button_whole"), TARGETS[told.first.kind](told.first))


def _near(found: list[Found], t: Translator) -> Rows:
    return [[_button(t.plain(f"ask.mark_{f.kind}"), f)] for f in found]


def _button(mark: str, found: Found) -> Button:
    return Button(cut(f"{mark} {found.title}", 48), TARGETS[found.kind](found))
