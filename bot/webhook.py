"""The webhook: the same inbox, answered only when the update is on disk; full means 503, and Telegram comes again."""

from __future__ import annotations

import hmac
import logging

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.intake import Intake
from bot.updates import Item, loads

log = logging.getLogger(__name__)
HEADER = "x-telegram-bot-api-secret-token"
LARGEST = 2**20  # bytes; Telegram's updates are far smaller


def create_webhook(intake: Intake, secret: str, path: str) -> Starlette:
    """The web application that Telegram posts updates to.

    Args:
        intake: where updates go.
        secret: what Telegram must send in its header (compared in constant time).
        path: the path of MENTOR_WEBHOOK_URL.
    """
    expected = secret.encode()

    async def receive(request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), expected):
            return Response(status_code=403)
        if intake.is_full:
            return Response(status_code=503)
        raw = await request.body()
        try:
            value = loads(raw) if len(raw) <= LARGEST else None
        except ValueError:
            value = None
        update_id = value.get("update_id") if isinstance(value, dict) else None
        if not isinstance(update_id, int) or abs(update_id) >= 2**63:
            log.error("webhook: an update without a usable id was passed over")
            return Response()
        try:
            await intake.take_one(Item(update_id, raw, value))
        except Exception as error:  # noqa: BLE001  not stored: Telegram must bring it again
            log.error("webhook: update not stored: %s", type(error).__name__)
            return Response(status_code=503)
        return Response()

    return Starlette(routes=[Route(path or "/", receive, methods=["POST"])])
