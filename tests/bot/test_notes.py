"""/notes: written on a node and a card, found again, changed, deleted."""

from __future__ import annotations

from tests.world import Person, World


async def write_two(me: Person) -> None:
    await me.press("选为我的路线", await me.say("/roadmap llm"))
    await me.press("笔记", await me.press("继续学"))
    await me.say("注意力要除以根号 d，否则 softmax 饱和")
    await me.say("/daily")
    await me.press("更多")
    await me.press("笔记")
    await me.say("<b>这题</b> 面试官爱追问 KV cache")


async def test_notes_are_listed_found_changed_and_deleted(world: World) -> None:
    me = world.student
    await write_two(me)
    said = await me.say("/notes")
    assert "2 条" in said.text and "饱和" in said.text and "<b>这题</b>" in said.text  # shown as it was typed
    found = await me.say("/notes ＫＶ CACHE")  # full width, other case
    assert "1 条" in found.text and "饱和" not in found.text
    one = await me.press("这题")
    assert "面试官爱追问" in one.text and "看这张卡片" in "".join(one.labels)
    await me.press("修改")
    changed = await me.say("改过的")
    assert "改过的" in changed.text
    await me.press("删除", changed)
    gone = await me.press("确定删除")
    assert "1 条" in gone.text and gone.toast == "删掉了"
    again = await me.press("全部笔记", await me.press("注意力"))
    assert "1 条" in again.text


async def test_nothing_yet_and_nothing_that_fits(world: World) -> None:
    me = world.student
    assert "还没有笔记" in (await me.say("/notes")).text
    await write_two(me)
    said = await me.say("/notes 量子计算")
    assert "量子计算" in said.text and "全部笔记" in "".join(said.labels)
    assert "100" in (await me.say("/notes " + "长" * 5000)).text
    ann = world.person("Ann", "en")
    assert "No notes yet" in (await ann.say("/notes")).text


async def test_somebody_elses_note_is_out_of_reach(world: World) -> None:
    await write_two(world.student)
    said = await world.student.say("/notes")
    data = said.buttons[0]["callback_data"]
    ann = world.person("Ann", "en")
    await ann.say("/help")
    stolen = await ann.forge(data)
    assert "饱和" not in stolen.text and "KV" not in stolen.text
    too_long = await world.student.press("修改", await world.student.press("这题", said))
    assert too_long.text
    assert "2000" in (await world.student.say("长" * 2001)).text


async def test_many_notes_have_pages(world: World) -> None:
    me = world.student
    await me.press("选为我的路线", await me.say("/roadmap llm"))
    node = await me.press("继续学")
    for n in range(8):
        await me.press("笔记", node)
        await me.say(f"第 {n} 条")
    said = await me.say("/notes")
    assert "第 7 条" in said.text and "第 1 条" not in said.text
    older = await me.press("更早的")
    assert "第 1 条" in older.text
    assert "第 7 条" in (await me.press("更新的")).text
