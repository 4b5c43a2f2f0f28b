"""Whatever only admins may do: forged from outside it has no effect. The lists are the tables', so a new one is covered."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from dataclasses import fields
from typing import Any

import pytest
from sqlalchemy import Table, Text, cast, func, select
from sqlmodel import SQLModel

from bot.callbacks import Payload, Run, encode
from bot.handlers import ADMIN_BUTTONS, COMMANDS
from mentor import dialogues
from mentor.models import Campaign, Letter, Posting
from mentor.store import Tx
from mentor.users import Person
from tests.world import World

ADMINS = [command.name for command in COMMANDS if command.admin]
BUTTONS, BATCHES = list(ADMIN_BUTTONS), 5  # a world for each batch: one for each button would take minutes
LONG = 200  # rows: beyond them a table is the corpus or its index
TRAFFIC = {"inbox", "user", "dialogue"}  # what anybody's message changes


def everything(tx: Tx) -> dict[str, list[Any]]:
    """All that an admin could change: the rows of each table, of the long ones how many and the length of each column."""
    tables = [table for table in SQLModel.metadata.sorted_tables if table.name not in TRAFFIC]
    return {table.name: contents(tx, table) for table in tables}


def contents(tx: Tx, table: Table) -> list[Any]:
    count = tx.execute(select(func.count()).select_from(table)).scalar_one()
    if count <= LONG:
        return sorted(map(repr, tx.execute(select(table)).all()))
    lengths = [func.sum(func.length(cast(column, Text))) for column in table.columns]
    return [count, *tx.execute(select(*lengths)).one()]


@pytest.fixture
async def busy(world: World) -> AsyncIterator[World]:
    """A letter, a draft, a running campaign and a posting are there to be tampered with."""
    await world.student.say("/feedback 您好")
    for text in ("第一条", "第二条"):
        await world.admin.say(f"/broadcast {text}")
    now = world.clock.now()

    def hold(tx: Tx) -> None:
        from mentor import campaigns

        made = campaigns.create(tx, Person(world.admin.id), {"text": "慢"}, {}, now)
        campaigns.start(tx, Person(world.admin.id), made, now)
        campaigns.move(tx, Person(world.admin.id), made, "pause", now)

    await world.app.services.db.run(hold)
    yield world
    assert world.app.intake.quarantined == 0


def forged(cls: type[Payload], ids: list[int]) -> list[str]:
    """This button with every value that could hit something."""
    words = ["llm", "pause", "resume", "cancel", "tech", ""]
    choices = [ids if field.type in ("int", int) else words for field in fields(cls)]  # type: ignore[arg-type]
    return [encode(cls(*values)) for values in itertools.islice(itertools.product(*choices), 24)]


async def ids(world: World) -> list[int]:
    def look(tx: Tx) -> list[int]:
        tables = [model.__table__ for model in (Letter, Campaign, Posting)]  # type: ignore[attr-defined]
        found = {row.id for table in tables for row in tx.execute(select(table.c.id).order_by(table.c.id).limit(3))}
        return sorted(found)

    return list(await world.sql(look))


@pytest.mark.parametrize("batch", range(BATCHES))
async def test_an_admins_button_does_nothing_for_others(busy: World, batch: int) -> None:
    before = await busy.sql(everything)
    await busy.student.say("/help")
    for cls in BUTTONS[batch::BATCHES]:
        for data in forged(cls, await ids(busy)):
            said = await busy.student.forge(data)
            assert "旧" in said.toast and not said.text, data
        assert await busy.sql(everything) == before, cls.__name__


async def test_an_admins_command_does_nothing_for_others(busy: World) -> None:
    before = await busy.sql(everything)
    for name in ADMINS:
        await does_nothing(busy, name)
        assert await busy.sql(everything) == before, name


async def does_nothing(busy: World, name: str) -> None:
    student = busy.student
    for said in (
        await student.say(f"/{name}"),
        await student.say(f"/{name} 1"),
        await student.say(f"/{name.upper()} 发给所有人"),
        await student.say(f"/{name}@{busy.app.services.username or 'mentor_play_bot'}"),
        await student.forge(encode(Run(name))),
        await student.forge(encode(Run(name, "1"))),
        await student.say(f"/start c_{name}"),
    ):
        assert f"/{name}" not in said.labels
    assert "没有" in (await student.say(f"/{name}")).text


async def test_an_admins_dialogue_is_of_no_use_to_others(busy: World) -> None:
    """Somebody was an admin and began something; they are no more."""
    before = await busy.sql(everything)
    for kind, state in (("broadcast", {}), ("letter_answer", {"id": 1}), ("post", {})):
        now = busy.clock.now()
        await busy.app.services.db.run(
            lambda tx, kind=kind, state=state, now=now: dialogues.start(
                tx, Person(busy.student.id), kind, "text", state, now
            )
        )
        await busy.student.say("发给所有人")
        await busy.student.say("/cancel")
    assert await busy.sql(everything) == before


async def test_the_same_has_an_effect_for_an_admin(busy: World) -> None:
    """Otherwise the tests above would prove nothing."""
    before = await busy.sql(everything)
    changed = set()
    await busy.admin.say("/help")
    for cls in ADMIN_BUTTONS:
        for data in forged(cls, await ids(busy))[:5]:
            await busy.admin.forge(data)
        after = await busy.sql(everything)
        if after != before:
            changed.add(cls.__name__)
            before = after
    assert {"CloseLetter", "Move"} <= changed
