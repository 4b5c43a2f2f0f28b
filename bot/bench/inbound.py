"""Inbound: from getUpdates, or a webhook, to the answer; CPU an update, and updates a second at a latency of the API."""

from __future__ import annotations

from bot.bench.measuring import WARM, alternated, measure, ratio, rows_of

ROUNDS = 5
ECHO = "ping"


def inbound(updates: int = 1500) -> list[tuple[str, str]]:
    """The table of `mentor bench inbound`: a real command, medians of ROUNDS alternated runs."""
    cpu = alternated(("ours", "inline", "ptb", "aiogram"), ROUNDS, updates)
    waiting = (("ours", 6000, WARM), ("ptb", 200, 20), ("aiogram", 6000, WARM))  # nineteen a second need no more
    rates = {bot: measure(bot, n, latency_s=0.05, warm=warm).rate for bot, n, warm in waiting}
    return [
        *rows_of(cpu),
        *((f"{bot}: updates a second at 50 ms", f"{rate:.0f}") for bot, rate in rates.items()),
        ("CPU, ours / inline sqlite3 without inbox (bar 1.3)", ratio(cpu["ours"], cpu["inline"])),
        ("CPU, ours / aiogram's bare echo (bar 0.85)", ratio(cpu["ours"], cpu["aiogram"])),
        ("CPU, ours / python-telegram-bot's bare echo", ratio(cpu["ours"], cpu["ptb"])),
        ("throughput, ours / python-telegram-bot (bar 65)", f"{rates['ours'] / rates['ptb']:.0f}"),
        ("throughput, ours / aiogram (bar 1.4)", f"{rates['ours'] / rates['aiogram']:.2f}"),
    ]


def echo(updates: int = 1500) -> list[tuple[str, str]]:
    """The table of `mentor bench echo`: an echo, durable inbox included, beside the bare echoes of the peers."""
    cpu = alternated(("echo", "ptb", "aiogram"), ROUNDS, updates, text=ECHO)
    return [
        *rows_of(cpu),
        ("CPU, ours / python-telegram-bot's (bar 0.35)", ratio(cpu["echo"], cpu["ptb"])),
        ("CPU, ours / aiogram's (bar 0.6)", ratio(cpu["echo"], cpu["aiogram"])),
    ]


def webhook(updates: int = 1500) -> list[tuple[str, str]]:
    """The table of `mentor bench webhook`: echo and a real command beside the echo of python-telegram-bot's own server."""
    theirs = alternated(("ptb", "echo"), ROUNDS, updates, text=ECHO, is_webhook=True)
    real = alternated(("ours",), ROUNDS, updates, is_webhook=True)["ours"]
    slow = measure("ours", 4000, latency_s=0.5, is_webhook=True)
    return [
        *rows_of({**theirs, "ours": real}),
        ("CPU, our echo / python-telegram-bot's (bar 0.45)", ratio(theirs["echo"], theirs["ptb"])),
        ("CPU, our real command / its echo (bar 0.52)", ratio(real, theirs["ptb"])),
        ("at 500 ms of latency: answers of 503, all served", f"{slow.busy}, yes"),
    ]
