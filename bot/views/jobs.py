"""The board of postings: pages and single ones."""

from __future__ import annotations

from bot.actions.postings import MarkPosting, ShowPosting, ShowPostings
from bot.callbacks import Run, encode
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views import gap as gap_view
from bot.views.links import share_button
from bot.views.postings import card, facts
from mentor.postings.board import PAGE, STATES, Entry, Listing


def listing(found: Listing, track: str | None, t: Translator) -> Reply:
    """A page, each with its match."""
    if not found.entries:
        if not found.words:
            return Reply(t("jobs.none"), [[Button(t.plain("jobs.button_jd"), Run("jd"))]])
        return Reply(
            t("jobs.none_fit", words=cut(found.words, 60)), [[Button(t.plain("jobs.button_all"), Run("jobs"))]]
        )
    words = t("jobs.words", words=cut(found.words, 60)) if found.words else Html("")
    first = found.page * PAGE + 1
    lines = [_line(number, entry, track, t) for number, entry in enumerate(found.entries, first)]
    buttons = [Button(f"{number}", ShowPosting(entry.id, 0)) for number, entry in enumerate(found.entries, first)]
    tip = [t("gap.knows_nothing")] if found.entries[0].gap.knows_nothing else []
    text = Html("\n\n".join([t("jobs.list", total=found.total, words=words), *lines, *tip]))
    return Reply(text, [buttons, *_turn(found, t), [Button(t.plain("jobs.button_jd"), Run("jd"))]])


def one(entry: Entry, track: str | None, t: Translator, toast: str | None = None) -> Reply:
    """One posting, how it fits, and what is done about it."""
    parts = [card(entry.posting, t)]
    parts += [t("jobs.over")] if entry.is_over else []
    parts.append(gap_view.text(entry.gap, track, t))
    parts += [t("jobs.state", state=t.plain(f"jobs.state_{entry.state}"))] if entry.state else []
    marks = [
        Button(
            ("✓ " if entry.state == state else "") + t.plain(f"jobs.state_{state}"),
            MarkPosting(entry.id, "" if entry.state == state else state),
        )
        for state in STATES
    ]
    rows = [*(marks[i : i + 3] for i in range(0, len(marks), 3)), *gap_view.rows(entry.gap, entry.posting.track, t)]
    share = share_button("p", entry.posting.slug, f"{entry.posting.company} {entry.posting.title}", t)
    last = [Button(t.plain("jobs.button_list"), Run("jobs")), share]
    return Reply(Html("\n\n".join(parts)), [*rows, last], toast=toast)


def marked(entry: Entry, track: str | None, t: Translator) -> Reply:
    """After a mark."""
    state = t.plain(f"jobs.state_{entry.state}") if entry.state else ""
    said = t.plain("jobs.marked", state=state) if entry.state else t.plain("jobs.unmarked")
    return one(entry, track, t, said)


def _line(number: int, entry: Entry, track: str | None, t: Translator) -> Html:
    mark = t.plain(f"jobs.state_{entry.state}").split(" ")[0] + " " if entry.state else ""
    posting = entry.posting
    said = facts(posting, t)
    if posting.expires_on:
        said.append(t.plain("jobs.until", date=posting.expires_on.isoformat()))
    return t("jobs.entry", number=number, mark=mark, company=posting.company, title=posting.title,
             facts=" · ".join(said), line=gap_view.line(entry.gap, track, t))  # fmt: skip


def _turn(found: Listing, t: Translator) -> Rows:
    """Pages: the words travel in the button, where they fit."""
    words = found.words.replace("|", " ")
    try:
        encode(ShowPostings(words, found.page + 1))
    except ValueError:
        return []
    turn = [Button(t.plain("common.previous"), ShowPostings(words, found.page - 1))] if found.page else []
    turn += [Button(t.plain("common.next"), ShowPostings(words, found.page + 1))] if found.has_more else []
    return [turn] if turn else []
