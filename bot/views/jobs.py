"""The board of postings: pages and single ones."""

from __future__ import annotations

from bot.actions.postings import (
    KeepSearch,
    MarkPosting,
    Narrow,
    ShowMarket,
    ShowPosting,
    ShowPostings,
    ShowPrep,
    ShowSearches,
)
from bot.callbacks import Payload, Run, fits
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows, cut
from bot.views import gap as gap_view
from bot.views.links import share_button
from bot.views.postings import card, facts
from mentor.postings.board import PAGE, STATES, Entry, Listing
from mentor.postings.follow import Due
from mentor.postings.narrowing import Choices
from mentor.postings.terms import is_about_own

SOON = 90  # days; beyond them the date says more than their number


def listing(found: Listing, track: str | None, t: Translator) -> Reply:
    """A page, each with its match."""
    if not found.entries:
        return _nothing(found, t)
    words = t("jobs.words", words=cut(found.words, 60)) if found.words else Html("")
    first = found.page * PAGE + 1
    lines = [line(number, entry, track, t) for number, entry in enumerate(found.entries, first)]
    buttons = [Button(f"{number}", ShowPosting(entry.id, 0)) for number, entry in enumerate(found.entries, first)]
    tip = [t("gap.knows_nothing")] if found.entries[0].gap.knows_nothing else []
    text = Html("\n\n".join([t("jobs.list", total=found.total, words=words), *lines, *tip]))
    return Reply(text, [buttons, *_turn(found, t), *_ways(found.words, t)])


def which_applied(found: Listing, track: str | None, t: Translator) -> Reply:
    """The posting that somebody says they applied to: the one itself with its states, or their list to choose from."""
    if not found.entries:
        every, jd = Button(t.plain("jobs.button_all"), Run("jobs")), Button(t.plain("jobs.button_jd"), Run("jd"))
        return Reply(t("jobs.say_state_none"), [[every], [jd]])
    shown = one(found.entries[0], track, t) if found.total == 1 else listing(found, track, t)
    return Reply(Html(t("jobs.say_state") + "\n\n" + shown.text), shown.buttons)


def _nothing(found: Listing, t: Translator) -> Reply:
    if not found.words:
        return Reply(t("jobs.none"), [[Button(t.plain("jobs.button_jd"), Run("jd"))]])
    every = Button(t.plain("jobs.button_all"), Run("jobs"))
    if is_about_own(found.words):
        return Reply(t("jobs.none_mine"), [[every]])
    notify = _notify(_safe(found.words), t)
    return Reply(t("jobs.none_fit", words=cut(found.words, 60)), [[every, *notify]])


def _ways(words: str, t: Translator) -> Rows:
    """Narrow it, keep it, or look at the market."""
    narrow = [
        button
        for what in ("track", "city", "must")
        for button in _fitting_in(t.plain(f"jobs.button_by_{what}"), Narrow(what, _safe(words)))
    ]
    is_about_me = "mine" in words.split()  # nothing new can be "mine"
    notify = [] if is_about_me else _notify(_safe(words), t)
    return [
        narrow,
        [Button(t.plain("jobs.button_fit"), ShowPostings("fit", 0)), Button(t.plain("jobs.button_mine"), ShowPostings("mine", 0)),
         Button(t.plain("jobs.button_market"), ShowMarket(""))],
        [*notify, Button(t.plain("jobs.button_searches"), ShowSearches())],
        [Button(t.plain("jobs.button_jd"), Run("jd"))],
    ]  # fmt: skip


def narrow(found: Choices, t: Translator) -> Reply:
    """The choices, each with how many postings it leaves."""
    buttons = []
    for choice in found.found:
        name = choice.name or t.plain(f"track.{choice.word}")
        label = t.plain("jobs.choice", name=cut(name, 24), n=choice.postings)
        buttons += _fitting_in(label, ShowPostings(f"{found.words} {choice.word}".strip(), 0))
    rows = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    back = [Button(t.plain("common.back"), ShowPostings(found.words, 0))]
    words = cut(found.words, 60) or t.plain("jobs.narrow_all")
    text = t("jobs.narrow", words=words) if buttons else t("jobs.no_choice")
    return Reply(text, [*rows, back])


def one(entry: Entry, track: str | None, t: Translator, toast: str | None = None) -> Reply:
    """One posting, how it fits, and what is done about it."""
    parts = [card(entry.posting, t)]
    parts += [_deadline(entry, t)] if entry.days_left is not None else []
    parts.append(gap_view.text(entry.gap, track, t))
    parts += [_state(entry, t)] if entry.state else []
    marks = [
        Button(
            ("✓ " if entry.state == state else "") + t.plain(f"jobs.state_{state}"),
            MarkPosting(entry.id, "" if entry.state == state else state),
        )
        for state in STATES
    ]
    prep = [Button(t.plain("jobs.button_prep"), ShowPrep(entry.id))]
    rows = [
        prep,
        *(marks[i : i + 3] for i in range(0, len(marks), 3)),
        *gap_view.rows(entry.gap, entry.posting.track, t),
    ]
    share = share_button("p", entry.posting.slug, f"{entry.posting.company} {entry.posting.title}", t)
    last = [Button(t.plain("jobs.button_list"), Run("jobs")), share]
    return Reply(Html("\n\n".join(parts)), [*rows, last], toast=toast)


def marked(entry: Entry, track: str | None, t: Translator) -> Reply:
    """After a mark."""
    state = t.plain(f"jobs.state_{entry.state}") if entry.state else ""
    said = t.plain("jobs.marked", state=state) if entry.state else t.plain("jobs.unmarked")
    return one(entry, track, t, said)


def line(number: int, entry: Entry, track: str | None, t: Translator) -> Html:
    """One posting of a list, with its match."""
    mark = t.plain(f"jobs.state_{entry.state}").split(" ")[0] + " " if entry.state else ""
    posting = entry.posting
    said = facts(posting, t)
    if posting.expires_on:
        said.append(t.plain("jobs.until", date=posting.expires_on.isoformat()))
    return t("jobs.entry", number=number, mark=mark, company=posting.company, title=posting.title,
             facts=" · ".join(said), line=gap_view.line(entry.gap, track, t))  # fmt: skip


def deadline(due: Due, t: Translator) -> Reply:
    """Three days and one day before."""
    posting, expires = due.entry.posting, due.entry.posting.expires_on
    key = "jobs.deadline" if due.days else "jobs.deadline_today"
    date = expires.isoformat() if expires else ""
    line_ = gap_view.line(due.entry.gap, due.track, t)
    text = t(key, company=posting.company, title=posting.title, n=due.days, date=date, line=line_)
    return Reply(text, [_press(due.entry, ("applied", "hidden"), t), _open(due.entry, t)])


def followup(due: Due, t: Translator) -> Reply:
    """A week after they applied."""
    posting = due.entry.posting
    text = t("jobs.followup", company=posting.company, title=posting.title, n=due.days)
    return Reply(text, [_press(due.entry, ("interview", "offer", "closed"), t), _open(due.entry, t)])


def _press(entry: Entry, states: tuple[str, ...], t: Translator) -> list[Button]:
    return [Button(t.plain(f"jobs.state_{state}"), MarkPosting(entry.id, state)) for state in states]


def _open(entry: Entry, t: Translator) -> list[Button]:
    prep = Button(t.plain("jobs.button_prep"), ShowPrep(entry.id))
    return [Button(t.plain("jobs.button_open"), ShowPosting(entry.id, 1)), prep]


def _deadline(entry: Entry, t: Translator) -> Html:
    if entry.is_over or entry.days_left is None or entry.days_left < 0:
        return t("jobs.over")
    if entry.days_left > SOON and entry.posting.expires_on:
        return t("jobs.until", date=entry.posting.expires_on.isoformat())
    return t("jobs.days_left", n=entry.days_left) if entry.days_left else t("jobs.last_day")


def _state(entry: Entry, t: Translator) -> Html:
    """What is done about it, and what follows."""
    said = t("jobs.state", state=t.plain(f"jobs.state_{entry.state}"))
    has_time = entry.days_left is not None and entry.days_left > 1
    more = "jobs.will_remind" if entry.state == "saved" and has_time else "jobs.will_follow"
    return Html(f"{said} · {t(more)}") if entry.state == "applied" or (entry.state == "saved" and has_time) else said


def _safe(words: str) -> str:
    return words.replace("|", " ")


def can_keep(words: str) -> bool:
    """Whether a button carries a search with how to be told of it."""
    return fits(KeepSearch(words, "daily"))


def _notify(words: str, t: Translator) -> list[Button]:
    """The question how, where its answers fit too."""
    return [Button(t.plain("jobs.button_notify"), KeepSearch(words, ""))] if can_keep(words) else []


def _fitting_in(label: str, payload: Payload) -> list[Button]:
    """A button, where its words fit."""
    return [Button(label, payload)] if fits(payload) else []


def _turn(found: Listing, t: Translator) -> Rows:
    """Pages: the words travel in the button, where they fit."""
    words = _safe(found.words)
    if not _fitting_in("", ShowPostings(words, found.page + 1)):
        return []
    turn = [Button(t.plain("common.previous"), ShowPostings(words, found.page - 1))] if found.page else []
    turn += [Button(t.plain("common.next"), ShowPostings(words, found.page + 1))] if found.has_more else []
    return [turn] if turn else []
