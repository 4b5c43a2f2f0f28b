"""One bot against the bench server in processes of their own, its CPU read from the kernel's accounts."""

from __future__ import annotations

import json
import select
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

PATIENCE_S = 600  # a busy machine is slow; a bot that hangs is still found
# updates before the measuring begins: the start, of which much is loaded beside the first ones, is not in it
WARM = 2000
PEERS = Path(__file__).resolve().parents[2] / ".venv-peers"  # scripts/setup.sh peers


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run of one bot."""

    cpu_ms: float  # an update
    rate: float  # updates a second
    busy: int = 0  # 503s of a webhook


def measure(
    bot: str, updates: int, *, latency_s: float = 0.0, text: str = "/stop", is_webhook: bool = False, warm: int = WARM
) -> Run:
    """Serve `warm` and then `updates` more with one bot."""
    port = _free_port() if is_webhook else 0
    with tempfile.TemporaryDirectory() as folder, _server(updates, latency_s, text, port, warm) as server:
        assert server.stdout
        url = f"http://127.0.0.1:{server.stdout.readline().strip()}"
        command = [_python(bot), "-m", "bot.bench.bots", bot, url, folder, str(port)]
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603
        try:
            _line(server, bot, process)
            before = cpu_s(process.pid)
            result = json.loads(_line(server, bot, process))
            used = cpu_s(process.pid) - before
        finally:
            process.kill()
            process.wait()
            server.kill()
    return Run(used / updates * 1000, updates / result["seconds"], result["busy"])


def _server(updates: int, latency_s: float, text: str, port: int, warm: int) -> subprocess.Popen[str]:
    options = [
        f"--updates={warm + updates}",
        f"--warm={warm}",
        f"--latency={latency_s}",
        f"--text={text}",
        f"--post={port}",
    ]
    command = [sys.executable, "-m", "bot.bench.api_server", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603


def _line(server: subprocess.Popen[str], bot: str, process: subprocess.Popen[bytes]) -> str:
    assert server.stdout
    until = time.monotonic() + PATIENCE_S
    while not select.select([server.stdout], [], [], 1.0)[0]:
        if process.poll() is not None:
            raise RuntimeError(f"the bot {bot!r} ended with {process.returncode} (peers: scripts/setup.sh peers)")
        if time.monotonic() > until:
            raise RuntimeError(f"the bot {bot!r} did not answer within {PATIENCE_S} s")
    return server.stdout.readline()


def _python(bot: str) -> str:
    return str(PEERS / "bin/python") if bot == "aiogram" else sys.executable


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def cpu_s(pid: int) -> float:
    """CPU seconds of all threads of a process so far (nanoseconds in the kernel, unlike the ticks of `stat`)."""
    spent = [(task / "schedstat").read_text().split()[0] for task in Path(f"/proc/{pid}/task").iterdir()]
    return sum(map(int, spent)) / 1e9


def alternated(bots: Iterable[str], rounds: int, updates: int, **options: object) -> dict[str, list[float]]:
    """CPU ms an update of each bot, taken in turns."""
    found: dict[str, list[float]] = {bot: [] for bot in bots}
    for _ in range(rounds):
        for bot, cpu in found.items():
            cpu.append(measure(bot, updates, **options).cpu_ms)  # type: ignore[arg-type]
    return found


def rows_of(cpu: Mapping[str, list[float]]) -> list[tuple[str, str]]:
    """Medians and spreads as rows of a table."""
    middle = statistics.median
    return [
        (f"{bot}: CPU ms an update (spread)", f"{middle(v):.3f} ({min(v):.3f} to {max(v):.3f})")
        for bot, v in cpu.items()
    ]


def ratio(a: list[float], b: list[float]) -> str:
    """The ratio of the medians, and the spread of the ratios of neighbours."""
    pairs = [x / y for x, y in zip(a, b, strict=True)]
    return f"{statistics.median(a) / statistics.median(b):.2f} ({min(pairs):.2f} to {max(pairs):.2f})"
