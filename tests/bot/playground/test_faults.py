"""Bad days on demand."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from bot.playground import ADMIN, STUDENT, Playground

from .conftest import Api

SEND = {"chat_id": STUDENT, "text": "x"}


async def test_lost_before_and_after(api: Api, play: Playground) -> None:
    play.faults.lose_before("sendMessage")
    with pytest.raises(httpx.RemoteProtocolError):
        await api.ok("sendMessage", **SEND)
    assert play.messages(STUDENT) == []
    play.faults.lose_after("sendMessage")
    with pytest.raises(httpx.RemoteProtocolError):
        await api.ok("sendMessage", **SEND)
    assert len(play.messages(STUDENT)) == 1
    await api.ok("sendMessage", **SEND)


async def test_429_for_one_chat_and_for_all(api: Api, play: Playground) -> None:
    play.chats[ADMIN].started = True
    play.faults.too_many(7, chat_id=STUDENT)
    body = await api.raw("sendMessage", **SEND)
    assert (body["error_code"], body["parameters"]["retry_after"]) == (429, 7)
    await api.ok("sendMessage", chat_id=ADMIN, text="x")
    play.faults.clear()
    play.faults.too_many(1, times=1)
    assert (await api.refused("sendMessage", chat_id=ADMIN, text="x"))[0] == 429
    await api.ok("sendMessage", chat_id=ADMIN, text="x")
    assert [r.scope for r in play.refusals] == ["injected"] * 2


async def test_strange_answers(api: Api, http: httpx.AsyncClient, play: Playground) -> None:
    path = f"/bot{api.token}/sendMessage"
    play.faults.status(502, "sendMessage")
    answer = await http.post(path, json=SEND)
    assert (answer.status_code, answer.text[:6]) == (502, "<html>")
    play.faults.bad_json("sendMessage")
    with pytest.raises(ValueError, match=r"Expecting value|Unterminated"):
        (await http.post(path, json=SEND)).json()
    play.faults.unauthorized(times=1)
    assert (await api.refused("sendMessage", **SEND))[0] == 401
    play.faults.conflict()
    assert (await api.refused("getUpdates"))[0] == 409
    assert play.messages(STUDENT) == []


async def test_hang_and_latency(api: Api, play: Playground) -> None:
    play.faults.latency(0.05, "getMe")
    loop = asyncio.get_running_loop()
    begin = loop.time()
    await api.ok("getMe")
    assert loop.time() - begin >= 0.05
    play.faults.hang("sendMessage")
    with pytest.raises(httpx.ReadTimeout):
        await api.client.post(f"/bot{api.token}/sendMessage", json=SEND, timeout=0.1)
    assert play.messages(STUDENT) == []


async def test_probability_is_seeded(api: Api) -> None:
    def run(seed: int) -> list[bool]:
        faults = Playground(seed=seed).faults
        faults.lose_before(times=None, probability=0.3)
        return [faults.pick("sendMessage", 1) is not None for _ in range(50)]

    assert run(1) == run(1) != run(2)
    assert 5 < sum(run(1)) < 25
