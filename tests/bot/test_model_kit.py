"""/choose model: the method, the template, a filled sheet compared, and every way to fill it wrongly."""

from __future__ import annotations

import csv
import io
import random

import pytest

from tests.world import Person, Said, World

HEAD = ["问题", "类型", "难例", "期望要点", "甲 第1次", "甲 第2次", "甲 第3次", "乙 第1次", "乙 第2次", "乙 第3次"]


def filled(n: int = 60, better: float = 1.5, noise: float = 0.5, turn_hard: bool = False) -> list[list[str]]:
    """A sheet in which the first model is better by `better` (and worse on hard cases where `turn_hard`)."""
    draw = random.Random(7)
    rows = [list(HEAD)]
    for number in range(n):
        hard, base = number % 3 == 2, draw.uniform(3, 7)
        gap = -2.0 if turn_hard and hard else better
        first = [f"{min(10, max(0, base + gap + draw.gauss(0, noise))):.1f}" for _ in range(3)]
        second = [f"{min(10, max(0, base + draw.gauss(0, noise))):.1f}" for _ in range(3)]
        rows.append([f"问题{number}", "事实", "是" if hard else "", "要点", *first, *second])
    return rows


def as_csv(rows: list[list[str]], delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


async def send(person: Person, content: bytes, name: str = "scores.csv") -> Said:
    return await person.send_document(name, content)


def downloaded(world: World, said: Said) -> str:
    document = next(m["document"] for m in said if "document" in m)
    return world.play.file_bytes(world.play.files[document["file_id"]]).decode("utf-8-sig")


async def test_the_method_the_template_and_the_template_filled(world: World) -> None:
    said = await world.student.say("/choose model")
    assert "50 到 100" in said.text and "一份面试整理文档的作者" in said.text
    said = await world.student.press("拿模板", said)
    rows = list(csv.reader(io.StringIO(downloaded(world, said))))
    assert len(rows) == 61 and rows[0][:4] == ["问题", "类型", "难例", "期望要点"] and len(rows[0]) == 10
    assert sum(row[2] == "是" for row in rows[1:]) == 20
    for number, row in enumerate(rows[1:]):
        row[0], row[4:] = f"题 {number}", ["8", "8", "8", "5", "5", "5"]
    said = await send(world.student, as_csv(rows))
    assert "模型A 更好" in said.text and "3.00" in said.text and "60 题，其中难例 20 题" in said.text


async def test_a_sure_difference_hard_cases_apart_and_the_spread(world: World) -> None:
    await world.student.say("/choose 选型")
    said = await send(world.student, as_csv(filled()))
    assert "甲 更好" in said.text and "不含 0" in said.text and "标准差 0.4" in said.text
    said = await send(world.student, as_csv(filled(turn_hard=True)))
    assert "难例上反过来：乙" in said.text


async def test_noise_is_too_close_to_call_and_few_questions_are_said(world: World) -> None:
    said = await send(world.student, as_csv(filled(n=12, better=0.05, noise=2)))
    assert "分不出高下" in said.text and "含 0" in said.text and "只有 12 题" in said.text


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8"), ("\t", "utf-8"), (",", "gb18030")])
async def test_what_excel_writes_is_read(world: World, delimiter: str, encoding: str) -> None:
    await world.student.say("/choose model")
    assert "甲 更好" in (await send(world.student, as_csv(filled(), delimiter, encoding))).text


async def test_wrong_files_name_the_line_and_the_reason(world: World) -> None:
    await world.student.say("/choose model")

    def spoilt(line: int, column: int, cell: str) -> bytes:
        rows = filled(8)
        rows[line - 1][column - 1] = cell
        return as_csv(rows)

    for content, part in (
        (b"", "空"),
        (spoilt(3, 5, "很好"), "第 3 行第 5 列「很好」不是数字"),
        (spoilt(4, 6, "11"), "第 4 行第 6 列「11」不在 0 到 10"),
        (spoilt(4, 6, "nan"), "第 4 行第 6 列"),
        (spoilt(5, 1, ""), "第 5 行有分数，但没有写问题"),
        (spoilt(6, 3, "也许"), "第 6 行的难例"),
        (spoilt(1, 6, "分数"), "第 1 行第 6 列"),
        (spoilt(1, 6, "甲 第1次"), "重复"),
        (as_csv([row[:7] for row in filled(8)]), "只有 1 个模型"),
        (as_csv(filled(3)), "至少要 5 题"),
        (as_csv(filled(501)), "最多 500"),
        (as_csv(filled(0)), "一个分数都没有"),
    ):
        assert part in (await send(world.student, content)).text, part
    assert "CSV" in (await send(world.student, b"PK\x03\x04", "scores.xlsx")).text
    assert "拿模板" in " ".join((await world.student.say("好了")).labels)
    await world.restart()
    assert "甲 更好" in (await send(world.student, as_csv(filled()))).text


async def test_in_english_and_unasked(world: World) -> None:
    ann = world.person()
    rows = filled()
    rows[0] = ["question", "kind", "hard", "expected", *(f"{m} run {n}" for m in ("gpt <x>", "b") for n in (1, 2, 3))]
    said = await send(ann, as_csv([[cell.replace("是", "yes") for cell in row] for row in rows]))
    assert "gpt <x> is better" in said.text and "leaves out 0" in said.text
    assert "Model A run 1" in downloaded(world, await ann.press("Another template"))
