"""Fixtures: a database of each kind (a copy of one that is migrated and seeded once), and a world around it.

MENTOR_TEST_POSTGRES=require makes a missing PostgreSQL an error instead of a skip; MENTOR_TEST_SEEDS names other seeds.
"""

from __future__ import annotations

import fcntl
import os
import pickle
import shutil
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from mentor.catalogue import Catalogue
from mentor.paths import shipped
from mentor.search import corpus, index
from mentor.store import Store
from tests.postgres import TEMPLATE, Cluster, start_cluster
from tests.world import World, a_world


@pytest.fixture(scope="session")
def seeds_dir() -> Path:
    """The seeds that the tests run on: the shipped ones."""
    return Path(os.environ.get("MENTOR_TEST_SEEDS") or shipped("seeds"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


def made_once(path: Path, make: Callable[[Path], None]) -> Path:
    """A file that the first worker makes, and the others wait for."""
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            partial = path.with_suffix(".partial")
            make(partial)
            partial.rename(path)
    return path


@pytest.fixture(scope="session")
def sqlite_template(shared: Path, seeds_dir: Path) -> Path:
    """A SQLite database with schema and seeds, to be copied."""
    return made_once(shared / "template.db", lambda path: prepare(f"sqlite:///{path}", seeds_dir, shared))


@pytest.fixture(scope="session")
def seeded(sqlite_template: Path) -> Catalogue:
    """The corpus, read once a worker; not to be changed."""
    from mentor.catalogue import catalogue

    store = Store(f"sqlite:///{sqlite_template}")
    found = store.read(catalogue)
    store.close()
    return found


@pytest.fixture(scope="session")
def cluster(shared: Path, seeds_dir: Path) -> Iterator[Cluster]:
    """A PostgreSQL server of this worker, with a database of schema and seeds; skipped where there is none."""
    yield from start_cluster(
        lambda name, make: made_once(shared / name, make), lambda url: prepare(url, seeds_dir, shared)
    )


def prepare(url: str, seeds_dir: Path, shared: Path) -> None:
    """Bring an empty database to schema and seeds, its index too."""
    from mentor import migrate
    from mentor.corpus import load

    store = Store(url)
    migrate.upgrade(store)
    store.call(load.load, seeds_dir, datetime(2026, 1, 1, tzinfo=UTC))
    goal, work, lexicon = store.read(corpus.pending)

    def cut(path: Path) -> None:
        path.write_bytes(pickle.dumps(index.tokenised(work.changed, lexicon)))

    words = made_once(shared / "words.pickle", cut)  # the corpus in words: some seconds
    store.call(index.write, pickle.loads(words.read_bytes()), work.gone)
    store.call(index.mark, index.DONE_KEY, goal)
    store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh database with schema and seeds, of each kind."""
    if request.param == "sqlite":
        path = tmp_path / "mentor.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        name = cluster.create(template=TEMPLATE)
        yield cluster.url(name)
        cluster.drop(name)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """The database opened, for tests of the domain."""
    store = Store(database_url)
    yield store
    store.close()


@pytest.fixture
def sqlite_store(sqlite_template: Path, tmp_path: Path) -> Iterator[Store]:
    """A SQLite store alone, where the kind of database makes no difference."""
    path = tmp_path / "mentor.db"
    shutil.copy(sqlite_template, path)
    store = Store(f"sqlite:///{path}")
    yield store
    store.close()


@pytest.fixture
async def world(database_url: str, tmp_path: Path, seeds_dir: Path) -> AsyncIterator[World]:
    """A running bot on each kind of database."""
    async with a_world(database_url, tmp_path / "data", seeds_dir) as world:
        yield world


@pytest.fixture
async def sqlite_world(sqlite_template: Path, tmp_path: Path, seeds_dir: Path) -> AsyncIterator[World]:
    """A running bot on SQLite, where the kind of database makes the difference."""
    path = tmp_path / "mentor.db"
    shutil.copy(sqlite_template, path)
    async with a_world(f"sqlite:///{path}", tmp_path / "data", seeds_dir) as world:
        yield world


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected network call fails the test."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> Any:
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a network call to {address[0]}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def settings() -> Callable[..., Settings]:
    """Settings that read no environment and no file."""
    return lambda **values: Settings(_env_file=None, **values)


SCREENS = Path(__file__).parent / "bot"
EVERY_CASE = ("test_bad_input.py", "test_intake.py", "test_intake_faults.py", "test_privacy.py", "test_reruns.py")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of a screen's many cases (wrong words, forged buttons) PostgreSQL has the first: the domain is tested on both anyway.

    All of them with MENTOR_SOAK.
    """
    if os.environ.get("MENTOR_SOAK"):
        return
    seen: set[tuple[Path, str]] = set()
    spared = []
    for item in items:
        case = getattr(item, "callspec", None)
        if case is None or case.params.get("database_url") != "postgresql" or len(case.params) == 1:
            continue
        test = (item.path, item.originalname)  # type: ignore[attr-defined]
        if test in seen and SCREENS in item.path.parents and item.path.name not in EVERY_CASE:
            spared.append(item)
        seen.add(test)
    if spared:
        config.hook.pytest_deselected(items=spared)
        gone = set(map(id, spared))
        items[:] = [item for item in items if id(item) not in gone]
