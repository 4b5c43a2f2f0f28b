"""The calendar file, read back by icalendar: every field, and the zone on both sides of a clock change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.locales import translator
from bot.views.calendars import plan_file
from mentor import users
from mentor.plans import ics, planning
from mentor.plans.ics import Entry
from mentor.plans.sessions import sessions
from mentor.plans.weeks import PlanView
from mentor.store import Store, Tx
from mentor.users import Person

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)  # two weeks before New York's clocks change


def planned(tx: Tx, zone: str, hours: int = 10, now: datetime = NOW, lang: str = "en") -> tuple[PlanView, Person]:
    users.touch(tx, 1, lang, now, zone)
    user = users.find(tx, 1)
    assert user is not None
    user = users.change(tx, user, now, track="rag_agent", tz=zone)
    found = planning.begin(tx, user, hours, now)
    user = users.find(tx, 1)
    assert isinstance(found, PlanView) and user is not None
    return found, user


def file_of(found: PlanView, user: Person, now: datetime = NOW) -> Calendar:
    reply = plan_file(found, user, now, translator(user.lang))
    assert reply.document is not None and reply.document.name.endswith(".ics")
    return Calendar.from_ical(reply.document.content)


def test_every_field_reads_back(sqlite_store: Store) -> None:
    found, user = sqlite_store.call(planned, "America/New_York")
    calendar = file_of(found, user)
    assert str(calendar["version"]) == "2.0" and str(calendar["prodid"]) and str(calendar["method"]) == "PUBLISH"
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    assert not calendar.errors and len(events) == len(calendar.walk("VEVENT"))
    timed = sessions(found, user, NOW)
    for one in timed:
        event = events[one.uid]
        assert event["dtstart"].dt == one.start and event["dtend"].dt == one.end
        assert event["dtstart"].params["TZID"] == "America/New_York"
        assert one.title in str(event["summary"]) and event["dtstamp"].dt == NOW
    whole = [event for event in events.values() if not isinstance(event["dtstart"].dt, datetime)]
    assert len(whole) == len([week for week in found.weeks[:52] if week.items])
    assert all(event["dtend"].dt - event["dtstart"].dt == timedelta(days=7) for event in whole)
    assert all(str(event["transp"]) == "TRANSPARENT" for event in whole)
    assert whole[0]["dtstart"].dt == date(2027, 3, 1) and found.this_week.items[0].title in str(whole[0]["description"])
    assert len(events) == len(timed) + len(whole)


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/London", "Asia/Shanghai", "Australia/Lord_Howe"])
def test_sittings_keep_their_hour_through_a_clock_change(sqlite_store: Store, zone: str) -> None:
    """The offset that the file itself defines is the one that the zone has on that day."""
    found, user = sqlite_store.call(planned, zone, 6)
    calendar = file_of(found, user)
    offsets = set()
    for event in calendar.walk("VEVENT"):
        start = event["dtstart"].dt
        if isinstance(start, datetime):
            assert start.strftime("%H:%M") in ("19:30", "21:30", "09:30", "11:30")
            assert start.utcoffset() == start.replace(tzinfo=ZoneInfo(zone)).utcoffset()
            offsets.add(start.utcoffset())
    zones = calendar.walk("VTIMEZONE")
    assert [str(one["tzid"]) for one in zones] == [zone]
    rules = {rule["tzoffsetto"].td for rule in zones[0].subcomponents}
    assert offsets <= rules and (len(offsets) == 2 or zone == "Asia/Shanghai")


def test_names_stay_when_the_plan_moves_on(sqlite_store: Store) -> None:
    found, user = sqlite_store.call(planned, "Asia/Shanghai")
    later = NOW + timedelta(days=7)
    moved = sqlite_store.call(planning.look, user, later)
    assert isinstance(moved, PlanView)
    before = {one.uid: one.start for one in sessions(found, user, NOW)}
    after = {one.uid: one.start for one in sessions(moved, user, later)}
    assert set(before) == set(after), "a week without study moves every sitting, and renames none"
    assert all(after[uid] > before[uid] for uid in before)
    stamp = [file_of(plan, user, at).walk("VEVENT")[-1]["sequence"] for plan, at in ((found, NOW), (moved, later))]
    assert stamp[1] > stamp[0], "a calendar takes the newer file"


def test_awkward_words_survive() -> None:
    awkward = 'a; b, c\\d\n"e" 学习：Transformer 🤖 ' + "长" * 200
    day = datetime(2027, 3, 14, 9, 30, tzinfo=ZoneInfo("America/New_York"))
    made = ics.calendar(
        "名 字", [Entry("u@mentor", awkward, day, day + timedelta(hours=1), awkward, timedelta(hours=2))], NOW
    )
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    event = Calendar.from_ical(made).walk("VEVENT")[0]
    assert str(event["summary"]) == awkward and str(event["description"]) == awkward
    assert event.walk("VALARM")[0]["trigger"].dt == -timedelta(hours=2)


def test_no_name_and_no_number_of_a_person(sqlite_store: Store) -> None:
    found, user = sqlite_store.call(planned, "Asia/Shanghai")
    reply = plan_file(found, user, NOW, translator("zh_Hans"))
    assert reply.document is not None
    uids = [str(event["uid"]) for event in Calendar.from_ical(reply.document.content).walk("VEVENT")]
    assert all(len(uid) == len("0" * 24 + "@mentor") for uid in uids)
