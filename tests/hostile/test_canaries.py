"""At debug level, through a whole conversation on a bad day: no secret in logs, database, exports or messages."""

from __future__ import annotations

import asyncio
import io
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.logs import set_up_logs
from bot.playground import ADMIN, STUDENT, Playground
from bot.settings import Settings
from tests.world import World, a_world

TOKEN = "1234567890:AAc4naryc4naryc4naryc4naryc4nary"
HOOK = "c4nary-hook-word"
CANARY = b"c4nary"
LIBRARIES = ("httpx", "httpcore", "telegram", "aiohttp", "apscheduler", "asyncio", "jieba")
pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """The logs as `mentor run` sets them up, at debug level, and those of the libraries too, which it quietens."""
    written = io.StringIO()
    before, level = logging.root.handlers[:], logging.root.level
    set_up_logs("DEBUG", "text", [SecretStr(TOKEN), SecretStr(HOOK)])
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.NOTSET)
    logging.root.handlers[0].setStream(written)  # type: ignore[attr-defined]
    yield written
    logging.root.handlers[:] = before
    logging.root.setLevel(level)


async def converse(world: World) -> None:
    """Something of everything, while Telegram fails in every way."""
    student, admin = world.student, world.admin
    for text in (
        "/start",
        "/help",
        "/roadmap llm",
        "/daily",
        "/remind 10分钟后 看论文",
        "/feedback 您好",
        "/export",
        "/nonsense",
    ):
        await student.say(text)
    for fault in ("lose_after", "lose_before", "status", "bad_json"):
        world.play.faults.add(fault, method="sendMessage", value=502, times=1)
        await student.say("/help")
    for text in ("/admin", "/inbox", "/broadcast 你好", "/campaigns"):
        await admin.say(text)
    world.play.inject_update(b'{"update_id": 990001, "message": {"from": 5}}', 990001)
    await world.until(lambda: world.app.intake.quarantined)
    await world.later(seconds=700)
    await world.until(lambda: not world.app.intake.pending)


async def test_no_secret_anywhere(
    logged: io.StringIO, sqlite_template: Path, tmp_path: Path, seeds_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("tests.world.Playground", lambda **options: Playground(token=TOKEN, **options))
    path = tmp_path / "mentor.db"
    shutil.copy(sqlite_template, path)
    hook = {"webhook_secret": SecretStr(HOOK)}
    async with a_world(f"sqlite:///{path}", tmp_path / "data", seeds_dir, **hook) as world:
        assert world.play.token == TOKEN
        await converse(world)
        shown = [repr(world.play.messages(who)).encode() for who in (STUDENT, ADMIN)]
        files = [world.play.file_bytes(file) for file in world.play.files.values()]
        repr_of_settings = repr(world.app.settings).encode()
    output = logged.getvalue().encode()
    has_something = [b"DEBUG" in output, bool(files), all(shown)]  # what is long is not put into an assertion
    assert has_something == [True] * 3, "nothing was logged, exported or said: this would prove nothing"
    for place in (
        output,
        *shown,
        *files,
        repr_of_settings,
        *(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()),
    ):
        at = place.find(CANARY)
        near = place[max(0, at - 200) : at + 100] if at >= 0 else b""
        assert near == b""


async def test_a_start_that_fails_shows_none(tmp_path: Path) -> None:
    from tests.bot.test_bad_input import run_mentor

    values = {"MENTOR_TOKEN": TOKEN, "MENTOR_LOG_LEVEL": "DEBUG", "MENTOR_DATA_DIR": str(tmp_path),
              "MENTOR_DATABASE_URL": "postgresql://me:c4nary-password@127.0.0.1:9/x"}  # fmt: skip
    for command in (("run",), ("doctor",), ("db", "backup", str(tmp_path / "x"))):
        done = await asyncio.to_thread(run_mentor, *command, **values)
        assert done.returncode == 1 and "c4nary" not in done.stdout + done.stderr, (command, done.stderr)


def test_settings_show_none() -> None:
    made = Settings(_env_file=None, token=SecretStr(TOKEN), webhook_secret=SecretStr(HOOK))
    assert "c4nary" not in f"{made!r}{made}{made.model_dump_json()}"
