"""`mentor corpus ...`: check, sample, and what reads and searches documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

corpus = typer.Typer(no_args_is_help=True, help="What the bot knows.")


@corpus.command()
def check(
    seeds: Annotated[Path | None, typer.Option(help="Folder of the seeds (default: the shipped ones).")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Only faults and one line.")] = False,
) -> int:
    """Validate the seeds: schema, links, duplicates, coverage. Exit 1 with file and line on any fault."""
    from mentor.corpus.check import check as find
    from mentor.corpus.check import coverage
    from mentor.paths import shipped

    faults, found = find(seeds or shipped("seeds"))
    for fault in faults:
        typer.echo(str(fault))
    rows = coverage(found)
    if not quiet:
        from bot.tables import table

        table(("part", "have", "least"), [(part, str(have), str(least)) for part, have, least in rows])
        kinds: dict[str, int] = {}
        for question in found.entries["questions"]:
            for key in (f"kind: {question.kind}", f"difficulty: {question.difficulty}"):
                kinds[key] = kinds.get(key, 0) + 1
        table(("questions by", "have"), [(key, str(count)) for key, count in sorted(kinds.items())])
    typer.echo(f"corpus: {sum(map(len, found.entries.values()))} entries, {len(faults)} faults")
    return 1 if faults else 0


@corpus.command()
def sample(
    kind: Annotated[str, typer.Option(help="questions, roadmaps, reverse, careers, postings or skills.")] = "questions",
    n: Annotated[int, typer.Option("--n", min=1, help="How many.")] = 5,
    seed: Annotated[int, typer.Option(help="The same seed draws the same entries.")] = 0,
) -> int:
    """Entries drawn at random, whole, for reading."""
    import random

    import yaml

    from mentor.corpus.check import check as find
    from mentor.paths import shipped

    _, found = find(shipped("seeds"))
    wanted = {"question": "questions", "roadmap": "roadmaps", "career": "careers", "posting": "postings",
              "skill": "skills", "node": "nodes"}.get(kind, kind)  # fmt: skip
    entries = found.nodes if wanted == "nodes" else found.entries.get(wanted)
    if not entries:
        typer.echo(f"mentor: no entries of kind {kind!r}", err=True)
        return 2
    chosen = random.Random(seed).sample(sorted(entries, key=lambda e: e.slug), min(n, len(entries)))
    typer.echo(f"# {len(chosen)} of {len(entries)} {wanted}, seed {seed}")
    dumped = [entry.model_dump(mode="json", exclude_defaults=True) for entry in chosen]
    typer.echo(yaml.dump(dumped, allow_unicode=True, sort_keys=False, width=120))
    return 0
