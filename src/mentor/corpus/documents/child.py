"""Strangers' files are parsed in a process of their own, with limits on memory, CPU and time.

What comes back is JSON: whatever a hostile file does to a parser, it does not reach us. The child is started anew for
each file, knows nothing of our settings, and its limits grow with the file's size.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from mentor.corpus.documents.model import Imported
from mentor.corpus.documents.read import LARGEST, Refused

MEMORY = 1536 * 2**20  # bytes of address space
CPU_S, CPU_S_PER_MB = 1.2, 8.0  # after the imports; 1 MB of Markdown takes 4 s, on a busy machine 7
WALL = 8  # times the CPU limit: a busy machine is no fault of the file
_MAIN = "import sys; from mentor.corpus.documents.child import main; main(sys.argv[1], sys.argv[2] == 'page')"


def imported_safely(raw: bytes, name: str, *, is_page: bool = False) -> Imported:
    """A file as units for review, parsed in a process of its own.

    Args:
        is_page: a page from the web, of which only the main text is wanted.
    Raises:
        Refused: with the reason.
    """
    if not raw.strip():
        raise Refused("empty")
    if len(raw) > LARGEST:
        raise Refused("large")
    wall = (5 + _cpu(raw)) * WALL
    environment = {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "PYTHONUTF8": "1", "PATH": os.defpath}
    try:
        done = subprocess.run(  # noqa: S603  our own interpreter and our own words
            [sys.executable, "-P", "-c", _MAIN, name, "page" if is_page else "file"],
            input=raw,
            capture_output=True,
            timeout=wall,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused("slow") from error
    if done.returncode < 0:
        raise Refused("bomb")  # stopped by a limit
    try:
        answer: dict[str, Any] = json.loads(done.stdout)
    except ValueError as error:
        raise Refused("broken") from error
    if "refused" in answer:
        raise Refused(str(answer["refused"]))
    return Imported.from_json(answer)


def _cpu(raw: bytes) -> float:
    return CPU_S + CPU_S_PER_MB * len(raw) / 2**20


def main(name: str, is_page: bool) -> None:
    """The child: a file on standard input, JSON on standard output."""
    import gc
    import logging
    import resource
    import signal

    gc.disable()
    logging.disable()
    # what every file needs is loaded before the clock of the file begins to run
    from mentor.corpus.documents.make import imported

    raw = sys.stdin.buffer.read()
    _load(raw, name)
    signal.setitimer(signal.ITIMER_PROF, _cpu(raw))  # SIGPROF ends the process; RLIMIT_CPU knows whole seconds only
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        answer = imported(raw, name, is_page=is_page).to_json()
    except Refused as refused:
        answer = {"refused": refused.reason}
    except (MemoryError, RecursionError):
        answer = {"refused": "bomb"}
    sys.stdout.write(json.dumps(answer, ensure_ascii=True))


def _load(raw: bytes, name: str) -> None:
    """Import the one parser that this file will want."""
    from importlib import import_module

    if raw.startswith(b"%PDF"):
        import_module("pypdf")
    elif raw.startswith(b"PK"):
        import_module("docx")
    elif not name.lower().endswith(("txt", "html", "htm")):
        import_module("markdown_it")
