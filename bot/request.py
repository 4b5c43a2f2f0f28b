"""The transport: python-telegram-bot's BaseRequest over aiohttp (its httpx one costs nine times as much here)."""

from __future__ import annotations

from typing import Any

import aiohttp
import orjson
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

JSON = {"Content-Type": "application/json"}
Files = dict[str, tuple[str, bytes, str]]  # part name: (file name, content, MIME type)


class Parameters:
    """A request's parameters, encoded once by orjson (nested objects stay objects)."""

    __slots__ = ("files", "values")

    def __init__(self, values: dict[str, Any], files: Files | None = None) -> None:
        self.values, self.files = values, files

    def body(self) -> tuple[Any, dict[str, str] | None]:
        """(body, headers) for aiohttp: JSON, or a multipart form where there are files."""
        if not self.files:
            return orjson.dumps(self.values), JSON
        form = aiohttp.FormData()
        for name, value in self.values.items():
            form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
        for name, (filename, content, mime) in self.files.items():
            form.add_field(name, content, filename=filename, content_type=mime)
        return form, None


class NotSent(NetworkError):
    """The request never left: the connection, its pool or DNS failed. Safe to try again."""


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API on kept connections.

    Args:
        connections: how many may be open at once.
        proxy: http:// or socks5:// address, or None.
        read_timeout: seconds to wait for an answer.
    """

    def __init__(self, connections: int = 256, *, proxy: str | None = None, read_timeout: float = 20.0) -> None:
        self._connections, self._proxy, self._read_timeout = connections, proxy, read_timeout
        self._session: aiohttp.ClientSession | None = None
        self._urls: dict[str, URL] = {}
        self._not_sent: tuple[type[Exception], ...] = (
            aiohttp.ClientConnectorError,
            aiohttp.ConnectionTimeoutError,
            aiohttp.ClientHttpProxyError,
        )

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer where the caller says nothing."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session; again does nothing."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=self._connector(), cookie_jar=aiohttp.DummyCookieJar(), trust_env=False,
                headers={"Accept-Encoding": "identity"},  # answers are small; a proxy may compress them all the same
            )  # fmt: skip

    def _connector(self) -> aiohttp.BaseConnector:
        # a short keep-alive: an answer lost on a connection that the server just closed would be ambiguous
        options: dict[str, Any] = {"limit": self._connections, "keepalive_timeout": 20}
        if self._proxy and self._proxy.startswith("socks"):
            from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError

            self._not_sent += (ProxyConnectionError, ProxyError, ProxyTimeoutError)  # none of aiohttp's
            connector: aiohttp.BaseConnector = ProxyConnector.from_url(self._proxy, **options)
            return connector
        return aiohttp.TCPConnector(ttl_dns_cache=300, **options)

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The JSON of an answer; where it is none, nobody knows what became of the call (the payload is never logged)."""
        try:
            return orjson.loads(payload)
        except orjson.JSONDecodeError:
            raise NetworkError("the server's answer is no JSON") from None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | Parameters | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request; (status, body). Raises NotSent, TimedOut or NetworkError (ambiguous)."""
        if self._session is None:
            await self.initialize()
        assert self._session is not None
        address = self._urls.get(url)
        if address is None:
            if len(self._urls) > 200:  # file downloads bring an address each
                self._urls.clear()
            address = self._urls[url] = URL(url, encoded=True)
        body, headers = _body(request_data)
        wait = read_timeout if isinstance(read_timeout, (int, float)) else self._read_timeout
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=10, sock_read=wait)
        proxy = self._proxy if self._proxy and not self._proxy.startswith("socks") else None
        try:
            async with self._session.request(
                method, address, data=body, headers=headers, timeout=timeout, proxy=proxy, allow_redirects=False
            ) as response:
                payload = await response.read()
                if response.status >= 300 and not payload.startswith(b"{"):
                    # a proxy's page: its 403 is nobody who blocked us, its 404 no wrong token
                    raise NetworkError(f"status {response.status} without JSON: not Telegram's own answer")
                return response.status, payload
        except self._not_sent as error:
            raise NotSent(f"cannot connect: {type(error).__name__}") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:  # reset after the request was written: nobody knows
            raise NetworkError(f"connection lost: {type(error).__name__}") from None


def _body(data: RequestData | Parameters | None) -> tuple[Any, dict[str, str] | None]:
    if data is None:
        return None, None
    if isinstance(data, Parameters):
        return data.body()
    return Parameters(data.json_parameters, data.multipart_data or None).body()  # type: ignore[arg-type]


class Api:
    """Calls of the Bot API by name, without building python-telegram-bot's objects (0.1 ms a message).

    Args:
        base_url: "{root}/bot{token}".
        request: the transport; its errors are python-telegram-bot's.
    """

    def __init__(self, base_url: str, request: AiohttpRequest) -> None:
        self._base, self._request = base_url, request

    async def call(
        self, method: str, values: dict[str, Any], files: Files | None = None, timeout_s: float | None = None
    ) -> Any:
        """The `result` of one method call; raises telegram.error.TelegramError."""
        data: Any = Parameters(values, files)
        wait = {} if timeout_s is None else {"read_timeout": timeout_s}
        return await self._request.post(f"{self._base}/{method}", data, **wait)
