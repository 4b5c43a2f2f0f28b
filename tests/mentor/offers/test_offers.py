"""Offers: read as people type them, added up, what is assumed named, nothing run by a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest

from mentor import privacy, users
from mentor.errors import MentorError
from mentor.offers import offers, words
from mentor.offers.offers import COLUMNS, Kept
from mentor.offers.words import Parts
from mentor.store import Store, Tx

NOW = datetime(2026, 11, 30, 2, tzinfo=UTC)
IN_ENGLISH = "Google base 35k x 15, sign-on 100k, stock 400k over 4 years, bonus 3 months, Shanghai"
NAMES = {column: column for column in COLUMNS}


# text, company, (base, months, signing, stock, years, bonus months, bonus, city), first year, mean of four
@pytest.mark.parametrize(
    ("said", "company", "parts", "first", "mean"),
    [
        ("字节 30k*16, 签字费5万, 股票40万分4年", "字节", (30000, 16, 50000, 400000, 4, 0, 0, ""), 630000, 592500),
        ("阿里 月薪3万 16薪 签字费 5万 RSU 40w/4年 年终3个月 北京", "阿里", (30000, 16, 50000, 400000, 4, 3, 0, "北京"), 720000, 682500),
        (
            IN_ENGLISH, "Google", (35000, 15, 100000, 400000, 4, 3, 0, "上海"), 830000, 755000),
        ("腾讯 28k×14 股票三十万", "腾讯", (28000, 14, 0, 300000, 4, 0, 0, ""), 467000, 467000),
        ("美团 年薪60万", "美团", (50000, 12, 0, 0, 4, 0, 0, ""), 600000, 600000),
        ("小红书 35*16", "小红书", (35000, 16, 0, 0, 4, 0, 0, ""), 560000, 560000),
        ("百度 30k 年终2-4个月", "百度", (30000, 12, 0, 0, 4, 2, 0, ""), 420000, 420000),
        ("快手 25,000/月 x 15 期权20万 上海", "快手", (25000, 15, 0, 200000, 4, 0, 0, "上海"), 425000, 425000),
        ("蚂蚁 3.2万*16+签字费10w+股票100万分5年 杭州 公积金12%", "蚂蚁", (32000, 16, 100000, 1000000, 5, 0, 0, "杭州"), 812000, 737000),
        ("OpenAI 40000 a month", "OpenAI", (40000, 12, 0, 0, 4, 0, 0, ""), 480000, 480000),
        ("智谱，月薪28000，年终奖6万", "智谱", (28000, 12, 0, 0, 4, 0, 60000, ""), 396000, 396000),
        ("３０ｋ＊１６", "", (30000, 16, 0, 0, 4, 0, 0, ""), 480000, 480000),
        ("股票24万分3年 20k*12 A公司", "A公司", (20000, 12, 0, 240000, 3, 0, 0, ""), 320000, 300000),
    ],
)  # fmt: skip
def test_pay_by_its_parts(said: str, company: str, parts: tuple, first: int, mean: int) -> None:
    name, found = words.read(said)
    assert name == company
    assert (
        found.base,
        found.months,
        found.signing,
        found.stock,
        found.stock_years,
        found.bonus_months,
        found.bonus,
        found.city,
    ) == parts
    assert (found.first_year, found.mean) == (first, mean)


@pytest.mark.parametrize(
    ("said", "unsure"),
    [
        ("A 30k", {"months"}),
        ("A 30k*12", set()),
        ("A 30k*16", {"over_12"}),
        ("A 30*12", {"unit"}),
        ("A 30k*16 年终2个月", {"months_and_bonus", "bonus"}),
        ("A 30k*12 年终2-4个月", {"bonus_range", "bonus"}),
        ("A 30k*12 股票40万", {"stock", "stock_years"}),
        ("A 30k*12 期权40万分4年", {"stock", "options"}),
        ("A 年薪36万", {"months", "yearly"}),
        ("A 30k*99", {"months"}),
    ],
)
def test_what_is_assumed_is_named(said: str, unsure: set[str]) -> None:
    assert set(words.read(said)[1].unsure) == unsure


def test_what_nothing_was_made_of_is_said() -> None:
    assert words.read("A 30k*16 公积金12% 免费三餐")[1].unread == "公积金12% 免费三餐"


@pytest.mark.parametrize("said", ["", "hello", "签字费5万", "=1+1", "9" * 60, "🤖", "不知道", "x" * 501, "0k*16"])
def test_what_is_no_offer(said: str) -> None:
    with pytest.raises(MentorError):
        words.read(said)


def test_a_spreadsheet_runs_nothing() -> None:
    evil = [
        Kept(n, company, text, Parts(base=30000))
        for n, (company, text) in enumerate(
            [
                ("=HYPERLINK(1)", "=1+1"),
                ("+1", "-2"),
                ("@SUM(A1)", "\t=1"),
                ("\r=1", " =1"),
                ("字节", '30k*16, "x"\n=2'),
            ]
        )
    ]
    content = offers.table(evil, NAMES)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == list(COLUMNS) and len(rows) == len(evil) + 1
    for row in rows[1:]:
        assert all(not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    assert rows[-1][0] == "字节" and rows[-1][2] == "30000"


def test_offers_are_ones_own_and_leave_with_one(sqlite_store: Store) -> None:
    def story(tx: Tx) -> None:
        for who in (1, 2):
            users.touch(tx, who, "zh", NOW, "Asia/Shanghai")
        me, other = users.find(tx, 1), users.find(tx, 2)
        assert me is not None and other is not None
        offers.begin(tx, me, "", 0, NOW)
        kept = offers.hear(tx, me, "字节 30k*16", NOW)
        with pytest.raises(MentorError):
            offers.one(tx, other, kept.id)
        with pytest.raises(MentorError):
            offers.remove(tx, other, kept.id)
        assert b"30k*16" in privacy.export(tx, me, NOW) and b"30k*16" not in privacy.export(tx, other, NOW)
        assert privacy.forget(tx, me, int(NOW.timestamp()), 1, NOW).rows["offer"] == 1

    sqlite_store.call(story)
