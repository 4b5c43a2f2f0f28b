"""`mentor jd`: a posting analysed, for people and as JSON; it needs no database."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from mentor.postings import Lexicon, Reading


def jd(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A posting as a text file; - reads standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> int:
    """A posting analysed: company, title, track, degree, years, skills that must be there and that are welcome."""
    from mentor.paths import shipped
    from mentor.postings import read
    from mentor.postings.skills import seeded

    text = _text(path)
    if text is None:
        return 1
    lexicon = seeded(str(shipped("seeds")))
    found = read(text, lexicon)
    typer.echo(json.dumps(as_dict(found, text), ensure_ascii=False) if as_json else _shown(found, text, lexicon))
    return 0


def _text(path: str) -> str | None:
    from mentor.postings.files import decoded

    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        typer.echo(f"mentor: cannot read {path}: {error.strerror}", err=True)
        return None
    text = decoded(raw)
    if not text.strip():
        typer.echo(f"mentor: nothing in {path}", err=True)
        return None
    return text


def as_dict(found: Reading, text: str) -> dict[str, Any]:
    """The reading as the contract has it; hints in the language of the posting."""
    names = ("company", "title", "track", "city", "degree", "years_min")
    shown: dict[str, Any] = {name: getattr(found, name) for name in names}
    for kind in ("must", "nice", "mentioned"):
        shown[kind] = [{"skill": one.skill, "evidence": one.evidence} for one in getattr(found, kind)]
    shown |= {"pay": found.pay, "deadline": found.deadline.isoformat() if found.deadline else None}
    return shown | {"confidence": found.confidence, "hints": _hints(found, text)}


def _translator(text: str) -> Any:
    from bot.locales import translator

    return translator("zh_Hans" if re.search(r"[\u3400-\u9fff]", text) else "en")


def _hints(found: Reading, text: str) -> list[str]:
    t = _translator(text)
    return [t.plain(f"jd.hint_{hint}") for hint in found.hints]


def _shown(found: Reading, text: str, lexicon: Lexicon) -> str:
    from bot import html
    from bot.views.jd import facts

    return html.plain(facts(found, lexicon.names_of(found), _translator(text)))
