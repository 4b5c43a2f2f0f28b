"""An import that is killed at any stage runs again to the same result."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from mentor import library
from mentor.corpus.documents.make import imported
from mentor.models import Document, DocumentUnit
from mentor.store import Store
from tests.mentor.documents.labelled import FILES

NAME = "companies.md"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
DOCUMENTS, UNITS = Document.__table__, DocumentUnit.__table__
STAGES = ("read", "cleaned", "split", "resembling", "documents", "units", "committing")
# runs an import and dies, as by kill -9, when the function that begins a stage has been called
MAIN = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from mentor import library
from mentor.corpus.documents import make
from mentor.library import documents
from mentor.store import Store

def die_after(place, name):
    whole = getattr(place, name)
    def wrapped(*args, **options):
        whole(*args, **options)
        os.kill(os.getpid(), signal.SIGKILL)
    setattr(place, name, wrapped)

url, file, stage = sys.argv[1:]
match stage:
    case "read": die_after(make, "read")
    case "cleaned": die_after(make, "cleaned")
    case "split": die_after(make, "Splitter")
    case "resembling": die_after(documents, "resembling")
    case "documents": die_after(documents, "_put_units")
    case "units": die_after(documents, "report")
raw = Path(file).read_bytes()
found = make.imported(raw, Path(file).name)

def put(tx):
    library.put(tx, library.digest(raw), Path(file).name, found, None, datetime(2026, 3, 1, tzinfo=UTC))
    if stage == "committing":
        os.kill(os.getpid(), signal.SIGKILL)

Store(url).call(put)
"""


def content(store: Store) -> list[tuple[object, ...]]:
    names = ("digest", "position", "kind", "title", "body", "state")
    query = select(*(UNITS.c[name] for name in names)).order_by(UNITS.c.position)
    return store.call(lambda tx: [tuple(row) for row in tx.execute(query)])


@pytest.mark.parametrize("stage", STAGES)
def test_killed_and_run_again(sqlite_store: Store, stage: str) -> None:
    file, url = FILES / NAME, str(sqlite_store.engine.url)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    done = subprocess.run([sys.executable, "-c", MAIN, url, str(file), stage], env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    assert content(sqlite_store) == [], "nothing of it is there: it is one transaction"
    _again(sqlite_store, file)
    once = content(sqlite_store)
    assert len(once) == 6
    _again(sqlite_store, file)
    assert content(sqlite_store) == once, "and once more changes nothing"
    assert sqlite_store.call(lambda tx: len(tx.execute(select(DOCUMENTS.c.id)).all())) == 1


def test_the_same_bytes_give_the_same_ids(store: Store, tmp_path: Path) -> None:
    """On both databases, whatever ran before."""
    _again(store, FILES / NAME)
    first = content(store)
    store.call(lambda tx: tx.execute(UNITS.delete()) and tx.execute(DOCUMENTS.delete()))
    _again(store, FILES / NAME)
    assert content(store) == first


def _again(store: Store, file: Path) -> None:
    raw = file.read_bytes()
    found = imported(raw, file.name)
    store.call(library.put, library.digest(raw), file.name, found, None, NOW)
