"""/corpus as transcripts: a document is handed over, reviewed, found; and everything that can go wrong with it."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

import tests.world
from mentor.catalogue import catalogue
from mentor.library import pasted
from mentor.models import Document, DocumentOriginal, DocumentUnit
from tests.bot.test_fetching import loopback, ok, site
from tests.mentor.documents.labelled import FILES
from tests.world import Person, Said, World

UNITS, ORIGINALS = DocumentUnit.__table__, DocumentOriginal.__table__
LOG = (FILES / "interview-log.md").read_bytes()
NOTE = """# 关于灰鲸实验室的见闻

写于 2025 年 6 月。

## 灰鲸实验室看重什么

灰鲸实验室面试只看一件事：把自己做过的评测讲清楚，误差从哪里来，怎么修的。论文多少并不要紧，他们自己也很少发。

## 灰鲸实验室的作息

早上十点到，晚上七点走，发版那一周会晚一些，周末不用来。联系我 13800001234 或者加微信 huijing_77。
"""


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process for each file and an index for each answer take long on a busy machine."""
    monkeypatch.setattr(tests.world, "PATIENCE_S", 90.0)


async def readable(world: World) -> list[str]:
    """The titles of what users can be shown: passages, and notes that came from documents."""

    def look(tx: Any) -> list[str]:
        known = catalogue(tx)
        notes = [note.claim for slug, note in known.careers.items() if slug.startswith("import-")]
        return sorted([p.title for p in known.passages.values()] + notes)

    return await world.sql(look)


async def text_of(world: World, title: str) -> str:
    """What users can read under a title."""

    def look(tx: Any) -> str:
        known = catalogue(tx)
        passages = [p.text for p in known.passages.values() if p.title == title]
        return "".join(passages + [n.reasons for n in known.careers.values() if n.claim == title])

    return await world.sql(look)


async def states(world: World) -> list[str]:
    return await world.sql(lambda tx: list(tx.execute(select(UNITS.c.state).order_by(UNITS.c.id)).scalars()))


async def give(person: Person, name: str, content: bytes) -> Said:
    await person.say("/corpus")
    return await person.send_document(name, content)


async def test_a_document_is_read_reviewed_and_found(world: World) -> None:
    said = await world.admin.say("/corpus")
    assert "20 MB" in said.text and "PDF" in said.text
    said = await world.admin.send_document("灰鲸.md", NOTE.encode())
    assert "笔记 2" in said.text and "2025-06" in said.text and "电话 1" in said.text and "微信号 1" in said.text
    assert "13800001234" not in said.text and "待审 2" in said.text
    assert len(said) == 1, "the report takes the place of the progress"
    assert await readable(world) == [], "nothing reaches users before it is accepted"
    said = await world.admin.press("逐条审核", said)
    assert "灰鲸实验室看重什么" in said.text and "还有 2 条" in said.text
    said = await world.admin.press("收下", said)
    assert "灰鲸实验室的作息" in said.text and "huijing_77" not in said.text
    asked = await world.student.say("/ask 灰鲸实验室看重什么")
    assert "误差从哪里来" in asked.text and "2025" in asked.text and "关于灰鲸实验室的见闻" in asked.text
    assert await readable(world) == ["灰鲸实验室看重什么"]
    said = await world.admin.press("不要", said)
    assert "都审完了" in said.text and "已收下 1" in said.text and "不要 1" in said.text
    assert await states(world) == ["accepted", "rejected"]
    said = await world.admin.press("撤销", said)
    assert "灰鲸实验室的作息" in said.text
    assert await states(world) == ["accepted", "waiting"]


async def test_all_at_once_and_back(world: World) -> None:
    said = await give(world.admin, "面经.md", LOG)
    assert "题目 19、笔记 2" in said.text and "广告 2 行" in said.text
    said = await world.admin.press("全部收下", said)
    assert "收下了 21 条" in said.text and set(await states(world)) == {"accepted"}
    asked = await world.student.say("/ask 首字延迟两秒，怎么压到八百毫秒")
    assert "前缀缓存" in asked.text and "座舱" in asked.text and "2025-03-11" in asked.text
    assert "逗号就可以开始念" in asked.text and "📖 看完整的" not in asked.labels, "all of it is quoted already"
    said = await world.admin.press("撤销", said)
    assert set(await states(world)) == {"waiting"}
    assert await readable(world) == []
    asked = await world.student.say("/ask 首字延迟两秒，怎么压到八百毫秒")
    assert "逗号就可以开始念" not in asked.text


async def test_a_file_under_which_the_command_is_written(sqlite_world: World) -> None:
    world = sqlite_world
    said = await world.admin.send_document("灰鲸.md", NOTE.encode(), caption="/corpus")
    assert "笔记 2" in said.text and "待审 2" in said.text
    said = await world.student.send_document("灰鲸.md", NOTE.encode(), caption="/corpus")
    assert "待审" not in said.text
    said = await world.student.send_document("cv.txt", "熟悉 Python，用 vLLM 部署过模型".encode(), caption="/profile")
    assert "Python" in said.text and "vLLM" in said.text
    for caption in ("/", "/nothing", "/help"):
        assert await world.student.send_document("x.bin", b"\x00\x01", caption=caption)
    assert world.app.intake.quarantined == 0


async def test_the_same_file_twice_is_noticed(world: World) -> None:
    said = await give(world.admin, "a.md", NOTE.encode())
    await world.admin.press("全部不要", said)
    said = await give(world.admin, "b.md", NOTE.encode())
    assert "之前导入过" in said.text and "不要 2" in said.text and "全部收下" not in said.labels
    assert len(await states(world)) == 2


async def test_edited_and_another_kind(world: World) -> None:
    said = await world.admin.press("逐条审核", await give(world.admin, "a.md", NOTE.encode()))
    said = await world.admin.press("改文字", said)
    assert "第一行是标题" in said.text
    said = await world.admin.say("灰鲸看重评测\n把评测讲清楚就行，问题发 boss@example.com")
    assert "灰鲸看重评测" in said.text and "boss@example.com" not in said.text and "邮箱" in said.text
    said = await world.admin.press("改类型", said)
    said = await world.admin.press("题目", said)
    assert "题目 · 还有 2 条" in said.text
    await world.admin.press("改文字", said)
    assert "200" in (await world.admin.say("长" * 300)).text, "a title has its limit"
    await world.admin.say("/cancel")
    assert await states(world) == ["waiting", "waiting"]


async def test_near_duplicates_stand_beside_what_they_resemble_and_merge(world: World) -> None:
    await world.admin.press("全部收下", await give(world.admin, "a.md", NOTE.encode()))
    again = NOTE.replace("他们自己也很少发。", "他们自己也很少发。\n还会问一次失败的实验。").replace(
        "2025 年 6 月", "2025 年 7 月"
    )
    said = await give(world.admin, "b.md", again.encode())
    assert "2 条与已有内容相近" in said.text
    said = await world.admin.press("逐条审核", said)
    assert "与这条相近" in said.text and "论文多少并不要紧" in said.text
    said = await world.admin.press("并入", said)
    assert "还有 1 条" in said.text
    assert (await text_of(world, "灰鲸实验室看重什么")).count("还会问一次失败的实验") == 1
    await world.admin.press("撤销", said)
    assert "还会问一次失败的实验" not in await text_of(world, "灰鲸实验室看重什么")


async def test_postings_go_to_the_board_or_wait_for_what_they_lack(world: World) -> None:
    said = await give(world.admin, "岗位.md", (FILES / "companies.md").read_bytes())
    assert "岗位 6" in said.text
    said = await world.admin.press("全部收下", said)
    assert "北辰数科" in (await world.student.say("/jobs 北辰数科")).text
    await world.admin.press("撤销", said)
    assert "大模型推理工程师" not in (await world.student.say("/jobs 北辰数科")).text
    thin = "# 海边小店\n\n岗位职责：\n- 看店，收银，打扫卫生\n\n任职要求：\n- 早起\n- 身体好\n"
    said = await world.admin.press("逐条审核", await give(world.admin, "店.md", thin.encode()))
    said = await world.admin.press("收下", said)
    assert "还缺" in said.text
    said = await world.admin.press("补全", said)
    assert "海边小店" in said.text


async def test_the_original_is_kept_only_on_request(world: World) -> None:
    said = await give(world.admin, "a.md", NOTE.encode())
    count = lambda tx: len(tx.execute(select(ORIGINALS.c.document_id)).all())  # noqa: E731
    assert await world.sql(count) == 0
    said = await world.admin.press("保留原文件", said)
    assert "原文件已保留" in said.text and await world.sql(count) == 1
    said = await world.admin.press("移除这份", said)
    assert "移除" in said.text
    await world.admin.press("确定移除", said)
    assert await world.sql(count) == 0 and await states(world) == []


async def test_what_was_dropped_is_shown(world: World) -> None:
    said = await give(world.admin, "a.md", LOG)
    said = await world.admin.press("去掉了什么", said)
    assert "座舱面经君" in said.text and "zcmjj_2025" not in said.text
    said = await world.admin.press("返回", said)
    assert "题目 19、笔记 2" in said.text


@pytest.mark.parametrize(
    ("name", "content", "wanted"),
    [("a.exe", b"MZ", "读不了"), ("a.png", b"\x89PNG", "读不了"), ("a.md", b"  \n ", "空的"), ("a.pdf", b"%PDF-1.4 x", "打不开"),
     ("a.docx", b"PK\x03\x04 word/ broken", "打不开"), ("a.txt", b"\x7fELF\0\0\0\0", "读不了")],
)  # fmt: skip
async def test_files_that_cannot_be_read(sqlite_world: World, name: str, content: bytes, wanted: str) -> None:
    said = await give(sqlite_world.admin, name, content)
    assert wanted in said.text and "正在读" not in said.text
    said = await sqlite_world.admin.send_document("灰鲸.md", NOTE.encode())
    assert "笔记 2" in said.text, "another one may be sent at once"


async def test_a_file_of_25_mb_is_refused_before_it_is_fetched(sqlite_world: World) -> None:
    said = await give(sqlite_world.admin, "big.txt", b"x" * (25 * 2**20))
    assert "20 MB" in said.text


async def test_only_adverts(sqlite_world: World) -> None:
    said = await give(sqlite_world.admin, "adverts.txt", (FILES / "adverts.txt").read_bytes())
    assert "没有找到" in said.text and "广告" in said.text


async def test_a_link(sqlite_world: World) -> None:
    page = (FILES / "faq.html").read_bytes()
    async with site(lambda path, host: ok(page)) as url:
        said = await sqlite_world.admin.say(f"/corpus {url}/rag")
        assert "内部网络" in said.text, "private addresses are refused"
        sqlite_world.app.services.may_visit = loopback
        said = await sqlite_world.admin.say(f"/corpus 看看这个 {url}/rag")
        assert "题目 8" in said.text and "2025-05-09" in said.text
        said = await sqlite_world.admin.press("保留原文件", said)
        assert "原文件已保留" in said.text
    said = await sqlite_world.admin.say(f"/corpus {url}/rag")
    assert "打不开" in said.text
    assert "不是可以打开的网页链接" in (await sqlite_world.admin.say("/corpus ftp://example.com/a.txt")).text


async def test_pasted_text(sqlite_world: World) -> None:
    assert "太短" in (await sqlite_world.admin.say("/corpus 你好")).text
    await sqlite_world.admin.say("/corpus")
    said = await sqlite_world.admin.say(NOTE)
    assert "笔记 2" in said.text and "保留原文件" not in said.labels


def in_parts(count: int, last: str) -> list[str]:
    """A long text as Telegram cuts it: parts at its limit, and the rest."""
    head = "# 深湖公司面经合集\n\n写于 2025 年 4 月。\n"
    parts = [
        "\n".join(
            f"## 第{n}组第{i}题：为什么缓存会影响首字延迟？\n因为第 {n * 100 + i} 号请求要等前面的算完，"
            + "等" * 45
            + "。"
            for i in range(45)
        )
        for n in range(count)
    ]
    parts[0] = head + parts[0]
    assert all(4000 <= len(part) <= 4096 for part in parts), [len(part) for part in parts]
    return [*parts, last]


LAST = "## 最后一题：显存不够怎么办？\n先量化缓存，再看批大小，最后才换卡。"


async def titles(world: World) -> list[tuple[str, int]]:
    """(title, how many units) of every document."""

    def look(tx: Any) -> list[tuple[str, int]]:
        documents = tx.execute(select(Document.__table__.c.id, Document.__table__.c.title)).all()
        rows = tx.execute(select(UNITS.c.document_id)).scalars().all()
        return [(title, rows.count(key)) for key, title in documents]

    return await world.sql(look)


async def test_a_long_text_in_several_messages_is_one_document(world: World) -> None:
    await world.admin.say("/corpus")
    first, second, last = in_parts(2, LAST)
    said = await world.admin.say(first)
    assert "收到 1 段" in said.text and await titles(world) == []
    message = said.message["message_id"]
    await world.restart()
    said = await world.admin.say(second)
    assert "收到 2 段" in said.text and said.message["message_id"] == message, "one message speaks of all parts"
    said = await world.admin.say("/corpus")
    assert "收到 2 段" in said.text, "a command throws nothing away"
    await world.later(hours=3)
    said = await world.admin.say(last)
    assert "题目 91" in said.text and "2025-04" in said.text
    assert await titles(world) == [("深湖公司面经合集", 91)]
    await world.later(seconds=60)
    assert "显存不够" not in (await world.admin.say("谢谢，今天先到这里吧")).text, "what comes later is none of it"
    assert await titles(world) == [("深湖公司面经合集", 91)]


async def test_that_was_all(sqlite_world: World) -> None:
    first, second, _ = in_parts(2, LAST)
    said = await sqlite_world.admin.say(f"/corpus {first}")
    gone = said.button("就这些")["callback_data"]
    said = await sqlite_world.admin.say(second)
    said = await sqlite_world.admin.press("就这些", said)
    assert "题目 90" in said.text and await titles(sqlite_world) == [("深湖公司面经合集", 90)]
    await sqlite_world.later(seconds=60)
    assert "太旧" in (await sqlite_world.admin.forge(gone, said.message["message_id"])).toast
    await sqlite_world.admin.say("/corpus")
    await sqlite_world.admin.say(first)
    said = await sqlite_world.admin.say(second)
    said = await sqlite_world.admin.press("就这些", said)
    assert "之前导入过" in said.text, "the same text twice is noticed"


async def test_short_messages_in_quick_succession_are_one_document(sqlite_world: World) -> None:
    head, _, tail = NOTE.partition("## 灰鲸实验室的作息")
    await sqlite_world.admin.say("/corpus")
    said = await sqlite_world.admin.say(head)
    assert "笔记 1" in said.text
    await sqlite_world.later(seconds=5)
    again = await sqlite_world.admin.say("## 灰鲸实验室的作息" + tail)
    assert "笔记 2" in again.text and again.message["message_id"] == said.message["message_id"]
    assert await titles(sqlite_world) == [("关于灰鲸实验室的见闻", 2)]
    said = await sqlite_world.admin.press("逐条审核", again)
    await sqlite_world.admin.press("收下", said)
    await sqlite_world.admin.say("## 灰鲸实验室的午饭\n食堂在二楼，十二点以前去不用排队，菜每周换一次。")
    assert len(await titles(sqlite_world)) == 2, "what somebody has decided on is not taken back"


async def test_a_file_between_the_parts_throws_none_of_them_away(sqlite_world: World) -> None:
    first, last = in_parts(1, LAST)
    await sqlite_world.admin.say(f"/corpus {first}")
    await sqlite_world.admin.send_document("灰鲸.md", NOTE.encode())
    said = await sqlite_world.admin.say(last)
    assert "题目 46" in said.text and len(await titles(sqlite_world)) == 2


async def test_too_many_parts(sqlite_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pasted, "MOST", 1)
    first, second, _ = in_parts(2, LAST)
    await sqlite_world.admin.say(f"/corpus {first}")
    assert "请改发文件" in (await sqlite_world.admin.say(second)).text


async def test_two_admins_and_double_taps(sqlite_world: World) -> None:
    world = sqlite_world
    second = world.person("老周", "zh-hans")
    world.app.services.settings.admins = (*world.app.services.settings.admins, second.id)
    shown = await world.admin.press("逐条审核", await give(world.admin, "a.md", NOTE.encode()))
    other = await second.press("灰鲸", await second.say("/corpus"))
    other = await second.press("逐条审核", other)
    await second.press("收下", other)
    said = await world.admin.press("不要", shown)
    assert "已经收下" in said.text
    accept: dict[str, Any] = shown.button("收下")
    again = await world.admin.forge(accept["callback_data"])
    assert "已经收下" in again.text
    assert await states(world) == ["accepted", "waiting"]


async def test_others_see_nothing_of_it(sqlite_world: World) -> None:
    said = await give(sqlite_world.admin, "a.md", NOTE.encode())
    accept_all = said.button("全部收下")["callback_data"]
    assert "没有 /corpus" in (await sqlite_world.student.say("/corpus")).text
    assert "太旧" in (await sqlite_world.student.forge(accept_all, None)).toast
    assert await states(sqlite_world) == ["waiting", "waiting"]


async def test_in_english(sqlite_world: World) -> None:
    ann = sqlite_world.person("Ann")
    sqlite_world.app.services.settings.admins = (*sqlite_world.app.services.settings.admins, ann.id)
    said = await give(ann, "english.md", (FILES / "english.md").read_bytes())
    assert "questions 9, postings 1, reverse questions 5, notes 1" in said.text, said.text
    assert "adverts 2" in said.text and "waiting 16" in said.text
