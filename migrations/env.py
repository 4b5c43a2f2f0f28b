"""Alembic's environment: metadata from the models, our types as plain ones, and SQLite on a connection of its own.

On SQLite: foreign keys off (a batch ALTER with them on was seen to delete every child row), BEGIN IMMEDIATE, DDL inside
the transaction, and `PRAGMA foreign_key_check` before it commits.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import context
from sqlmodel import SQLModel

from mentor.migrate import is_ours
from mentor.models import complete
from mentor.store import BigId, Json, UtcDateTime

complete()  # the metadata
url: str = context.config.attributes.get("url") or context.config.get_main_option("sqlalchemy.url") or ""


def render_item(kind: str, item: Any, _autogen: Any) -> str | bool:
    """Migrations import alembic and sqlalchemy only."""
    if kind == "type":
        if isinstance(item, UtcDateTime):
            return "sa.DateTime(timezone=True)"
        if isinstance(item, Json):
            return "sa.Text()"
        if item is BigId or type(item).__name__ == "AutoString":
            return "sa.String()" if item is not BigId else 'sa.BigInteger().with_variant(sa.Integer(), "sqlite")'
    return False


def compare_type(_context: Any, _column: Any, _meta: Any, inspected: Any, wanted: Any) -> bool | None:
    """Our decorated types are compared by what they are stored as."""
    if isinstance(wanted, (UtcDateTime, Json)):
        return not isinstance(inspected, (sa.DateTime if isinstance(wanted, UtcDateTime) else sa.Text))
    return None


def run() -> None:
    """Apply the migrations on one connection, in one transaction."""
    is_sqlite = url.startswith("sqlite")
    engine = sa.create_engine(url, connect_args={"isolation_level": None, "timeout": 30} if is_sqlite else {})
    with engine.connect() as connection:
        if is_sqlite:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            connection.commit()
            sa.event.listen(engine, "begin", lambda c: c.exec_driver_sql("BEGIN IMMEDIATE"))
        context.configure(
            connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True, render_item=render_item,
            compare_type=compare_type, include_name=is_ours, transactional_ddl=True, transaction_per_migration=False,
        )  # fmt: skip
        with connection.begin():
            if not is_sqlite:  # two processes that start together: one migrates, the other waits
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(731941)"))
            with context.begin_transaction():
                context.run_migrations()
            if is_sqlite:
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise RuntimeError(f"foreign keys broken by the migration: {broken[:3]}")
    engine.dispose()


run()
