"""Inbound: a real command from getUpdates to the answer; CPU an update, and updates a second at a latency of the API."""

from __future__ import annotations

import json
import os
import select
import signal
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 3
PATIENCE_S = 90
PEERS = Path(__file__).resolve().parents[2] / ".venv-peers/bin/python"  # scripts/setup.sh peers


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run of one bot."""

    cpu_ms: float  # an update
    rate: float  # updates a second


def measure(bot: str, updates: int, latency_s: float) -> Run:
    """Serve `updates` commands with one bot; its CPU time is read from the kernel's accounts of the process."""
    server = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "bot.bench.api_server", str(updates), str(latency_s)], stdout=subprocess.PIPE, text=True
    )
    assert server.stdout
    port = server.stdout.readline().strip()
    with tempfile.TemporaryDirectory() as folder:
        python = str(PEERS) if bot == "aiogram" else sys.executable
        command = [python, "-m", "bot.bench.bots", bot, f"http://127.0.0.1:{port}", folder]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603
        if not select.select([server.stdout], [], [], PATIENCE_S)[0]:
            raise RuntimeError(f"the bot {bot!r} did not answer {updates} updates within {PATIENCE_S} s")
        result = json.loads(server.stdout.readline())
        used = _cpu(process.pid)
        process.send_signal(signal.SIGKILL)
        process.wait()
    server.kill()
    server.wait()
    return Run(used / updates * 1000, updates / result["seconds"])


def _cpu(pid: int) -> float:
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure_total(bot: str, updates: int, latency_s: float = 0.0) -> float:
    """CPU seconds from process start to the answer of `updates` commands."""
    return measure(bot, updates, latency_s).cpu_ms / 1000 * updates


def inbound(updates: int = 6000) -> list[tuple[str, str]]:
    """The table of `mentor bench inbound`: medians of ROUNDS alternated runs, the start's CPU taken off."""
    cpu: dict[str, list[float]] = {"ours": [], "inline": [], "ptb": [], "aiogram": []}
    few = 200
    for _ in range(ROUNDS):
        for bot, found in cpu.items():
            total, start = measure_total(bot, updates), measure_total(bot, few)
            found.append((total - start) / (updates - few) * 1000)
    middle = {bot: statistics.median(found) for bot, found in cpu.items()}
    rates = {bot: measure(bot, 400 if bot == "ptb" else updates, 0.05).rate for bot in ("ours", "ptb", "aiogram")}
    rows = [
        (f"{bot}: CPU ms an update (spread)", f"{middle[bot]:.3f} ({min(v):.3f} to {max(v):.3f})")
        for bot, v in cpu.items()
    ]
    rows += [(f"{bot}: updates a second at 50 ms", f"{rate:.0f}") for bot, rate in rates.items()]
    rows += [
        ("CPU, ours / inline sqlite3 without inbox (bar 1.3)", f"{middle['ours'] / middle['inline']:.2f}"),
        ("CPU, ours / aiogram's bare echo (bar 0.85)", f"{middle['ours'] / middle['aiogram']:.2f}"),
        ("CPU, ours / python-telegram-bot's bare echo", f"{middle['ours'] / middle['ptb']:.2f}"),
        ("throughput, ours / python-telegram-bot (bar 65)", f"{rates['ours'] / rates['ptb']:.0f}"),
        ("throughput, ours / aiogram (bar 1.4)", f"{rates['ours'] / rates['aiogram']:.2f}"),
    ]
    return rows
