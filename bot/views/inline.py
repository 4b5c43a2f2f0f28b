"""Results of inline mode: what the list shows, and the message that choosing one sends."""

from __future__ import annotations

from typing import Any

from bot import html
from bot.locales import Html, Translator, localise
from bot.reply import TEXT_LIMIT, cut, utf16
from bot.share import start_link
from bot.views.cited import cited
from bot.views.postings import card as posting_card
from bot.views.postings import facts
from bot.views.study import headline
from mentor import links
from mentor.corpus.schema import Career, Node, Posting, Question, Reverse
from mentor.inline import Pick

TITLE, LINE = 100, 120  # characters of the list's two lines


def results(found: list[Pick], username: str, t: Translator) -> list[dict[str, Any]]:
    """The results as the Bot API has them; each message carries one button that opens the thing with us."""
    shown = {links.payload(pick.kind, pick.entry.slug): pick for pick in found}
    return [_result(key, pick, username, t) for key, pick in shown.items()]


def _result(key: str, pick: Pick, username: str, t: Translator) -> dict[str, Any]:
    title, line, text = _words(pick, t)
    if utf16(html.plain(text)) > TEXT_LIMIT:
        text = t("inline.short", title=title, line=line)
    label = t.plain(f"inline.open_{pick.kind}")
    button = {"text": localise(label, t.lang), "url": start_link(username, pick.kind, pick.entry.slug)}
    return {
        "type": "article",
        "id": key,
        "title": cut(localise(f"{t.plain(f'inline.mark_{pick.kind}')} {title}", t.lang), TITLE),
        "description": cut(localise(line, t.lang), LINE),
        "input_message_content": {
            "message_text": localise(text, t.lang),
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
        "reply_markup": {"inline_keyboard": [[button]]},
    }


def _words(pick: Pick, t: Translator) -> tuple[str, str, Html]:
    """(title, second line, message)."""
    match pick.entry:
        case Question() as card:
            line = html.plain(headline(card, t))
            return card.question, line, t("inline.question", headline=Html(headline(card, t)), question=card.question)
        case Node() as node:
            return node.title, node.why, t("inline.node", title=node.title, why=node.why, hours=f"{node.hours:g}")
        case Reverse() as asked:
            round_ = t.plain(f"round.{asked.round}")
            line = f"{round_} · {asked.theme}"
            return asked.question, line, t("inline.reverse", round=round_, question=asked.question, why=asked.why)
        case Career() as note:
            return note.claim, note.said_by, t("inline.career", said=cited(note, t))
        case Posting() as posting:
            return f"{posting.company} {posting.title}", " · ".join(facts(posting, t)), posting_card(posting, t)
