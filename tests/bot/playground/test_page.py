"""Who may talk to the page and its control endpoints, and what these do."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import httpx
import pytest

from bot.playground import STUDENT, Playground, Server, serve

from .conftest import Api

STATIC = Path(__file__).parents[3] / "bot" / "playground" / "static"


@pytest.mark.parametrize(
    ("headers", "allowed"),
    [
        ({}, True),
        ({"host": "localhost:1"}, True),
        ({"host": "evil.example"}, False),
        ({"host": "127.0.0.1.evil.example"}, False),
        ({"origin": "http://evil.example"}, False),
        ({"origin": "null"}, False),
        ({"origin": "http://127.0.0.1:1"}, False),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-origin"}, True),
    ],
)
async def test_host_and_origin(http: httpx.AsyncClient, headers: dict[str, str], allowed: bool) -> None:
    for path in ("/play/state", "/static/app.js"):
        assert (await http.get(path, headers=headers)).status_code == (200 if allowed else 403)
    posted = await http.post("/play/add_user", json={"first_name": "x"}, headers=headers)
    assert posted.status_code == (200 if allowed else 403)


async def test_own_origin_passes(http: httpx.AsyncClient, server: Server) -> None:
    answer = await http.post("/play/advance", json={"seconds": 1}, headers={"origin": server.url})
    assert answer.status_code == 200


async def test_a_web_site_cannot_speak_as_the_bot(http: httpx.AsyncClient, api: Api) -> None:
    answer = await http.post(f"/bot{api.token}/getMe", headers={"origin": "http://evil.example"})
    assert answer.status_code == 403
    assert (await api.ok("getMe"))["is_bot"]


async def test_the_page_needs_nothing_from_elsewhere(http: httpx.AsyncClient) -> None:
    page = await http.get("/")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert page.headers["x-content-type-options"] == "nosniff"
    for file in STATIC.rglob("*.*"):
        if file.suffix not in (".html", ".css", ".js"):
            continue
        text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "//cdn" not in text
        assert 'src="http' not in text
        assert (await http.get(f"/static/{file.relative_to(STATIC).as_posix()}")).status_code == 200


async def test_only_the_loopback() -> None:
    with pytest.raises(ValueError, match="loopback"):
        await serve(Playground(), host="0.0.0.0")


async def test_actions_over_http(http: httpx.AsyncClient, api: Api, play: Playground) -> None:
    async def act(name: str, **body: object) -> httpx.Response:
        return await http.post(f"/play/{name}", json={"user_id": STUDENT, **body})

    sent = (await act("send_text", text="/start")).json()
    assert sent["entities"][0]["type"] == "bot_command"
    await api.ok(
        "sendMessage", chat_id=STUDENT, text="好",
        reply_markup={"inline_keyboard": [[{"text": "按", "callback_data": "x"}]]},
    )  # fmt: skip
    number = play.messages(STUDENT)[-1]["message_id"]
    assert "query_id" in (await act("press", message_id=number, label="按")).json()
    assert (await act("press", message_id=number, label="没有")).status_code == 400
    form = {"user_id": str(STUDENT), "caption": "附"}
    uploaded = await http.post("/play/send_document", data=form, files={"file": ("a.md", b"hi")})
    assert uploaded.json()["document"]["file_name"] == "a.md"
    file = await http.get(f"/play/file/{uploaded.json()['document']['file_id']}")
    assert (file.content, file.headers["content-disposition"]) == (b"hi", "attachment")
    assert (await act("inject", raw="not json at all")).json()["update_id"] > 0
    assert (await http.post("/play/nothing", json={})).status_code == 404
    shown = (await http.get("/play/chat", params={"user_id": STUDENT, "chat_id": STUDENT})).json()
    assert [m["message_id"] for m in shown["messages"]] == [1, 2, 3]


async def test_events_follow(http: httpx.AsyncClient, play: Playground) -> None:
    waiting = asyncio.create_task(http.get("/play/events", params={"after": play.seq, "timeout": 5}))
    await asyncio.sleep(0.05)
    play.send_text(STUDENT, "在吗")
    batch = (await waiting).json()
    assert [e["message"]["text"] for e in batch["events"] if e["kind"] == "message"] == ["在吗"]
    assert batch["seq"] == play.seq
    assert (await http.get("/play/events", params={"after": 10**6})).json()["reset"]


async def test_waiting_for_the_bot(api: Api, play: Playground) -> None:
    async def answer() -> None:
        await asyncio.sleep(0.02)
        sent = await api.ok("sendMessage", chat_id=STUDENT, text="一")
        await api.ok("editMessageText", chat_id=STUDENT, message_id=sent["message_id"], text="二")

    task = asyncio.create_task(answer())
    assert (await play.ask(STUDENT, "hi"))["text"] == "一"
    assert [m["text"] for m in await play.wait(STUDENT, 0, count=2)] == ["一", "二"]
    await task
    with pytest.raises(TimeoutError):
        await play.wait(STUDENT, timeout=0.02)


async def test_an_open_page_is_no_error_when_the_playground_ends(caplog: pytest.LogCaptureFixture) -> None:
    play = Playground()
    async with await serve(play) as server, httpx.AsyncClient() as client:
        waiting = asyncio.create_task(
            client.get(f"{server.url}/play/events", params={"after": play.seq, "timeout": 20})
        )
        for _ in range(200):
            if server._state.tasks:
                break
            await asyncio.sleep(0.01)
        open_ = list(server._state.tasks)
        assert open_
        await server.close()
        await asyncio.wait(open_)
        with contextlib.suppress(httpx.HTTPError):
            await waiting
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
