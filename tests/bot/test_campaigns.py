"""/broadcast, /campaigns, /admin: two steps, a test to oneself, live progress, and nobody else."""

import pytest
from sqlalchemy import select
from telegram.error import NetworkError

from bot.callbacks import encode
from bot.context import Context
from bot.handlers import ADMIN_BUTTONS, COMMANDS
from bot.locales import translator
from bot.views import sending
from mentor.campaigns import Report
from mentor.models import Campaign
from mentor.outbox import State
from tests.world import Person, World


async def people(world: World, n: int) -> list[Person]:
    found = [world.person(f"p{i}", "zh-hans") for i in range(n)]
    for person in found:
        await person.say("/help")
    return found


async def test_a_broadcast_from_text_to_report(world: World) -> None:
    readers = await people(world, 3)
    await world.admin.say("/broadcast")
    said = await world.admin.say("周五 <20:00> 开直播 & 答疑")
    assert "周五 <20:00> 开直播 & 答疑" in said.text and "所有人" in said.text
    said = await world.admin.press("先发给我看", said)
    assert said.text == "周五 <20:00> 开直播 & 答疑"
    said = await world.admin.press("下一步")
    assert "真的要发给 4 人" in said.text
    said = await world.admin.press("确认发送", said)
    assert "发送中" in said.text
    for reader in readers:
        assert (await world.pushed(reader.id)).text == "周五 <20:00> 开直播 & 答疑"
    await world.until(lambda: world.app.pusher.sent.get("sent") == 4)
    await world.quiet(world.admin.id, 0.2)  # outcomes are written in groups
    said = await world.admin.say("/campaigns")
    assert "4/4" in said.text
    assert "送达 4" in (await world.admin.press("#", said)).text


async def test_a_segment_by_track_with_a_live_count(world: World) -> None:
    one, _ = await people(world, 2)
    await one.say("/roadmap llm")
    await one.press("选为我的路线")
    said = await world.admin.say("/broadcast 给大模型方向的同学")
    assert "3" in said.text
    said = await world.admin.press("大模型算法", said)
    assert "✓ 大模型算法" in said.labels and "下一步：发给 1 人" in said.labels
    said = await world.admin.press("多模态", said)
    assert "下一步：发给 1 人" in said.labels
    await world.admin.press("下一步", said)
    await world.admin.press("确认发送")
    assert "给大模型" in (await world.pushed(one.id)).text


async def test_a_segment_of_nobody_cannot_be_sent(world: World) -> None:
    said = await world.admin.say("/broadcast 你好")
    said = await world.admin.press("数据与算力", said)
    assert "没有人" in said.text
    assert not any("下一步" in label for label in said.labels)


async def test_a_blocked_reader_is_suppressed_and_revived(world: World) -> None:
    reader, _ = await people(world, 2)
    world.play.faults.clear()
    await reader.do(lambda play: play.block(reader.id))
    said = await world.admin.say("/broadcast 第一次")
    assert "下一步：发给 2 人" in said.labels
    await reader.do(lambda play: play.unblock(reader.id))
    said = await world.admin.say("/broadcast 第二次")
    assert "下一步：发给 3 人" in said.labels


async def test_those_who_opted_out_do_not_count(world: World) -> None:
    reader, _ = await people(world, 2)
    await reader.say("/stop")
    said = await world.admin.say("/broadcast 你好")
    assert "下一步：发给 2 人" in said.labels


async def test_the_count_is_asked_again_when_it_changed(world: World) -> None:
    await people(world, 1)
    await world.admin.say("/broadcast 你好")
    await world.admin.press("下一步")
    await people(world, 1)
    said = await world.admin.press("确认发送")
    assert "人数变了" in said.text


async def test_cancelling_a_draft_and_a_second_tap(world: World) -> None:
    said = await world.admin.say("/broadcast 你好")
    start = said.button("取消")
    assert "已取消" in (await world.admin.press("取消", said)).text
    assert "已经取消" in (await world.admin.forge(start["callback_data"])).text


async def test_too_long_a_text_is_refused(world: World) -> None:
    assert "太长" in (await world.admin.say("/broadcast " + "长" * 3900)).text


async def test_what_shows_nothing_is_caught_before_it_is_a_draft(world: World) -> None:
    assert "什么都不显示" in (await world.admin.say("/broadcast \u200b\u2800")).text
    assert "还没有群发过" in (await world.admin.say("/campaigns")).text


async def test_what_telegram_refuses_is_caught_in_the_preview(world: World) -> None:
    world.play.faults.refused("sendMessage")
    said = await world.admin.say("/broadcast 你好")
    assert "不接受" in said.text
    assert "还没有群发过" in (await world.admin.say("/campaigns")).text


async def test_a_segment_of_several_conditions_by_buttons(world: World) -> None:
    await people(world, 2)
    said = await world.admin.say("/broadcast 只给英文读者")
    said = await world.admin.press("🗣 语言", said)
    assert "可以多选" in said.text
    said = await world.admin.press("English", said)
    assert "✓ English" in said.labels and "现在有 0 人" in said.text
    said = await world.admin.press("简体中文", said)
    said = await world.admin.press("回到草稿", said)
    assert "English 或 简体中文" in said.text and "下一步：发给 3 人" in said.labels
    said = await world.admin.press("活跃", said)
    await world.admin.press("30 天没来", said)
    said = await world.admin.press("回到草稿")
    assert "没有人" in said.text and not any("下一步" in label for label in said.labels)
    said = await world.admin.press("所有人", said)
    assert "下一步：发给 3 人" in said.labels


async def test_a_city_that_somebody_set_and_one_that_they_wrote(world: World) -> None:
    one, two = await people(world, 2)
    await one.press("城市", await one.say("/settings"))
    await one.press("上海")
    await two.press("城市", await two.say("/settings"))
    await two.say("suzhou")
    said = await world.admin.say("/broadcast 苏州的朋友")
    said = await world.admin.press("🏙 城市", said)
    assert {"上海", "苏州", "没填"} <= set(said.labels)
    assert "有 1 人" in (await world.admin.press("苏州", said)).text


async def test_an_english_variant_and_how_others_see_it(world: World) -> None:
    english = world.person("Ann", "en")
    await english.say("/help")
    said = await world.admin.say("/broadcast 周五开直播")
    await world.admin.press("给英文读者", said)
    said = await world.admin.say("Live on Friday")
    assert any(label.startswith("✓ 🌐") for label in said.labels)
    said = await world.admin.press("看某人会收到什么", said)
    assert "会收到下面这条" in said.text
    said = await world.admin.say(str(english.id))
    assert "English" in said.text and "Live on Friday" in said.text
    assert "没有这个用户" in (await world.admin.say("4242424242")).text
    assert "没有这个用户" in (await world.admin.say("你好")).text
    await world.admin.press("回到草稿", said)
    await world.admin.press("下一步")
    await world.admin.press("确认发送")
    assert (await world.pushed(english.id)).text == "Live on Friday"
    assert "周五开直播" in (await world.pushed(world.admin.id, count=2)).text


async def test_a_scheduled_one_survives_a_restart_and_begins_by_itself(world: World) -> None:
    (reader,) = await people(world, 1)
    said = await world.admin.say("/broadcast 早上好")
    await world.admin.press("🕐 时间", said)
    await world.admin.press("写一个时间")
    assert "没看懂" in (await world.admin.say("随便什么时候")).text
    said = await world.admin.say("明天早上9点")
    assert "09:00" in said.text and "Asia/Shanghai" in said.text
    said = await world.admin.press("🕐 时间", said)
    said = await world.admin.press("按每个人自己的时区", said)
    assert "✓ 按每个人自己的时区" in said.labels
    await world.admin.press("回到草稿", said)
    await world.admin.press("下一步")
    said = await world.admin.press("确认发送")
    assert "已定时" in said.text
    await world.restart()
    assert "已定时" in (await world.admin.say("/campaigns")).text
    await world.later(hours=48)
    assert (await world.pushed(reader.id)).text.endswith("早上好")


async def test_two_admins_edit_one_draft(world: World) -> None:
    other = world.person("管理员二", "zh-hans")
    world.app.settings.admins = (world.admin.id, other.id)
    said = await world.admin.say("/broadcast 你好")
    theirs = await other.say("/campaigns")
    theirs = await other.press("#", theirs)
    await other.press("多模态", theirs)
    said = await world.admin.press("大模型算法", said)
    assert "刚被改过" in said.toast and "✓ 多模态" in " ".join(said.labels)
    said = await world.admin.press("大模型算法", said)
    assert not said.toast and "✓ 大模型算法" in said.labels


async def test_each_gets_the_line_that_is_theirs(world: World) -> None:
    knows, silent = await people(world, 2)
    for reader in (knows, silent):
        await reader.say("/roadmap inference")
        await reader.press("选为我的路线")
    await knows.say("/profile")
    await knows.press("用一句话说")
    await knows.say("会 Python、PyTorch")
    await world.admin.say(
        "/post 公司：听雨智能\n岗位：大模型推理工程师\n任职要求：\n- 本科，熟悉 Python、PyTorch、CUDA\n加分项：\n- 用过 vLLM\n"
    )
    await world.admin.press("发布")
    said = await world.admin.press("群发给合适的人")
    assert "下一步：发给 2 人" in said.labels
    await world.admin.press("下一步", said)
    await world.admin.press("确认发送")
    assert "匹配 2/4" in (await world.pushed(knows.id)).text
    assert "要求 4 项技能" in (await world.pushed(silent.id)).text
    await knows.press("看我差什么")
    await knows.press("收藏")
    said = await world.admin.say("/campaigns")
    said = await world.admin.press("#", said)
    assert "收藏 1" in said.text
    said = await world.admin.press("明细 CSV", said)
    assert said.message["document"]["file_name"].endswith(".csv")


@pytest.mark.parametrize("command", [c.name for c in COMMANDS if c.admin])
async def test_no_admin_command_for_others(world: World, command: str) -> None:
    said = await world.student.say(f"/{command} 你好")
    assert "没有" in said.text
    assert f"/{command}" not in said.labels
    assert f"/{command} " not in (await world.student.say("/help")).text


async def test_no_admin_button_for_others(world: World) -> None:
    said = await world.admin.say("/broadcast 你好")
    await world.student.say("/help")
    for kind in ADMIN_BUTTONS:
        values = [1 if f.type in ("int", int) else "cancel" for f in kind.__dataclass_fields__.values()]
        answer = await world.student.forge(encode(kind(*values)))
        assert "太旧" in answer.toast and not answer.text
    assert "草稿" in (await world.admin.press("下一步", said)).labels[-1]


async def test_admin_sees_what_goes_on(world: World) -> None:
    await world.student.say("/help")
    said = await world.admin.say("/admin")
    assert "用户 1" in said.text and "/broadcast" in said.labels


async def test_who_is_no_admin_any_more_drafts_nothing(world: World) -> None:
    await world.admin.say("/broadcast")
    world.app.settings.admins = ()
    said = await world.admin.say("大家好")
    assert not said.labels and "大家好" not in said.text


@pytest.mark.parametrize(("state", "is_offered"), [("finished", True), ("paused", False), ("running", False)])
def test_unknown_ones_go_again_only_after_the_end(state: str, is_offered: bool) -> None:
    report = Report(1, state, {"text": "好"}, {}, {State.SENT: 1, State.UNKNOWN: 2})
    labels = [button.label for row in sending.progress(report, translator("zh_Hans")).buttons for button in row]
    assert any("2" in label for label in labels) is is_offered


async def test_a_lost_answer_to_the_start_is_given_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rerun finds a running campaign and how its start ended: it shows the progress, and no refusal."""
    (reader,) = await people(world, 1)
    said = await world.admin.press("下一步", await world.admin.say("/broadcast 你好"))
    reply, tries = Context.reply, []

    async def lost_once(context, answer):
        tries.append(1)
        if len(tries) == 1:
            raise NetworkError("lost")
        return await reply(context, answer)

    monkeypatch.setattr(Context, "reply", lost_once)
    said = await world.admin.press("确认发送", said)
    assert len(tries) == 2 and "群发 #" in said.text and "已经在发送" not in said.text + said.toast
    assert (await world.pushed(reader.id)).text == "你好"

    def shown(tx):
        return tx.execute(select(Campaign.progress_message)).scalar()

    assert await world.sql(shown) == said.message["message_id"]
