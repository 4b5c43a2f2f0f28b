"""What is loaded when the first getUpdates goes out: a start stays quick only while this list is guarded."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from mentor import models

HEAVY = (
    "jieba", "resvg_py", "alembic", "yaml", "rich", "pygments", "typer", "click", "trafilatura", "docx", "pypdf", "opencc",
    "icalendar", "rapidfuzz", "pypinyin", "phonenumbers", "markdown_it", "fsrs", "tzfpy", "ahocorasick_rs", "apscheduler",
    "starlette", "uvicorn", "prometheus_client", "telegram.ext", "psycopg", "sqlalchemy.dialects.postgresql",
    "bot.handlers", "bot.views", "bot.locales.common", "mentor.postings", "mentor.search", "mentor.reviews",
    "mentor.reminders", "mentor.catalogue", "mentor.corpus.schema", "mentor.models.corpus", "mentor.models.learning",
)  # fmt: skip

# `mentor run` up to its first getUpdates, where it says what it has loaded and leaves
UNTIL_READY = """
import asyncio, json, os, sys
from bot.request import AiohttpRequest
async def do_request(self, *args, **options):
    await asyncio.sleep(0.01)  # whoever waits for the process to be ready has had a turn
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)
AiohttpRequest.do_request = do_request
sys.argv = ["mentor", "run"]
from bot.cli import main
main()
"""


def test_nothing_heavy_is_loaded_before_the_first_request(tmp_path: Path) -> None:
    environment = {**os.environ, "MENTOR_TOKEN": "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "MENTOR_OPS_LISTEN": "off"}
    environment |= {"MENTOR_DATA_DIR": str(tmp_path), "MENTOR_API_URL": "http://127.0.0.1:9"}
    environment.pop("MENTOR_DATABASE_URL", None)
    command = [sys.executable, "-c", UNTIL_READY]
    subprocess.run(command, env=environment, check=True, capture_output=True)  # makes schema and seeds current
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    loaded = set(json.loads(done.stdout))
    assert "bot.app" in loaded and "telegram" in loaded
    assert sorted(loaded & set(HEAVY)) == []


def test_every_table_is_in_its_room() -> None:
    models.complete()
    listed = {getattr(models, name).__table__.name for tables in models.ROOMS.values() for name in tables}
    assert listed == set(SQLModel.metadata.tables)
    assert {name for tables in models.ROOMS.values() for name in tables} | {"complete"} == set(models.__all__)


async def test_a_feature_that_cannot_be_imported_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.features import Features

    monkeypatch.setitem(sys.modules, "bot.handlers", None)
    features = Features()
    features.hold()
    features.allow()
    for _ in range(2):
        with pytest.raises(ImportError):
            await asyncio.wait_for(features.tables(), 10)


def test_seed_folders_are_those_that_are_loaded() -> None:
    from mentor.corpus import current, load

    assert set(current.FOLDERS) == set(load.KINDS)
