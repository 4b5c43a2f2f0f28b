"""The transport: answers that were compressed on the way, and proxies that are not there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.request import AiohttpRequest, NotSent


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """A server that compresses whatever it says."""

    async def say(_request: web.Request) -> web.Response:
        response = web.json_response({"ok": True, "result": 1})
        response.enable_compression(web.ContentCoding.gzip)
        return response

    application = web.Application()
    application.router.add_post("/x", say)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/x"
    await runner.cleanup()


async def test_a_compressed_answer_is_read(address: str) -> None:
    request = AiohttpRequest(2)
    assert await request.do_request(address, "POST") == (200, b'{"ok": true, "result": 1}')
    await request.shutdown()


@pytest.mark.parametrize("kind", ["socks5", "http"])
async def test_a_proxy_that_is_not_there_is_tried_again(address: str, kind: str) -> None:
    """Whatever the connector raises, the poller knows it: it must not end the process."""
    request = AiohttpRequest(2, proxy=f"{kind}://127.0.0.1:9")
    with pytest.raises(NotSent):
        await request.do_request(address, "POST")
    await request.shutdown()


async def test_a_proxy_that_refuses_us_is_tried_again(address: str) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(3)
        writer.write(b"\x05\xff")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        request = AiohttpRequest(2, proxy=f"socks5://127.0.0.1:{port}")
        with pytest.raises(NotSent):
            await request.do_request(address, "POST")
        await request.shutdown()
