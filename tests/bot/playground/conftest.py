"""A playground per test, in memory, on a free port."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from bot.playground import STUDENT, Playground, Server, serve


@pytest.fixture
def play() -> Playground:
    playground = Playground()
    playground.chats[STUDENT].started = True
    return playground


@pytest_asyncio.fixture
async def server(play: Playground) -> AsyncIterator[Server]:
    async with await serve(play) as running:
        yield running


@pytest_asyncio.fixture
async def http(server: Server) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=server.url, trust_env=False, timeout=5) as client:
        yield client


class Api:
    """Calls methods with JSON; `ok` gives the result, `refused` (code, description)."""

    def __init__(self, client: httpx.AsyncClient, token: str) -> None:
        self.client, self.token = client, token

    async def raw(self, method: str, **params: Any) -> dict[str, Any]:
        answer = await self.client.post(f"/bot{self.token}/{method}", json=params)
        body: dict[str, Any] = answer.json()
        assert answer.status_code == (200 if body["ok"] else body["error_code"])
        return body

    async def ok(self, method: str, **params: Any) -> Any:
        body = await self.raw(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> tuple[int, str]:
        body = await self.raw(method, **params)
        assert not body["ok"], body
        return body["error_code"], body["description"]


@pytest.fixture
def api(http: httpx.AsyncClient, play: Playground) -> Api:
    return Api(http, play.token)
