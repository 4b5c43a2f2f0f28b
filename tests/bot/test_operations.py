"""Operations: health, metrics, logs without secrets, copies of the database, two processes, a clean end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from bot.logs import Redactor
from bot.operations import create_operations
from mentor import backup
from mentor.store import Store, sqlite_path
from tests.world import World, a_world

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "123456789:AAHsecretsecretsecretsecretsecret12"


def client(world: World) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=create_operations(world.app))
    return httpx.AsyncClient(transport=transport, base_url="http://ops")


async def test_health_and_metrics(world: World) -> None:
    await world.student.say("/help")
    async with client(world) as http:
        assert (await http.get("/healthz")).json()["status"] == "ok"
        metrics = (await http.get("/metrics")).text
    assert "mentor_users 1.0" in metrics and "mentor_updates_handled_total 1.0" in metrics


async def test_health_says_when_the_database_is_gone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise OSError("gone")

    monkeypatch.setattr(world.app.services.db.store, "read", gone)
    async with client(world) as http:
        assert (await http.get("/healthz")).status_code == 503


@pytest.mark.parametrize("as_json", [True, False])
def test_logs_show_no_secret(as_json: bool) -> None:
    formatter = Redactor(["hook-word"], as_json=as_json)
    try:
        raise RuntimeError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except RuntimeError:
        record = logging.LogRecord("x", 40, "f", 1, "secret %s and %s", ("hook-word", TOKEN), sys.exc_info())
    line = formatter.format(record)
    assert "hook-word" not in line and "AAHsecret" not in line and "[secret]" in line


async def test_no_message_text_in_the_logs(world: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await world.student.say("我现在的月薪是 canary-4711")
    ours = [r.getMessage() for r in caplog.records if r.name.startswith(("bot", "mentor"))]
    assert not any("canary-4711" in line for line in ours)


def restore_while_running(database: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    copy = folder / "copy.db"
    backup.backup(f"sqlite:///{database}", copy)
    env = {"PATH": os.environ["PATH"], "MENTOR_DATABASE_URL": f"sqlite:///{database}"}
    command = [sys.executable, "-m", "bot", "db", "restore", str(copy)]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


async def test_two_processes_one_stands_by(sqlite_template: Path, tmp_path: Path, seeds_dir: Path) -> None:
    import shutil

    from bot.lease import FileLease

    path = tmp_path / "mentor.db"
    shutil.copy(sqlite_template, path)
    async with a_world(f"sqlite:///{path}", tmp_path / "data", seeds_dir) as world:
        await world.student.say("/help")
        other = FileLease(tmp_path / "mentor.lock")
        assert not await other.try_acquire()
        done = await asyncio.to_thread(restore_while_running, path, tmp_path)
        assert done.returncode == 1 and "stop it first" in done.stderr
    assert await other.try_acquire(), "the lead is free when the first process ends"
    await other.release()


def test_backup_while_writing_and_restore(sqlite_store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"

    def write(tx, n):  # type: ignore[no-untyped-def]
        tx.execute(text("INSERT INTO meta (key, value) VALUES (:k, :v)"), {"k": f"k{n}", "v": "x"})

    for n in range(50):
        sqlite_store.call(write, n)
    backup.backup(sqlite_store.url, copy)
    assert oct(copy.stat().st_mode & 0o777) == "0o600"
    for n in range(50, 60):
        sqlite_store.call(write, n)
    sqlite_store.close()
    backup.restore(sqlite_store.url, copy)
    with sqlite3.connect(sqlite_store.url.split("///")[1]) as connection:
        assert connection.execute("SELECT count(*) FROM meta WHERE key LIKE 'k%'").fetchone()[0] == 50
    connection.close()
    backup.verify(sqlite_store.url)


@pytest.mark.parametrize("content", [b"", b"no database at all" * 50])
def test_nonsense_is_not_restored(sqlite_store: Store, tmp_path: Path, content: bytes) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(content)
    with pytest.raises(backup.BackupFailed):
        backup.restore(sqlite_store.url, wrong)
    backup.verify(sqlite_store.url)


def test_a_backup_ends_while_others_write(sqlite_store: Store, tmp_path: Path) -> None:
    """Copied in steps, a file of more than 8 MB would begin anew with each write of the bot."""
    sqlite_store.call(lambda tx: tx.execute(text("CREATE TABLE big (x BLOB)")))
    sqlite_store.call(lambda tx: tx.execute(text("INSERT INTO big VALUES (zeroblob(40000000))")))
    writing = threading.Event()

    def write() -> None:
        with contextlib.closing(sqlite3.connect(sqlite_path(sqlite_store.url), isolation_level=None)) as connection:
            while not writing.wait(0.002):
                connection.execute("INSERT INTO big VALUES (1)")

    thread = threading.Thread(target=write)
    thread.start()
    made = threading.Thread(target=backup.backup, args=(sqlite_store.url, tmp_path / "copy.db"), daemon=True)
    made.start()
    made.join(15)
    writing.set()
    thread.join()
    assert not made.is_alive()


def test_what_was_there_before_a_restore_is_kept_whole(sqlite_store: Store, tmp_path: Path) -> None:
    """After kill -9 the newest of it is in the log only."""
    copy, path = tmp_path / "copy.db", sqlite_path(sqlite_store.url)
    backup.backup(sqlite_store.url, copy)
    code = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode=WAL'); c.execute('CREATE TABLE newest (x)'); os._exit(0)"
    )
    sqlite_store.close()
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    backup.restore(sqlite_store.url, copy)
    with contextlib.closing(sqlite3.connect(f"{path}.before-restore")) as connection:
        assert connection.execute("SELECT count(*) FROM newest").fetchone() == (0,)


def test_no_password_is_among_the_arguments(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[tuple[list[str], str | None]] = []

    def run(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        seen.append((command, options["env"].get("PGPASSWORD")))
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    (tmp_path / "copy").touch()
    backup.restore("postgresql://mentor:s3cret@db/mentor", tmp_path / "copy")
    # put back, look what the dump holds, cancel what was not sent
    assert [command[0] for command, _ in seen] == ["pg_restore", "pg_restore", "psql"]
    assert all("s3cret" not in " ".join(command) for command, _ in seen)
    assert [password for _, password in seen] == ["s3cret", None, "s3cret"]  # reading the dump asks no server
    assert backup.CANCEL_UNSENT in " ".join(seen[2][0])


def test_a_backup_never_overwrites(sqlite_store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_text("precious")
    with pytest.raises(backup.BackupFailed):
        backup.backup(sqlite_store.url, copy)
    assert copy.read_text() == "precious"


async def test_sigterm_ends_cleanly(tmp_path: Path, sqlite_template: Path) -> None:
    """What is being handled is finished; exit code 0; the same database starts again."""
    import shutil

    from bot.playground import Playground, serve

    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(sqlite_template, data / "mentor.db")
    async with await serve(Playground(token=TOKEN)) as server:
        env = {
            "PATH": os.environ["PATH"], "MENTOR_TOKEN": TOKEN, "MENTOR_API_URL": server.url, "MENTOR_DATA_DIR": str(data),
            "MENTOR_OPS_LISTEN": "off",
        }  # fmt: skip
        command = [
            sys.executable,
            "-c",
            "import sys; sys.argv = ['mentor', 'run']; from bot.cli import main; sys.exit(main())",
        ]
        process = subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE, text=True)
        async with asyncio.timeout(20):
            while not server.playground.calls_of("getMe"):
                await asyncio.sleep(0.05)
        await asyncio.sleep(0.3)
        process.send_signal(signal.SIGTERM)
        code = await asyncio.to_thread(process.wait, 15)
        errors = process.stderr.read() if process.stderr else ""
        if process.stderr:
            process.stderr.close()
    assert code == 0, errors
    assert "Traceback" not in errors and TOKEN not in errors


async def test_a_refused_token_is_one_clear_line(tmp_path: Path, sqlite_template: Path) -> None:
    import shutil

    from bot.playground import Playground, serve

    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(sqlite_template, data / "mentor.db")
    async with await serve(Playground()) as server:
        env = {
            "PATH": os.environ["PATH"], "MENTOR_TOKEN": TOKEN, "MENTOR_API_URL": server.url, "MENTOR_DATA_DIR": str(data),
            "MENTOR_OPS_LISTEN": "off",
        }  # fmt: skip
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=ROOT, env=env, stderr=asyncio.subprocess.PIPE
        )
        _, errors = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode == 1
    assert b"does not know this token" in errors and b"Traceback" not in errors and TOKEN.encode() not in errors


def test_the_dockerfile_is_clean() -> None:
    done = subprocess.run(
        [ROOT / ".venv/bin/hadolint", ROOT / "Dockerfile"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
