"""`mentor doctor`: token, proxy, clock, disk, database, webhook, rates: what is wrong and what to do about it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp
import orjson
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from bot.logs import MASK, TOKEN
from bot.settings import Settings, listen_address
from mentor import backup, migrate
from mentor.models import Delivery, Inbox, Quarantine
from mentor.outbox import State
from mentor.store import Store, Tx, sqlite_path

INBOX, OUTBOX, BAD = Inbox.__table__, Delivery.__table__, Quarantine.__table__  # type: ignore[attr-defined]
TIMEOUT_S = 10.0
SKEW = timedelta(seconds=30)
FREE_MB = 500
LATE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: its name, one word.
        said: what was found.
        todo: what to do; empty where nothing is wrong.
        is_fatal: whether it must be put right before the bot can serve.
    """

    what: str
    said: str
    todo: str = ""
    is_fatal: bool = True

    @property
    def is_good(self) -> bool:
        """Whether there is nothing to do."""
        return not self.todo


class Telegram:
    """The Bot API as this machine reaches it, asked as the bot would ask."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.clock: datetime | None = None  # Telegram's own, from the last answer

    async def call(self, method: str) -> dict[str, Any]:
        """The answer as JSON. Raises OSError, TimeoutError, aiohttp.ClientError, or ValueError (no JSON)."""
        settings = self._settings
        assert settings.token is not None
        url = f"{settings.api_url}/bot{settings.token.get_secret_value()}/{method}"
        proxy: str | None = settings.proxy
        connector: aiohttp.BaseConnector | None = None
        if proxy and proxy.startswith("socks"):
            from aiohttp_socks import ProxyConnector

            connector, proxy = ProxyConnector.from_url(proxy), None
        timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
        async with (
            aiohttp.ClientSession(timeout=timeout, connector=connector, trust_env=False) as session,
            session.get(url, proxy=proxy) as response,
        ):
            said = response.headers.get("Date")
            self.clock = parsedate_to_datetime(said) if said else None
            answer = orjson.loads(await response.read())
        if not isinstance(answer, dict):
            raise ValueError("no object")
        return answer


async def examine(settings: Settings) -> list[Finding]:
    """Everything that can be looked at without disturbing a bot that runs."""
    found = [_settings(settings), _disk(settings), *await asyncio.to_thread(_database, settings)]
    telegram = Telegram(settings)
    if settings.token is None:
        return [
            Finding("token", "MENTOR_TOKEN is not set", "write /newbot to @BotFather and put the token into .env"),
            *found,
        ]
    token = await _asked(settings, "token", lambda: _token(telegram))
    found.insert(0, token)
    if token.is_good:
        found.append(_clock(telegram.clock))
        found.append(await _asked(settings, "webhook", lambda: _webhook(settings, telegram)))
    return found


async def _asked(settings: Settings, what: str, ask: Callable[[], Awaitable[Finding]]) -> Finding:
    """A finding that Telegram must be asked for; where it cannot be, that is the finding."""
    through = f"through {_shown(settings.proxy)}" if settings.proxy else "directly"
    place = "proxy" if settings.proxy else "network"
    mend = (
        "check MENTOR_PROXY" if settings.proxy else "check the network, or set MENTOR_PROXY to a proxy that reaches it"
    )
    try:
        return await ask()
    except TimeoutError:
        return Finding(place, f"{settings.api_url} does not answer {through} within {TIMEOUT_S:.0f} s", mend)
    except ValueError:
        return Finding(
            place, f"{settings.api_url} answers {through}, and not as Telegram does", f"{mend}; and MENTOR_API_URL"
        )
    except Exception as error:  # noqa: BLE001  whatever a proxy's library raises
        reason = TOKEN.sub(MASK, f"{type(error).__name__}: {error}".splitlines()[0])[:120]
        return Finding(place, f"{settings.api_url} cannot be reached {through} ({reason})", mend)


def _shown(proxy: str) -> str:
    """A proxy without the password in it."""
    scheme, _, rest = proxy.rpartition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


async def _token(telegram: Telegram) -> Finding:
    answer = await telegram.call("getMe")
    if answer.get("ok"):
        return Finding("token", f"@{answer['result'].get('username')} is ours")
    if answer.get("error_code") in (401, 404):
        return Finding("token", "Telegram does not know this token", "ask @BotFather for it again: /mybots, API Token")
    said = str(answer.get("description"))[:100]
    return Finding("token", f"Telegram refuses to answer: {said}", "wait a minute and ask again")


def _clock(theirs: datetime | None) -> Finding:
    if theirs is None:
        return Finding("clock", "the server did not say what time it is")
    skew = datetime.now(UTC) - theirs
    if abs(skew) <= SKEW:
        return Finding("clock", f"within {SKEW.total_seconds():.0f} s of Telegram's")
    way = "ahead of" if skew > timedelta() else "behind"
    return Finding(
        "clock",
        f"{abs(skew.total_seconds()):.0f} s {way} Telegram's",
        "set it: timedatectl set-ntp true; reminders come late or early",
    )


async def _webhook(settings: Settings, telegram: Telegram) -> Finding:
    info = (await telegram.call("getWebhookInfo")).get("result") or {}
    url, waiting, wrong = info.get("url") or "", info.get("pending_update_count", 0), info.get("last_error_message")
    if not settings.webhook_url:
        if url:
            return Finding("webhook", f"{url} is set, and the bot polls", "nothing: it is removed at the start; or set MENTOR_WEBHOOK_URL",
                           is_fatal=False)  # fmt: skip
        return Finding("webhook", f"none: the bot polls; {waiting} updates wait")
    if url != settings.webhook_url:
        return Finding("webhook", f"{url or 'none'} is set, not MENTOR_WEBHOOK_URL", "start the bot: it sets it; two bots on one token?",
                       is_fatal=False)  # fmt: skip
    if wrong:
        host, port = listen_address(settings.listen)
        return Finding("webhook", f"Telegram cannot deliver: {str(wrong)[:100]}; {waiting} updates wait",
                       f"check that the TLS proxy passes {url} to {host}:{port}, and its certificate")  # fmt: skip
    return Finding("webhook", f"{url}; {waiting} updates wait")


def _settings(settings: Settings) -> Finding:
    if not settings.admins:
        return Finding(
            "admins", "nobody", "put your numeric id into MENTOR_ADMINS (@userinfobot tells it)", is_fatal=False
        )
    return Finding("admins", f"{len(settings.admins)}")


def _disk(settings: Settings) -> Finding:
    folder = settings.data_dir
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        probe = folder / ".doctor"
        probe.write_bytes(b"x" * 4096)
        probe.unlink()
        free = shutil.disk_usage(folder).free // 2**20
    except OSError as error:
        return Finding(
            "disk",
            f"{folder} cannot be written to: {error.strerror}",
            "free some room, or let the bot's user write there",
        )
    if free < FREE_MB:
        return Finding("disk", f"{free} MB are free in {folder}", f"free some: copies and the log need {FREE_MB} MB")
    return Finding("disk", f"{free} MB are free in {folder}")


def _database(settings: Settings) -> list[Finding]:
    url = settings.database
    if url.startswith("sqlite") and not sqlite_path(url).exists():
        return [Finding("database", "none yet: the first start makes it")]
    try:
        backup.verify(url)
        store = Store(url)
    except backup.BackupFailed as error:
        return [Finding("database", str(error), backup.ADVICE)]
    try:
        if not migrate.is_current(store):
            store.read(lambda tx: tx.execute(select(1)))  # it is there, or says why not
            return [
                Finding("database", "its schema is older", "start the bot, or run `mentor db upgrade`", is_fatal=False)
            ]
        sound = Finding(
            "database", f"{'SQLite' if store.is_sqlite else 'PostgreSQL'}, sound, schema {migrate.newest()}"
        )
        return [sound, *store.read(_traffic, datetime.now(UTC), settings)]
    except DBAPIError as error:
        reason = TOKEN.sub(MASK, " ".join(str(error.orig).split())[:160])
        return [
            Finding("database", f"cannot be reached: {reason}", "check MENTOR_DATABASE_URL, and that the server runs")
        ]
    finally:
        store.close()


def _traffic(tx: Tx, now: datetime, settings: Settings) -> list[Finding]:
    oldest = tx.execute(select(func.min(INBOX.c.received_at)).where(INBOX.c.state == 0)).scalar()
    put_aside = tx.execute(select(func.count()).select_from(BAD)).scalar_one()
    found = [Finding("inbox", "nobody waits")]
    if oldest is not None and now - oldest > LATE:
        found = [
            Finding("inbox", f"somebody waits since {oldest:%F %T} UTC", "start the bot; if it runs, look into its log")
        ]
    if put_aside:
        found.append(
            Finding(
                "quarantine",
                f"{put_aside} updates could not be handled",
                "report them with the log's traceback",
                is_fatal=False,
            )
        )
    return [*found, _rates(tx, now, settings)]


def _rates(tx: Tx, now: datetime, settings: Settings) -> Finding:
    due = (OUTBOX.c.state == State.QUEUED) & (OUTBOX.c.due_at < now - LATE)
    late = tx.execute(select(func.count()).select_from(OUTBOX).where(due)).scalar_one()
    refused = tx.execute(select(func.count()).select_from(OUTBOX).where(OUTBOX.c.error == "429")).scalar_one()
    rates = f"{settings.api_rate:g} a second in all, {settings.send_rate:g} for pushes"
    if refused:
        return Finding("rates", f"Telegram refused {refused} waiting pushes (429); {rates}",
                       "another program sends with this token, or MENTOR_API_RATE is above 30 without paid broadcasts",
                       is_fatal=False)  # fmt: skip
    if late:
        return Finding(
            "rates",
            f"{late} pushes are late by more than 5 minutes; {rates}",
            "is the bot running? else look into its log",
        )
    if settings.api_rate > 30:
        return Finding("rates", rates, "above 30 only with paid broadcasts switched on at @BotFather", is_fatal=False)
    return Finding("rates", rates)


def doctor(settings: Settings, say: Callable[[str], None]) -> int:
    """Examine and say; 0 where the bot can serve, 1 where something must be put right first."""
    found = asyncio.run(examine(settings))
    for one in found:
        mark = "ok   " if one.is_good else "WRONG" if one.is_fatal else "note "
        say(f"{mark} {one.what:<10} {one.said}" + ("" if one.is_good else f"\n      {'':<10} -> {one.todo}"))
    return int(any(one.is_fatal for one in found if not one.is_good))
