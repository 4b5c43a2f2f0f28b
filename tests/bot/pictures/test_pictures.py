"""Every picture: valid, within its size, right in Chinese, and unharmed by whatever text it is given."""

from __future__ import annotations

import pickle
import struct
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from bot.pictures import (
    Axis,
    Days,
    Demand,
    Forecast,
    Here,
    Picture,
    Plan,
    PlanStage,
    PlanWeek,
    Report,
    Roadmap,
    Stage,
    Topic,
    Track,
    font,
    heat_map,
    market_bars,
    plan_timeline,
    radar,
    recall_curve,
    roadmap_map,
    samples,
    svg,
    topic_bars,
    tracks_overview,
)
from bot.pictures.heat import levels
from bot.pictures.radar import signed

NAMES = list(samples.drawings())
NASTY = '😀<b x="1">&amp; ]]>阿里\u202eمرحبا\n\t𝓐𝓵𝓮𝔁 가나다 \x00\ud800 喆堃 ' * 3


def size(png: bytes) -> tuple[int, int]:
    """Width and height, after checking the signature, every chunk's checksum and the amount of pixels."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, pixels, names = 8, b"", []
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length)[0] == zlib.crc32(name + body)
        names.append(name)
        pixels += body if name == b"IDAT" else b""
        at += 12 + length
    assert names[0] == b"IHDR" and names[-1] == b"IEND"
    width, height, depth, colour = struct.unpack_from(">IIBB", png, 16)
    assert len(zlib.decompress(pixels)) == height * (1 + width * {2: 3, 6: 4}[colour] * depth // 8)
    return width, height


def drawn(text: str, *, bold: bool = False) -> bytes:
    sheet = svg.Sheet(height=80, width=400)
    sheet.text(10, 60, text, bold=bold)
    return sheet.png()


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch) -> list[svg.Sheet]:
    """The sheets drawn during a test, to look at their markup."""
    seen: list[svg.Sheet] = []
    png = svg.Sheet.png

    def spy(sheet: svg.Sheet) -> bytes:
        seen.append(sheet)
        return png(sheet)

    monkeypatch.setattr(svg.Sheet, "png", spy)
    return seen


@pytest.mark.parametrize("name", NAMES)
def test_longest_labels_fit_a_valid_png_under_100_kb(name: str) -> None:
    picture = samples.drawings()[name]()
    width, height = size(picture.png)
    assert 720 <= width <= 1080
    assert height <= 1.5 * width  # taller ones are cropped in the chat
    assert len(picture.png) < 100_000
    assert 0 < len(picture.alt) <= 1000


@pytest.mark.parametrize("name", NAMES)
def test_no_text_leaves_the_picture_and_none_is_smaller_than_9_points(name: str, sheets: list[svg.Sheet]) -> None:
    samples.drawings()[name]()
    for text in ElementTree.fromstring(sheets[-1].svg()).iter("{http://www.w3.org/2000/svg}text"):
        wide = font.width(text.text or "", float(text.attrib["font-size"]), "font-weight" in text.attrib)
        x = float(text.attrib["x"]) - {"end": wide, "middle": wide / 2}.get(text.attrib.get("text-anchor", ""), 0)
        assert float(text.attrib["font-size"]) >= 27
        assert x >= 24, text.text
        assert x + wide <= 1080 - 24, text.text
        assert 0 < float(text.attrib["y"]) < sheets[-1].height


def test_figures_measure_each_picture() -> None:
    costs = samples.figures(rounds=1)
    assert list(costs) == NAMES
    assert all(cost.ms > 0 and 0 < cost.kb < 100 for cost in costs.values())


def test_every_chinese_glyph_is_drawn_in_both_weights() -> None:
    for bold in (False, True):
        signs = [drawn(char, bold=bold) for char in "大模型推理检索增强語體龘喆✓→"]
        tofu = drawn("\u3013", bold=bold)
        assert len({*signs, tofu}) == len(signs) + 1
    assert drawn("模") != drawn("模", bold=True)


def test_the_font_has_what_the_bot_writes() -> None:
    gb2312 = (bytes([row, cell]).decode("gb2312") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFA))
    for char in [*gb2312, *"ABCxyz0189 ·•…≥≤×→▶✓ǎèüÀĐế（）《》「」、。"]:
        assert font.clean(f"a{char}b") == f"a{char}b"
    assert (font.width("", 36), font.width("中文", 36), font.width("中", 36, True)) == (0, 72, 36)
    assert 0 < font.width("iii", 36) < font.width("WWW", 36)


def test_measured_width_is_the_drawn_width() -> None:
    """The last column that any ink touches lies where the metrics say, within side bearings."""
    text = "推理 KV Cache, AVATAR To 100%"
    sheet = svg.Sheet(height=60, width=900)
    end = sheet.text(0, 44, text, size=40)
    sheet.rect(end, 0, 900 - end, 60, svg.PAPER)  # covers whatever reaches beyond the measured width
    bare = svg.Sheet(height=60, width=900)
    bare.text(0, 44, text, size=40)
    assert sheet.png() == bare.png()


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("  两\n行\t ", "两 行"),
        ("小明😀👩‍💻", "小明"),
        ("𝓐𝓵𝓮𝔁 ①", "Alex ①"),
        ("מרחבא 阿里", "〓 阿里"),
        ("a\u202eb\x00c\ud800", "abc"),
        ("✔ ✗ ₂", "✓ × 2"),
        ("🙂", ""),
    ],
)
def test_any_name_becomes_drawable(given: str, shown: str) -> None:
    assert font.clean(given) == shown
    assert font.clean(shown) == shown


def test_text_is_escaped() -> None:
    sheet = svg.Sheet(height=10)
    sheet.text(0, 0, '</text><script>"&')
    (_, text) = ElementTree.fromstring(sheet.svg())
    assert text.text == '</text><script>"&'


def test_fit_wrap_and_shrink() -> None:
    assert svg.fit("短", 100, 36) == "短"
    assert svg.fit("检索增强生成、智能体", 36 * 8, 36) == "检索增强生成…"
    assert svg.wrap("推理引擎与 Transformer 结构", 36 * 7, 36, 3) == ["推理引擎与", "Transformer", "结构"]
    assert svg.wrap("一二三、四五", 36 * 3, 36, 2) == ["一二", "三…"]  # no line begins with a mark
    lines = svg.wrap("很长的句子" * 30, 400, 36, 2)
    assert len(lines) == 2 and lines[1].endswith("…")
    assert all(font.width(line, 36) <= 400 for line in lines)
    assert svg.wrap("", 100, 36, 2) == []
    assert svg.shrink("四个汉字", 120, 36, 30) == ("四个汉字", pytest.approx(29.95, abs=0.1))


def test_numbers() -> None:
    assert [svg.percent(part) for part in (0, 0.004, 0.5, 0.999, 1, 2, -1)] == [
        "0%", "0%", "50%", "99%", "100%", "100%", "0%",
    ]  # fmt: skip
    assert [svg.amount(value) for value in (0, 0.5, 3.0, 12.4, 1280)] == ["0", "0.5", "3", "12", "1280"]
    assert [signed(change) for change in (3, -2.5, 0)] == ["+3", "−2.5", "±0"]


def test_a_roadmap_says_where_i_am() -> None:
    picture = roadmap_map(samples.roadmap(), samples.labels("roadmap_map"))
    for part in ("已完成 21/58", "进行中 3", "已跳过 3", "我在这里 推理引擎与 KV Cache - 微调框架"):
        assert part in picture.alt


def test_a_finished_stage_is_ticked_and_long_stages_become_bars(sheets: list[svg.Sheet]) -> None:
    labels = samples.labels("roadmap_map")
    roadmap_map(Roadmap("路线", [Stage("一", ("done", "skipped"))], 0), labels)
    roadmap_map(Roadmap("路线", [Stage("一", ("done",) * 8 + ("doing",) * 20)], 9), labels)
    ticked, barred = (Counter(part.split()[0] for part in sheet.parts) for sheet in sheets)
    assert ticked["<path"] == 2 and barred["<path"] == 0  # the tick and the line under the dots
    assert barred["<circle"] < 6


def test_heat_levels_are_quartiles_and_always_rise() -> None:
    assert levels([]) == (1, 1, 1)
    assert levels([5]) == (6, 7, 8)
    assert levels([1, 2, 3, 4, 400]) == (3, 4, 5)


@pytest.mark.parametrize("until", [date(2026, 5, 18) + timedelta(days=day) for day in range(7)])
def test_heat_map_shows_26_weeks_and_outlines_today(until: date, sheets: list[svg.Sheet]) -> None:
    counts = {until: 3, until - timedelta(days=7 * 25 + until.weekday()): 1, until - timedelta(days=400): 50}
    picture = heat_map(Days(counts, until, 1, 9), samples.labels("heat_map"))
    cells = [part for part in sheets[-1].parts if part.startswith("<rect") and 'width="29" height="29"' in part]
    assert len(cells) - 5 == 7 * 25 + until.weekday() + 1  # five of them are the scale
    assert "复习次数 4" in picture.alt


def empties() -> Mapping[str, Picture]:
    """Each picture with nothing to show."""
    today = date(2026, 5, 21)
    return {
        "roadmap_map": roadmap_map(Roadmap("路线", [], 0), samples.labels("roadmap_map")),
        "tracks_overview": tracks_overview([], samples.labels("tracks_overview")),
        "heat_map": heat_map(Days({today: 0}, today, 0, 0), samples.labels("heat_map")),
        "recall_curve": recall_curve(Forecast([], [], 0), samples.labels("recall_curve")),
        "topic_bars": topic_bars([], samples.labels("topic_bars")),
        "radar": radar(Report("面试", [Axis("一", 3)], 3), samples.labels("radar")),
        "plan_timeline": plan_timeline(Plan("计划", [PlanWeek(today)], [], 8, today), samples.labels("plan_timeline")),
        "market_bars": market_bars("职位", [], 0, samples.labels("market_bars")),
    }


def test_an_empty_state_says_so() -> None:
    for name, picture in empties().items():
        size(picture.png)
        assert font.clean(samples.labels(name)["empty"]) in picture.alt


def nasty_plan(today: date) -> Plan:
    weeks = [PlanWeek(today + timedelta(weeks=n), [(n % 14, 1e3), (15, 0.01)], 5e3, n % 3 == 0) for n in range(300)]
    return Plan(NASTY, weeks, [PlanStage(NASTY, 3, 2)] * 14, 0, today, today, today - timedelta(days=900))


@pytest.mark.parametrize("weeks", [1, 2, 12, 40, 110])
@pytest.mark.parametrize("target", [None, date(2026, 5, 22), date(2026, 7, 1), date(2029, 1, 1)])
def test_a_plan_of_any_length_keeps_within_the_picture(
    weeks: int, target: date | None, sheets: list[svg.Sheet]
) -> None:
    plan = samples.plan(weeks, target)
    picture = plan_timeline(plan, samples.labels("plan_timeline"))
    assert len(picture.png) < 100_000 and size(picture.png)[0] >= 540
    for part in sheets[-1].parts:
        if part.startswith("<rect"):
            x, wide = (float(part.split(f' {name}="')[1].split('"')[0]) for name in ("x", "width"))
            assert x >= 0 and x + wide <= 1080
    late = sum(week.monday + timedelta(days=6) > target for week in plan.weeks if week.hours) if target else 0
    assert (f"晚于目标的周 {late}" in picture.alt) == bool(late)
    assert f"剩余小时 {svg.amount(plan.hours_left)}" in picture.alt


def test_nasty_and_overlong_texts_break_nothing() -> None:
    def labels(name: str) -> dict[str, str]:
        return dict.fromkeys(samples.labels(name), NASTY)

    today = date(2026, 5, 21)
    stages = [Stage(NASTY, ("done", "doing", "todo", "skipped") * 3)] * 9
    for picture in (
        roadmap_map(Roadmap(NASTY, stages, 1e6, Here(8, 11, NASTY), NASTY), labels("roadmap_map")),
        tracks_overview([Track(NASTY, 3, 4, 7, 1e6, True), Track("", 0, 0, 0, 0)] * 4, labels("tracks_overview")),
        heat_map(Days({today: 10**9}, today, 10**6, 10**6), labels("heat_map")),
        recall_curve(Forecast([2.0, -1.0, 0.4], [0.5] * 3, 10**9, 0.9), labels("recall_curve")),
        topic_bars([Topic(NASTY, value / 10) for value in range(-5, 25)], labels("topic_bars")),
        radar(Report(NASTY, [Axis(NASTY, value, 200) for value in range(12)], -5, 5, 10, NASTY), labels("radar")),
        plan_timeline(nasty_plan(today), labels("plan_timeline")),
        market_bars(
            NASTY, [Demand(NASTY, 5, 5, has_it) for has_it in (True, False, None)] * 9, 3, labels("market_bars")
        ),
    ):
        width, height = size(picture.png)
        assert width >= 540 and height <= 2 * width
        assert len(picture.png) < 110_000


def test_loading_the_package_loads_neither_resvg_nor_the_font() -> None:
    code = (
        "import sys, bot.pictures as p; from bot.pictures import font\n"
        "assert 'resvg_py' not in sys.modules and 'telegram' not in sys.modules\n"
        "assert font._advances.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_picture_can_be_drawn_in_another_process() -> None:
    assert pickle.loads(pickle.dumps((roadmap_map, samples.roadmap())))[1] == samples.roadmap()
    picture = empties()["radar"]
    assert pickle.loads(pickle.dumps(picture)) == picture
