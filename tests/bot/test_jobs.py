"""/jd, /profile, /jobs."""

import pytest

from mentor.models import Application, UserSkill
from mentor.search import find
from tests.bot.test_post import TEXT, published
from tests.world import World


def skills(tx):
    return {row.skill: row.level for row in tx.execute(UserSkill.__table__.select())}


def applications(tx):
    return [(row.posting, row.state) for row in tx.execute(Application.__table__.select())]


async def test_a_pasted_posting_shows_the_gap(world: World) -> None:
    await world.student.say("/profile 会 PyTorch，精通 Python")
    said = await world.student.say(TEXT)
    assert "听雨智能" in said.text and "匹配 2/4" in said.text
    must, nice = said.text.split("必须，还缺")[1].split("加分，还缺")
    assert "CUDA" in must and "vLLM" in nice and "PyTorch" not in must
    assert "67%" not in said.text and "57%" in said.text  # (2+2)/(2+2+2+1)


async def test_jd_asks_and_takes_text_or_a_file(world: World) -> None:
    assert "粘贴" in (await world.student.say("/jd")).text
    assert "听雨智能" in (await world.student.send_document("a.txt", TEXT.encode())).text
    assert "听雨智能" in (await world.student.say(f"/jd {TEXT}")).text


async def test_a_file_is_read_without_a_command(world: World) -> None:
    assert "匹配" in (await world.student.send_document("岗位.TXT", TEXT.encode("gb18030"))).text
    for name, content in (("a.txt", b"hello"), ("a.txt", b""), ("a.pdf", TEXT.encode())):
        assert "匹配" not in (await world.student.send_document(name, content)).text


async def test_a_missing_skill_leads_to_its_node(world: World) -> None:
    said = await world.student.say(f"/jd {TEXT}")
    learn = [label for label in said.labels if "学 " in label]
    assert learn
    assert "动手" in (await world.student.press(learn[0], said)).text


async def test_i_have_it_after_all(world: World) -> None:
    said = await world.student.say(f"/jd {TEXT}")
    assert "还没说过" in said.text
    assert "CUDA" in (await world.student.press("我会 CUDA", said)).toast
    await world.student.press("我会 CUDA", said)
    assert set(await world.sql(skills)) == {"cuda"}
    assert "匹配 1/4" in (await world.student.say(f"/jd {TEXT}")).text


@pytest.mark.parametrize(
    "text",
    [
        "那年冬天，雪一直下到天亮。他坐在炉火边，听见远处的狗叫了三声。",
        "🤖" * 400,
        "x" * 4000,
        "<b>岗位</b> & \u202e",
        "公司：山语茶室\n职位：店长\n任职要求：\n1. 高中以上学历，两年以上门店管理经验",
        "【高薪就业班】零基础转行AI，学费可分期，学完推荐就业！Python、PyTorch 全都教，招聘直通。",
    ],
)
async def test_what_cannot_be_read_is_no_missing_gap(world: World, text: str) -> None:
    said = await world.student.say(f"/jd {text}")
    assert "把握很小" in said.text and "不能说你有没有差距" in said.text
    assert "都有了" not in said.text and "匹配" not in said.text


async def test_a_plain_question_is_not_a_posting(world: World) -> None:
    await world.sql(lambda tx: find(tx, "微调") and None)  # built before, so that nobody waits for it
    assert "匹配" not in (await world.student.say("大模型岗位要求什么学历？")).text


async def test_a_done_concept_is_evidence(world: World) -> None:
    said = await world.student.say(f"/jd {TEXT}")
    node = next(b for b in said.buttons if "学 CUDA" in b["text"])
    await world.student.forge(node["callback_data"])
    await world.student.press("学完了")
    said = await world.student.say(f"/jd {TEXT}")
    assert "CUDA" in said.text.split("✅")[1].split("❗️")[0] and "学过" in said.text


async def test_profile_by_words_and_buttons(world: World) -> None:
    said = await world.student.say("/profile")
    assert "还没有记下" in said.text
    await world.student.press(next(label for label in said.labels if label.startswith("+")), said)
    assert len(await world.sql(skills)) == 1
    assert "一句话" in (await world.student.press("用一句话说")).text
    said = await world.student.say("会 PyTorch，了解 vLLM，精通 Python，不会 CUDA")
    assert "记下了" in said.text and "精通 Python" in said.text and "了解 vLLM" in said.text
    found = await world.sql(skills)
    assert (found["pytorch"], found["vllm"], found["python"]) == (2, 1, 3) and "cuda" not in found
    await world.student.press("移除", said)
    said = await world.student.press("✕ vLLM")
    assert "vllm" not in await world.sql(skills)
    await world.student.press("返回", said)


@pytest.mark.parametrize("text", ["🤖", "嗯嗯", "x" * 4000, "<b></b>", "\u202e"])
async def test_words_without_a_skill_are_asked_again(world: World, text: str) -> None:
    await world.student.say("/profile")
    await world.student.press("用一句话说")
    assert "没认出来" in (await world.student.say(text)).text
    assert "记下了" in (await world.student.say("PyTorch")).text


async def test_jobs_are_found_by_track_city_and_words(world: World) -> None:
    await published(world)
    for words in ("推理", "杭州", "hangzhou", "听雨", "CUDA", "杭州 推理", "HANGZHOU cuda", "首字延遲"):
        assert "听雨智能" in (await world.student.say(f"/jobs {words}")).text, words
    for words in ("北京 听雨", "茶艺师", "🤖", "<b>", "x" * 3000):
        said = await world.student.say(f"/jobs {words}")
        assert "没有找到" in said.text and "听雨智能" not in said.text, words
        assert said.labels[0] == "看全部岗位"


async def test_one_posting_from_saved_to_offer(world: World) -> None:
    await published(world)
    await world.student.say("/profile 会 Python")
    said = await world.student.say("/jobs 听雨")
    assert "匹配 1/4，缺" in said.text
    said = await world.student.press("1", said)
    assert "还缺" in said.text
    for label, state in (("收藏", "saved"), ("投了", "applied"), ("面试中", "interview"), ("offer", "offer")):
        said = await world.student.press(label, said)
        assert "记下了" in said.toast
        assert [s for _, s in await world.sql(applications)] == [state]
    said = await world.student.press("✓", said)
    assert "取消" in said.toast and await world.sql(applications) == []


async def test_hidden_is_gone_from_the_list_for_that_person_alone(world: World) -> None:
    await published(world)
    said = await world.student.press("1", await world.student.say("/jobs 听雨"))
    await world.student.press("不看了", said)
    assert "没有找到" in (await world.student.say("/jobs 听雨")).text
    assert "听雨智能" in (await world.person("小王", "zh-hans").say("/jobs 听雨")).text


async def test_past_its_deadline_it_is_left_out(world: World) -> None:
    soon = world.clock.now().date().isoformat()
    await published(world, TEXT.replace("2099-12-31", soon))
    assert "听雨智能" in (await world.student.say("/jobs 听雨")).text
    await world.later(days=2)
    assert "没有找到" in (await world.student.say("/jobs 听雨")).text


async def test_pages(world: World) -> None:
    said = await world.student.say("/jobs")
    while "下一页" in " ".join(said.labels):
        said = await world.student.press("下一页", said)
    assert "岗位" in said.text


@pytest.mark.parametrize("data", ["1jp|999999|0", "1jm|999999|saved", "1js|nonsense", "1pfa|nonsense", "1jm|1|dreamt"])
async def test_forged_buttons_are_stale(world: World, data: str) -> None:
    await world.student.say("/help")
    assert "太旧" in (await world.student.forge(data)).toast


@pytest.mark.parametrize("data", ["1jl|x|-5", "1jl||99999", "1pfr|nonsense", "1pfr|"])
async def test_odd_buttons_are_harmless(world: World, data: str) -> None:
    await world.student.say("/help")
    assert (await world.student.forge(data)).text


async def test_in_english(world: World) -> None:
    ann = world.person("Ann", "en")
    await ann.say("/profile I know PyTorch")
    said = await ann.say(f"/jd {TEXT}")
    assert "Match 1/4" in said.text and "Must, missing" in said.text
    assert "Postings" in (await ann.say("/jobs")).text


async def test_what_one_does_not_know_is_not_noted_in_either_language(world: World) -> None:
    ann = world.person("ann", "en")
    said = await ann.say("/profile Python, RAG; not CUDA")
    assert "Python, RAG" in said.text and "、" not in said.text
    assert (await world.sql(skills)).keys() == {"python", "rag"}
    await ann.say("/profile I know SQL but not Docker. CUDA 没用过")
    assert (await world.sql(skills)).keys() == {"python", "rag", "sql"}


@pytest.mark.parametrize("words", ["mine", "saved", "已投", "我的"])
async def test_ones_own_postings_before_there_are_any(world: World, words: str) -> None:
    assert "还没有收藏或投过岗位" in (await world.student.say(f"/jobs {words}")).text


async def test_a_cry_for_help_is_no_posting_even_where_one_is_awaited(world: World) -> None:
    await world.student.say("/jd")
    said = await world.student.say("你好，我想投大模型岗位，怎么办")
    assert "这不像一则招聘" in said.text and "怎么办" not in said.text


async def test_a_misspelt_skill_is_named_and_the_nearest_are_offered(world: World) -> None:
    said = await world.student.say("/profile 会 Pytroch，精通 Python")
    assert "记下了" in said.text and "「pytroch」" in said.text.lower()
    await world.student.press("❓ PyTorch", said)
    assert set(await world.sql(skills)) == {"python", "pytorch"}
    said = await world.student.say("/profile Pytroch")
    assert "「pytroch」" in said.text.lower() and "❓ PyTorch" in said.labels and "没认出来" in said.text


async def test_what_is_no_skill_at_all_is_named_too(world: World) -> None:
    said = await world.student.say("/profile 会 Python 和 qzxwv")
    assert "没看懂：「qzxwv」" in said.text and not any(label.startswith("❓") for label in said.labels)
    said = await world.student.say("/profile 我是后端工程师，会一点 Python，做过三年")
    assert "没看懂" not in said.text


async def test_the_market_of_an_unknown_place_says_so(world: World) -> None:
    said = await world.student.say("/jobs market 火星")
    assert "「火星」" in said.text and "没听说过" in said.text
    said = await world.student.say("/jobs market beijin")
    assert "「beijin」" in said.text
    assert "北京" in (await world.student.press("❓ 北京", said)).text
    assert "没听说过" not in (await world.student.say("/jobs market 北京 llm")).text


@pytest.mark.parametrize(
    "text", ["我投了听雨智能", "我投了这个岗位", "昨天投了听雨智能的岗位", "I applied to 听雨智能"]
)
async def test_somebody_who_says_that_they_applied_marks_it_there(world: World, text: str) -> None:
    said = await world.student.say(text)
    assert "还没有你收藏的岗位" in said.text and "粘贴" in said.text
    said = await world.student.say(f"/jd {TEXT}")
    await world.student.press(next(label for label in said.labels if "收藏" in label), said)
    said = await world.student.say(text)
    assert "是哪个岗位" in said.text and "听雨智能" in said.text
    await world.student.press("📮 投了", said)
    assert [state for _, state in await world.sql(applications)] == ["applied"]


@pytest.mark.parametrize("text", ["投了简历没回音怎么办", "我投了十家都没有消息", "我投了五家，还要等多久？"])
async def test_a_question_about_applications_is_a_question(world: World, text: str) -> None:
    assert "是哪个岗位" not in (said := await world.student.say(text)).text and "收藏的岗位" not in said.text
