"""`mentor corpus ...`: check, sample, and what reads and searches documents."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot import import_commands

corpus = typer.Typer(no_args_is_help=True, help="What the bot knows.")
corpus.command(name="import")(import_commands.import_)
corpus.command(name="import-eval")(import_commands.import_eval)
corpus.command()(import_commands.redact)


@corpus.command()
def check(
    seeds: Annotated[Path | None, typer.Option(help="Folder of the seeds (default: the shipped ones).")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Only faults and one line.")] = False,
) -> int:
    """Validate the seeds: schema, links, duplicates, coverage. Exit 1 with file and line on any fault."""
    from mentor.corpus.check import check as find
    from mentor.corpus.check import coverage, supported_follow_ups
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
        supported, asked = supported_follow_ups(found)
        typer.echo(f"follow-ups on which some card says something: {supported} of {asked}")
    typer.echo(f"corpus: {sum(map(len, found.entries.values()))} entries, {len(faults)} faults")
    return 1 if faults else 0


@corpus.command()
def sample(
    kind: Annotated[
        str, typer.Option(help="questions, roadmaps, reverse, careers, directions, postings or skills.")
    ] = "questions",
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


@corpus.command()
def search(
    query: Annotated[str, typer.Argument(help="Everyday words.")],
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="JSON on standard output.")] = False,
) -> int:
    """Ranked hits of the shipped corpus, and one confidence."""
    from mentor.search.engine import search as find
    from mentor.search.files import index_of_seeds

    with index_of_seeds() as (tx, lexicon):
        found = find(tx, query, lexicon, limit)
    confidence = found.confidence
    rows = [
        {"slug": h.slug, "kind": h.kind, "title": h.title, "score": round(h.score, 4), "source": h.source}
        for h in found.hits
    ]
    if as_json:
        typer.echo(_json({"query": query, "confidence": round(confidence, 4), "hits": rows}))
        return 0
    from bot.tables import table

    table(("score", "kind", "slug", "title"), [(f"{r['score']:.2f}", r["kind"], r["slug"], r["title"]) for r in rows])  # type: ignore[misc]
    typer.echo(f"confidence {confidence:.2f}")
    return 0


@corpus.command(name="eval")
def evaluate(
    units: Annotated[Path, typer.Option(help="JSON lines: id, title, path, body.")],
    queries: Annotated[Path, typer.Option(help="JSON lines: query, expected (ids; empty: nothing answers).")],
    as_json: Annotated[bool, typer.Option("--json", help="One line a query.")] = False,
) -> int:
    """The search engine on somebody's own units and queries: R@1, R@10, MRR, nDCG@10, AUROC, CPU time."""
    from mentor.search.evaluate import FileFault, evaluate_files

    try:
        answers, figures = evaluate_files(units, queries)
    except FileFault as error:
        typer.echo(f"mentor: {error}", err=True)
        return 1
    if as_json:
        for answer in answers:
            typer.echo(_json(answer))
        return 0
    from bot.tables import table

    table(("figure", "value"), [(name, f"{value:.3f}") for name, value in figures.items()])
    return 0


@corpus.command()
def aliases(
    limit: Annotated[int, typer.Option(min=1, help="How many points.")] = 40,
) -> int:
    """What people's corrections teach: key points that were missed, with phrases that could become their said_as."""
    from bot.running import read_settings
    from bot.tables import table
    from mentor.answers.aliases import suggestions
    from mentor.migrate import is_current
    from mentor.store import Store

    store = Store(read_settings().database)
    try:
        if not is_current(store):
            typer.echo("mentor: the database is not at this version; run mentor db upgrade", err=True)
            return 1
        found = store.read(suggestions)
    finally:
        store.close()
    rows = [(s.slug, s.point, str(s.missed), str(s.claimed), " / ".join(s.phrases)) for s in found[:limit]]
    table(("card", "key point", "missed", "too loose", "phrases"), rows)
    typer.echo(f"corrected points: {len(found)}")
    return 0


def _json(value: object) -> str:
    import orjson

    return orjson.dumps(value).decode()
