"""A disk that is full, a file that is read-only, cut off or changed: one sentence, no traceback. Upgrades that are killed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from mentor import backup, migrate
from mentor.store import Store
from tests.bot.test_bad_input import ROOT, run_mentor
from tests.push.kills import rounds

BOT = {"MENTOR_TOKEN": "1:AAAAAAAAAAAAAAAAAAAAAAAA", "MENTOR_API_URL": "http://127.0.0.1:9"}


@pytest.fixture
def data(sqlite_template: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(sqlite_template, folder / "mentor.db")
    return folder


def assert_one_sentence(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 1, done.stderr
    said = [line for line in done.stderr.strip().splitlines() if line.startswith("mentor: ")]
    assert len(said) == 1 and "Traceback" not in done.stderr, done.stderr
    assert any(word in said[0] for word in words), said


def cut_off(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096)


def cut_within_a_page(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1000)


def flip_pages(path: Path) -> None:
    with path.open("r+b") as file:
        for page in range(3, path.stat().st_size // 4096, 7):
            file.seek(page * 4096)
            file.write(bytes(b ^ 0xA5 for b in range(256)) * 4)


def flip_the_head(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"SQLite format 4\x00\xff\xff")


DAMAGES = [cut_off, cut_within_a_page, flip_pages, flip_the_head]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda f: f.__name__)
def test_a_damaged_database_is_refused_at_the_start(data: Path, damage: Callable[[Path], None]) -> None:
    damage(data / "mentor.db")
    done = run_mentor("run", MENTOR_DATA_DIR=str(data), **BOT)
    assert_one_sentence(done, "the database is damaged", "file is not a database")
    assert "mentor db restore" in done.stderr


@pytest.mark.parametrize("damage", [cut_off, flip_pages], ids=lambda f: f.__name__)
def test_a_damaged_database_is_neither_copied_nor_sound(data: Path, damage: Callable[[Path], None]) -> None:
    damage(data / "mentor.db")
    with pytest.raises(backup.BackupFailed):
        backup.verify(f"sqlite:///{data}/mentor.db")
    with pytest.raises(backup.BackupFailed):
        backup.backup(f"sqlite:///{data}/mentor.db", data / "copy.db")
    assert not list(data.glob("copy*")), "half a copy is left"


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda f: f.__name__)
def test_a_damaged_copy_is_not_put_back(data: Path, damage: Callable[[Path], None]) -> None:
    url = f"sqlite:///{data}/mentor.db"
    backup.backup(url, data / "copy.db")
    damage(data / "copy.db")
    with pytest.raises(backup.BackupFailed):
        backup.restore(url, data / "copy.db")
    backup.verify(url)


def mounted(folder: Path, how: str, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`mentor ...` where `folder` is mounted as `how` says; skipped where we may not mount."""
    probe = subprocess.run(["unshare", "-m", "mount", "--bind", folder, folder], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("needs root to mount")
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    script = f'{how} && exec "$@"'
    return subprocess.run(
        ["unshare", "-m", "sh", "-ec", script, "sh", sys.executable, "-m", "bot", *command], cwd=ROOT, timeout=60,
        env=kept | {"MENTOR_OPS_LISTEN": "off", "MENTOR_DATA_DIR": str(folder)} | environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


def test_a_read_only_folder_is_one_sentence(data: Path) -> None:
    how = f"mount --bind {data} {data} && mount -o remount,ro,bind {data}"
    assert_one_sentence(mounted(data, how, "run", **BOT), "readonly", "read-only", "Read-only", "unable to open")
    assert_one_sentence(mounted(data, how, "db", "backup", str(data / "copy.db")), "no backup was made")


def test_a_full_disk_is_one_sentence(data: Path, tmp_path: Path) -> None:
    size = (data / "mentor.db").stat().st_size + 16_384
    shutil.copytree(data, tmp_path / "safe")
    how = f"mount -t tmpfs -o size={size} none {data} && cp {tmp_path}/safe/* {data}"
    assert_one_sentence(mounted(data, how, "run", **BOT), "full", "disk I/O", "no space", "No space", "unable to open")
    assert_one_sentence(mounted(data, how, "db", "backup", str(data / "copy.db")), "no backup was made")


KILLED = """
import os, sys
from sqlalchemy import event, Engine
from mentor.store import Store
from mentor import migrate
left = int(sys.argv[2])

@event.listens_for(Engine, "before_cursor_execute")
def count(conn, cursor, statement, *_):
    global left
    if statement.lstrip().upper().startswith(("CREATE", "ALTER", "DROP", "INSERT", "UPDATE")):
        left -= 1
        if left < 0:
            os._exit(9)

migrate.upgrade(Store(sys.argv[1]))
"""


def first_schema(url: str) -> Store:
    """A database as the first release left it, with somebody in it."""
    from alembic import command
    from alembic.config import Config

    from mentor.paths import shipped

    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")))
    config.attributes["url"] = url
    Store(url).close()
    command.upgrade(config, "0001_first")
    store = Store(url)
    now = "2026-01-01 00:00:00"

    def fill(tx) -> None:  # type: ignore[no-untyped-def]
        tx.execute(text(
            "INSERT INTO \"user\" (id, lang, tz, new_per_day, reviews_per_day, retention, muted, silenced, ignored_pushes, "
            "created_at, seen_at) VALUES (1001, 'zh_Hans', 'Asia/Shanghai', 5, 40, 0.9, '[]', false, 0, :now, :now)"
        ), {"now": now})  # fmt: skip
        for n in range(50):
            row = {"id": n, "text": f"note {n}", "now": now}
            tx.execute(
                text("INSERT INTO note (id, user_id, target, text, created_at) VALUES (:id, 1001, 'x', :text, :now)"),
                row,
            )
            tx.execute(
                text(
                    "INSERT INTO inbox (update_id, state, payload, tries, received_at) VALUES (:id, 0, :raw, 0, :now)"
                ),
                {"id": n, "raw": b"{}", "now": now},
            )

    store.call(fill)
    return store


@pytest.fixture(params=["sqlite", "postgresql"])
def old_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/old.db"
    cluster = request.getfixturevalue("cluster")
    return str(cluster.url(cluster.create()))


def test_an_upgrade_that_is_killed_is_run_again(old_url: str, tmp_path: Path) -> None:
    store = first_schema(old_url)
    store.close()
    killed = 0
    for after in range(rounds(4, 40, "UPGRADES")):
        done = subprocess.run([sys.executable, "-c", KILLED, old_url, str(after)], capture_output=True, check=False)
        killed += done.returncode == 9
        store = Store(old_url)
        revision = migrate.current(store)
        notes = store.read(lambda tx: tx.execute(text("SELECT count(*) FROM note WHERE user_id = 1001")).scalar())
        store.close()
        assert notes == 50, "an upgrade that was killed lost something"
        if done.returncode == 0:
            assert revision == migrate.newest()
            break
        assert done.returncode == 9, done.stderr.decode()
        assert revision == "0001_first", "half an upgrade is there"
    assert killed >= 3
    store = Store(old_url)
    migrate.upgrade(store)
    assert migrate.is_current(store)
    assert store.read(lambda tx: tx.execute(text("SELECT count(*) FROM inbox")).scalar()) == 50
    store.close()
    if old_url.startswith("sqlite"):
        assert not list(tmp_path.glob("*.before-upgrade")), "the copy from before stays only where something failed"
        with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
