"""The answer book on screen and on paper."""

from __future__ import annotations

from bot.actions.practice import DropScript, ExportBook, Recite, ShowBook, ShowScript, WriteScript
from bot.actions.study import Ask
from bot.locales import Html, Translator, localise
from bot.reply import Button, Document, Reply, Rows, cut
from bot.views.parts import escaped
from mentor.answers import documents
from mentor.answers.book import SECTIONS, Book, Page, Recited, Version
from mentor.questions import key
from mentor.reviews.session import SINGLE

SIZE = 10
PREVIEW = 300


def contents(found: Book, section: str, number: int, t: Translator) -> Reply:
    """All sections, or a page of one."""
    return _section(found, section, number, t) if found.sections.get(section) else _sections(found, t)


def _sections(found: Book, t: Translator) -> Reply:
    lines, rows = [], []
    for section in SECTIONS:
        entries = found.sections[section]
        if not entries:
            continue
        name, written = t.plain(f"book.section_{section}"), sum(e.newest is not None for e in entries)
        lines.append(t("book.section_line", name=name, written=written, total=len(entries)))
        rows.append(Button(name, ShowBook(section, 0)))
    text = t("book.title", written=found.written) + "\n\n" + "\n".join(lines)
    exports = [Button(t.plain("book.button_docx"), ExportBook("d")), Button(t.plain("book.button_md"), ExportBook("m"))]
    return Reply(text, [rows[:2], rows[2:], exports if found.written else []])


def _section(found: Book, section: str, number: int, t: Translator) -> Reply:
    entries = found.sections[section]
    pages = -(-len(entries) // SIZE)
    number = min(max(number, 0), pages - 1)
    start = number * SIZE
    shown = list(enumerate(entries[start : start + SIZE], start + 1))
    lines = [
        Html(f"{n}. {'✅' if entry.newest else '▫️'} {escaped(cut(entry.card.question, 80))}") for n, entry in shown
    ]
    buttons = [Button(str(n), ShowScript(key(entry.card.slug), 0)) for n, entry in shown]
    turn = [Button(t.plain("common.previous"), ShowBook(section, number - 1))] if number else []
    turn += [Button(t.plain("common.next"), ShowBook(section, number + 1))] if number + 1 < pages else []
    title = Html(f"<b>{t(f'book.section_{section}')}</b>")
    rows: Rows = [buttons[:5], buttons[5:], turn, [Button(t.plain("book.button_book"), ShowBook("", 0))]]
    return Reply(f"{title}\n\n" + "\n".join(lines), rows)


def script(found: Page, number: int, t: Translator, *, is_new: bool = False) -> Reply:
    """One question's script, in the version that was asked for (0: the newest)."""
    question = Html(f"<b>{escaped(found.card.question)}</b>")
    if not found.versions:
        return Reply(f"{question}\n\n{t('book.none')}", _empty_rows(found, t))
    shown = next((v for v in found.versions if v.number == number), found.versions[0])
    parts = [t("book.kept"), question] if is_new else [question]
    parts += [Html(f"<i>{about(shown, t)}</i>"), escaped(shown.text)]
    if is_new and len(found.versions) > 1:
        before = found.versions[1]
        parts.append(t("book.before", characters=before.characters, time=duration(before.seconds, t)))
    return Reply("\n\n".join(parts), _rows(found, shown, t))


def _empty_rows(found: Page, t: Translator) -> Rows:
    name = key(found.card.slug)
    return [
        [Button(t.plain("book.button_write"), WriteScript(name))],
        [Button(t.plain("book.button_card"), Ask(name, SINGLE)), Button(t.plain("book.button_book"), ShowBook("", 0))],
    ]


def _rows(found: Page, shown: Version, t: Translator) -> Rows:
    name, last = key(found.card.slug), found.versions[0].number
    turn = []
    if shown.number > 1:
        turn.append(Button(t.plain("book.button_older"), ShowScript(name, shown.number - 1)))
    if shown.number < last:
        turn.append(Button(t.plain("book.button_newer"), ShowScript(name, shown.number + 1)))
    return [
        [Button(t.plain("book.button_recite"), Recite(name))],
        [Button(t.plain("book.button_rewrite"), WriteScript(name)),
         Button(t.plain("book.button_drop"), DropScript(name, shown.number, 1))],
        turn,
        *_empty_rows(found, t)[1:],
    ]  # fmt: skip


def about(version: Version, t: Translator) -> str:
    """Its number, day, length and time; how much came at the last recital."""
    parts = [t.plain("book.about", number=version.number, on=version.on.isoformat(), characters=version.characters,
                     time=duration(version.seconds, t))]  # fmt: skip
    if version.recited is not None:
        parts.append(t.plain("book.about_recited", percent=version.recited))
    return " · ".join(parts)


def duration(seconds: int, t: Translator) -> str:
    """How long it takes to say."""
    minutes, rest = divmod(seconds, 60)
    return t.plain("book.minutes", minutes=minutes, seconds=rest) if minutes else t.plain("book.seconds", seconds=rest)


def ask_script(found: Page, t: Translator) -> Reply:
    """Waiting for a version; the points of the card help, and so does the one before."""
    parts = [Html(f"<b>{escaped(found.card.question)}</b>"), t("book.ask_script")]
    if found.versions:
        parts.append(t("book.newest", text=cut(found.versions[0].text, PREVIEW)))
    else:
        points = "\n".join(f"• {escaped(point.point)}" for point in found.card.key_points)
        parts.append(t("book.points", points=Html(points)))
    copy = [Button(t.plain("book.button_copy"), copy=found.versions[0].text)] if _fits(found) else []
    return Reply("\n\n".join(parts), [copy, [Button(t.plain("common.back"), ShowScript(key(found.card.slug), 0))]])


def _fits(found: Page) -> bool:
    return bool(found.versions) and len(found.versions[0].text) <= 256  # what a copy button holds


def ask_recital(found: Page, t: Translator) -> Reply:
    """Waiting for what is said by heart: the script itself is hidden."""
    newest = found.versions[0]
    question = Html(f"<b>{escaped(found.card.question)}</b>")
    time = duration(newest.seconds, t)
    text = t("book.ask_recital", characters=newest.characters, time=time)
    return Reply(f"{question}\n\n{text}", [[Button(t.plain("common.back"), ShowScript(key(found.card.slug), 0))]])


def recited(found: Recited, t: Translator) -> Reply:
    """What came and what was left out, in the words of the script."""
    percent, left = found.recital.percent, found.recital.left_out
    parts = [t("book.recited_all" if not left else "book.recited", percent=percent)]
    if found.before is not None:
        parts.append(t("book.recited_before", percent=found.before))
    if left:
        lines = "\n".join(f"▫️ {escaped(cut(text, 200))}" for text in left[:12])
        parts.append(Html(t("book.left_out", n=len(left)) + "\n" + lines))
    name = key(found.page.card.slug)
    rows = [
        [
            Button(t.plain("book.button_again"), Recite(name)),
            Button(t.plain("book.button_script"), ShowScript(name, 0)),
        ],
        [Button(t.plain("book.button_book"), ShowBook("", 0))],
    ]
    return Reply("\n\n".join(parts), rows)


def ask_drop(found: Page, number: int, t: Translator) -> Reply:
    """Really?"""
    name = key(found.card.slug)
    rows = [[Button(t.plain("book.button_drop"), DropScript(name, number, 2))],
            [Button(t.plain("common.back"), ShowScript(name, number))]]  # fmt: skip
    return Reply(t("book.ask_drop", number=number), rows)


def exported(found: Book, kind: str, lang: str, t: Translator) -> Reply:
    """The book as one document."""
    if not found.written:
        return _sections(found, t)
    names = {section: localise(t.plain(f"book.section_{section}"), lang) for section in SECTIONS}
    make, name = (documents.docx, "answers.docx") if kind == "d" else (documents.markdown, "answers.md")
    content = make(found, localise(t.plain("book.document_title"), lang), names, lambda v: localise(about(v, t), lang))
    return Reply(t("book.exported", n=found.written), document=Document(name, content))
