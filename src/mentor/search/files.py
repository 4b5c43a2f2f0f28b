"""The engine without the bot's database: an index in memory over the seeds, or over somebody's own units."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import Table, create_engine

from mentor.catalogue import Catalogue
from mentor.corpus.check import check
from mentor.models import Meta, SearchUnit, SearchWord
from mentor.paths import shipped
from mentor.search import index
from mentor.search.corpus import lexicon_of
from mentor.search.fts import DDL
from mentor.search.lexicon import Lexicon
from mentor.search.units import Unit, units_of
from mentor.store import Tx

KINDS = ("questions", "roadmaps", "reverse", "careers", "postings", "skills")
TABLES: tuple[Table, ...] = (Meta.__table__, SearchUnit.__table__, SearchWord.__table__)  # type: ignore[attr-defined]


def catalogue_of_seeds(folder: Path | None = None) -> Catalogue:
    """The corpus straight from the seed files."""
    _, found = check(folder or shipped("seeds"))
    return Catalogue({kind: {e.slug: e.model_dump(mode="json") for e in found.entries[kind]} for kind in KINDS})


@contextlib.contextmanager
def index_of(units: Iterable[Unit], lexicon: Lexicon) -> Iterator[Tx]:
    """An index of its own in memory, the same code and the same SQLite as the bot's."""
    engine = create_engine("sqlite://", connect_args={"isolation_level": None})
    with engine.connect() as connection:
        for table in TABLES:
            table.create(connection)
        for statement in DDL:
            connection.exec_driver_sql(statement)
        tx = Tx(connection)
        fill(tx, units, lexicon)
        yield tx
    engine.dispose()


def fill(tx: Tx, units: Iterable[Unit], lexicon: Lexicon) -> None:
    """Bring an index to the state of `units` at once."""
    work = index.stale(tx, units, lexicon)
    index.write(tx, index.tokenised(work.changed, lexicon), work.gone)


@contextlib.contextmanager
def index_of_seeds(folder: Path | None = None) -> Iterator[tuple[Tx, Lexicon]]:
    """An index over the seed files."""
    known = catalogue_of_seeds(folder)
    lexicon = lexicon_of(known)
    with index_of(units_of(known), lexicon) as tx:
        yield tx, lexicon


def labelled(path: Path) -> list[tuple[str, Sequence[str]]]:
    """(query, expected slugs) of a file of labels."""
    import yaml

    return [(row["query"], row["expected"]) for row in yaml.safe_load(path.read_text(encoding="utf-8"))]
