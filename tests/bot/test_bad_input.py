"""Bad input gets a clear sentence and a way on: one test names each."""

from __future__ import annotations

import asyncio
import os
import socket
import sqlite3
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot.handlers import COMMANDS
from bot.playground import STUDENT
from mentor.store import Store, sqlite_path
from tests.world import World

ROOT = Path(__file__).resolve().parents[2]
EVERYBODY = [c.name for c in COMMANDS if not c.admin]
ADMINS = [c.name for c in COMMANDS if c.admin]
BATCHES = 4  # a world for each


def assert_healthy(world: World) -> None:
    assert world.app.intake.quarantined == 0
    assert world.play.faults_seen == []


@pytest.mark.parametrize("batch", range(BATCHES))
async def test_every_command_takes_anything(world: World, batch: int) -> None:
    """Empty, 10,000 characters, emoji, right-to-left, HTML, formulas of spreadsheets, numbers that are none."""
    anything = (
        "",
        "x" * 4000,
        "啊" * 4000,
        "🤖👩‍👩‍👧 \u202eabc\u202c",
        "<b>粗</b> & <script>",
        "=1+1",
        "-1",
        "9" * 60,
        "\n\n",
    )
    for name, argument in product(EVERYBODY[batch::BATCHES], anything):
        said = await world.student.say(f"/{name} {argument}".rstrip(" "))
        assert said, f"/{name} {argument[:12]!r} was met with silence"
        await world.student.say("/cancel")
        if name in ("forget", "stop"):
            await world.student.say("/start")
    assert_healthy(world)


async def test_every_admin_command_takes_anything(world: World) -> None:
    for name, argument in product(ADMINS, ("", "x" * 4000, "🤖 \u202eabc", "<b>粗</b> & <script>", "9" * 60)):
        assert await world.admin.say(f"/{name} {argument}".rstrip(" ")), f"/{name} {argument[:12]!r}: silence"
        await world.admin.say("/cancel")
    assert_healthy(world)


async def test_ten_thousand_characters_in_two_languages(world: World) -> None:
    for text in ("问" * 4096, "?" * 4096):
        assert await world.student.say(text)
    assert_healthy(world)


async def test_names_of_every_script(world: World) -> None:
    for number, name in enumerate(["<b>x</b>", "ابراهيم", "🤖", "\u202eevil", "ა" * 64, "&amp;"]):
        person = world.person(name, "zh-hans", 7000 + number)
        assert await person.say("/help") and await person.say("/roadmap llm")
    assert_healthy(world)


async def test_a_sticker(world: World) -> None:
    assert "文字" in (await world.student.do(lambda play: play.send_sticker(STUDENT))).text


async def test_a_contact(world: World) -> None:
    assert await world.student.do(lambda play: play.send_contact(STUDENT, "+10000000000"))


async def test_an_edited_message(world: World) -> None:
    await world.student.say("/help")
    mine = [m for m in world.play.messages(STUDENT) if m["from"]["id"] == STUDENT][-1]
    said = await world.student.do(lambda play: play.edit_text(STUDENT, mine["message_id"], "/cancel"))
    assert "重新发一条" in said.text


async def test_a_file_of_the_wrong_kind(world: World) -> None:
    assert await world.student.send_document("movie.mp4", b"\x00\x01\x02" * 100)
    assert_healthy(world)


async def test_a_group_gets_one_polite_line_and_no_progress(world: World) -> None:
    group = world.play.add_group("学习小组", [STUDENT], bot_status="administrator")
    said = await world.student.say("/roadmap llm", chat_id=group.id)
    assert len(said) == 1 and "私下" in said.text and "节点" not in said.text
    assert any("url" in button for button in said.buttons)
    said = await world.student.say("/start", chat_id=group.id)
    assert "?start=" not in said.buttons[0]["url"]  # a link to a command that is /start would be a dead one


async def test_a_group_hears_nothing_about_talk(world: World) -> None:
    group = world.play.add_group("学习小组", [STUDENT], bot_status="administrator")
    world.play.reads_groups = True
    before = world.play.seq
    world.play.send_text(STUDENT, "今天吃什么？", chat_id=group.id)
    await world.student.say("/help")
    assert not world.since(before, group.id)


async def test_a_button_of_another_user_changes_only_ones_own(world: World) -> None:
    await world.student.say("/roadmap llm")
    said = await world.student.press("继续学")
    done = said.button("学完了")["callback_data"]
    other = world.person("小王", "zh-hans")
    await other.say("/roadmap llm")
    await other.forge(done)
    assert "0/" in (await world.student.say("/roadmap llm")).text
    assert "1/" in (await other.say("/roadmap llm")).text


async def test_forged_buttons(world: World) -> None:
    await world.student.say("/help")
    for data in (
        "1",
        "1rn",
        "1rn|",
        "1rn|a|b",
        "1vp|tech|x|9e9",
        "1kg|1|1",
        "|||",
        "1c|nothing|",
        "9zz|1",
        "1rm|llm-pytorch-basics|z",
    ):
        said = await world.student.forge(data)
        assert said.toast or said.text, data
    assert_healthy(world)


async def test_a_double_tap(world: World) -> None:
    await world.student.say("/roadmap llm")
    said = await world.student.press("继续学")
    message, data = said.message["message_id"], said.button("正在学")["callback_data"]
    handled = world.app.intake.handled
    for _ in range(2):
        world.play.press(STUDENT, message, data=data)
    await world.until(lambda: world.app.intake.handled == handled + 2)
    assert_healthy(world)


async def test_a_locked_database_is_waited_for(sqlite_world: World) -> None:
    path = sqlite_world.app.services.db.store.url.split("///")[1]
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    asyncio.get_running_loop().call_later(0.5, lambda: (holder.execute("COMMIT"), holder.close()))
    assert "停" in (await sqlite_world.student.say("/stop")).text or sqlite_world.app.intake.handled


def test_a_database_locked_for_long_is_an_error_of_the_database(sqlite_store: Store) -> None:
    """The error handler tries those again; an error of the driver itself would put the update aside."""
    holder = sqlite3.connect(sqlite_path(sqlite_store.url), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with sqlite_store.engine.connect() as connection:
        connection.connection.dbapi_connection.execute("PRAGMA busy_timeout=10")  # type: ignore[union-attr]
        with pytest.raises(OperationalError):
            connection.begin()
    holder.close()


async def test_a_full_disk_loses_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await world.student.say("/help")
    store = world.app.services.db.store
    full = OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full"))

    def refuse(*_arguments: object, **_options: object) -> None:
        raise full

    real_call, real_transact = store.call, store._transact  # the effects of commands; the inbox is written durably
    monkeypatch.setattr(store, "call", refuse)
    if store.is_sqlite:
        monkeypatch.setattr(
            store, "_transact", lambda e, f, *a: refuse() if e is store.engine else real_transact(e, f, *a)
        )
    before = world.play.seq
    world.play.send_text(STUDENT, "/stop")
    async with asyncio.timeout(15):
        while not world.since(before, STUDENT):
            await world.play.changed(0.05)
    assert "什么都没有丢" in world.since(before, STUDENT).text
    monkeypatch.setattr(store, "call", real_call)
    monkeypatch.setattr(store, "_transact", real_transact)
    async with asyncio.timeout(20):
        while "不会再主动" not in world.since(before, STUDENT).text:
            await world.play.changed(0.05)


def run_mentor(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    env = kept | {"MENTOR_OPS_LISTEN": "off"} | environment
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "MENTOR_TOKEN"),
        ({"MENTOR_TOKEN": "1:a", "MENTOR_ADMINS": "me"}, "MENTOR_ADMINS"),
        ({"MENTOR_TOKEN": "1:a", "MENTOR_DEFAULT_TZ": "Mars/Base"}, "Mars/Base"),
        ({"MENTOR_TOKEN": "1:a", "MENTOR_WEBHOOK_URL": "https://x.example/y"}, "MENTOR_WEBHOOK_SECRET"),
        ({"MENTOR_TOKEN_FILE": "/nowhere/token"}, "MENTOR_TOKEN_FILE"),
        ({"MENTOR_TOKEN": "1:a", "MENTOR_LISTEN": "0.0.0.0:https"}, "MENTOR_LISTEN"),
        ({"MENTOR_TOKEN": "1:a", "MENTOR_OPS_LISTEN": "127.0.0.1:99999"}, "MENTOR_OPS_LISTEN"),
    ],
)
def test_a_wrong_setting_is_one_clear_line(environment: dict[str, str], words: str, tmp_path: Path) -> None:
    done = run_mentor("run", MENTOR_DATA_DIR=str(tmp_path), **environment)
    assert done.returncode == 2 and words in done.stderr
    assert "Traceback" not in done.stderr and len(done.stderr.strip().splitlines()) == 1


def test_a_taken_port_is_one_clear_line(tmp_path: Path, sqlite_template: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run_mentor(
            "run", MENTOR_DATA_DIR=str(tmp_path), MENTOR_DATABASE_URL=f"sqlite:///{sqlite_template}",
            MENTOR_TOKEN="1:a", MENTOR_API_URL="http://127.0.0.1:9", MENTOR_WEBHOOK_URL="https://x.example/y",
            MENTOR_WEBHOOK_SECRET="s", MENTOR_LISTEN=f"127.0.0.1:{taken.getsockname()[1]}",
        )  # fmt: skip
    assert done.returncode == 1 and "Traceback" not in done.stderr and "in use" in done.stderr


def test_a_broken_database_is_refused_clearly(tmp_path: Path) -> None:
    (tmp_path / "mentor.db").write_bytes(b"this is no database" * 100)
    done = run_mentor(
        "run",
        MENTOR_DATA_DIR=str(tmp_path),
        MENTOR_TOKEN="1:AAAAAAAAAAAAAAAAAAAAAAAA",
        MENTOR_API_URL="http://127.0.0.1:9",
    )
    assert done.returncode == 1 and "database" in done.stderr
    assert "Traceback" not in done.stderr and "AAAAAAAA" not in done.stderr


def test_unknown_words_on_the_command_line(tmp_path: Path) -> None:
    done = run_mentor("bogus")
    assert done.returncode == 2 and "Traceback" not in done.stderr


@pytest.mark.parametrize("name", [n for n in EVERYBODY if n != "quiz"])  # a quiz is the corpus, which is Chinese
async def test_every_command_answers_in_the_readers_language(world: World, name: str) -> None:
    import re

    english = (await world.person("Ann", "en").say(f"/{name}")).text
    assert re.search(r"[a-z]{3,} [a-z]{2,}", english), f"/{name} says nothing in English: {english[:80]}"
    traditional = await world.person("阿明", "zh-hant").say(f"/{name}")
    assert re.search(r"[\u4e00-\u9fff]", traditional.text) or traditional.labels
