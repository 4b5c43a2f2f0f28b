"""`mentor corpus import` and `mentor corpus redact`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from mentor.corpus.documents.child import imported_safely
from mentor.corpus.documents.model import Imported
from mentor.corpus.documents.read import LARGEST, SUFFIXES, Refused

# why a file is not read, in the words of the command line
REASONS = {
    "empty": "it is empty",
    "large": f"it is larger than {LARGEST // 2**20} MB",
    "kind": "it is no Markdown, text, HTML, PDF or DOCX",
    "broken": "it is broken",
    "bomb": "it unpacks or nests beyond all measure",
    "locked": "it wants a password",
    "picture": "it has pictures of pages but no text",
    "slow": "it took too long",
}


def import_(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents, or folders of them.")],
    out: Annotated[Path | None, typer.Option(help="Folder for one file of units (JSON lines) a document.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One unit a line on standard output.")] = False,
    queue: Annotated[bool, typer.Option("--queue", help="Put the units into the review queue.")] = False,
) -> int:
    """Documents (Markdown, text, HTML, PDF, DOCX) to units for review, and a report."""
    files = [file for path in paths for file in _files(path)]
    failed = not files
    if not files:
        typer.echo("mentor: no documents there", err=True)
    for file in files:
        try:
            raw = file.read_bytes() if file.stat().st_size <= LARGEST else b"x" * (LARGEST + 1)
            found = imported_safely(raw, file.name)
        except (Refused, OSError) as error:
            reason = REASONS[error.reason] if isinstance(error, Refused) else (error.strerror or str(error)).lower()
            typer.echo(f"mentor: {file}: {reason}", err=True)
            failed = True
            continue
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
            (out / f"{file.name}.jsonl").write_text("".join(f"{line}\n" for line in _units(found)), encoding="utf-8")
        if queue:
            _queue(raw, file.name, found)
        typer.echo("\n".join(_units(found)) if as_json else _report(file, found), nl=bool(found.units) or not as_json)
    return 1 if failed else 0


def redact(
    path: Annotated[str, typer.Argument(metavar="PATH or -", help="A text file; - is standard input.")] = "-",
) -> int:
    """The text with personal data masked, line for line."""
    from mentor.corpus.documents.encoding import decoded
    from mentor.corpus.documents.redact import redacted

    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        typer.echo(f"mentor: {path}: {(error.strerror or str(error)).lower()}", err=True)
        return 1
    sys.stdout.buffer.write(redacted(decoded(raw))[0].encode())
    sys.stdout.buffer.flush()
    return 0


def import_eval(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="The labelled documents of a checkout, with their measure.py.")
    ] = Path("tests/mentor/documents"),
) -> int:
    """The import's figures on the labelled documents: units, kinds, adverts and personal data left, masking."""
    from importlib import import_module

    from bot.tables import table

    home = folder.resolve()
    if not (home / "measure.py").is_file() or len(home.parents) < 3:
        typer.echo(
            f"mentor: {folder}: no labelled documents there; they are in a checkout, not in the package", err=True
        )
        return 1
    root = home.parents[2]
    sys.path.insert(0, str(root))
    measure = import_module(".".join((*home.relative_to(root).parts, "measure")))
    table(measure.HEADS, measure.table())
    table(measure.LINES, measure.masking_table())
    return 0


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())


def _units(found: Imported) -> list[str]:
    import orjson

    lines = []
    for unit in found.units:
        row: dict[str, Any] = {
            "kind": unit.kind, "title": unit.title, "body": unit.body, "section": list(unit.section),
            "source": unit.source, "date": unit.date, "redactions": unit.redactions,
        }  # fmt: skip
        extra = {"company": unit.company, "round": unit.round, "assessed": list(unit.assessed), "like": list(unit.like)}
        lines.append(orjson.dumps(row | {name: value for name, value in extra.items() if value}).decode())
    return lines


def _report(file: Path, found: Imported) -> str:
    """What was found, what went and why, what was masked."""
    kinds = Counter(unit.kind for unit in found.units)
    reasons = Counter(dropped.reason for dropped in found.dropped)
    lines = [f"{file}: {found.title or '(no title)'} · {found.date or 'undated'}"]
    lines.append(f"  units {len(found.units)}: " + (", ".join(f"{k} {n}" for k, n in kinds.most_common()) or "none"))
    lines.append("  dropped: " + (", ".join(f"{reason} {n}" for reason, n in reasons.most_common()) or "nothing"))
    lines += [f"    {d.reason}: {d.text[:70]}" for d in found.dropped]
    lines.append("  masked: " + (", ".join(f"{kind} {n}" for kind, n in sorted(found.masked.items())) or "nothing"))
    for number, unit in enumerate(found.units):
        for other in unit.like:
            if other > number:
                lines.append(f"  nearly the same: {unit.title[:40]} / {found.units[other].title[:40]}")
    return "\n".join(lines)


def _queue(raw: bytes, name: str, found: Imported) -> None:
    """Into the review queue of the configured database."""
    from datetime import UTC, datetime

    from bot.running import read_settings
    from mentor import library, migrate
    from mentor.store import Store

    settings = read_settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = Store(settings.database)
    try:
        migrate.upgrade(store)
        report = store.call(library.put, library.digest(raw), name, found, None, datetime.now(UTC))
    finally:
        store.close()
    typer.echo(f"  in the queue: document {report.id}, {report.waiting} waiting", err=True)
