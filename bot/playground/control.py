"""/play/...: what the page and scripts do, as JSON. Each action is one line of ACTIONS."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from .images import INLINE, sniff
from .model import Json
from .people import ActionError
from .playground import Playground
from .readings import READINGS, fault_view

# ruff: noqa: D103 - an action does what the method of that name does


def reply(data: object, status: int = 200) -> Response:
    return Response(orjson.dumps(data), status, media_type="application/json")


def _file(p: Json) -> bytes:
    if isinstance(p.get("file"), bytes):
        return bytes(p["file"])
    return base64.b64decode(p["base64"])


def _keep(p: Json, *names: str) -> Json:
    return {name: p[name] for name in names if p.get(name) is not None}


def send_text(play: Playground, p: Json) -> object:
    return play.send_text(p["user_id"], p["text"], **_keep(p, "chat_id", "reply_to"))


def edit_text(play: Playground, p: Json) -> object:
    return play.edit_text(p["user_id"], p["message_id"], p["text"], **_keep(p, "chat_id"))


def press(play: Playground, p: Json) -> object:
    options = _keep(p, "chat_id", "label", "data", "forge")
    return {"query_id": play.press(p["user_id"], p["message_id"], **options)}


def send_document(play: Playground, p: Json) -> object:
    options = _keep(p, "chat_id", "caption", "reply_to", "mime")
    return play.send_document(p["user_id"], p["name"], _file(p), **options)


def send_photo(play: Playground, p: Json) -> object:
    options = _keep(p, "chat_id", "caption", "reply_to", "name")
    return play.send_photo(p["user_id"], _file(p), **options)


def send_sticker(play: Playground, p: Json) -> object:
    return play.send_sticker(p["user_id"], **_keep(p, "emoji", "chat_id"))


def send_location(play: Playground, p: Json) -> object:
    return play.send_location(p["user_id"], p["latitude"], p["longitude"], **_keep(p, "chat_id"))


def send_contact(play: Playground, p: Json) -> object:
    return play.send_contact(p["user_id"], p["phone_number"], **_keep(p, "chat_id"))


def send_raw(play: Playground, p: Json) -> object:
    return play.send_raw(p["user_id"], p["body"], **_keep(p, "chat_id"))


def answer_poll(play: Playground, p: Json) -> object:
    return play.answer_poll(p["user_id"], p["message_id"], p["options"], **_keep(p, "chat_id"))


def inline_query(play: Playground, p: Json) -> object:
    return {"query_id": play.inline_query(p["user_id"], p["text"], **_keep(p, "chat_id"))}


def choose_result(play: Playground, p: Json) -> object:
    return play.choose_result(p["user_id"], p["query_id"], p["result_id"])


def block(play: Playground, p: Json) -> None:
    play.block(p["user_id"])


def unblock(play: Playground, p: Json) -> None:
    play.unblock(p["user_id"])


def deactivate(play: Playground, p: Json) -> None:
    play.deactivate(p["user_id"])


def add_user(play: Playground, p: Json) -> object:
    options = _keep(p, "user_id", "language_code", "username", "started")
    return play.add_user(p["first_name"], **options).json()


def set_language(play: Playground, p: Json) -> object:
    user = play.user(p["user_id"])
    user.language_code = p["language_code"]
    play.save_user(user)
    play.emit("user", user.id, user=user.json())
    return user.json()


def add_group(play: Playground, p: Json) -> object:
    options = _keep(p, "members", "kind", "bot_status", "chat_id")
    return play.chat_json(play.add_group(p["title"], **options))


def join(play: Playground, p: Json) -> None:
    play.join(p["user_id"], p["chat_id"])


def bot_status(play: Playground, p: Json) -> None:
    play.set_bot_status(p["chat_id"], p["status"])


def migrate(play: Playground, p: Json) -> object:
    return play.chat_json(play.migrate(p["chat_id"]))


def inject(play: Playground, p: Json) -> object:
    """`update`: an object; or `raw`: text, or `base64`: any bytes, delivered as they are."""
    if "update" in p:
        return {"update_id": play.inject_update(p["update"])}
    raw = p["raw"].encode() if "raw" in p else base64.b64decode(p["base64"])
    return {"update_id": play.inject_update(raw, p.get("update_id"))}


def repeat(play: Playground, p: Json) -> object:
    return {"known": play.repeat_update(p["update_id"])}


def advance(play: Playground, p: Json) -> object:
    play.advance(float(p["seconds"]))
    return {"now": play.now(), "offset": play.clock_offset}


def fault(play: Playground, p: Json) -> object:
    """kind and, as in Faults.add: method, chat_id, value, seconds, times, probability."""
    options = _keep(p, "method", "chat_id", "value", "seconds", "times", "probability")
    if p["kind"] == "too_many":
        options["retry_after"] = int(options.pop("value", 3))
        options.pop("probability", None)
        play.faults.too_many(**options)
    else:
        play.faults.add(p["kind"], **options)
    play.emit("faults", 0, faults=fault_view(play))
    return fault_view(play)


def clear_faults(play: Playground, p: Json) -> object:
    play.faults.clear(p.get("kind"))
    play.emit("faults", 0, faults=fault_view(play))
    return fault_view(play)


ACTIONS: dict[str, Callable[[Playground, Json], Any]] = {
    f.__name__: f
    for f in (
        send_text, edit_text, press, send_document, send_photo, send_sticker, send_location,
        send_contact, send_raw, answer_poll, inline_query, choose_result, block, unblock,
        deactivate, add_user, set_language, add_group, join, bot_status, migrate, inject, repeat,
        advance, fault, clear_faults,
    )
}  # fmt: skip


async def body_of(request: Request) -> Json:
    """JSON, or a multipart form whose numbers are told from texts by their names."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        out: Json = {}
        async with request.form() as form:
            for name, value in form.multi_items():
                if isinstance(value, str):
                    out[name] = int(value) if name in ("user_id", "chat_id", "reply_to") else value
                else:
                    out |= {"file": await value.read(), "name": value.filename or "file"}
        return out
    loaded = orjson.loads(await request.body() or b"{}")
    if not isinstance(loaded, dict):
        raise ActionError("the body must be an object")
    return loaded


def control_routes(play: Playground) -> list[Route]:
    async def run(handler: Callable[[Playground, Json], Any], p: Json) -> Response:
        try:
            result = handler(play, p)
            if hasattr(result, "__await__"):
                result = await result
        except TimeoutError as error:
            return reply({"error": str(error), "seq": play.seq}, 408)
        except (ActionError, ValueError, KeyError, TypeError) as error:
            return reply({"error": f"{type(error).__name__}: {error}"}, 400)
        return reply({"ok": True} if result is None else result)

    async def act(request: Request) -> Response:
        handler = ACTIONS.get(request.path_params["action"])
        if handler is None:
            return reply({"error": "no such action", "actions": sorted(ACTIONS)}, 404)
        try:
            p = await body_of(request)
        except ValueError as error:
            return reply({"error": str(error)}, 400)
        return await run(handler, p)

    async def read(request: Request) -> Response:
        handler = READINGS.get(request.path_params["action"])
        if handler is None:
            return reply({"error": "no such reading", "readings": sorted(READINGS)}, 404)
        return await run(handler, dict(request.query_params))

    async def file(request: Request) -> Response:
        return _download(play, request.path_params["file_id"])

    async def font(_: Request) -> Response:
        if play.font_path is None or not play.font_path.is_file():
            return reply({"error": "no font"}, 404)
        return FileResponse(play.font_path, headers={"cache-control": "max-age=86400"})

    return [
        Route("/play/font", font),
        Route("/play/file/{file_id}", file),
        Route("/play/{action}", read, methods=["GET"]),
        Route("/play/{action}", act, methods=["POST"]),
    ]


def _download(play: Playground, file_id: str) -> Response:
    """Pictures are shown, all else is saved, never run."""
    found = play.files.get(file_id)
    if found is None:
        return reply({"error": "no such file"}, 404)
    data = play.file_bytes(found)
    kind = sniff(data)
    headers = {"cache-control": "private, max-age=86400", "content-security-policy": "sandbox"}
    if kind in INLINE:
        return Response(data, media_type=kind, headers=headers)
    headers["content-disposition"] = "attachment"
    return Response(data, media_type="application/octet-stream", headers=headers)
