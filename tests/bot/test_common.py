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
