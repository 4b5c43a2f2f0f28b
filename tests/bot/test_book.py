"""The answer book: scripts with versions, said by heart, printed; every step survives a restart."""

import io

import pytest
from docx import Document

from bot.actions.practice import AddOwn, ImportOwn, Recite, TakeOwn, WriteScript
from bot.callbacks import encode
from tests.world import Person, World

INTRODUCTION = "hr-self-introduction-one-minute"
SCRIPT = "大家好，我叫小林，做了三年推荐系统。去年我把召回换成了双塔模型，点击率涨了三个点。现在想做大模型应用。"


def sent(world: World, person: Person) -> bytes:
    """The last document that somebody got."""
    document = world.play.bot_messages(person.id)[-1]["document"]
    return world.play.file_bytes(world.play.files[document["file_id"]])


async def introduction(me: Person) -> None:
    """Open the one-minute introduction in the book."""
    await me.say("/review book")
    await me.press("自我介绍")
    await me.press("1")


async def wrote(me: Person, text: str = SCRIPT) -> None:
    await introduction(me)
    await me.press("写")
    await me.say(text)


async def test_the_book_names_what_always_comes(world: World) -> None:
    said = await world.student.say("/review 答案本")
    assert "自我介绍：0/2" in said.text and "必问四十题：0/40" in said.text and "项目：0/" in said.text
    said = await world.student.press("必问四十题", said)
    assert "1." in said.text and "10." in said.text
    assert "11." in (await world.student.press("下一页", said)).text


async def test_written_with_length_and_time_and_versions(world: World) -> None:
    me = world.student
    await introduction(me)
    said = await me.press("写讲稿")
    assert "这题该说到的" in said.text
    said = await me.say(SCRIPT)
    assert "第 1 版" in said.text and f"{len(SCRIPT)} 字" in said.text and "11 秒" in said.text
    await me.press("写新版本")
    said = await me.say(SCRIPT + "我有一个上线的项目。")
    assert "第 2 版" in said.text and "上一版" in said.text
    said = await me.press("上一版")
    assert "第 1 版" in said.text and "上线的项目" not in said.text
    await me.press("删这一版")
    said = await me.press("删这一版")
    assert "第 1 版" in said.text and "上线的项目" in said.text


async def test_by_heart_says_what_was_left_out(world: World) -> None:
    me = world.student
    await wrote(me)
    said = await me.press("脱稿")
    assert "双塔" not in said.text  # the script itself is hidden
    said = await me.say("大家好我是小林，做了三年的推荐系统，现在想做大模型应用")
    assert "没听到的 1 句" in said.text and "▫️ 去年我把召回换成了双塔模型，点击率涨了三个点。" in said.text
    await me.press("再说一遍", said)
    said = await me.say(SCRIPT)
    assert "一句没漏" in said.text and "上一次是" in said.text
    assert "上次脱稿 100%" in (await me.press("我的讲稿", said)).text


async def test_printed_as_one_document(world: World) -> None:
    me = world.student
    await wrote(me)
    said = await me.say("/review book")
    await me.press("Markdown", said)
    text = sent(world, me).decode()
    assert text.startswith("# 我的面试答案本") and "## 自我介绍" in text and SCRIPT in text and "## 项目" not in text
    await me.press("Word", said)
    document = Document(io.BytesIO(sent(world, me)))
    assert SCRIPT in [p.text for p in document.paragraphs] and document.core_properties.author == ""


async def test_from_a_card_and_back(world: World) -> None:
    me = world.student
    await me.say("/daily 1")
    await me.press("更多")
    assert "还没有你的讲稿" in (await me.press("我的讲稿")).text
    assert "直接打字回答" in (await me.press("看题卡")).text


@pytest.mark.parametrize("text", ["长" * 4000, "   "])
async def test_bad_input_is_said_and_the_dialogue_stays(world: World, text: str) -> None:
    me = world.student
    await introduction(me)
    await me.press("写讲稿")
    said = await me.say(text) if text.strip() else await me.send_document("a.pdf", b"x")
    assert "最多 3500 字" in said.text or "打成文字" in said.text
    assert "第 1 版" in (await me.say(SCRIPT)).text


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    await ann.say("/stop")
    said = await ann.say("/review book")
    assert "My answer book" in said.text
    await ann.press("Introduction", said)
    await ann.press("1")
    await ann.press("Write it")
    assert "about 3 s" in (await ann.say("I am Ann and I train models.")).text


async def test_every_step_survives_a_restart(world: World) -> None:
    """A new process before each step: only the database goes over."""
    me = world.student
    await me.say("/help")
    steps = [
        (WriteScript(INTRODUCTION), "这题该说到的"), (SCRIPT, "第 1 版"), (Recite(INTRODUCTION), "不看稿"),
        ("大家好，我叫小林", "没听到的"), (AddOwn(), "正面"), ("正面", "背面"), ("背面", "写好了"), (ImportOwn(), "文件"),
        ("甲,乙", "可以导入 1 张"), (TakeOwn(1), "导入了 1 张"),
    ]  # fmt: skip
    for act, expected in steps:
        await world.restart()
        said = await me.say(act) if isinstance(act, str) else await me.forge(encode(act))
        assert expected in said.text
