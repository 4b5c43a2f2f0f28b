"""The command menus, per language and per scope, from the COMMANDS table."""

from __future__ import annotations

from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, BotCommandScopeDefault
from telegram.error import BadRequest

from bot.context import Services
from bot.handlers import COMMANDS
from bot.locales import localise, translator
from bot.router import Command

# Telegram's language codes for a menu: two letters, none meaning everybody else
MENU_LANGUAGES = (("", "en"), ("zh", "zh_Hans"))


def menu(lang: str, *, admin: bool) -> list[BotCommand]:
    """The menu of one language; admins see theirs too."""
    t = translator(lang)
    shown: list[Command] = [c for c in COMMANDS if admin or not c.admin]
    return [BotCommand(c.name, localise(t.plain(f"command.{c.name}"), lang)) for c in shown]


async def publish_menus(services: Services) -> None:
    """Tell Telegram the menus; an admin who never wrote to us has no chat yet and is passed over."""
    bot = services.bot
    for code, lang in MENU_LANGUAGES:
        await bot.set_my_commands(menu(lang, admin=False), BotCommandScopeAllPrivateChats(), language_code=code or None)
        await bot.set_my_description(translator(lang).plain("common.description"), language_code=code or None)
        groups = [c for c in menu(lang, admin=False) if c.command == "help"]
        await bot.set_my_commands(groups, BotCommandScopeDefault(), language_code=code or None)
        for admin_id in services.settings.admins:
            try:
                scope = BotCommandScopeChat(admin_id)
                await bot.set_my_commands(menu(lang, admin=True), scope, language_code=code or None)
            except BadRequest:
                continue
