"""Start: from the process's birth to its first getUpdates, beside the bare import of what it stands on."""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from bot.bench.bots import TOKEN

ROUNDS = 9
BARE = "import telegram.ext, sqlmodel, apscheduler.schedulers.asyncio"
ANSWER = b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"b","username":"bench_bot"}}'


def start() -> list[tuple[str, str]]:
    """The table of `mentor bench start`: medians of ROUNDS alternated starts, schema and seeds current."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)  # a bot that does not come is an error, not a wait for ever
        environment = {
            **os.environ, "MENTOR_TOKEN": TOKEN, "MENTOR_DATA_DIR": folder, "MENTOR_OPS_LISTEN": "off",
            "MENTOR_API_URL": f"http://127.0.0.1:{server.getsockname()[1]}",
        }  # fmt: skip
        _ready(server, environment)  # makes schema and seeds current
        ours, bare = [], []
        for _ in range(ROUNDS):
            ours.append(_ready(server, environment))
            bare.append(_bare())
    ratio = statistics.median(ours) / statistics.median(bare)
    return [
        ("ready, s", f"{statistics.median(ours):.3f} ({min(ours):.3f} to {max(ours):.3f})"),
        ("bare import of the three, s", f"{statistics.median(bare):.3f} ({min(bare):.3f} to {max(bare):.3f})"),
        ("ratio (bar 1.45)", f"{ratio:.2f}"),
    ]


def _bare() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", BARE], check=True)  # noqa: S603
    return time.perf_counter() - began


def _ready(server: socket.socket, environment: dict[str, str]) -> float:
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environment, stderr=subprocess.DEVNULL)
    try:
        while True:
            connection, _ = server.accept()
            with connection:
                head = connection.recv(65536)
                if b"/getUpdates" in head:
                    return time.perf_counter() - began
                size = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                connection.sendall(size % len(ANSWER) + ANSWER)
    finally:
        process.kill()
        process.wait()
