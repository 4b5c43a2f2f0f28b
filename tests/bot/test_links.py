"""Links to every object, links to what is gone, and the buttons that send an object on."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.share import start_link
from mentor.catalogue import catalogue
from mentor.links import FORM, payload
from tests.world import World


async def test_every_object_has_a_link_that_telegram_lets_through(world: World) -> None:
    known = await world.sql(catalogue)
    everything = {"q": known.questions, "n": known.nodes, "r": known.reverse, "p": known.postings, "k": known.careers,
                  "w": known.transfers, "t": known.roadmaps}  # fmt: skip
    links = [payload(kind, slug) for kind, found in everything.items() for slug in found]
    assert len(links) > 1000 and all(FORM.fullmatch(link) for link in links)
    with pytest.raises(ValueError, match="no start parameter"):
        payload("q", "x" * 63)


async def test_a_link_of_each_kind_opens_its_object(world: World) -> None:
    known = await world.sql(catalogue)
    ann = world.person("小安", "zh-hans")
    card, node = next(iter(known.questions.values())), next(iter(known.nodes.values()))[2]
    asked, posting = next(iter(known.reverse.values())), next(iter(known.postings.values()))
    note, way = next(iter(known.careers.values())), next(iter(known.transfers.values()))
    for kind, slug, words in (
        ("q", card.slug, card.question), ("n", node.slug, node.title), ("r", asked.slug, asked.question),
        ("p", posting.slug, posting.company), ("w", way.slug, way.title), ("t", "llm", "节点完成"),
    ):  # fmt: skip
        said = await ann.say(f"/start {kind}_{slug}")
        assert words in said.text and "第一次来" in said.text, kind
    assert note.claim in known.careers[note.slug].claim


async def test_old_and_broken_links_offer_the_nearest(world: World) -> None:
    known = await world.sql(catalogue)
    node = next(iter(known.nodes.values()))[2]
    said = await world.student.say(f"/start n_{node.slug}-old")
    assert "不在了" in said.text and any(node.title in label for label in said.labels)
    assert node.title in (await world.student.press(node.title, said)).text
    for broken in ("q_" + "x" * 5000, "r_../../etc", "p_gone|1", "t_炼丹", "w_'--", "c_nothing"):
        said = await world.student.say(f"/start {broken}")
        assert "不在了" in said.text, broken
    assert "gone. The nearest" in (await world.person().say(f"/start n_{node.slug}x")).text


async def test_share_buttons_lead_to_the_same_object(world: World) -> None:
    await world.until(lambda: world.app.services.messenger.username)
    known = await world.sql(catalogue)
    card, node = next(iter(known.questions.values())), next(iter(known.nodes.values()))[2]
    asked, posting = next(iter(known.reverse.values())), next(iter(known.postings.values()))
    for kind, slug in (("q", card.slug), ("n", node.slug), ("r", asked.slug), ("p", posting.slug)):
        said = await world.student.say(f"/start {kind}_{slug}")
        address = urlsplit(said.button("分享")["url"])
        assert (address.netloc, address.path) == ("t.me", "/share/url")
        values = parse_qs(address.query)
        assert values["url"] == [start_link(world.app.services.username, kind, slug)] and values["text"][0]
