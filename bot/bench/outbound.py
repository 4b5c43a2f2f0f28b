"""Outbound over TLS: CPU a message beside python-telegram-bot's own transport, and 1000 a second through the outbox."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bot.bench.measuring import ratio

ROUNDS = 3
LATENCY_S = 0.05


def outbound(messages: int = 3000) -> list[tuple[str, str]]:
    """The table of `mentor bench outbound`."""
    with tempfile.TemporaryDirectory() as folder:
        cert = certificate(Path(folder))
        counts = {"ours": messages, "ptb": messages // 5, "outbox": messages * 2}
        found: dict[str, list[dict[str, float]]] = {name: [] for name in counts}
        for _ in range(ROUNDS):
            for name, runs in found.items():
                runs.append(_send(name, counts[name], cert))
    cpu = {name: [run["cpu_ms"] for run in runs] for name, runs in found.items()}
    rate = statistics.median(run["rate"] for run in found["outbox"])
    share = statistics.median(run["share"] for run in found["outbox"])
    return [
        *((f"{name}: CPU ms a message", f"{statistics.median(v):.3f} ({min(v):.3f} to {max(v):.3f})") for name, v in cpu.items()),
        ("CPU, our messenger / python-telegram-bot + httpx (bar 0.12)", ratio(cpu["ours"], cpu["ptb"])),
        ("outbox: sends a second (set to 1000)", f"{rate:.0f}"),
        ("outbox: share of a core at that rate", f"{share:.2f}"),
        ("outbox: share of a core at 1000 a second (bar 0.40)", f"{statistics.median(cpu['outbox']):.2f}"),
    ]  # fmt: skip


def certificate(folder: Path) -> Path:
    """A key and certificate of our own for 127.0.0.1, in one file."""
    made = folder / "bench.pem"
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
    ]
    command += [
        "-subj",
        "/CN=127.0.0.1",
        "-addext",
        "subjectAltName=IP:127.0.0.1",
        "-keyout",
        str(made),
        "-out",
        str(made),
    ]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    return made


def _send(name: str, count: int, cert: Path) -> dict[str, float]:
    serve = [sys.executable, "-m", "bot.bench.api_server", f"--latency={LATENCY_S}", f"--tls={cert}"]
    server = subprocess.Popen(serve, stdout=subprocess.PIPE, text=True)  # noqa: S603
    try:
        assert server.stdout
        url = f"https://127.0.0.1:{server.stdout.readline().strip()}"
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "bot.bench.senders", name, url, str(count), folder]
            trusting = os.environ | {"SSL_CERT_FILE": str(cert)}
            done = subprocess.run(command, env=trusting, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603
    finally:
        server.kill()
        server.wait()
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result
