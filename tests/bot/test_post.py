"""/post: read, corrected, published, broadcast."""

import pytest

from mentor.models import Campaign, Posting
from tests.world import Said, World

TEXT = """公司：听雨智能
岗位：大模型推理工程师
地点：杭州
薪资：30-50K
截止日期：2099-12-31

岗位职责：
- 优化推理引擎的首字延迟和吞吐
- 维护线上的 GPU 集群

任职要求：
- 本科及以上，3年以上经验
- 熟悉 Python、PyTorch、CUDA

加分项：
- 用过 vLLM
"""


def rows(tx):
    table = Posting.__table__
    return tx.execute(table.select().where(table.c.origin.like("admin:%"))).mappings().all()


async def published(world: World, text: str = TEXT) -> Said:
    await world.admin.say(f"/post {text}")
    return await world.admin.press("发布")


async def test_from_text_to_the_board(world: World) -> None:
    said = await world.admin.say(f"/post {TEXT}")
    for part in (
        "听雨智能",
        "大模型推理工程师",
        "推理工程",
        "杭州",
        "本科",
        "3 年以上",
        "30-50K",
        "2099-12-31",
        "CUDA",
    ):
        assert part in said.text
    said = await world.admin.press("发布", said)
    assert "发布了" in said.text and "群发给合适的人" in " ".join(said.labels)
    (row,) = await world.sql(rows)
    assert row["track"] == "inference" and row["company"] == "听雨智能" and row["created_by"] == world.admin.id
    assert row["expires_at"].year == 2099 and row["created_at"] is not None
    assert {"python", "cuda"} <= {one["skill"] for one in row["body"]["must"]}
    assert "听雨智能" in (await world.student.say("/jobs 杭州")).text


async def test_it_asks_for_the_text_and_takes_a_file(world: World) -> None:
    assert "粘贴" in (await world.admin.say("/post")).text
    said = await world.admin.send_document("jd.md", TEXT.encode("gb18030"))
    assert "听雨智能" in said.text and any("发布" in label for label in said.labels)


@pytest.mark.parametrize("name", ["jd.exe", "jd", "岗位.pdf"])
async def test_another_kind_of_file_is_refused_and_asked_again(world: World, name: str) -> None:
    await world.admin.say("/post")
    assert ".txt" in (await world.admin.send_document(name, b"x")).text
    assert "听雨智能" in (await world.admin.say(TEXT)).text


async def test_an_empty_file_and_an_address_are_no_text(world: World) -> None:
    await world.admin.say("/post")
    assert "粘贴" in (await world.admin.send_document("jd.txt", b" \n")).text
    assert "粘贴" in (await world.admin.say("https://example.com/jobs/1")).text


async def test_track_and_degree_are_corrected(world: World) -> None:
    await world.admin.say(f"/post {TEXT}")
    await world.admin.press("改方向")
    said = await world.admin.press("大模型算法")
    assert "大模型算法" in said.text
    await world.admin.press("改学历", said)
    await world.admin.press("返回")
    await world.admin.press("改学历")
    assert "博士" in (await world.admin.press("博士")).text
    await world.admin.press("发布")
    (row,) = await world.sql(rows)
    assert (row["track"], row["body"]["degree"]) == ("llm", "phd")


async def test_what_is_missing_is_said_and_can_be_written(world: World) -> None:
    said = await world.admin.say(f"/post {TEXT.split('地点')[1]}")
    assert "还缺" in said.text and not any("发布" in label for label in said.labels)
    await world.admin.say("公司：听雨<b>智能</b>")
    said = await world.admin.say("职位：推理工程师")
    assert "听雨<b>智能</b>" in said.text and "还缺" not in said.text
    assert "发布了" in (await world.admin.press("发布", said)).text


async def test_a_near_duplicate_is_shown_with_what_differs(world: World) -> None:
    await published(world)
    said = await world.admin.say("/post " + TEXT.replace("3年以上", "5年以上"))
    assert "很像" in said.text and "年限" in said.text and "学历" not in said.text.split("很像")[1]
    said = await world.admin.say("/post " + TEXT.replace("听雨智能", "别家科技"))
    assert "很像" in said.text and "公司" in said.text.split("很像")[1]


async def test_a_different_posting_is_no_duplicate(world: World) -> None:
    await published(world)
    other = "公司：山岚科技\n岗位：AI产品经理\n任职要求：\n- 本科，2年以上产品经验\n- 会写文档，懂用户\n"
    assert "很像" not in (await world.admin.say(f"/post {other}")).text


async def test_a_double_tap_publishes_once(world: World) -> None:
    said = await world.admin.say(f"/post {TEXT}")
    data = said.button("发布")["callback_data"]
    await world.admin.press("发布", said)
    assert "太旧" in (await world.admin.forge(data)).toast
    await published(world)
    assert len(await world.sql(rows)) == 1


async def test_cancelled_is_not_published(world: World) -> None:
    said = await world.admin.say(f"/post {TEXT}")
    data = said.button("发布")["callback_data"]
    assert "没有发布" in (await world.admin.press("取消", said)).text
    assert "太旧" in (await world.admin.forge(data)).toast
    assert await world.sql(rows) == []


@pytest.mark.parametrize(
    "text", ["x" * 4000, "🤖" * 500, "<b>粗体</b> & \u202e反向", "第一章 那年冬天，雪一直下到天亮。"]
)
async def test_text_that_is_no_posting_reads_as_low_confidence(world: World, text: str) -> None:
    said = await world.admin.say(f"/post {text}")
    assert "把握很小" in said.text and not any("发布" in label for label in said.labels)


async def test_broadcast_goes_to_the_track(world: World) -> None:
    said = await published(world)
    said = await world.admin.press("群发给合适的人", said)
    assert "听雨智能" in said.text
    assert [label for label in said.labels if label.startswith("✓")] == ["✓ 推理工程"]

    def segment(tx):
        return tx.execute(Campaign.__table__.select()).mappings().one()["segment"]

    assert await world.sql(segment) == {"tracks": ["inference"]}
    assert "#" in (await world.admin.say("/campaigns")).text


async def test_it_is_for_admins(world: World) -> None:
    assert "没有 /post" in (await world.student.say("/post x")).text
    assert "太旧" in (await world.student.forge("1ju")).toast


@pytest.mark.parametrize("data", ["1jf|track|nonsense", "1jf|company|x", "1jb", "1ju", "1kp|99999"])
async def test_forged_buttons_do_nothing(world: World, data: str) -> None:
    await world.admin.say("/help")
    said = await world.admin.forge(data)
    assert "太旧" in said.toast or "不在" in said.text
    assert await world.sql(rows) == []
