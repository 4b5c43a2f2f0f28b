"""The playground's memory between runs: one SQLite table in the data folder, files beside it."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import orjson

from .model import Json

FLUSH_S, FLUSH_ITEMS = 0.1, 500
BLOCK = 1000  # update ids are reserved in blocks, so a killed process never hands one out twice


class Store:
    """Writes are collected for a moment; ids are reserved at once."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._dirty: dict[tuple[str, str], bytes | None] = {}
        self._files: dict[str, bytes] = {}
        self._scheduled = False
        self._db: sqlite3.Connection | None = None
        if folder is not None:
            (folder / "files").mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(folder / "playground.db", isolation_level=None)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._db.execute(
                "CREATE TABLE IF NOT EXISTS item "
                "(kind TEXT, key TEXT, value BLOB, PRIMARY KEY (kind, key)) WITHOUT ROWID"
            )

    @property
    def is_kept(self) -> bool:
        return self._db is not None

    def put(self, kind: str, key: object, value: Json | bytes | None) -> None:
        """None deletes."""
        if self._db is None:
            return
        raw = value if value is None or isinstance(value, bytes) else orjson.dumps(value)
        self._dirty[kind, str(key)] = raw
        if len(self._dirty) >= FLUSH_ITEMS:
            self.flush()
        elif not self._scheduled:
            try:
                asyncio.get_running_loop().call_later(FLUSH_S, self.flush)
                self._scheduled = True
            except RuntimeError:
                self.flush()

    def flush(self) -> None:
        self._scheduled = False
        if self._db is None or not self._dirty:
            return
        rows, self._dirty = self._dirty, {}
        self._db.execute("BEGIN IMMEDIATE")
        for (kind, key), raw in rows.items():
            if raw is None:
                self._db.execute("DELETE FROM item WHERE kind=? AND key=?", (kind, key))
            else:
                self._db.execute("INSERT OR REPLACE INTO item VALUES (?,?,?)", (kind, key, raw))
        self._db.execute("COMMIT")

    def load(self, kind: str) -> Iterator[tuple[str, bytes]]:
        if self._db is not None:
            yield from self._db.execute("SELECT key, value FROM item WHERE kind=? ORDER BY key", (kind,))

    def load_json(self, kind: str) -> Iterator[tuple[str, Json]]:
        for key, raw in self.load(kind):
            yield key, orjson.loads(raw)

    def write_file(self, name: str, data: bytes) -> None:
        if self.folder is None:
            self._files[name] = data
        else:
            (self.folder / "files" / name).write_bytes(data)

    def read_file(self, name: str) -> bytes:
        """Bytes of a stored file; FileNotFoundError where there is none."""
        if self.folder is not None:
            return (self.folder / "files" / name).read_bytes()
        if name not in self._files:
            raise FileNotFoundError(name)
        return self._files[name]

    def close(self) -> None:
        self.flush()
        if self._db is not None:
            self._db.close()
            self._db = None
