"""What is stored, handed out, erased."""

from __future__ import annotations

from datetime import datetime

from bot.actions.people import Export, Forget, Keep, TakeAlong
from bot.locales import Translator
from bot.reply import Button, Document, Reply
from mentor.clock import local
from mentor.users import Person

# what people know by these names; everything else that is stored is counted as "other"
KINDS = (
    "card",
    "review_log",
    "answer",
    "concept_progress",
    "note",
    "favourite",
    "reminder",
    "own_card",
    "script",
    "letter",
)


FILES = {"csv": "csv.zip", "anki": "anki.txt", "ics": "ics"}  # format -> how the file's name ends


def about(at: int, t: Translator) -> Reply:
    """/privacy."""
    row = [Button(t.plain("privacy.button_export"), Export()), Button(t.plain("privacy.button_forget"), Forget(1, at))]
    return Reply(t("privacy.about"), [row])


def exported(content: bytes, user: Person, now: datetime, t: Translator) -> Reply:
    """The document."""
    others = [Button(t.plain(f"privacy.button_{name}"), TakeAlong(name)) for name in FILES]
    text = t("privacy.exported", kb=max(1, len(content) // 1024))
    return Reply(text, [others], document=Document(_name(user, now, "json"), content))


def taken(wanted: str, content: bytes, count: int, user: Person, now: datetime, t: Translator) -> Reply:
    """A file for another program, or why there is none yet."""
    if not count:
        return Reply(t(f"privacy.nothing_{wanted}"), fresh=True)
    text = t(f"privacy.taken_{wanted}", n=count)
    return Reply(text, document=Document(_name(user, now, FILES[wanted]), content), fresh=True)


def _name(user: Person, now: datetime, ending: str) -> str:
    return f"mentor-{local(now, user.tz).date().isoformat()}.{ending}"


def ask(counts: dict[str, int], at: int, t: Translator) -> Reply:
    """What would go."""
    named = [t.plain(f"privacy.count_{kind}", n=counts[kind]) for kind in KINDS if counts.get(kind)]
    what = t.plain("time.and").join(named) or t.plain("privacy.nothing_yet")
    rows = [
        [Button(t.plain("privacy.button_export_first"), Export())],
        [Button(t.plain("privacy.button_go_on"), Forget(1, at)), Button(t.plain("privacy.button_keep"), Keep())],
    ]
    return Reply(t("privacy.ask", what=what), rows)


def ask_again(at: int, t: Translator) -> Reply:
    """The second question."""
    row = [Button(t.plain("privacy.button_forget_all"), Forget(2, at)), Button(t.plain("privacy.button_keep"), Keep())]
    return Reply(t("privacy.ask_again"), [row])


def forgotten(t: Translator) -> Reply:
    """It is done."""
    return Reply(t("privacy.forgotten"))


def kept(t: Translator) -> Reply:
    """Nothing was erased."""
    return Reply(t("privacy.kept"))
