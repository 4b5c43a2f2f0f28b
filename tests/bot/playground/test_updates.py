"""getUpdates, one poller, raw and repeated updates, the webhook."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import orjson
import pytest
from aiohttp import web

from bot.playground import ADMIN, STUDENT, Playground

from .conftest import Api


async def test_offset_confirms(api: Api, play: Playground) -> None:
    for text in "abc":
        play.send_text(STUDENT, text)
    first = await api.ok("getUpdates", limit=2)
    assert [u["message"]["text"] for u in first] == ["a", "b"]
    assert await api.ok("getUpdates", limit=2) == first
    rest = await api.ok("getUpdates", offset=first[-1]["update_id"] + 1)
    assert [u["message"]["text"] for u in rest] == ["c"]
    assert [u["message"]["text"] for u in await api.ok("getUpdates", offset=-1)] == ["c"]


async def test_a_long_poll_wakes(api: Api, play: Playground) -> None:
    poll = asyncio.create_task(api.ok("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    play.send_text(STUDENT, "早")
    assert (await asyncio.wait_for(poll, 1))[0]["message"]["text"] == "早"


async def test_a_second_poller_ends_the_first(api: Api) -> None:
    first = asyncio.create_task(api.raw("getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    assert await api.ok("getUpdates") == []
    body = await first
    assert body["error_code"] == 409
    assert "terminated by other getUpdates request" in body["description"]


async def test_a_dead_poller_is_no_conflict(api: Api, play: Playground) -> None:
    with pytest.raises(httpx.ReadTimeout):
        await api.client.post(f"/bot{api.token}/getUpdates", json={"timeout": 9}, timeout=0.1)
    await asyncio.sleep(0.02)
    assert await api.ok("getUpdates") == []
    assert not play.errors


async def test_allowed_updates(api: Api, play: Playground) -> None:
    await api.ok("getUpdates", allowed_updates=["callback_query"])
    play.send_text(STUDENT, "x")
    assert await api.ok("getUpdates") == []
    assert "unknown update type" in (await api.refused("getUpdates", allowed_updates=["mesage"]))[1]


async def test_raw_and_repeated_updates(api: Api, http: httpx.AsyncClient, play: Playground) -> None:
    number = play.inject_update({"message": {"broken": True}})
    play.inject_update(b'{"update_id": 500, "message": {"text": "\\ud800"}}')
    raw = (await http.get(f"/bot{api.token}/getUpdates")).content
    assert b'"broken":true' in raw
    assert b"\\ud800" in raw
    assert await api.ok("getUpdates", offset=501) == []
    assert play.repeat_update(number)
    again = await api.ok("getUpdates", offset=501)
    assert [u["update_id"] for u in again] == [number]
    assert await api.ok("getUpdates", offset=501) == []


async def test_groups_keep_their_privacy(api: Api, play: Playground) -> None:
    group = play.add_group("群", [STUDENT, ADMIN])
    sent = await api.ok("sendMessage", chat_id=group.id, text="问")
    for text in ("hello", "/start", "/start@other_bot", f"@{play.bot.username} hi"):
        play.send_text(STUDENT, text, chat_id=group.id)
    play.send_text(STUDENT, "reply", chat_id=group.id, reply_to=sent["message_id"])
    texts = [u["message"]["text"] for u in await api.ok("getUpdates")]
    assert texts == ["/start", f"@{play.bot.username} hi", "reply"]


class Hook:
    """A webhook that fails as often as told."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.got: list[dict[str, Any]] = []
        self.secrets: set[str | None] = set()

    async def handle(self, request: web.Request) -> web.Response:
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.failures:
            self.failures -= 1
            return web.Response(status=503)
        self.got.append(orjson.loads(await request.read()))
        reply = {"method": "sendMessage", "chat_id": STUDENT, "text": f"got {len(self.got)}"}
        return web.json_response(reply)


async def test_webhook_delivers_in_order_and_repeats(api: Api, play: Playground) -> None:
    hook = Hook(failures=1)
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        play.send_text(STUDENT, "一")
        await api.ok("setWebhook", url=f"http://127.0.0.1:{port}/hook", secret_token="s3cret")
        assert (await api.refused("getUpdates"))[0] == 409
        mark = play.seq
        play.send_text(STUDENT, "二")
        await play.wait(STUDENT, mark, count=2)
        assert [u["message"]["text"] for u in hook.got] == ["一", "二"]
        assert hook.secrets == {"s3cret"}
        info = await api.ok("getWebhookInfo")
        assert info["pending_update_count"] == 0
        assert info["last_error_message"].endswith("503")
        await api.ok("deleteWebhook")
        assert await api.ok("getUpdates") == []
    finally:
        await runner.cleanup()


async def test_webhook_stays_on_this_machine(api: Api) -> None:
    assert "loopback only" in (await api.refused("setWebhook", url="https://example.com/x"))[1]
