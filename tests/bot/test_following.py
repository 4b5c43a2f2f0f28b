"""Postings in the chat: prepared for, followed, announced; the market; resumes, links and odd input."""

from datetime import UTC, timedelta

import pytest

from mentor.models import Application, UserSkill
from tests.bot.test_post import TEXT, published
from tests.mentor.postings.boards import posted
from tests.world import Said, World


def skills(tx):
    return {row.skill: row.level for row in tx.execute(UserSkill.__table__.select())}


def states(tx):
    return {row.posting: row.state for row in tx.execute(Application.__table__.select())}


def every_text(said: Said) -> str:
    return "\n".join(str(message.get("text") or message.get("caption")) for message in said)


async def test_a_pasted_posting_leads_to_a_prep_pack_and_on(world: World) -> None:
    await world.student.say("/profile 会 Python")
    read = await world.student.say(TEXT)
    assert "替你留着" in read.text
    skill = await world.student.press("考题", read)
    assert "常被这样问" in skill.text and "阶段" in skill.text
    toast = await world.student.press("加进正在学的", skill)
    assert "正在学" in toast.toast
    said = await world.student.press("精通", skill)
    assert "精通" in said.toast and 3 in (await world.sql(skills)).values()
    await world.student.press("收藏", read)
    ((slug, state),) = (await world.sql(states)).items()
    assert slug.startswith("own-") and state == "saved"
    said = await world.student.press("备战包")
    for part in ("备战包", "先补", "CUDA", "很可能被问到", "10. ", "反问他们"):
        assert part in said.text, part
    assert "/mock" not in said.text
    await world.student.press("📝 1", said)
    mock = await world.student.press("🎤 模拟面试", said)
    assert "技术面模拟" in mock.text and mock.message["message_id"] != said.message["message_id"]
    said = await world.student.say("/jobs mine")
    assert "听雨智能" in said.text
    assert "收藏" in (await world.student.press("1", said)).text


async def test_a_deadline_and_a_follow_up_come_by_themselves(world: World) -> None:
    day = (world.clock.now() + timedelta(days=5)).astimezone(UTC).date().isoformat()
    await published(world, TEXT.replace("2099-12-31", day))
    said = await world.student.press("1", await world.student.say("/jobs 听雨"))
    assert "天截止" in said.text
    assert "提醒你" in (await world.student.press("收藏", said)).text
    await world.later(days=3)
    said = await world.pushed(world.student.id)
    assert "听雨智能" in every_text(said) and "截止" in every_text(said) and "缺" in every_text(said)
    reminder = Said(m for m in said if "截止（" in (m.get("text") or ""))
    said = await world.student.press("投了", reminder)
    assert "一周后" in said.text
    await world.later(days=8)
    await world.until(lambda: "有消息吗" in every_text(world.since(world.mark, world.student.id)))


async def test_new_postings_are_announced_once(world: World) -> None:
    await world.at(9)
    said = await world.student.say("/jobs 杭州")
    assert "没有找到" in said.text
    said = await world.student.press("有新的告诉我", said)
    said = await world.student.press("一有就说", said)
    assert "杭州：一有就说" in said.text
    await published(world)
    await world.later(hours=10)
    await world.until(lambda: "有新岗位" in every_text(world.since(world.mark, world.student.id)))
    await world.later(hours=10)
    assert "有新岗位" not in every_text(await world.quiet(world.student.id))
    said = await world.student.press("✕", said)
    assert "还没有订阅" in said.text


async def test_narrowing_and_the_market(world: World) -> None:
    assert "说什么都不可靠" in (await world.student.say("/jobs 行情 产品")).text
    now = world.clock.now()

    def some(tx):
        for n in range(9):
            posted(tx, f"m{n}", now, ("cuda", "cpp") if n % 2 else ("rag", "python"), track="data", city="杭州")

    await world.app.services.db.run(some)
    said = await world.student.say("/jobs 数据")
    said = await world.student.press("必须有", said)
    assert any("CUDA (4)" in label for label in said.labels)
    said = await world.student.press("CUDA (4)", said)
    assert "岗位" in said.text and "4 个" in said.text
    await world.student.say("/profile 会 Python")
    for who, words in (
        (world.student, ("依据：9 个岗位", "最常要求", "再学一样")),
        (world.person("Ann", "en"), ("Based on 9",)),
    ):
        said = await who.say("/jobs market data")
        assert any("photo" in message for message in said)
        for part in words:
            assert part in every_text(said), part
    assert "全部方向" in every_text(await world.student.press("全部方向"))


async def test_a_resume_as_text_and_as_a_file(world: World) -> None:
    await world.student.say("/profile")
    said = await world.student.press("贴简历")
    assert "原文" in said.text
    assert "没认出来" in (await world.student.say("🤖 你好")).text
    said = await world.student.say("张三 13800000000\n熟练使用 PyTorch，了解 CUDA\n求职意向：vLLM 推理")
    assert "认出 2 项" in said.text and await world.sql(skills) == {"pytorch": 2, "cuda": 1}
    await world.student.press("贴简历", said)
    assert "vLLM" in (await world.student.send_document("简历.md", "用 vLLM 部署过服务".encode())).text
    said = await world.student.press("移除、修改")
    said = await world.student.press("⚙️ 了解", said)
    assert "CUDA" in said.text


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("http://127.0.0.1:9/jd", "内部网络"),
        ("http://169.254.169.254/latest/meta-data", "内部网络"),
        ("<html><head><script>alert('要求：CUDA')</script></head><body><p>hi</p></body></html>", "不能说你有没有差距"),
    ],
)
async def test_links_and_markup(sqlite_world: World, text: str, answer: str) -> None:
    assert answer in (await sqlite_world.student.say(f"/jd {text}")).text


async def test_odd_files(sqlite_world: World) -> None:
    world = sqlite_world
    page = (
        f"<html><style>x</style><body><script>var a='熟悉 Rust'</script>{TEXT.replace(chr(10), '<br>')}</body></html>"
    )
    for name, content, answer in (
        ("a.txt", b"", "没有文字"), ("a.pdf", b"%PDF-1.4 broken", "没有文字"), ("a.docx", b"PK broken", "没有文字"),
        ("a.exe", b"MZ", "读不了"), ("a.html", page.encode(), "听雨智能"),
        ("a.txt", (TEXT + "很长。" * 12_000).encode(), "只读了前"),
    ):  # fmt: skip
        await world.student.say("/jd")
        said = await world.student.send_document(name, content)
        assert answer in said.text, name
        assert "Rust" not in said.text


@pytest.mark.parametrize(
    "data", ["1jk|999999", "1jk|-5", "1jq|nonsense", "1jn|nonsense", "1ji|pay|", "1jw|x|hourly", "1pfl|python|9"]
)
async def test_forged_buttons(sqlite_world: World, data: str) -> None:
    await sqlite_world.student.say("/help")
    assert "太旧" in (await sqlite_world.student.forge(data)).toast
