"""Saved searches on the screen, and what they bring."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.postings import DropSearch, KeepSearch, ShowPosting, ShowPostings, ShowSearches
from bot.locales import Html, Translator
from bot.reply import Button, Reply, cut
from bot.views import times
from bot.views.jobs import line
from mentor.postings.searches import DIGEST_AT, News, Search
from mentor.users import Person


def how(words: str, user: Person, t: Translator) -> Reply:
    """At once, or once a day?"""
    at = times.clock(user.daily_at if user.daily_at is not None else DIGEST_AT)
    buttons = [
        [Button(t.plain("jobs.how_now"), KeepSearch(words, "now"))],
        [Button(t.plain("jobs.how_daily", time=at), KeepSearch(words, "daily"))],
        [Button(t.plain("common.back"), ShowPostings(words, 0))],
    ]
    return Reply(t("jobs.how", words=cut(words, 60) or t.plain("jobs.any_words")), buttons)


def all_of_them(found: Sequence[Search], t: Translator, toast: str | None = None) -> Reply:
    """Each with a button that removes it."""
    every = [Button(t.plain("jobs.button_list"), ShowPostings("", 0))]
    if not found:
        return Reply(t("jobs.no_searches"), [every], toast=toast)
    lines = Html("\n".join(_line(one, t) for one in found))
    rows = [[Button(f"✕ {_words(one, t)}", DropSearch(one.id))] for one in found]
    return Reply(t("jobs.searches", lines=lines), [*rows, every], toast=toast)


def kept(found: Sequence[Search], t: Translator) -> Reply:
    """It is saved."""
    return all_of_them(found, t, t.plain("jobs.search_kept"))


def dropped(found: Sequence[Search], t: Translator) -> Reply:
    """It is forgotten."""
    return all_of_them(found, t, t.plain("jobs.search_dropped"))


def news(found: News, t: Translator) -> Reply:
    """New postings."""
    words = cut(found.words, 60) or t.plain("jobs.any_words")
    lines = [line(number, entry, entry.posting.track, t) for number, entry in enumerate(found.entries, 1)]
    more = [t("jobs.news_more", n=found.more)] if found.more else []
    buttons = [Button(f"{number}", ShowPosting(entry.id, 1)) for number, entry in enumerate(found.entries, 1)]
    rows = [buttons[i : i + 5] for i in range(0, len(buttons), 5)]
    text = Html("\n\n".join([t("jobs.news", words=words), *lines, *more]))
    return Reply(text, [*rows, [Button(t.plain("jobs.button_searches"), ShowSearches())]])


def _line(one: Search, t: Translator) -> Html:
    if one.at is None:
        return t("jobs.search_now", words=_words(one, t))
    return t("jobs.search_daily", words=_words(one, t), time=times.clock(one.at))


def _words(one: Search, t: Translator) -> str:
    return cut(one.words, 40) or t.plain("jobs.any_words")
