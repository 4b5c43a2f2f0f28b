"""Logs: text or JSON lines, never a message's text, never a secret.

The standard library's logging is enough for this; structlog costs 56 ms of the start (docs/decisions/0003-logging.md).
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

import orjson
from pydantic import SecretStr

TOKEN = re.compile(r"\d{6,12}:[A-Za-z0-9_-]{20,}")
MASK = "[secret]"


class Redactor(logging.Formatter):
    """A formatter that masks secrets in the finished line, tracebacks included."""

    def __init__(self, secrets: Sequence[str], *, as_json: bool) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")
        self._secrets = [secret for secret in secrets if secret]
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """One line (or a JSON object) without secrets."""
        if not self._as_json:
            return self._masked(super().format(record))
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return self._masked(orjson.dumps(line).decode())

    def _masked(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, MASK)
        return TOKEN.sub(MASK, line)


def set_up_logs(level: str, form: str, secrets: Sequence[SecretStr | None] = ()) -> None:
    """Log to standard error from `level` on; libraries that print addresses with the token are quietened."""
    handler = logging.StreamHandler(sys.stderr)
    plain = [secret.get_secret_value() for secret in secrets if secret is not None]
    handler.setFormatter(Redactor(plain, as_json=form == "json"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("httpx", "httpcore", "telegram", "aiohttp", "apscheduler", "asyncio", "jieba"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
