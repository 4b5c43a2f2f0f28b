"""/export in the formats of other programs: each file is read by the rules of the program that it is for."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from mentor import takeaway
from tests.bot.test_notes import write_two
from tests.world import Person, Said, World


def content(world: World, said: Said) -> tuple[str, bytes]:
    document = next(m["document"] for m in reversed(said) if "document" in m)
    return document["file_name"], world.play.file_bytes(world.play.files[document["file_id"]])


async def review_one(me: Person) -> None:
    said = await me.say("/daily")
    await me.forge(said.buttons[0]["callback_data"])
    await me.press("记得")


async def test_the_whole_comes_first_and_the_rest_by_buttons(world: World) -> None:
    said = await world.student.say("/export")
    name, _ = content(world, said)
    assert name.endswith(".json") and {"📊 表格", "🃏 Anki", "📅 日历"} <= set(said.labels)


async def test_tables_hold_what_was_done_and_no_formula(world: World) -> None:
    me = world.student
    await write_two(me)
    await review_one(me)
    await me.press("修改", await me.press("这题", await me.say("/notes")))
    await me.say('=HYPERLINK("http://example.org")')
    name, data = content(world, await me.press("表格", await me.say("/export")))
    assert name.endswith(".csv.zip")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        tables = {n: list(csv.reader(io.StringIO(archive.read(n).decode("utf-8-sig")))) for n in archive.namelist()}
    assert set(tables) == {"cards.csv", "reviews.csv", "notes.csv"}
    assert tables["reviews.csv"][1][3] == "good" and len(tables["notes.csv"]) == 3
    cells = [cell for rows in tables.values() for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(takeaway.FORMULA)]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-2", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0"])
def test_no_cell_is_calculated(cell: str) -> None:
    [[found]] = csv.reader(io.StringIO(takeaway.table([[cell]]).decode("utf-8-sig")))
    assert found == f"'{cell}"


def anki(data: bytes) -> tuple[dict[str, str], list[list[str]]]:
    """A text file as Anki's importer reads it: "#key:value" lines first, then one note a line."""
    lines = data.decode().split("\n")
    head = dict(line[1:].split(":", 1) for line in lines if line.startswith("#"))
    assert head["separator"] == "tab"
    return head, [line.split("\t") for line in lines if line and not line.startswith("#")]


async def test_the_deck_opens_in_anki(world: World) -> None:
    me = world.student
    assert "还没有" in (await me.say("/export anki")).text
    await review_one(me)
    name, data = content(world, await me.say("/export anki"))
    head, notes = anki(data)
    columns = head["columns"].split("\t")
    assert name.endswith(".txt") and len(notes) == 1 and {len(note) for note in notes} == {len(columns)}
    assert head["html"] == "true" and (head["guid column"], head["deck column"], head["tags column"]) == ("1", "2", "5")
    guid, deck, front, back, tags = notes[0]
    assert guid.startswith("mentor-") and deck.startswith("mentor::") and front and "<li>" in back and tags
    assert notes == anki(content(world, await me.say("/export anki"))[1])[1]  # the same card keeps its name


async def test_reminders_interviews_and_plan_are_one_calendar(world: World) -> None:
    me = world.student
    assert "还没有" in (await me.say("/export ics")).text
    await me.say("/remind 工作日早上8点半 刷题")
    day = world.clock.now().year + 1
    await me.say(f"/interview 星河科技 {day}-03-05 14:00 技术面")
    _, data = content(world, await me.press("日历", await me.say("/export")))
    events: dict[str, Any] = {str(e["summary"]): e for e in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    reminder = events["刷题"]
    assert sorted(reminder["rrule"]["BYDAY"]) == ["FR", "MO", "TH", "TU", "WE"] and "BYHOUR" not in reminder["rrule"]
    start: datetime = reminder["dtstart"].dt
    assert (start.hour, start.minute) == (8, 30) and start.utcoffset() == start.astimezone(
        ZoneInfo("Asia/Shanghai")
    ).utcoffset()
    interview = next(event for title, event in events.items() if "星河科技" in title)
    assert interview["dtstart"].dt.hour == 14
    again = content(world, await me.say("/export 日历"))[1]
    uids = {str(e["uid"]) for e in icalendar.Calendar.from_ical(again).walk("VEVENT")}
    assert uids == {str(e["uid"]) for e in events.values()}


async def test_in_english_and_an_unknown_format_is_the_whole(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/export pdf")
    assert content(world, said)[0].endswith(".json") and "everything that I store" in said.text
