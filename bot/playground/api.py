"""The Bot API over HTTP: /bot{token}/{method} and /file/bot{token}/{path}, faults included."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine, MutableMapping
from email.utils import formatdate
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from . import strict
from .faults import HTML, Rule
from .methods import METHODS
from .methods.getting import get_updates
from .model import ApiError, Call, FaultSeen, Json, Upload, bad
from .playground import Playground

UPLOAD_LIMIT = 50 * 1024 * 1024
NOT_FOUND = ApiError(404, "Not Found", loud=True)


def record(play: Playground, method: str, params: Json, error: ApiError | None) -> None:
    """Notes one call for tests and for the page."""
    call = Call(method, params, time.time(), error)
    if method != "getUpdates" or error is not None:
        play.calls.append(call)
    if error is not None:
        play.errors.append(call)
        if error.loud:
            play.faults_seen.append(FaultSeen(method, error.description))
            play.emit("fault_seen", 0, method=method, description=error.description)


async def execute(play: Playground, method: str, raw: Json) -> Any:
    """One call: checked, carried out, recorded. Returns its result, bytes where it is JSON already."""
    params = raw
    try:
        if method not in METHODS and method != "getUpdates":
            raise NOT_FOUND
        params = strict.coerce(method, raw)
        if method == "getUpdates":
            result: Any = await get_updates(play, params)
        else:
            result = METHODS[method](play, params)
            if asyncio.iscoroutine(result):
                result = await result
    except ApiError as error:
        record(play, method, params, error)
        raise
    record(play, method, params, None)
    return result


async def read_body(receive: Receive) -> bytes:
    """The whole body; 413 beyond the limit of uploads."""
    parts = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionResetError
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > UPLOAD_LIMIT + 1_000_000:
            raise ApiError(413, "Request Entity Too Large", loud=True)
        if not message.get("more_body"):
            return b"".join(parts) if len(parts) > 1 else parts[0]


async def read_params(scope: Scope, receive: Receive) -> Json:
    """Parameters of a call from query string, form, multipart or JSON."""
    headers = dict(scope["headers"])
    try:
        query = scope["query_string"].decode("ascii")
        params: Json = dict(parse_qsl(query, keep_blank_values=True, errors="strict"))
        kind = headers.get(b"content-type", b"").decode("latin-1").lower()
        if kind.startswith("multipart/form-data"):
            return params | await _multipart(scope, receive)
        body = await read_body(receive)
        if not body:
            return params
        if kind.startswith("application/json"):
            loaded = orjson.loads(body)
            if not isinstance(loaded, dict):
                raise bad("can't parse request JSON: must be an object")
            return params | loaded
        if kind.startswith("application/x-www-form-urlencoded"):
            text = body.decode("ascii")
            return params | dict(parse_qsl(text, keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad("strings must be encoded in UTF-8") from None
    except orjson.JSONDecodeError:
        raise bad("can't parse request JSON") from None
    raise bad(f"unsupported content type {kind!r}")


async def _multipart(scope: Scope, receive: Receive) -> Json:
    out: Json = {}
    async with Request(scope, receive).form(max_part_size=1_000_000) as form:
        for name, value in form.multi_items():
            if isinstance(value, str):
                out[name] = value
                continue
            data = await value.read()
            if len(data) > UPLOAD_LIMIT:
                raise ApiError(413, "Request Entity Too Large", loud=True)
            mime = value.content_type or "application/octet-stream"
            out[name] = Upload(value.filename or name, mime, data)
    return out


async def answer(send: Send, status: int, body: bytes, kind: bytes = b"application/json") -> None:
    """Sends a whole answer."""
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    headers.append((b"date", formatdate(usegmt=True).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def drop(scope: Scope, receive: Receive) -> None:
    """Closes the connection without an answer."""
    transport = scope.get("state", {}).get("transport")
    if transport is None:
        raise ConnectionResetError("the playground lost the connection")
    transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass


class BotApi:
    """ASGI endpoint of all methods."""

    def __init__(self, play: Playground) -> None:
        self.play = play

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        play, path = self.play, scope["path_params"]
        if path["token"] != play.token:
            error = ApiError(401, "Unauthorized")
            return await answer(send, 401, orjson.dumps(error.body()))
        method: str = path["method"]
        try:
            raw = await read_params(scope, receive)
        except ApiError as error:
            record(play, method, {}, error)
            return await answer(send, error.code, orjson.dumps(error.body()))
        except ConnectionResetError:
            return None
        chat_id = self.chat_of(raw)
        if play.faults.rules:
            delay = play.faults.delay(method, chat_id)
            if delay:
                await asyncio.sleep(delay)
            rule = play.faults.pick(method, chat_id)
            if rule is not None:
                return await self.fail(rule, method, raw, scope, receive, send)
        status, body = await self.call(method, raw, receive)
        if status:
            await answer(send, status, body)

    @staticmethod
    def chat_of(raw: Json) -> int | None:
        try:
            return int(raw["chat_id"])
        except (KeyError, ValueError, TypeError):
            return None

    async def call(self, method: str, raw: Json, receive: Receive) -> tuple[int, bytes]:
        """(status, body); status 0 where the client of a long poll has left."""
        try:
            if method == "getUpdates":
                result = await self.poll(raw, receive)
                if result is None:
                    return 0, b""
            else:
                result = await execute(self.play, method, raw)
        except ApiError as error:
            return error.code, orjson.dumps(error.body())
        encoded = result if isinstance(result, bytes) else orjson.dumps(result)
        return 200, b'{"ok":true,"result":' + encoded + b"}"

    async def poll(self, raw: Json, receive: Receive) -> Any:
        """getUpdates that ends with its client, so a dead poller is no conflict."""
        work = asyncio.ensure_future(execute(self.play, "getUpdates", raw))
        left = asyncio.ensure_future(gone(receive))
        try:
            await asyncio.wait({work, left}, return_when=asyncio.FIRST_COMPLETED)
            return await work if work.done() else None
        finally:
            for task in (work, left):
                task.cancel()
            await asyncio.gather(work, left, return_exceptions=True)

    async def fail(self, rule: Rule, method: str, raw: Json, scope: Scope, receive: Receive, send: Send) -> None:
        play = self.play
        play.emit("fault", 0, fault=rule.kind, method=method)
        if rule.kind == "lose_before":
            return await drop(scope, receive)
        if rule.kind == "lose_after":
            await self.call(method, raw, receive)
            return await drop(scope, receive)
        if rule.kind == "hang":
            await either(play.faults.released.wait(), gone(receive))
            return await drop(scope, receive)
        if rule.kind == "status":
            code = int(rule.value)
            return await answer(send, code, HTML.format(code).encode(), b"text/html")
        if rule.kind == "bad_json":
            return await answer(send, 200, b'{"ok":true,"result":{"message_id":')
        error = self.injected(rule, self.chat_of(raw))
        record(play, method, raw, error)
        await answer(send, error.code, orjson.dumps(error.body()))

    def injected(self, rule: Rule, chat_id: int | None) -> ApiError:
        if rule.kind == "too_many":
            return self.play.too_many(int(rule.value), chat_id, "injected")
        if rule.kind == "refused":
            return ApiError(400, "Bad Request: message is refused")
        if rule.kind == "unauthorized":
            return ApiError(401, "Unauthorized")
        return ApiError(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        )


async def either(*waits: Coroutine[Any, Any, Any]) -> None:
    """Returns when the first is done, and ends the others."""
    tasks = [asyncio.ensure_future(one) for one in waits]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()


async def gone(receive: Receive) -> None:
    """Returns when the client has closed the connection."""
    message: MutableMapping[str, Any] = {"type": ""}
    while message["type"] != "http.disconnect":
        message = await receive()


class BotFiles:
    """ASGI endpoint of file downloads."""

    def __init__(self, play: Playground) -> None:
        self.play = play

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path_params"]
        play = self.play
        file = next((f for f in play.files.values() if f.path == path["path"]), None)
        if path["token"] != play.token or file is None:
            return await answer(send, 404, b'{"ok":false,"error_code":404,"description":"Not Found"}')
        if play.faults.rules:
            rule = play.faults.pick("file", None)
            if rule is not None and rule.kind in ("lose_before", "lose_after"):
                return await drop(scope, receive)
            if rule is not None and rule.kind == "status":
                return await answer(send, int(rule.value), b"", b"text/html")
        await answer(send, 200, play.file_bytes(file), b"application/octet-stream")
