"""A page from the web that somebody named, fetched so that nobody can make us look at what is ours.

Only http and https, only addresses of the public internet, at every redirect anew. A host is resolved once and the
connection goes to the very address that was checked, so a name that changes its mind in between (DNS rebinding) gains
nothing. Size is counted after decompression, time over everything.
"""

from __future__ import annotations

import asyncio
import re
import zlib
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpx

from mentor.errors import MentorError

IP = IPv4Address | IPv6Address
Allow = Callable[[IP], bool]
Resolve = Callable[[str, int], Awaitable[list[IP]]]

LARGEST = 20 * 2**20
REDIRECTS = 5
PORTS = (80, 443, 8000, 8080, 8443)
PAGES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
FILES = (
    *PAGES,
    "application/pdf",
    "application/octet-stream",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
AGENT = "Mozilla/5.0 (compatible; mentor-bot)"
_NAT64, _6TO4, _TEREDO = ip_network("64:ff9b::/96"), ip_network("2002::/16"), ip_network("2001::/32")
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.I)


@dataclass(frozen=True)
class Page:
    """What a link leads to.

    Attributes:
        content_type: lower case, without parameters.
        charset: as the server says, where it does.
        final_url: after redirects.
    """

    content: bytes
    content_type: str
    charset: str | None
    final_url: str

    @property
    def is_html(self) -> bool:
        """Whether it is a web page."""
        return self.content_type in PAGES[:2]

    @property
    def text(self) -> str:
        """The content as text: as declared, else UTF-8, else GB18030; never fails."""
        declared = _DECLARED.search(self.content[:4096]) if self.is_html else None
        for name in (self.charset, declared[1].decode() if declared else None, "utf-8-sig", "gb18030"):
            try:
                if name:
                    return self.content.decode(name)
            except (LookupError, UnicodeError):
                continue
        return self.content.decode("utf-8", "replace")


def is_public(address: IP) -> bool:
    """Whether an address belongs to the public internet, seen through every form of IPv6 that carries an IPv4 one."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped
        if address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        elif address in _6TO4:
            inner = address.sixtofour
        elif address in _TEREDO or address.is_site_local:
            return False
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


async def resolve(host: str, port: int) -> list[IP]:
    """Every address of a host, in the system's order."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=1)  # SOCK_STREAM
    except (OSError, UnicodeError) as error:
        raise MentorError("link.unknown_host", host=host[:60]) from error
    return list(dict.fromkeys(ip_address(str(address[0]).partition("%")[0]) for *_, address in found))


async def fetch(
    url: str,
    *,
    limit: int = LARGEST,
    timeout: float = 20.0,  # noqa: ASYNC109  it is over everything, with a sentence
    types: Collection[str] = PAGES,
    allow: Allow = is_public,
    resolve: Resolve = resolve,
) -> Page:
    """What `url` leads to.

    Args:
        limit: bytes at most, after decompression.
        timeout: seconds for everything, redirects included.
        types: content types that are wanted; see PAGES and FILES.
        allow: which addresses may be visited; tests alone give another one.
        resolve: how names become addresses; tests alone give another one.
    Raises:
        MentorError: link.* says why not.
    """
    client = httpx.AsyncClient(trust_env=False, follow_redirects=False, timeout=timeout, http2=False)
    try:
        async with asyncio.timeout(timeout), client:
            return await _follow(client, url.strip(), limit, types, allow, resolve)
    except (TimeoutError, httpx.TimeoutException) as error:
        raise MentorError("link.slow", retryable=True, seconds=round(timeout)) from error
    except httpx.InvalidURL as error:
        raise MentorError("link.not_web") from error
    except (httpx.HTTPError, OSError, zlib.error) as error:
        raise MentorError("link.unreachable", retryable=True) from error


async def _follow(
    client: httpx.AsyncClient, url: str, limit: int, types: Collection[str], allow: Allow, resolve: Resolve
) -> Page:
    here = httpx.URL(url)
    for _ in range(REDIRECTS + 1):
        response = await _open(client, here, allow, resolve)
        try:
            if response.is_redirect:
                here = here.join(response.headers["location"])
                continue
            if not response.is_success:
                raise MentorError("link.status", retryable=response.status_code >= 500, status=response.status_code)
            kind, charset = _kind(response)
            if kind not in types:
                raise MentorError("link.wrong_kind", kind=kind[:60])
            return Page(await _body(response, limit), kind, charset, str(here))
        finally:
            await response.aclose()
    raise MentorError("link.redirects", limit=REDIRECTS)


async def _open(client: httpx.AsyncClient, url: httpx.URL, allow: Allow, resolve: Resolve) -> httpx.Response:
    """Ask for one address, at the very IP that was checked."""
    port = url.port or (443 if url.scheme == "https" else 80)
    if url.scheme not in ("http", "https") or not url.host or url.userinfo:
        raise MentorError("link.not_web")
    addresses = await resolve(url.host, port)
    if not addresses or not all(map(allow, addresses)) or (port not in PORTS and allow is is_public):
        raise MentorError("link.private")
    host = url.raw_host.decode()
    headers = {"host": url.netloc.decode(), "user-agent": AGENT, "accept": "*/*", "accept-encoding": "gzip, deflate"}
    last: httpx.TransportError | None = None
    for address in addresses[:3]:
        there = url.copy_with(host=str(address), fragment=None)
        request = client.build_request("GET", there, headers=headers, extensions={"sni_hostname": host})
        client.cookies.clear()
        try:
            return await client.send(request, stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            last = error
    assert last is not None
    raise last


def _kind(response: httpx.Response) -> tuple[str, str | None]:
    kind = response.headers.get("content-type", "application/octet-stream").partition(";")[0].strip().lower()
    return kind, response.charset_encoding


async def _body(response: httpx.Response, limit: int) -> bytes:
    """The content, decompressed piece by piece so that a bomb is noticed before it is unpacked."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise MentorError("link.wrong_kind", kind=encoding[:60])
    unpack = None if encoding in ("identity", "") else zlib.decompressobj(wbits=47)
    parts: list[bytes] = []
    size = 0
    async for raw in response.aiter_raw():
        for piece in [raw] if unpack is None else _pieces(unpack, raw, limit + 1):
            size += len(piece)
            if size > limit:
                raise MentorError("error.file_too_large", limit_mb=max(limit // 2**20, 1))
            parts.append(piece)
    return b"".join(parts)


def _pieces(unpack: zlib._Decompress, raw: bytes, most: int) -> Iterable[bytes]:
    while raw:
        yield unpack.decompress(raw, most)
        raw = unpack.unconsumed_tail


def main_text(page: Page) -> str:
    """What a page says, as Markdown, without what stands around it; call it off the loop (20 ms and more)."""
    if not page.is_html:
        return page.text
    import trafilatura

    found = trafilatura.extract(
        page.text, page.final_url, include_comments=False, include_formatting=True, output_format="markdown"
    )
    if not found or not found.strip():
        raise MentorError("link.empty")
    return str(found)
