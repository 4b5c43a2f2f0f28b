"""Typed button payloads and their strings: "1" + code + fields, at most 64 bytes.

A payload is a frozen dataclass of int and str fields, registered under a short code that is never reused for another
meaning: buttons from last week must be understood or refused, never misread.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, TypeVar, dataclass_transform

from mentor.errors import Stale

VERSION = "1"
LIMIT = 64


class Payload:
    """A button's meaning."""

    __slots__ = ()


T = TypeVar("T", bound=type)
CODES: dict[str, type[Payload]] = {}
_CODE_OF: dict[type[Payload], str] = {}


@dataclass_transform(frozen_default=True)
def action(code: str) -> Any:
    """Register a payload class under `code` (two to four letters)."""

    def register(cls: type) -> type:
        made: type[Payload] = dataclass(frozen=True)(cls)
        assert code not in CODES, f"callback code {code} is used twice"
        CODES[code] = made
        _CODE_OF[made] = code
        return made

    return register


def encode(payload: Payload) -> str:
    """The callback data of a button; raises ValueError where it would not fit."""
    parts = [VERSION + _CODE_OF[type(payload)]]
    parts += [str(getattr(payload, f.name)) for f in fields(payload)]  # type: ignore[arg-type]
    data = "|".join(parts)
    if len(data.encode()) > LIMIT:
        raise ValueError(
            f"callback data of {type(payload).__name__} too long: {len(data.encode())} bytes"
        )  # not its words
    return data


def fits(payload: Payload) -> bool:
    """Whether a button can carry what somebody typed: short enough, on one line, without our own sign between fields."""
    given = [getattr(payload, f.name) for f in fields(payload)]  # type: ignore[arg-type]
    if any(isinstance(value, str) and ("|" in value or "\n" in value) for value in given):
        return False
    try:
        encode(payload)
    except ValueError:
        return False
    return True


def decode(data: str) -> Payload:
    """The payload of callback data; raises Stale for what is old, forged or broken."""
    head, *values = data.split("|")
    cls = CODES.get(head[len(VERSION) :]) if head.startswith(VERSION) else None
    if cls is None:
        raise Stale
    wanted = fields(cls)  # type: ignore[arg-type]
    if len(values) != len(wanted):
        raise Stale
    try:
        given = [int(v) if f.type in ("int", int) else v for f, v in zip(wanted, values, strict=True)]
    except ValueError:
        raise Stale from None
    if any(isinstance(v, int) and abs(v) > 2**62 for v in given):
        raise Stale
    return cls(*given)


@action("c")
class Run(Payload):
    """Run a command, as if it had been typed."""

    command: str
    args: str = ""


@action("no")
class Nothing(Payload):
    """A label that does nothing (a page number)."""
