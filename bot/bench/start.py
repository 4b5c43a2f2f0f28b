"""Start: from the process's birth to its first getUpdates, beside the bare import of what it stands on."""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

from bot.bench.bots import TOKEN
from bot.bench.measuring import cpu_s

ROUNDS = 9
BARE = "import telegram.ext, sqlmodel, apscheduler.schedulers.asyncio"
ANSWER = b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"b","username":"bench_bot"}}'


def start() -> list[tuple[str, str]]:
    """The table of `mentor bench start`: medians of ROUNDS alternated starts, schema and seeds current."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)  # a bot that does not come is an error, not a wait for ever
        environment = {
            **os.environ, "MENTOR_TOKEN": TOKEN, "MENTOR_DATA_DIR": folder, "MENTOR_OPS_LISTEN": "off",
            "MENTOR_API_URL": f"http://127.0.0.1:{server.getsockname()[1]}",
        }  # fmt: skip
        _ready(server, environment)  # makes schema and seeds current
        pairs = [(_ready(server, environment), _bare()) for _ in range(ROUNDS)]
    walls = [(ours.wall_s, bare.wall_s) for ours, bare in pairs]
    cpus = [(ours.cpu_s, bare.cpu_s) for ours, bare in pairs]
    return [
        *_rows("wall", walls, "ratio of wall time (bar 1.45)"),
        *_rows("CPU", cpus, "ratio of CPU time (where others use the machine)"),
    ]


def _rows(what: str, pairs: list[tuple[float, float]], label: str) -> list[tuple[str, str]]:
    ours, bare = zip(*pairs, strict=True)
    ratios = [a / b for a, b in pairs]
    middle = statistics.median
    return [
        (f"ready, {what} s", f"{middle(ours):.3f} ({min(ours):.3f} to {max(ours):.3f})"),
        (f"bare import of the three, {what} s", f"{middle(bare):.3f} ({min(bare):.3f} to {max(bare):.3f})"),
        (label, f"{middle(ours) / middle(bare):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"),
    ]


class Cost(NamedTuple):
    """What something took."""

    wall_s: float
    cpu_s: float


def _bare() -> Cost:
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", BARE])  # noqa: S603
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return Cost(time.perf_counter() - began, used.ru_utime + used.ru_stime)


def _ready(server: socket.socket, environment: dict[str, str]) -> Cost:
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environment, stderr=subprocess.DEVNULL)
    try:
        while True:
            connection, _ = server.accept()
            with connection:
                head = connection.recv(65536)
                if b"/getUpdates" in head:
                    return Cost(time.perf_counter() - began, cpu_s(process.pid))
                size = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                connection.sendall(size % len(ANSWER) + ANSWER)
    finally:
        process.kill()
        process.wait()
