"""The Telegram process: an update becomes a call to mentor, its result becomes a message."""

import os

os.environ.setdefault(
    "PTB_TIMEDELTA", "1"
)  # python-telegram-bot's durations as timedelta, as its next version has them
