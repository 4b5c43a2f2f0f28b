"""getUpdates and the webhook."""

# ruff: noqa: D103 - each function is the Bot API method of that name

from __future__ import annotations

import re
import time
from urllib.parse import urlsplit

from ..model import ApiError, Json, bad
from ..playground import Playground
from ..updates import KINDS

LONGEST_POLL_S = 50
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


async def get_updates(play: Playground, p: Json) -> bytes:
    """A JSON array of updates; a newer call ends an older one with 409."""
    if play.webhook["url"]:
        raise ApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    set_allowed(play, p)
    limit = min(max(p.get("limit", 100), 1), 100)
    offset = p.get("offset", 0)
    play.poll_generation += 1
    mine = play.poll_generation
    play.wake()
    play.forget_updates(play.queue.confirm(offset))
    deadline = time.monotonic() + min(max(p.get("timeout", 0), 0), LONGEST_POLL_S)
    while True:
        if mine != play.poll_generation or play.webhook["url"]:
            raise ApiError(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
        entries = play.queue.batch(max(offset, 0), limit)
        left = deadline - time.monotonic()
        if entries or left <= 0 or play.is_closing:
            return b"[" + b",".join([entry.raw for entry in entries]) + b"]"
        await play.changed(left)


def set_allowed(play: Playground, p: Json) -> None:
    allowed = p.get("allowed_updates")
    if allowed is None or allowed == play.queue.allowed:
        return
    for kind in allowed:
        if kind not in KINDS:
            raise bad(f"unknown update type {kind!r} in allowed_updates")
    play.queue.allowed = allowed
    play.save_profile()


async def set_webhook(play: Playground, p: Json) -> bool:
    """Takes https and, unlike Telegram, plain http; both on the loopback only."""
    secret = p.get("secret_token")
    if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad("secret token contains unallowed characters")
    if not 1 <= p.get("max_connections", 40) <= 100:
        raise bad("max_connections must be from 1 to 100")
    url = p["url"]
    if url and (urlsplit(url).scheme not in ("http", "https") or urlsplit(url).hostname not in LOOPBACK):
        raise bad("bad webhook: the playground delivers to the loopback only")
    set_allowed(play, p)
    _drop_pending(play, p)
    await play.stop_webhook()
    play.webhook = {"url": url, "secret_token": secret, "max_connections": p.get("max_connections", 40)}
    play.save_profile()
    play.wake()
    play.start_webhook()
    return True


async def delete_webhook(play: Playground, p: Json) -> bool:
    _drop_pending(play, p)
    await play.stop_webhook()
    play.webhook = {"url": ""}
    play.save_profile()
    return True


def _drop_pending(play: Playground, p: Json) -> None:
    if p.get("drop_pending_updates"):
        play.forget_updates([entry.id for entry in play.queue.entries])
        play.queue.entries.clear()


def webhook_info(play: Playground, _: Json) -> Json:
    hook, worker = play.webhook, play.webhook_worker
    info: Json = {
        "url": hook["url"],
        "has_custom_certificate": False,
        "pending_update_count": len(play.queue),
    }
    if hook["url"]:
        info |= {"max_connections": hook["max_connections"], "ip_address": "127.0.0.1"}
    if worker is not None and worker.last_error:
        info |= {"last_error_date": worker.last_error_at, "last_error_message": worker.last_error}
    if play.queue.allowed:
        info["allowed_updates"] = play.queue.allowed
    return info
