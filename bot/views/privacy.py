"""What is stored, handed out, erased."""

from __future__ import annotations

from datetime import datetime

from bot.actions.people import Export, Forget, Keep
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


def about(at: int, t: Translator) -> Reply:
    """/privacy."""
    row = [Button(t.plain("privacy.button_export"), Export()), Button(t.plain("privacy.button_forget"), Forget(1, at))]
    return Reply(t("privacy.about"), [row])


def exported(content: bytes, user: Person, now: datetime, t: Translator) -> Reply:
    """The document."""
    name = f"mentor-{local(now, user.tz).date().isoformat()}.json"
    return Reply(t("privacy.exported", kb=max(1, len(content) // 1024)), document=Document(name, content))


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
