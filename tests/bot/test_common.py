"""/help, /cancel, /stop and what nothing else claims."""

from tests.world import World


async def test_help_lists_the_commands(world: World) -> None:
    said = await world.student.say("/help")
    assert "/cancel" in said.text and "/stop" in said.text


async def test_an_unknown_command_offers_the_nearest(world: World) -> None:
    said = await world.student.say("/hepl")
    assert "/help" in said.labels
    assert "/cancel" in (await world.student.press("/help")).text


async def test_english_clients_get_english(world: World) -> None:
    ann = world.person("Ann", "en")
    said = await ann.say("/stop")
    assert "no more pushes" in said.text
    assert "corpus" not in said.text
    assert "on again" in (await ann.press("Turn pushes on")).text


async def test_traditional_clients_get_traditional(world: World) -> None:
    said = await world.person("阿明", "zh-hant").say("/cancel")
    assert "現在沒有" in said.text


async def test_a_stale_button_says_so(world: World) -> None:
    await world.student.say("/stop")
    said = await world.student.forge("0xx|1")
    assert "太旧" in said.toast


async def test_names_that_people_guess(world: World) -> None:
    said = await world.student.say("/search 注意力")
    assert said.labels == ["/ask 注意力"]
    assert "注意力" in (await world.student.press("/ask", said)).text
    assert "/settings" in (await world.student.say("/language")).labels
    said = await world.student.say("/zzzzzz")
    assert said.labels == ["/help"] and "全部命令" in said.text


async def test_a_greeting_is_no_question(world: World) -> None:
    for words in ("你好", "hello!", "在吗？", "早上好"):
        said = await world.student.say(words)
        assert "你好" in said.text and "📅 今日题" in said.labels, words
    assert "不客气" in (await world.student.say("好的，谢谢啦")).text
    said = await world.student.say("你好，转行来得及吗")
    assert "📅 今日题" not in said.labels
