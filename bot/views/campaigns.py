"""How a campaign stands."""

from __future__ import annotations

from bot.locales import Translator
from bot.reply import Reply
from mentor.campaigns import Report


def progress(report: Report, t: Translator) -> Reply:
    """The live progress."""
    return Reply(f"{report.id} {report.settled}/{report.total}")
