"""The Telegram process: an update becomes a call to mentor, its result becomes a message."""

import os
import sys

os.environ.setdefault(
    "PTB_TIMEDELTA", "1"
)  # python-telegram-bot's durations as timedelta, as its next version has them
# httpx's own command line, which brings rich, pygments and click: a quarter of the import of telegram.request
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
