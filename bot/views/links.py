"""Links that lead nowhere any more, and the button that sends an object on."""

from __future__ import annotations

from collections.abc import Sequence

from bot.callbacks import Payload, Run
from bot.locales import Translator
from bot.reply import Button, Reply, cut
from bot.share import Share


def gone(near: Sequence[tuple[str, Payload]], t: Translator) -> Reply:
    """The nearest things that are still there."""
    rows = [[Button(cut(title, 48), payload)] for title, payload in near]
    return Reply(t("link.gone_near" if rows else "onboarding.dead_link"), [*rows, [Button("/help", Run("help"))]])


def share_button(kind: str, slug: str, title: str, t: Translator) -> Button:
    """Send this on to somebody."""
    return Button(t.plain("link.button_share"), share=Share(kind, slug, title))
