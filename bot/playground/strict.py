"""Parameters checked against the Bot API's own table: nothing unknown, misspelt or mistyped passes."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import orjson

from .model import ApiError, Json, Upload, bad

Fields = dict[str, tuple[str, bool]]


@functools.cache
def _tables() -> tuple[dict[str, Fields], dict[str, Fields], dict[str, str]]:
    """(methods, types, unions) from api.txt."""
    methods: dict[str, Fields] = {}
    types: dict[str, Fields] = {}
    unions: dict[str, str] = {}
    source = Path(__file__).with_name("api.txt").read_text("utf-8")
    for line in source.splitlines():
        if not line or line.startswith("#"):
            continue
        name, *fields = line.split(" ")
        if fields[:1] == ["="]:
            unions[name[1:]] = fields[1]
            continue
        table = {f.split(":")[0]: (f.split(":")[1].rstrip("!"), f.endswith("!")) for f in fields}
        if name.startswith("@"):
            types[name[1:]] = table
        else:
            methods[name] = table
    return methods, types, unions


def coerce(method: str, raw: Json) -> Json:
    """Typed parameters of one call; raises a loud 400 for anything out of the table."""
    fields = _tables()[0][method]
    out: Json = {}
    attached: set[str] = set()
    for name, (kind, required) in fields.items():
        value = raw.get(name)
        if value is None or (value == "" and not required and "String" not in kind):
            if required:
                raise bad(f'parameter "{name}" is required')
            continue
        out[name] = _parameter(name, kind, value, raw, attached)
    for name, value in raw.items():
        if name not in fields and name not in attached and value is not None:
            raise bad(f'unknown parameter "{name}" of {method}')
    return out


def _parameter(name: str, kind: str, value: Any, raw: Json, attached: set[str]) -> Any:
    if isinstance(value, Upload):
        if "InputFile" not in kind:
            raise bad(f'parameter "{name}" takes no file')
        return value
    if isinstance(value, str):
        value = _decode(name, kind, value)
    _check(name, kind, value)
    return _attach(value, raw, attached)


def _decode(name: str, kind: str, value: str) -> Any:
    """A form carries everything as text."""
    if kind == "Integer|String":
        bare = value[1:] if value.startswith("-") else value
        return int(value) if bare.isascii() and bare.isdigit() else value
    if "String" in kind.split("|"):
        return value
    if kind == "Boolean":
        if value.lower() in ("true", "1", "yes"):
            return True
        if value.lower() in ("false", "0", "no"):
            return False
        raise bad(f'parameter "{name}" must be a Boolean')
    try:
        return orjson.loads(value)
    except ValueError:
        what = "an Integer" if kind == "Integer" else "JSON"
        raise bad(f'can\'t parse parameter "{name}": must be {what}') from None


def _attach(value: Any, raw: Json, attached: set[str]) -> Any:
    """`attach://name` becomes the file that came under that name."""
    if isinstance(value, str) and value.startswith("attach://"):
        name = value.removeprefix("attach://")
        if not isinstance(raw.get(name), Upload):
            raise bad(f'file "{name}" was not attached')
        attached.add(name)
        return raw[name]
    if isinstance(value, list):
        return [_attach(item, raw, attached) for item in value]
    if isinstance(value, dict):
        return {key: _attach(item, raw, attached) for key, item in value.items()}
    return value


def _check(where: str, kind: str, value: Any) -> None:
    if "|" in kind:
        _check_choice(where, kind.split("|"), value)
    elif kind.startswith("["):
        if not isinstance(value, list):
            raise bad(f'"{where}" must be an Array')
        for index, item in enumerate(value):
            _check(f"{where}[{index}]", kind[1:-1], item)
    elif kind in _PLAIN:
        wanted = _PLAIN[kind]
        if not isinstance(value, wanted) or (isinstance(value, bool) and kind != "Boolean"):
            raise bad(f'"{where}" must be of type {kind}')
    elif kind == "InputFile":
        raise bad(f'"{where}" must be a file')
    elif kind in _tables()[2]:
        _check_choice(where, _tables()[2][kind].split("|"), value)
    else:
        _check_object(where, kind, value)


_PLAIN: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "Float": (int, float),
    "Boolean": bool,
    "String": str,
    "True": bool,
}


def _check_choice(where: str, kinds: list[str], value: Any) -> None:
    """Passes where one choice does; else the complaint of the choice that came furthest."""
    worst: ApiError | None = None
    for kind in kinds:
        try:
            return _check(where, kind, value)
        except ApiError as error:
            deeper = isinstance(value, dict) and _fits(kind, value)
            if worst is None or deeper:
                worst = error
    raise worst or bad(f'"{where}" has a wrong type')


def _fits(kind: str, value: Json) -> bool:
    """Whether all required keys of a type are there: then its complaint is the useful one."""
    fields = _tables()[1].get(kind, {})
    return bool(fields) and all(name in value for name, (_, need) in fields.items() if need)


def _check_object(where: str, kind: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise bad(f'"{where}" must be an object of type {kind}')
    fields = _tables()[1][kind]
    for name, (inner, required) in fields.items():
        if name in value:
            _check(f"{where}.{name}", inner, value[name])
        elif required:
            raise bad(f'"{where}.{name}" is required in {kind}')
    for name in value:
        if name not in fields:
            raise bad(f'unknown field "{where}.{name}" of {kind}')
