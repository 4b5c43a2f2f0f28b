"""A picture is uploaded once; afterwards it goes by its file id, and anew where Telegram does not know that any more."""

from __future__ import annotations

from bot.playground.model import Upload
from tests.world import World


async def test_the_same_picture_goes_by_its_id_to_the_next_person(sqlite_world: World) -> None:
    world = sqlite_world
    other = world.person("another", "zh-hans")
    for person in (world.student, other):
        assert (await person.say("/roadmap multimodal")).has_picture
    first, second = [call.params["photo"] for call in world.play.calls_of("sendPhoto")]
    assert isinstance(first, Upload)
    assert isinstance(second, str) and second in world.play.files


async def test_an_edited_screen_takes_the_id_too_and_a_lost_file_is_uploaded_again(sqlite_world: World) -> None:
    world = sqlite_world
    await world.student.say("/roadmap multimodal")
    await world.student.say("/roadmap")
    assert (await world.student.press("多模态")).has_picture
    (media,) = [call.params["media"]["media"] for call in world.play.calls_of("editMessageMedia")]
    assert isinstance(media, str)
    world.play.files.clear()  # as if Telegram had lost them
    assert (await world.student.say("/roadmap multimodal")).has_picture
    *_, refused, again = world.play.calls_of("sendPhoto")
    assert refused.error is not None and isinstance(again.params["photo"], Upload) and again.error is None
    world.play.faults_seen.clear()  # the refusal was wanted
