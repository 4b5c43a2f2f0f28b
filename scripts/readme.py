#!/usr/bin/env python3
"""Writes the table of commands into README.md from the COMMANDS table (a test holds it to that)."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bot.handlers import COMMANDS  # noqa: E402
from bot.locales import translator  # noqa: E402


def table(admin: bool) -> str:
    """The rows of one kind of command."""
    en, zh = translator("en"), translator("zh_Hans")
    rows = [
        f"| `/{c.name}` | {zh.plain(f'command.{c.name}')} | {en.plain(f'command.{c.name}')} |"
        for c in COMMANDS
        if c.admin == admin
    ]
    return "\n".join(["| command | 中文 | English |", "|---|---|---|", *rows])


def main() -> None:
    """Rewrite the part between the marks."""
    readme = ROOT / "README.md"
    text = readme.read_text()
    made = f"<!-- commands -->\n{table(False)}\n\nFor admins:\n\n{table(True)}\n<!-- /commands -->"
    text = re.sub(r"<!-- commands -->(.*<!-- /commands -->)?", lambda _: made, text, flags=re.S)
    readme.write_text(text)


if __name__ == "__main__":
    main()
