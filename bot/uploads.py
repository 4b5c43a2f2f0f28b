"""Pictures that Telegram holds already are sent by their file id: the same map for the next person costs no upload.

By a digest of their bytes, in memory only: file ids are our bot's own and never expire, and a restart merely uploads again.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from typing import Any

from telegram.error import BadRequest

from bot.request import Api, Files

MOST = 2000  # pictures whose ids are kept, the latest used


class Uploads:
    """Calls of the Bot API whose pictures are uploaded once."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._ids: OrderedDict[bytes, str] = OrderedDict()

    async def call(self, method: str, values: dict[str, Any], files: Files | None) -> Any:
        """The call; a picture in it goes by its id where Telegram has it."""
        name = _picture(method, files)
        if name is None:
            return await self._api.call(method, values, files)
        assert files is not None
        key = hashlib.blake2b(files[name][1], digest_size=16).digest()
        file_id = self._ids.get(key)
        if file_id is not None:
            self._ids.move_to_end(key)
            try:
                return await self._api.call(method, _by_id(method, values, name, file_id), None)
            except BadRequest as error:
                if not _is_unknown(error):
                    raise
                del self._ids[key]
        result = await self._api.call(method, values, files)
        self._keep(key, result)
        return result

    def _keep(self, key: bytes, result: Any) -> None:
        sizes = result.get("photo") if isinstance(result, dict) else None
        if sizes:
            self._ids[key] = sizes[-1]["file_id"]
            if len(self._ids) > MOST:
                self._ids.popitem(last=False)


def _picture(method: str, files: Files | None) -> str | None:
    """The name of the only part, where it is a picture: documents are somebody's own and never the same."""
    if files is None or len(files) != 1 or method not in ("sendPhoto", "editMessageMedia"):
        return None
    return next(iter(files))


def _by_id(method: str, values: dict[str, Any], name: str, file_id: str) -> dict[str, Any]:
    if method == "sendPhoto":
        return values | {name: file_id}
    return values | {"media": values["media"] | {"media": file_id}}


def _is_unknown(error: BadRequest) -> bool:
    words = str(error).lower()
    return "file identifier" in words or "file reference" in words or "file_id" in words
