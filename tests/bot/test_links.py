"""Links: what may be visited, how a redirect or a name that changes its mind is caught, limits of size and time."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import Any

import pytest

from bot import links
from bot.locales import translator
from mentor.errors import MentorError

HTML = b"Content-Type: text/html; charset=utf-8\r\n"


def loopback(address: links.IP) -> bool:
    return address.is_loopback


@asynccontextmanager
async def site(answer: Callable[[str, str], bytes]) -> AsyncIterator[str]:
    """A server on loopback whose `answer(path, host header)` is the raw response."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        host = next(line[6:] for line in head.split("\r\n") if line.lower().startswith("host:"))
        writer.write(answer(head.split(" ")[1], host))
        await writer.drain()
        if head.split(" ")[1] == "/never":
            await reader.read()  # until the client gives up
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.close()


def ok(body: bytes, head: bytes = HTML) -> bytes:
    return b"HTTP/1.1 200 OK\r\nConnection: close\r\n" + head + b"\r\n" + body


def to(where: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: {where}\r\nContent-Length: 0\r\n\r\n".encode()


async def refused(url: str, **options: Any) -> str:
    with pytest.raises(MentorError) as caught:
        await links.fetch(url, **options)
    for lang in ("zh_Hans", "en"):
        assert translator(lang)(caught.value.key, **caught.value.params)
    return caught.value.key


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1",
     "::ffff:169.254.169.254", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "2001:0:1::1", "198.18.0.1"],
)  # fmt: skip
def test_what_is_ours_is_not_public(address: str) -> None:
    assert not links.is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_what_is_public(address: str) -> None:
    assert links.is_public(ip_address(address))


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f.1/", "http://localhost/", "http://[::1]/",
     "http://169.254.169.254/latest/meta-data/", "http://[::ffff:10.0.0.1]/", "http://10.0.0.1:8080/x"],
)  # fmt: skip
async def test_private_addresses_in_every_writing_are_refused(url: str) -> None:
    assert await refused(url) == "link.private"


@pytest.mark.parametrize(
    "url",
    ["ftp://example.com/a", "file:///etc/passwd", "gopher://x/", "http://", "http://a:b@1.1.1.1/", "http://[::1", "x"],
)
async def test_what_is_no_web_link(url: str) -> None:
    assert await refused(url) == "link.not_web"


async def test_strange_ports_of_public_hosts_are_refused() -> None:
    assert await refused("http://1.1.1.1:25/") == "link.private"


async def test_a_page_with_its_redirects() -> None:
    def answer(path: str, host: str) -> bytes:
        return ok("<p>你好 RAG</p>".encode()) if path == "/end?q=1" else to("/end?q=1")

    async with site(answer) as url:
        page = await links.fetch(f"{url}/start#there", allow=loopback)
    assert (page.text, page.content_type, page.final_url) == ("<p>你好 RAG</p>", "text/html", f"{url}/end?q=1")


async def test_a_redirect_into_the_house_is_refused() -> None:
    async with site(lambda path, host: to("http://169.254.169.254/latest/meta-data/")) as url:
        assert await refused(url, allow=loopback) == "link.private"
    async with site(lambda path, host: to("file:///etc/passwd")) as url:
        assert await refused(url, allow=loopback) == "link.not_web"
    async with site(lambda path, host: to("/again")) as url:
        assert await refused(url, allow=loopback) == "link.redirects"


async def test_a_name_is_resolved_once_and_the_checked_address_is_the_one_visited() -> None:
    asked: list[str] = []

    async def rebinding(host: str, port: int) -> list[links.IP]:
        asked.append(host)
        return [ip_address("127.0.0.1" if len(asked) == 1 else "10.0.0.1")]

    async with site(lambda path, host: ok(host.encode())) as url:
        port = url.rsplit(":", 1)[1]
        page = await links.fetch(f"http://jobs.example:{port}/", allow=loopback, resolve=rebinding)
        assert page.text == f"jobs.example:{port}"  # the name went along, the address was ours
        assert asked == ["jobs.example"]
        assert await refused(f"http://jobs.example:{port}/", allow=loopback, resolve=rebinding) == "link.private"


async def test_one_private_address_among_public_ones_is_enough() -> None:
    async def both(host: str, port: int) -> list[links.IP]:
        return [ip_address("1.1.1.1"), ip_address("192.168.0.1")]

    assert await refused("http://jobs.example/", resolve=both) == "link.private"


async def test_limits() -> None:
    bomb = gzip.compress(b"\0" * 3_000_000)
    packed = HTML + b"Content-Encoding: gzip\r\n"
    pages = {
        "/large": ok(b"x" * 5000), "/bomb": ok(bomb, packed), "/fine": ok(gzip.compress(b"hello"), packed),
        "/zip": ok(b"PK", b"Content-Type: application/zip\r\n"), "/gone": b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
        "/never": b"HTTP/1.1 200 OK\r\n" + HTML + b"Content-Length: 9\r\n\r\nx", "/junk": b"\x16\x03\x01 no http",
        "/br": ok(b"x", HTML + b"Content-Encoding: br\r\n"),
    }  # fmt: skip
    async with site(lambda path, host: pages[path]) as url:
        assert (await links.fetch(f"{url}/fine", allow=loopback)).text == "hello"
        for path, key, options in (
            ("large", "error.file_too_large", {"limit": 4000}), ("bomb", "error.file_too_large", {"limit": 2**20}),
            ("zip", "link.wrong_kind", {}), ("br", "link.wrong_kind", {}), ("gone", "link.status", {}),
            ("never", "link.slow", {"timeout": 0.5}), ("junk", "link.unreachable", {}),
        ):  # fmt: skip
            assert await refused(f"{url}/{path}", allow=loopback, **options) == key
    assert await refused(url, allow=loopback) == "link.unreachable"


async def test_a_name_that_nobody_has() -> None:
    assert await refused("http://nobody.invalid/") == "link.unknown_host"


def test_the_text_in_what_was_declared() -> None:
    page = links.Page('<meta charset="gb2312"><p>推理优化'.encode("gbk"), "text/html", None, "http://x/")
    assert "推理优化" in page.text
    assert "推理优化" in links.Page("推理优化".encode("big5"), "text/plain", "big5", "http://x/").text
    assert links.Page("推理优化".encode("gbk"), "text/plain", "no-such", "http://x/").text == "推理优化"


def test_the_main_text_of_a_page() -> None:
    article = "<p>" + "推理优化的岗位要会写 CUDA，也要懂调度与显存管理，这些都要动手做过。" * 8 + "</p>"
    html = f"<html><body><nav><a href=/>首页</a> <a href=/x>登录</a></nav><article><h1>去推理</h1>{article}</article></body>"
    text = links.main_text(links.Page(html.encode(), "text/html", "utf-8", "http://x/"))
    assert "CUDA" in text and "登录" not in text
    with pytest.raises(MentorError):
        links.main_text(links.Page(b"<html><body></body></html>", "text/html", None, "http://x/"))
