"""Zones by the names that people use."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from mentor import zones
from mentor.errors import NotFound


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("上海", "Asia/Shanghai"), ("深圳市", "Asia/Shanghai"), ("北京时间", "Asia/Shanghai"), ("纽约", "America/New_York"),
        ("紐約", "America/New_York"), ("臺北", "Asia/Taipei"), ("東京", "Asia/Tokyo"), ("Berlin", "Europe/Berlin"),
        ("  berlin ", "Europe/Berlin"), ("ＢＥＲＬＩＮ", "Europe/Berlin"), ("São Paulo", "America/Sao_Paulo"),
        ("GMT+8", "Asia/Shanghai"), ("utc+8", "Asia/Shanghai"), ("+08:00", "Asia/Shanghai"), ("东八区", "Asia/Shanghai"),
        ("UTC-5", "Etc/GMT+5"), ("西五区", "Etc/GMT+5"), ("UTC+5:30", "Asia/Kolkata"), ("GMT", "UTC"),
        ("Asia/Tokyo", "Asia/Tokyo"), ("asia/tokyo", "Asia/Tokyo"), ("New_York", "America/New_York"),
        ("bay area", "America/Los_Angeles"), ("ushuaia", "America/Argentina/Ushuaia"),
    ],
)  # fmt: skip
def test_resolved(text: str, zone: str) -> None:
    assert zones.resolve(text) == zone


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("美国", "America/New_York"), ("CST", "Asia/Shanghai"), ("CST", "America/Chicago"), ("Pariis", "Europe/Paris"),
        ("火星", "Asia/Shanghai"), ("", "Asia/Shanghai"), ("x" * 5000, "Asia/Shanghai"), ("UTC+25", "UTC"),
        ("🤖", "Asia/Shanghai"), ("UTC+5:17", "UTC"), ("+99", "Asia/Shanghai"),
    ],
)  # fmt: skip
def test_unknown_offers_the_nearest(text: str, near: str) -> None:
    with pytest.raises(NotFound) as caught:
        zones.resolve(text)
    assert near in [zone for zone, _ in caught.value.nearest] and len(caught.value.params["name"]) <= 60


def test_every_zone_of_the_table_exists_and_has_both_names() -> None:
    for zone, labels in zones._labels().items():
        assert ZoneInfo(zone) and zones.is_known(zone) and all(labels)
    assert len(zones._names()) > 400


def test_offsets_follow_the_season() -> None:
    assert zones.offset("Europe/Berlin", datetime(2026, 7, 1, tzinfo=UTC)) == "UTC+2"
    assert zones.offset("Europe/Berlin", datetime(2026, 12, 1, tzinfo=UTC)) == "UTC+1"
    assert zones.offset("Asia/Kolkata", datetime(2026, 12, 1, tzinfo=UTC)) == "UTC+5:30"
    assert zones.offset("America/St_Johns", datetime(2026, 12, 1, tzinfo=UTC)) == "UTC-3:30"


def test_a_place_has_a_zone() -> None:
    assert zones.at(31.23, 121.47) == "Asia/Shanghai"
    assert zones.at(52.52, 13.4) == "Europe/Berlin"
    assert zones.is_known(zones.at(0.0, -150.0))  # at sea
