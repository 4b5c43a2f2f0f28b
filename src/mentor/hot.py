"""Hot statements: a Core statement whose SQL and conversions are worked out once, run on the driver's own cursor.

A command is a handful of small statements; through `Connection.execute` each costs several times what SQLite takes to
run it. The types convert as ever (`UtcDateTime`, `Json`), errors are SQLAlchemy's, the transaction is the `Tx`'s. For
what runs at every update or every message only: elsewhere `tx.execute` reads better.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Dialect, Table, bindparam
from sqlalchemy.exc import DBAPIError

from mentor.store import Tx

Row = tuple[Any, ...]
CHUNKS = (64, 8, 1)  # rows of one statement; each size is compiled once
_OF_ROW = "__"  # "name__3" is `name` of the fourth row


class _Compiled:
    """A statement in one database's words."""

    __slots__ = ("_binds", "_dialect", "_names", "_results", "_types", "sql")

    def __init__(self, statement: Any, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self.sql: str = compiled.string
        self._dialect = dialect
        binds = {name: bind for bind, name in compiled.bind_names.items()}
        order = compiled.positiontup if compiled.positional else list(binds)
        self._names: list[str] | None = None if compiled.positional else order
        self._binds = [_bind(name, binds[name], dialect) for name in order]
        self._types = [column.type.dialect_impl(dialect) for column in statement.exported_columns]
        self._results: list[tuple[int, Any]] | None = None  # worked out with the first answer, which tells its types

    def execute(self, tx: Tx, rows: Sequence[Mapping[str, Any]]) -> Any:
        """The driver's cursor after the statement; raises SQLAlchemy's errors."""
        cursor = self._called(tx.cursor().execute, self._parameters(rows))
        if self._results is None and cursor.description:
            codes = [column[1] for column in cursor.description]
            found = [t.result_processor(self._dialect, code) for t, code in zip(self._types, codes, strict=True)]
            self._results = [(i, convert) for i, convert in enumerate(found) if convert is not None]
        return cursor

    def execute_each(self, tx: Tx, rows: Iterable[Mapping[str, Any]]) -> None:
        """The statement for one row after the other, in one call of the driver."""
        self._called(tx.cursor().executemany, [self._parameters((row,)) for row in rows])

    def _parameters(self, rows: Sequence[Mapping[str, Any]]) -> Any:
        given = [
            literal
            if number is None
            else rows[number][name]
            if convert is None or rows[number][name] is None
            else convert(rows[number][name])
            for name, number, literal, convert in self._binds
        ]
        return given if self._names is None else dict(zip(self._names, given, strict=True))

    def _called(self, call: Callable[[str, Any], Any], parameters: Any) -> Any:
        dbapi: Any = self._dialect.dbapi
        try:
            return call(self.sql, parameters)
        except dbapi.Error as error:
            made = DBAPIError.instance(self.sql, None, error, dbapi.Error, dialect=self._dialect)
            raise made from error

    def converted(self, row: Sequence[Any]) -> Row:
        """A driver's row in our types."""
        values = list(row)
        for i, convert in self._results or ():
            if values[i] is not None:
                values[i] = convert(values[i])
        return tuple(values)


def _bind(name: str, bind: Any, dialect: Dialect) -> tuple[str, int | None, Any, Any]:
    """(name, which row it is of or None for a literal of the statement, the literal, conversion)."""
    convert = bind.type.dialect_impl(dialect).bind_processor(dialect)
    if not bind.required:
        value = bind.effective_value
        return name, None, convert(value) if convert and value is not None else value, None
    base, _, number = name.partition(_OF_ROW)
    return base, int(number or 0), None, convert


class Hot:
    """One statement with bind parameters."""

    __slots__ = ("_made", "_statement")

    def __init__(self, statement: Any) -> None:
        self._statement = statement
        self._made: dict[str, _Compiled] = {}

    def _of(self, tx: Tx) -> _Compiled:
        found = self._made.get(tx.dialect.name)
        if found is None:
            found = self._made[tx.dialect.name] = _Compiled(self._statement, tx.dialect)
        return found

    def run(self, tx: Tx, values: Mapping[str, Any]) -> None:
        """Execute it; what it returns is not looked at."""
        self._of(tx).execute(tx, (values,))

    def each(self, tx: Tx, rows: Iterable[Mapping[str, Any]]) -> None:
        """Execute it for one row after the other."""
        self._of(tx).execute_each(tx, rows)

    def first(self, tx: Tx, values: Mapping[str, Any]) -> Row | None:
        """Its first row, or None."""
        made = self._of(tx)
        row = made.execute(tx, (values,)).fetchone()
        return None if row is None else made.converted(row)

    def all(self, tx: Tx, values: Mapping[str, Any]) -> list[Row]:
        """All its rows."""
        made = self._of(tx)
        return [made.converted(row) for row in made.execute(tx, (values,)).fetchall()]


class HotMany:
    """A statement over many rows at once, in chunks of fixed sizes.

    Args:
        build: makes the statement for so many rows; its parameters are named by `of_row`.
    """

    __slots__ = ("_build", "_made")

    def __init__(self, build: Callable[[Tx, int], Any]) -> None:
        self._build = build
        self._made: dict[tuple[str, int], _Compiled] = {}

    def all(self, tx: Tx, rows: Sequence[Mapping[str, Any]]) -> list[Row]:
        """What the statement returns for all `rows`, chunk after chunk."""
        found: list[Row] = []
        at = 0
        for size in CHUNKS:
            while len(rows) - at >= size:
                made = self._of(tx, size)
                cursor = made.execute(tx, rows[at : at + size])
                if cursor.description:
                    found += [made.converted(row) for row in cursor.fetchall()]
                at += size
        return found

    def _of(self, tx: Tx, size: int) -> _Compiled:
        key = (tx.dialect.name, size)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = _Compiled(self._build(tx, size), tx.dialect)
        return found


def of_row(column: Column[Any], number: int) -> Any:
    """The parameter for `column` of row `number` of a HotMany."""
    return bindparam(f"{column.name}{_OF_ROW}{number}", type_=column.type)


def inserting(table: Table, columns: Iterable[Column[Any]], returned: Column[Any]) -> HotMany:
    """INSERT .. ON CONFLICT DO NOTHING RETURNING: the keys of the rows that are new."""
    names = list(columns)

    def build(tx: Tx, size: int) -> Any:
        rows = [{c.name: of_row(c, number) for c in names} for number in range(size)]
        return tx.insert(table).values(rows).on_conflict_do_nothing().returning(returned)

    return HotMany(build)
