"""`mentor when`: a reminder time understood, for people and as JSON."""

from __future__ import annotations

import json
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import typer


def when(text: str, tz: str, moment: datetime, as_json: bool) -> int:
    """Print what was understood; the exit code (0 ok, 1 a question or a refusal, 2 an unknown zone)."""
    from mentor.reminders import when_json

    code, answer = when_json(text, tz, moment)
    if as_json:
        typer.echo(json.dumps(answer, ensure_ascii=False))
    if code == 2:
        typer.echo(f"mentor: unknown time zone {tz!r}", err=True)
    elif not as_json:
        typer.echo(sentence(text, tz, moment), err=code == 1)
    return code


def sentence(text: str, tz: str, moment: datetime) -> str:
    """What the bot would say: in Chinese to Chinese words, in English to all others."""
    from bot import html
    from bot.locales import translator
    from bot.views import reminders, times
    from bot.views.schedules import spoken
    from mentor.reminders import Ambiguous, Refused, understand
    from mentor.users import Person

    t = translator("zh_Hans" if re.search(r"[\u3400-\u9fff]", text) else "en")
    now = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(tz))
    person = Person(0, lang=t.lang, tz=tz)
    answer = understand(text, tz=tz, now=now)
    if isinstance(answer, Refused):
        return html.plain(reminders.why(answer, person, now, t))
    if isinstance(answer, Ambiguous):
        readings = [spoken(choice.schedule, tz, now, t) for choice in answer.choices]
        return "\n".join([t.plain(f"remind.ask_{answer.reason}"), *(f"  · {reading}" for reading in readings)])
    purpose = answer.purpose or t.plain("remind.study")
    first = t.plain("remind.kept", spoken=spoken(answer.schedule, tz, now, t), purpose=purpose)
    coming = [
        t.plain("remind.next", at=times.moment(at, tz, t, now), zone=times.zone(tz, now, t)) for at in answer.next[:1]
    ]
    notes = [t.plain(f"remind.note_{note}") for note in answer.notes]
    return html.plain("\n".join([first, *coming, *notes]))


def parsed_now(now: str | None) -> datetime:
    """The instant that was given (wall time of the zone where it has no offset), else the present one."""
    if now is None:
        from mentor.clock import Clock

        return Clock().now()
    try:
        return datetime.fromisoformat(now)
    except ValueError:
        raise typer.BadParameter(f"--now is no ISO date and time: {now!r}") from None


def default_zone() -> str:
    """The zone of people who have not said theirs."""
    from bot.settings import Settings

    return Settings().default_tz
