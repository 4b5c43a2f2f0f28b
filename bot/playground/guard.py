"""Who may talk to the playground: this machine's own page and tools, no foreign web site."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; "
    "base-uri 'none'"
)
HEADERS = [
    (b"content-security-policy", CSP.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-cache"),
]


def is_loopback(authority: str) -> bool:
    """Whether `host[:port]` names this machine."""
    try:
        return urlsplit(f"//{authority}").hostname in LOOPBACK
    except ValueError:
        return False


def refusal(scope: Scope) -> str | None:
    """Why a request is refused, or None.

    The Bot API is spoken by programs under any host name; a browser's cross-site request to it
    shows by its Origin or Sec-Fetch-Site.
    """
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    is_bot = scope["path"].startswith(("/bot", "/file/bot"))
    host = headers.get(b"host", "")
    if not is_bot and not is_loopback(host):
        return "the Host is not this machine"
    origin = headers.get(b"origin")
    if origin is not None and (urlsplit(origin).netloc != host or not is_loopback(host)):
        return "the Origin is another site"
    site = headers.get(b"sec-fetch-site")
    is_page = scope["path"] == "/"
    if site is not None and site not in ("same-origin", "none") and not is_page:
        return "the request comes from another site"
    return None


class Guard:
    """ASGI middleware: 403 for foreign requests, safe headers on all of the page's answers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        reason = refusal(scope)
        if reason is not None:
            body = reason.encode()
            length = (b"content-length", str(len(body)).encode())
            plain = (b"content-type", b"text/plain")
            await send({"type": "http.response.start", "status": 403, "headers": [plain, length]})
            return await send({"type": "http.response.body", "body": body})
        if scope["path"].startswith(("/bot", "/file/bot")):
            return await self.app(scope, receive, send)

        async def with_headers(message: object) -> None:
            assert isinstance(message, dict)
            if message["type"] == "http.response.start":
                have = {name for name, _ in message["headers"]}
                extra = [pair for pair in HEADERS if pair[0] not in have]
                message = {**message, "headers": [*message["headers"], *extra]}
            await send(message)

        await self.app(scope, receive, with_headers)
