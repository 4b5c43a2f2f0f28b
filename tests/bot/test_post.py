"""/post: read, corrected, published, broadcast."""

from datetime import date

import orjson
import pytest

from bot.locales import translator
from bot.views import shared as view
from mentor.corpus import schema
from mentor.models import Campaign, Posting
from mentor.postings.submissions import Shared
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
    assert "内部网络" in (await world.admin.say("http://127.0.0.1/jobs/1")).text


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


async def test_every_field_is_corrected_by_buttons_or_in_words(world: World) -> None:
    await world.admin.say(f"/post {TEXT}")
    for button, choice in (("改年限", "5 年以上"), ("改城市", "深圳"), ("改截止", "30 天后")):
        await world.admin.press(button)
        await world.admin.press(choice)
    await world.admin.press("公司")
    assert "用不上" in (await world.admin.say("长" * 130)).text
    await world.admin.say("观澜智能")
    await world.admin.press("改截止")
    await world.admin.press("自己写")
    assert "用不上" in (await world.admin.say("随便")).text
    said = await world.admin.say("2098-05-06")
    for part in ("观澜智能", "5 年以上", "深圳", "2098-05-06"):
        assert part in said.text
    await world.admin.press("改截止", said)
    assert "截止" not in (await world.admin.press("不设截止")).text
    await world.admin.press("发布")
    (row,) = await world.sql(rows)
    assert (row["company"], row["body"]["city"], row["body"]["years_min"]) == ("观澜智能", "深圳", 5)
    assert row["expires_at"] is None


def csv_of(number: int, broken: tuple[int, ...]) -> bytes:
    lines = ["company,title,city,text,expires"]
    for i in range(number):
        text = f"负责推理服务第 {i} 号集群的优化。任职要求：本科及以上，{i % 8 + 1}年以上经验，熟悉 Python、PyTorch、CUDA。加分项：用过 vLLM"
        company = "" if i in broken else f"第{i}智能科技"
        lines.append(f"{company},大模型推理工程师,杭州,{text},2099-12-31")
    return "\n".join(lines).encode()


async def test_five_hundred_of_which_three_are_broken(world: World) -> None:
    await world.admin.say("/post")
    said = await world.admin.send_document("jobs.csv", csv_of(500, (7, 250, 499)))
    assert "500 个里有 497 个" in said.text and "3 个没法发布" in said.text
    for line in (9, 252, 501):
        assert f"第 {line} 行：没有公司" in said.text
    said = await world.admin.press("发布这 497 个", said)
    assert "发布了 497 个" in said.text and "第 9 行" in said.text
    assert len(await world.sql(rows)) == 497
    assert "497" in (await world.student.say("/jobs 杭州")).text or "岗位" in (await world.student.say("/jobs")).text


async def test_json_lines_with_their_faults_and_twins(world: World) -> None:
    await published(world)
    lines = [
        orjson.dumps({"company": "听雨智能", "title": "大模型推理工程师", "text": TEXT}).decode(),
        "{broken",
        "[1, 2]",
        orjson.dumps({"title": "", "text": ""}).decode(),
        orjson.dumps({"company": "山岚科技", "title": "AI产品经理", "track": "pm",
                      "text": "任职要求：\n- 本科，2年以上产品经验\n- 熟悉 Prompt、Python"}).decode(),
    ]  # fmt: skip
    await world.admin.say("/post")
    said = await world.admin.send_document("jobs.jsonl", "\n".join(lines).encode())
    assert "第 2 行：不是合法的 JSON" in said.text and "第 3 行" in said.text and "第 4 行：是空的" in said.text
    assert "很像" in said.text and "听雨智能" in said.text
    await world.admin.press("只发布不重复的", said)
    assert [row["company"] for row in await world.sql(rows)] == ["听雨智能", "山岚科技"]


async def test_several_in_one_text_are_divided_by_a_line(world: World) -> None:
    other = TEXT.replace("听雨智能", "观澜智能").replace("推理引擎", "训练平台")
    said = await world.admin.say(f"/post {TEXT}\n---\n{other}")
    assert "2 个里有 2 个" in said.text
    data = said.button("发布这 2 个")["callback_data"]
    await world.restart()
    assert "发布了 2 个" in (await world.admin.press("发布这 2 个", said)).text
    assert "太旧" in (await world.admin.forge(data)).toast


async def test_a_table_without_known_columns(world: World) -> None:
    await world.admin.say("/post")
    assert "没有认得的列" in (await world.admin.send_document("x.csv", b"a,b\n1,2\n")).text


async def test_what_a_user_shares_is_published_mended(world: World) -> None:
    await world.student.say(TEXT)
    assert "谢谢" in (await world.student.press("分享给大家")).toast
    assert "已经分享过" in (await world.student.press("分享给大家")).toast
    said = await world.admin.say("/post")
    said = await world.admin.press("用户分享的 1 个", said)
    assert "听雨智能" in said.text
    said = await world.admin.press("核对并发布", said)
    await world.admin.press("改城市", said)
    await world.admin.press("上海")
    assert "发布了" in (await world.admin.press("发布")).text
    assert "发布了" in (await world.pushed(world.student.id)).text
    (row,) = await world.sql(rows)
    assert (row["body"]["city"], row["body"]["source"]) == ("上海", "用户分享")
    assert "已经处理过" in (await world.admin.press("核对并发布")).text


async def test_what_a_user_shares_is_declined_with_a_reason(world: World) -> None:
    await world.student.say(TEXT)
    await world.student.press("分享给大家")
    said = await world.admin.press("用户分享的", await world.admin.say("/post"))
    await world.admin.press("不发布", said)
    assert "理由会告诉对方" in (await world.admin.say("公司名对不上，<请>核实")).text
    assert "公司名对不上，<请>核实" in (await world.pushed(world.student.id)).text
    assert await world.sql(rows) == []
    assert "没有等着看的" in (await world.admin.forge("1jsn|0")).text


async def test_a_reason_of_ours_is_read_in_the_readers_language(world: World) -> None:
    ann = world.person("Ann", "en")
    await ann.say(TEXT)
    await ann.press("Share")
    said = await world.admin.press("用户分享的", await world.admin.say("/post"))
    said = await world.admin.press("不发布", said)
    said = await world.admin.press("已经过期或招满了", said)
    assert "已经过期或招满了" in said.text
    said = await world.pushed(ann.id)
    assert "it is over or filled" in said.text and "过期" not in said.text


def test_a_reason_kept_as_a_sentence_is_shown_as_it_is() -> None:
    """Rows of an older version hold the admin's sentence."""
    about = schema.Posting(
        slug="own-1", company="听雨", title="工程师", track="llm", posted_on=date(2026, 1, 1), source="x"
    )
    old = Shared(1, about, "rejected", "已经过期或招满了")
    assert "已经过期或招满了" in view.message(old, translator("en")).text
