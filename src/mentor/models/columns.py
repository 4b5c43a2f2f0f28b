"""The column shapes that the tables share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, ForeignKey
from sqlmodel import Field

from mentor.store import BigId, Json, UtcDateTime


def row_id() -> Any:
    """A row's own key."""
    return Field(default=None, primary_key=True, sa_type=BigId)


def telegram_id(**options: Any) -> Any:
    """An id that Telegram gave: 64 bits, never ours to count up."""
    arguments = {"autoincrement": False} if options.get("primary_key") else {}
    return Field(sa_type=BigInteger, sa_column_kwargs=arguments, **options)


def owner(*, key: bool = False, index: bool = False) -> Any:
    """The user whose row this is; erased with them."""
    return Field(
        sa_type=BigInteger,
        primary_key=key,
        index=index,
        sa_column_args=[ForeignKey("user.id", ondelete="CASCADE")],
        sa_column_kwargs={"autoincrement": False} if key else {},
    )


def when(*, index: bool = False, optional: bool = False) -> Any:
    """An instant in UTC."""
    if optional:
        return Field(default=None, sa_type=UtcDateTime, index=index, nullable=True)
    return Field(sa_type=UtcDateTime, index=index)


def json(default: Any = None) -> Any:
    """A JSON value; `default` is a factory (dict or list), or None for a nullable one."""
    if default is None:
        return Field(default=None, sa_type=Json, nullable=True)
    return Field(default_factory=default, sa_type=Json)
