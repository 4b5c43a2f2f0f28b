"""Help and the small answers."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks import Payload, Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply


def help_(names: Sequence[str], admin: Sequence[str], t: Translator) -> Reply:
    """The commands, one line each."""
    text = t("common.help", commands=_lines(names, t))
    if admin:
        text = Html(text + "\n\n" + t("common.help_admin", commands=_lines(admin, t)))
    return Reply(text)


def _lines(names: Sequence[str], t: Translator) -> Html:
    return Html("\n".join(f"/{name} {t(f'command.{name}')}" for name in names))


def cancelled(was_pending: bool, t: Translator) -> Reply:
    """After /cancel; a reply keyboard that hangs around goes too."""
    return Reply(t("common.cancelled" if was_pending else "common.nothing_to_cancel"), drop_keyboard=True)


def stopped(back: Payload, t: Translator) -> Reply:
    """After /stop."""
    return Reply(t("common.stopped"), [[Button(t.plain("common.button_pushes_on"), back)]])


def pushes_on(t: Translator) -> Reply:
    """After the button under /stop."""
    return Reply(t("common.pushes_on_again"))


def greeted(what: str, t: Translator) -> Reply:
    """Back to who greets or thanks us, with three ways on."""
    ways = [[Button(t.plain(f"common.button_{name}"), Run(name))] for name in ("daily", "roadmap", "help")]
    return Reply(t(f"common.{what}"), ways)


def not_understood(is_edit: bool, t: Translator) -> Reply:
    """For what we do not read."""
    return Reply(t("common.edited" if is_edit else "common.not_text"))
