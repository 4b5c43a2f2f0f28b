"""Seeds into the database: upsert by slug, retire what is gone, nothing at all on the second run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import orjson
from pydantic import ValidationError
from sqlalchemy import select, update

from mentor.corpus import directions, schema
from mentor.corpus.current import FILES, SeedFault, digests
from mentor.models import (
    CareerNote,
    DirectionSeed,
    Meta,
    Node,
    Posting,
    Question,
    ReverseQuestion,
    Roadmap,
    SkillRow,
)
from mentor.store import Tx

VERSION_KEY = "corpus_version"
META = Meta.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Kind:
    """How the entries of one folder become rows."""

    model: Callable[[dict[str, Any]], type[schema.Entry]]
    table: Any
    columns: Callable[[Any], dict[str, Any]]


def _reverse(entry: dict[str, Any]) -> type[schema.Entry]:
    return schema.RoundGuide if entry.get("kind") == "round" else schema.Reverse


def _direction(entry: dict[str, Any]) -> type[schema.Entry]:
    return directions.DirectionAnswer if entry.get("kind") == "answer" else directions.Transfer


def _only(model: type[schema.Entry]) -> Callable[[dict[str, Any]], type[schema.Entry]]:
    return lambda _raw: model


KINDS: dict[str, Kind] = {
    "questions": Kind(_only(schema.Question), Question.__table__, lambda e: {"topic": e.topic}),  # type: ignore[attr-defined]
    "roadmaps": Kind(_only(schema.Roadmap), Roadmap.__table__, lambda e: {"track": e.track}),  # type: ignore[attr-defined]
    "reverse": Kind(_reverse, ReverseQuestion.__table__, lambda e: {"round": e.round}),  # type: ignore[attr-defined]
    "careers": Kind(_only(schema.Career), CareerNote.__table__, lambda e: {}),  # type: ignore[attr-defined]
    "directions": Kind(_direction, DirectionSeed.__table__, lambda e: {"kind": e.kind}),  # type: ignore[attr-defined]
    "postings": Kind(
        _only(schema.Posting),
        Posting.__table__,  # type: ignore[attr-defined]
        lambda e: {"track": e.track, "company": e.company},
    ),
    "skills": Kind(_only(schema.Skill), SkillRow.__table__, lambda e: {}),  # type: ignore[attr-defined]
}


def load(tx: Tx, folder: Path, now: datetime) -> int:
    """Bring the database to the state of the seeds; the number of rows that changed. Raises SeedFault."""
    found = digests(folder)
    known: dict[str, str] = dict(tx.execute(select(FILES.c.path, FILES.c.digest)).all())
    if known == found:
        return 0
    changed = 0
    kept: dict[str, set[str]] = {}
    for path, digest in found.items():
        if known.get(path) == digest:
            continue
        kind = kind_of(path)
        entries = list(read_entries(folder / path, kind))
        kept[path] = {entry.slug for entry in entries}  # type: ignore[attr-defined]
        for entry in entries:
            changed += _upsert(tx, KINDS[kind], entry, path)
            if isinstance(entry, schema.Roadmap):
                changed += _upsert_nodes(tx, entry, path)
                kept[path] |= {node.slug for stage in entry.stages for node in stage.nodes}
        tx.execute(tx.insert(FILES).values(path=path, digest=digest).on_conflict_do_update(
            index_elements=["path"], set_={"digest": digest}))  # fmt: skip
    for path in {*kept, *(known.keys() - found.keys())}:
        changed += _retire(tx, path, kept.get(path, set()), now)
    gone = known.keys() - found.keys()
    if gone:
        tx.execute(FILES.delete().where(FILES.c.path.in_(gone)))
    touch_version(tx)
    return changed


def touch_version(tx: Tx) -> None:
    """Say that the corpus changed: catalogues in memory are read anew."""
    statement = tx.insert(META).values(key=VERSION_KEY, value=uuid4().hex)
    tx.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": statement.excluded.value}))


def kind_of(path: str) -> str:
    """The kind of the entries of a seed file, from its place."""
    return path.split("/", maxsplit=1)[0] if "/" in path else "skills"


def read_entries(file: Path, kind: str) -> Iterator[schema.Entry]:
    """The validated entries of a seed file; raises SeedFault with file and line."""
    for line, raw in raw_entries(file):
        if not isinstance(raw, dict):
            raise SeedFault(f"{file.name}:{line}: an entry must be a mapping")
        model = KINDS[kind].model(raw)
        try:
            yield model.model_validate(raw)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise SeedFault(f"{file.name}:{line}: {raw.get('slug')}: {where}: {first['msg']}") from None


def raw_entries(file: Path) -> Iterator[tuple[int, Any]]:
    """(line, value) of each entry of a YAML file that holds one entry or a list."""
    import yaml  # 20 ms, and only when a seed changed

    try:
        with file.open(encoding="utf-8") as stream:
            loader = yaml.CSafeLoader(stream)
            node = loader.get_single_node()
            if node is None:
                return
            nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
            for item in nodes:
                yield item.start_mark.line + 1, loader.construct_document(item)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise SeedFault(f"{file.name}:{line}: {getattr(error, 'problem', None) or 'no YAML'}") from None


def _upsert(tx: Tx, kind: Kind, entry: Any, origin: str) -> int:
    return _write(tx, kind.table, entry.slug, entry.model_dump(mode="json"), origin, kind.columns(entry))


def _upsert_nodes(tx: Tx, roadmap: schema.Roadmap, origin: str) -> int:
    changed, position = 0, 0
    for stage in roadmap.stages:
        for node in stage.nodes:
            position += 1
            columns = {"track": roadmap.track, "stage": stage.slug, "concept": node.concept, "position": position}
            table = Node.__table__  # type: ignore[attr-defined]
            changed += _write(tx, table, node.slug, node.model_dump(mode="json"), origin, columns)
    return changed


def _write(tx: Tx, table: Any, slug: str, body: dict[str, Any], origin: str, columns: dict[str, Any]) -> int:
    digest = hashlib.blake2b(orjson.dumps([body, columns]), digest_size=16).hexdigest()
    values = {"slug": slug, "origin": origin, "digest": digest, "body": body, "retired_at": None, **columns}
    statement = tx.insert(table).values(values)
    statement = statement.on_conflict_do_update(
        index_elements=["slug"],
        set_=values,
        where=(table.c.digest != digest) | (table.c.origin != origin) | table.c.retired_at.is_not(None),
    ).returning(table.c.id)
    return len(tx.execute(statement).all())


def _retire(tx: Tx, origin: str, kept: set[str], now: datetime) -> int:
    tables = [KINDS[kind_of(origin)].table]
    if kind_of(origin) == "roadmaps":
        tables.append(Node.__table__)  # type: ignore[attr-defined]
    retired = 0
    for table in tables:
        gone = update(table).where(
            table.c.origin == origin, table.c.slug.not_in(kept or {""}), table.c.retired_at.is_(None)
        )
        retired += len(tx.execute(gone.values(retired_at=now).returning(table.c.id)).all())
    return retired
