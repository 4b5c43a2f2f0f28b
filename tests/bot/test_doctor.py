"""`mentor doctor` against a Telegram on bad days: each trouble has its line and its advice."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot import doctor
from bot.playground import ADMIN, Playground, Server, serve
from bot.settings import Settings
from mentor import users
from mentor.store import Store
from tests.bot.test_bad_input import run_mentor


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with await serve(Playground()) as server:
        yield server


@pytest.fixture
def values(server: Server, sqlite_template: Path, tmp_path: Path) -> dict[str, Any]:
    shutil.copy(sqlite_template, tmp_path / "mentor.db")
    return {
        "token": SecretStr(server.playground.token), "api_url": server.url, "data_dir": tmp_path, "admins": (ADMIN,),
    }  # fmt: skip


async def troubles(values: dict[str, Any], **other: Any) -> dict[str, doctor.Finding]:
    found = await doctor.examine(Settings(_env_file=None, **(values | other)))
    return {one.what: one for one in found if not one.is_good}


async def test_all_is_well(values: dict[str, Any]) -> None:
    found = await doctor.examine(Settings(_env_file=None, **values))
    assert {one.what for one in found} >= {"token", "clock", "disk", "database", "webhook", "rates", "inbox", "admins"}
    assert [one for one in found if not one.is_good] == []


async def test_a_wrong_token(values: dict[str, Any]) -> None:
    wrong = await troubles(values, token=SecretStr("7654321:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
    assert "@BotFather" in wrong["token"].todo and wrong["token"].is_fatal
    assert not any("AAAAAA" in one.said for one in wrong.values())


@pytest.mark.parametrize(
    ("fault", "where"),
    [("lose_before", "network"), ("bad_json", "network"), ("hang", "network"), ("status", "network"), ("unauthorized", "token"),
     ("too_many", "token")],
)  # fmt: skip
async def test_a_telegram_in_trouble(
    values: dict[str, Any], server: Server, fault: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "TIMEOUT_S", 0.5)
    server.playground.faults.add(fault, method="getMe", value=502 if fault == "status" else 3)
    assert (await troubles(values))[where].is_fatal


@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_a_proxy_that_is_not_there(values: dict[str, Any], scheme: str) -> None:
    wrong = await troubles(values, proxy=f"{scheme}://me:s3cret@127.0.0.1:9")
    assert "MENTOR_PROXY" in wrong["proxy"].todo and "s3cret" not in wrong["proxy"].said


async def test_a_clock_that_is_wrong(values: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.playground.api.formatdate", lambda **_: "Thu, 01 Jan 2026 00:00:00 GMT")
    assert "ahead of" in (await troubles(values))["clock"].said


async def test_a_disk_that_is_full(values: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "FREE_MB", 10**9)
    assert "free some" in (await troubles(values))["disk"].todo


async def test_a_folder_that_is_none(values: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    url = f"sqlite:///{tmp_path}/mentor.db"
    assert "cannot be written" in (await troubles(values, data_dir=tmp_path / "file", database_url=url))["disk"].said


async def test_a_damaged_database(values: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "mentor.db").write_bytes(b"no database at all" * 1000)
    assert "restore" in (await troubles(values))["database"].todo


async def test_a_database_that_is_away(values: dict[str, Any]) -> None:
    wrong = await troubles(values, database_url="postgresql://mentor:s3cret@127.0.0.1:9/mentor")
    assert "MENTOR_DATABASE_URL" in wrong["database"].todo and "s3cret" not in wrong["database"].said


async def test_an_old_schema(values: dict[str, Any], tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "mentor.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001_first'")
        connection.commit()
    wrong = await troubles(values)
    assert "upgrade" in wrong["database"].todo and not wrong["database"].is_fatal


async def test_a_webhook_that_fails(values: dict[str, Any], server: Server, unused_tcp_port: int) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}/telegram"
    hook = {"webhook_url": url, "webhook_secret": SecretStr("word")}
    assert not (await troubles(values, **hook))["webhook"].is_fatal  # the start of the bot sets it
    server.playground.webhook = {"url": url, "secret_token": "word", "max_connections": 40}
    server.playground.start_webhook()
    server.playground.send_text(ADMIN, "/help")
    async with asyncio.timeout(10):
        while not (wrong := (await troubles(values, **hook)).get("webhook")):
            await asyncio.sleep(0.1)
    assert "cannot deliver" in wrong.said and "TLS" in wrong.todo
    assert "is set" in (await troubles(values))["webhook"].said


async def test_what_waits_and_what_was_refused(values: dict[str, Any], tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/mentor.db")
    store.call(users.touch, 1, "zh", datetime(2026, 1, 1, tzinfo=UTC), "Asia/Shanghai")
    store.close()
    with closing(sqlite3.connect(tmp_path / "mentor.db")) as connection:
        connection.execute(
            "INSERT INTO inbox (update_id, state, tries, received_at) VALUES (1, 0, 0, '2026-01-01 00:00:00.000000')"
        )
        connection.execute(
            "INSERT INTO quarantine (update_id, payload, reason, received_at) VALUES (1, 'x', 'y', '2026-01-01 00:00:00.000000')"
        )
        connection.execute(
            "INSERT INTO delivery (dedup_key, kind, user_id, payload, state, priority, due_at, tries, error) "
            "VALUES ('k', 'letter', 1, '{}', 0, 0, '2026-01-01 00:00:00.000000', 1, '429')"
        )
        connection.commit()
    wrong = await troubles(values)
    assert set(wrong) == {"inbox", "quarantine", "rates"} and "429" in wrong["rates"].said
    assert "paid" in (await troubles(values, api_rate=500, admins=()))["rates"].todo


def test_the_command_says_it_and_ends_with_1(tmp_path: Path) -> None:
    done = run_mentor("doctor", MENTOR_DATA_DIR=str(tmp_path))
    assert done.returncode == 1 and "WRONG token" in done.stdout and "@BotFather" in done.stdout
    assert "Traceback" not in done.stderr


async def test_the_command_ends_with_0_where_all_is_well(values: dict[str, Any]) -> None:
    environment = {"MENTOR_DATA_DIR": str(values["data_dir"]), "MENTOR_API_URL": values["api_url"], "MENTOR_ADMINS": "1",
                   "MENTOR_TOKEN": values["token"].get_secret_value()}  # fmt: skip
    done = await asyncio.to_thread(run_mentor, "doctor", **environment)
    assert done.returncode == 0 and "WRONG" not in done.stdout, done.stdout + done.stderr
