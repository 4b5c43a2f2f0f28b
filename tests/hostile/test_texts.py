"""Names and texts of every script, and random ones: all that we make of them parses as Telegram's HTML."""

from __future__ import annotations

import json
import random
import sys
import unicodedata
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground import ADMIN
from tests.hostile.inprocess import Bot, in_process
from tests.push.kills import IS_SOAK, chance, rounds

__all__ = ["chance"]  # a fixture
pytestmark = pytest.mark.timeout(3600 if IS_SOAK else 240)
MARKUP = [
    "<b>",
    "</b>",
    "<",
    ">",
    "&",
    "&lt;",
    "<a href='x'>",
    "<code>",
    '"',
    "'",
    "</",
    "<!--",
    "&#0;",
    "<tg-emoji>",
    "`",
    "*",
    "_",
]
WHERE = [
    "/feedback {}",
    "/ask {}",
    "/remind 每天晚上9点 {}",
    "/roadmap {}",
    "/{}",
    "{}",
    "/jd {}",
    "/reverse {}",
    "/broadcast {}",
]


@pytest.fixture
async def bot(
    sqlite_template: Path, tmp_path: Path, seeds_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Bot]:
    import shutil

    shutil.copy(sqlite_template, tmp_path / "mentor.db")
    url = f"sqlite:///{tmp_path}/mentor.db"
    async with in_process(url, tmp_path / "data", seeds_dir, monkeypatch) as bot:
        yield bot


def every_script() -> list[str]:
    """A few letters of each script that Unicode knows, by the first word of their names."""
    scripts: dict[str, list[str]] = {}
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        if unicodedata.category(char) in ("Lo", "Lu", "Ll", "Lm"):
            letters = scripts.setdefault(unicodedata.name(char, "?").split(" ")[0], [])
            if len(letters) < 8:
                letters.append(char)
    return ["".join(letters) for letters in scripts.values()]


def anything(chance: random.Random) -> str:
    parts = []
    for _ in range(chance.randrange(1, 12)):
        kind = chance.random()
        parts.append(
            chance.choice(MARKUP) if kind < 0.4 else chr(chance.randrange(0x20, 0x3000 if kind < 0.8 else 0x110000))
        )
    return "".join(parts) * chance.choice([1, 1, 1, 40, 400])


async def test_every_text_that_we_make_parses(bot: Bot, chance: random.Random) -> None:
    scripts = every_script()
    assert len(scripts) > 150
    texts = [
        *chance.sample(scripts, len(scripts) if IS_SOAK else 60),
        *(anything(chance) for _ in range(rounds(100, 10_000, "TEXTS"))),
    ]
    number = 10
    for batch in range(0, len(texts), 25):
        raws = []
        for said in texts[batch : batch + 25]:
            number += 1
            who = {
                "id": ADMIN,
                "is_bot": False,
                "first_name": said[:64],
                "last_name": said[:9],
                "language_code": "zh-hans",
            }
            message = {"message_id": number, "date": 1, "chat": {"id": ADMIN, "type": "private", "first_name": said[:64]},
                       "from": who, "text": chance.choice(WHERE).format(said)[:4096]}  # fmt: skip
            raws.append((number, json.dumps({"update_id": number, "message": message}).encode()))
        raws.append(
            (
                10**6 + number,
                json.dumps({"update_id": 10**6 + number, "message": message | {"text": "/campaigns"}}).encode(),
            )
        )
        await bot.take(raws)
        assert not bot.complaints.found, bot.complaints.found[0]
        refused = [call for call in bot.play.errors if call.error is not None and call.error.code == 400]
        assert not refused, (refused[0].params, refused[0].error)
        await bot.tidy()
    assert bot.app.intake.quarantined == 0
