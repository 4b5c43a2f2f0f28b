"""Reverse questions on the screen and as a sheet."""

from __future__ import annotations

from itertools import groupby

from bot.actions.reverse import KeepReverse, ShowPage, ShowReverse, ShowSheet
from bot.callbacks import Run
from bot.locales import Html, Translator, localise
from bot.reply import Button, Document, Reply, cut
from bot.views.links import share_button
from mentor.corpus.schema import ROUNDS, Reverse
from mentor.reverse import Detail, Page

DIGITS = "①②③④⑤⑥⑦⑧"


def rounds(t: Translator) -> Reply:
    """Which round is it?"""
    buttons = [Button(t.plain(f"round.{name}"), ShowPage(name, "", 0)) for name in ROUNDS]
    return Reply(t("reverse.rounds"), [buttons[:2], buttons[2:]])


def page(found: Page, t: Translator) -> Reply:
    """What the round assesses, and some questions."""
    if not found.questions:
        return Reply(t("reverse.empty"), [[Button(t.plain("reverse.button_rounds"), Run("reverse"))]])
    track = t("reverse.for_track", track=t.plain(f"track.{found.track}")) if found.track else Html("")
    lines = Html("\n".join(t("reverse.line", n=DIGITS[i], question=q.question) for i, q in enumerate(found.questions)))
    values = {"round": t.plain(f"round.{found.round}"), "track": track, "questions": lines}
    if found.guide is None:
        text = t("reverse.page_plain", **values)
    else:
        assesses = Html("\n".join(t("reverse.assessed", what=what) for what in found.guide.assesses))
        text = t("reverse.page", assesses=assesses, **values)
    numbers = [Button(DIGITS[i], ShowReverse(q.slug)) for i, q in enumerate(found.questions)]
    more = [Button(t.plain("reverse.button_more"), ShowPage(found.round, found.track or "", found.number + 1))]
    rows = [numbers, more if found.pages > 1 else []]
    rows.append([_sheet_button(found.favourites, t), Button(t.plain("reverse.button_rounds"), Run("reverse"))])
    return Reply(text, rows)


def detail(found: Detail, t: Translator, toast: str | None = None) -> Reply:
    """One question in full."""
    q = found.question
    text = t(
        "reverse.detail", question=q.question, round=t.plain(f"round.{q.round}"), theme=q.theme, why=q.why,
        listen_for=q.listen_for, red_flag=q.red_flag, not_like_this=q.not_like_this,
    )  # fmt: skip
    label = t.plain("reverse.button_drop" if found.is_favourite else "reverse.button_keep")
    turn = [Button(t.plain("reverse.button_page"), ShowPage(q.round, "", found.page))]
    if found.after is not None:
        turn.append(Button(t.plain("reverse.button_next"), ShowReverse(found.after)))
    keep = Button(label, KeepReverse(q.slug, 0 if found.is_favourite else 1))
    return Reply(text, [[keep, share_button("r", q.slug, q.question, t)], turn], toast=toast)


def sheet(kept: list[Reverse], t: Translator) -> Reply:
    """The favourites, to read and to take along."""
    back = [Button(t.plain("reverse.button_rounds"), Run("reverse"))]
    if not kept:
        return Reply(t("reverse.sheet_empty"), [back])
    parts = []
    for name, questions in groupby(kept, key=lambda q: q.round):
        lines = "\n".join(t("reverse.bullet", question=q.question) for q in questions)
        parts.append(f"<b>{t.plain(f'round.{name}')}</b>\n{lines}")
    text = t("reverse.sheet", questions=Html(cut_html("\n\n".join(parts))))
    file = Reply(document=Document(t.plain("reverse.sheet_file"), _file(kept, t).encode("utf-8-sig")))
    return Reply(text, [back], then=(file,))


def cut_html(text: str) -> str:
    """The sheet's text as far as it fits one message; the file holds all of it."""
    lines = text.split("\n")
    while len("\n".join(lines)) > 3500:
        lines.pop()
    return "\n".join(lines)


def _file(kept: list[Reverse], t: Translator) -> str:
    lines: list[str] = []
    for name, questions in groupby(kept, key=lambda q: q.round):
        lines += ["", t.plain(f"round.{name}")]
        for q in questions:
            lines += [f"□ {q.question}", t.plain("reverse.sheet_listen", listen_for=q.listen_for)]
    return localise("\n".join(lines).strip() + "\n", t.lang)


def _sheet_button(count: int, t: Translator) -> Button:
    return Button(cut(t.plain("reverse.button_sheet", n=count), 40), ShowSheet())
