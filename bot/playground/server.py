"""The playground as a server: `create_app` for ASGI, `serve` for a socket on the loopback.

play = Playground()
async with await serve(play) as server:
    bot = telegram.Bot(play.token, base_url=f"{server.url}/bot", ...)
"""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from .api import BotApi, BotFiles
from .control import control_routes
from .guard import LOOPBACK, Guard
from .playground import Playground

STATIC = Path(__file__).with_name("static")


def create_app(playground: Playground) -> Starlette:
    """Bot API, control endpoints and page in one ASGI application."""

    async def index(_: Request) -> Response:
        return FileResponse(STATIC / "index.html")

    return Starlette(
        routes=[
            Route("/bot{token}/{method}", BotApi(playground)),
            Route("/file/bot{token}/{path:path}", BotFiles(playground)),
            Route("/", index),
            *control_routes(playground),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(Guard)],
    )


class _Protocol(H11Protocol):
    """Hands the transport to the app, which must be able to break a connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state: dict[str, Any] = {**self.app_state, "transport": transport}


class Server:
    """A running playground. `url` has no slash at its end."""

    def __init__(self, playground: Playground, bound: socket.socket) -> None:
        self.playground = playground
        self.host, self.port = bound.getsockname()[:2]
        self.url = f"http://{self.host}:{self.port}"
        self._state = ServerState()
        self._server: asyncio.Server | None = None

    async def _start(self, bound: socket.socket) -> None:
        """uvicorn's protocol without uvicorn's server: no signal handlers, an instant end."""
        config = uvicorn.Config(
            create_app(self.playground),
            ws="none",
            lifespan="off",
            access_log=False,
            log_config=None,
            log_level="warning",
            timeout_keep_alive=75,
        )
        config.load()

        def protocol() -> _Protocol:
            return _Protocol(config=config, server_state=self._state, app_state={})

        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(protocol, sock=bound, backlog=2048)
        self.playground.start_webhook()
        for poll_id in self.playground.polls:
            self.playground.close_poll_later(poll_id)

    async def close(self) -> None:
        """Ends all connections, open long polls too, and writes the state."""
        if self._server is None:
            return
        server, self._server = self._server, None
        server.close()
        for connection in list(self._state.connections):
            connection.transport.abort()
        self.playground.is_closing = True
        self.playground.wake()
        for _ in range(50):
            if not self._state.tasks:
                break
            await asyncio.sleep(0.002)
        for task in list(self._state.tasks):
            task.cancel()
        await self.playground.aclose()

    async def __aenter__(self) -> Server:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


async def serve(playground: Playground, host: str = "127.0.0.1", port: int = 0) -> Server:
    """Starts in the current loop; port 0 takes a free one. OSError where the port is taken."""
    if host not in LOOPBACK:
        raise ValueError("the playground listens on the loopback only")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # asyncio: NODELAY
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError:
        bound.close()
        raise
    server = Server(playground, bound)
    await server._start(bound)
    return server
