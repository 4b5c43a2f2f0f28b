"""Own cards: written, imported with a preview, reviewed like all others, exported, deleted."""

import csv
import io
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select

from mentor.models import Answer, Note, OwnCard, ReviewLog
from tests.world import Person, World

NOW = datetime(2026, 1, 1, tzinfo=UTC)
FILE = """#separator:tab
#html:true
#tags:面试
什么是 KV cache？	缓存历史 token 的 K 和 V<br>显存随长度线性增长
\t没有正面
只有一列
什么是 KV cache？	又一次
=SUM(A1)	公式样子的正面
"没有收尾的引号	x
"多行的
正面"	背面 <b>粗体</b> &amp; 符号
"""


def sent(world: World, person: Person) -> bytes:
    """The last document that somebody got."""
    document = world.play.bot_messages(person.id)[-1]["document"]
    return world.play.file_bytes(world.play.files[document["file_id"]])


async def shelf(person: Person) -> None:
    await person.say("/review cards")


async def imported(person: Person, text: str = FILE) -> None:
    await shelf(person)
    await person.press("导入")
    await person.send_document("cards.txt", text.encode())
    await person.press("导入 ")


async def test_written_in_two_messages_and_learned(world: World) -> None:
    me = world.student
    said = await me.say("/review cards")
    assert "你自己的卡片" in said.text
    assert "正面" in (await me.press("写一张")).text
    assert "背面" in (await me.say("LoRA 的秩怎么选？")).text
    said = await me.say("先 8 或 16\n看验证集\n太大会过拟合")
    assert "写好了" in said.text
    said = await me.press("现在学")
    assert "LoRA 的秩怎么选" in said.text and "我的卡片" in said.text
    said = await me.say("一般从 8、16 开始，看验证集上的效果")
    assert "2/3" in said.text and "太大会过拟合" in said.text
    said = await me.press("记得")
    assert "自己的卡片都见过了" in said.text
    await world.later(days=4)
    assert "LoRA 的秩怎么选" in (await me.say("/review")).text


async def test_both_sides_in_one_message(world: World) -> None:
    await shelf(world.student)
    await world.student.press("写一张")
    assert "写好了" in (await world.student.say("正面一行\n背面一行")).text
    assert "1 张" in (await world.student.say("/review cards")).text


async def test_a_file_is_shown_before_it_is_taken_in(world: World) -> None:
    me = world.student
    await shelf(me)
    await me.press("导入")
    said = await me.send_document("cards.txt", FILE.encode())
    assert "可以导入 3 张" in said.text
    assert "1 张已经有了" in said.text and "第 7 行" in said.text
    assert (
        "第 5 行：正面是空的" in said.text and "第 6 行：少于两列" in said.text and "第 9 行：引号没有成对" in said.text
    )
    assert "你自己的卡片" in (await me.say("/review cards")).text  # left without a word: nothing is kept


async def test_taken_once_and_noticed_the_second_time(world: World) -> None:
    me = world.student
    await shelf(me)
    await me.press("导入")
    preview = await me.send_document("cards.txt", FILE.encode())
    assert "导入了 3 张" in (await me.press("导入 3 张")).text
    again = await me.forge(preview.button("导入 3 张")["callback_data"])
    assert again.toast  # a second tap does nothing twice
    said = await me.say("/review cards")
    assert "3 张，3 张还没学" in said.text
    await me.press("导入")
    said = await me.send_document("cards.txt", FILE.encode())
    assert "可以导入 0 张" in said.text and "4 张已经有了" in said.text


async def test_a_csv_is_known_without_a_word(world: World) -> None:
    said = await world.student.send_document("my.csv", "问题,答案\n一加一,二\n".encode("gb18030"))
    assert "可以导入 1 张" in said.text and "一加一" in said.text


@pytest.mark.parametrize("name", ["deck.apkg", "cards.xlsx", "photo.png"])
async def test_another_kind_of_file_gets_a_way_on(world: World, name: str) -> None:
    await shelf(world.student)
    await world.student.press("导入")
    said = await world.student.send_document(name, b"PK\x03\x04")
    assert "另存为 CSV" in said.text


async def test_an_empty_file_and_pasted_lines(world: World) -> None:
    await shelf(world.student)
    await world.student.press("导入")
    assert "没有内容" in (await world.student.send_document("a.txt", b"\n\n")).text
    assert "可以导入 2 张" in (await world.student.say("甲,乙\n丙,丁")).text


async def test_exported_for_anki_and_as_a_table_without_formulas(world: World) -> None:
    me = world.student
    await imported(me)
    said = await me.say("/review cards")
    name = (await me.press("导出 Anki", said)).message["document"]["file_name"]
    assert name == "cards-anki.txt"
    content = sent(world, me).decode()
    assert content.startswith("#separator:tab\n#html:false\n")
    rows = list(csv.reader(io.StringIO(content.partition("#tags column:3\n")[2]), delimiter="\t"))
    assert ["多行的\n正面", "背面 粗体 & 符号", "面试"] in rows
    await me.press("导出 CSV", said)
    content = sent(world, me).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content)) for cell in row]
    assert "'=SUM(A1)" in cells and not [cell for cell in cells if cell[:1] in "=+-@" and cell]


async def test_deleted_with_its_memory(world: World) -> None:
    me = world.student
    await shelf(me)
    await me.press("写一张")
    await me.say("要删的\n背面")
    said = await me.press("现在学")
    (number,) = await world.sql(lambda tx: tx.execute(select(OwnCard.id)).scalars().all())
    slug = f"own-{number}"

    def learned(tx):
        """Notes, answers and reviews, of this card and of another one: a row of each is left."""
        for one in (slug, "own-0"):
            tx.execute(insert(Note).values(user_id=me.id, target=f"card:{one}", text="记", created_at=NOW))
            tx.execute(insert(Answer).values(user_id=me.id, slug=one, text="答", recognised=[], created_at=NOW))
            tx.execute(
                insert(ReviewLog).values(user_id=me.id, slug=one, rating=3, reviewed_at=NOW, study_on=NOW.date())
            )

    await world.app.services.db.run(learned)
    await me.press("看答案")
    await me.press("更多")
    assert "答案、笔记" in (await me.press("删除")).text
    said = await me.press("删除")
    assert said.toast == "删掉了" and "你自己的卡片" in said.text
    for column, left in ((Note.target, "card:own-0"), (Answer.slug, "own-0"), (ReviewLog.slug, "own-0")):
        assert await world.sql(lambda tx, c=column: tx.execute(select(c)).scalars().all()) == [left]


async def test_nobody_reaches_the_cards_of_others(world: World) -> None:
    await shelf(world.student)
    await world.student.press("写一张")
    await world.student.say("秘密\n只给我看")
    button = (await world.student.say("/review cards")).button("1")
    other = world.person("Ann", "zh-hans")
    await other.say("/stop")
    said = await other.forge(button["callback_data"])
    assert "秘密" not in said.text and said.toast


async def test_too_long_is_said(world: World) -> None:
    await shelf(world.student)
    await world.student.press("写一张")
    assert "最多 300 字" in (await world.student.say("长" * 3000)).text
    await world.student.say("短")
    assert "最多 2000 字" in (await world.student.say("长" * 3000)).text


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    await ann.say("/stop")
    said = await ann.say("/review cards")
    assert "Your own cards live here" in said.text
    await ann.press("Import")
    assert "Line 1: fewer than two columns" in (await ann.say("just a line")).text
