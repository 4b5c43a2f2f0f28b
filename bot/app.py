"""The only wiring: settings in, a running bot out. `run`, `demo` and the tests all come through here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sqlalchemy.exc import OperationalError
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.context import Services
from bot.database import Database
from bot.features import Features
from bot.intake import Intake
from bot.lease import Lease, LeaseLost, Presence, make_lease
from bot.messenger import Messenger
from bot.pacing import Pacer
from bot.polling import ALLOWED, Poller
from bot.push import Pusher
from bot.request import AiohttpRequest, Api
from bot.router import Router
from bot.settings import Settings, listen_address
from mentor import backup, inbox, migrate, outbox, tombstones
from mentor.clock import Clock
from mentor.corpus import current as seeds
from mentor.paths import shipped
from mentor.store import Store

if TYPE_CHECKING:
    from bot.indexer import Indexer

log = logging.getLogger(__name__)
SWEEP_S = 3600
RETRY_S = 5
FIRST_REQUEST_S = 0.02  # the first getUpdates leaves before the interpreter is shared with the imports
TakeIn = Callable[[], Coroutine[Any, Any, None]]
ADOPT_S = 5  # how often the leader looks for what processes that died left open


class App:
    """The bot: made by `build_application`, run by `run`, stopped by cancelling it."""

    def __init__(self, settings: Settings, clock: Clock, store: Store) -> None:
        assert settings.token is not None
        token = settings.token.get_secret_value()
        self.settings = settings
        base = f"{settings.api_url}/bot"
        self.request = AiohttpRequest(256, proxy=settings.proxy)
        self.poll_request = AiohttpRequest(2, proxy=settings.proxy)
        bot = Bot(token, base, f"{settings.api_url}/file/bot", self.request, self.poll_request)
        db = Database(store)
        messenger = Messenger(Api(base + token, self.request), Pacer(settings.api_rate, settings.send_rate), db.draw)
        self.services = Services(settings, clock, db, bot, messenger)
        self._indexer: Indexer | None = None
        self.services.freshen = self._freshen
        self.features = Features()
        self.intake = Intake(self.services, Router(self.features))
        self.pusher = Pusher(self.services, self.features)
        self.services.wake_push = self.pusher.wake
        self.poller = Poller(base + token, self.poll_request, self.intake, self._ready)
        self.lease: Lease = make_lease(store)
        self.presence = Presence(store, self.services.owner) if self.intake.shares else None
        self.warms_up = True
        self.on_ready: Callable[[], None] = lambda: None
        self.ready = asyncio.Event()

    def _ready(self) -> None:
        if not self.ready.is_set():
            self.ready.set()
            self.on_ready()

    async def run(self) -> None:
        """Serve until cancelled; raises InvalidToken where Telegram refuses the token."""
        self.features.hold()
        await self.request.initialize()
        await self.poll_request.initialize()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._load_features())
                group.create_task(self.services.watch.probe())
                group.create_task(self._introduce())
                group.create_task(self._sweep())
                if self.warms_up:
                    group.create_task(self._warm_up())
                if self.settings.ops_listen:
                    group.create_task(self._operations())
                if self.presence is not None:  # many serve the webhook, one of them leads
                    await self.presence.hold()
                    group.create_task(self.presence.keep())
                    group.create_task(self._serve_webhook())
                    group.create_task(self._lead())
                else:
                    group.create_task(self._lead(self._serve_webhook if self.settings.webhook_url else self.poller.run))
        finally:
            await self.intake.close()
            if self._indexer is not None:
                await self._indexer.close()
            await self.lease.release()
            if self.presence is not None:
                await self.presence.end()
            await self.services.db.close()
            await self.request.shutdown()
            await self.poll_request.shutdown()

    async def _load_features(self) -> None:
        """While the first getUpdates is on its way; an import that fails ends the process."""
        await self.ready.wait()
        await asyncio.sleep(FIRST_REQUEST_S)
        self.features.allow()
        await self.features.tables()

    async def _lead(self, take_in: TakeIn | None = None) -> None:
        """What only one process does, for as long as it has the lead: `take_in` updates, tick and send."""
        store = self.services.db.store
        lost = (LeaseLost,) if store.is_sqlite else (LeaseLost, OperationalError)
        while True:
            if not await self.lease.try_acquire():
                log.warning("another process serves this database; standing by")
                await self.lease.acquire()
            try:
                await self._be_leader(take_in)
            except* lost:
                log.warning("the lead is lost: the database was restarted; standing by")
            await self.lease.release()

    async def _be_leader(self, take_in: TakeIn | None) -> None:
        await self._take_up()
        async with asyncio.TaskGroup() as group:
            if take_in is not None:
                group.create_task(take_in())
                await self.ready.wait()
            if self.intake.shares:
                group.create_task(self._take_up_often())
            group.create_task(self.pusher.run())
            group.create_task(self.lease.watch())  # its LeaseLost ends all of this: another one leads by now

    async def _take_up(self) -> None:
        left = await self.intake.resume()
        if left:
            log.info("took up %d updates of a process before us", left)

    async def _take_up_often(self) -> None:
        """Several processes: what one that died took in is handled by the one that leads."""
        while True:
            await asyncio.sleep(ADOPT_S)
            try:
                await self._take_up()
            except Exception:
                log.exception("updates of other processes not looked at; again in %d s", ADOPT_S)

    async def _introduce(self) -> None:
        """Learn our own name and publish the menus, without keeping anybody waiting."""
        await self.ready.wait()
        await self.features.tables()
        from bot.menu import publish_menus

        while True:
            try:
                self.services.username = (await self.services.bot.get_me()).username or ""
                self.services.messenger.username = self.services.username
                await publish_menus(self.services)
                return
            except Exception as error:  # noqa: BLE001  menus are not worth a crash
                log.warning("menus not published yet: %s", type(error).__name__)
                await asyncio.sleep(15)

    async def _warm_up(self) -> None:
        """Load jieba and build the index while nobody waits for them."""
        await self.ready.wait()
        await self.features.tables()
        try:
            await self._index().warm()
        except Exception:
            log.exception("search is not warm yet")

    def _index(self) -> Indexer:
        if self._indexer is None:
            from bot.indexer import Indexer  # not before the first getUpdates

            self._indexer = Indexer(self.services.db)
        return self._indexer

    async def _freshen(self) -> None:
        await self._index().freshen()

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_S)
            from mentor import campaigns, letters

            now = self.services.clock.now()
            try:
                await self.services.db.run(inbox.sweep, now)
                await self.services.db.run(outbox.sweep, now)
                while await self.services.db.run(campaigns.sweep, now):
                    pass
                await self.services.db.run(letters.sweep, now)
                await self.services.db.run(tombstones.sweep, now)
                from mentor.ask import subjects  # a feature, loaded by now

                await self.services.db.run(subjects.sweep, now)
            except Exception:
                log.exception("old rows not swept; again in an hour")

    async def _serve_webhook(self) -> None:
        from bot.serving import serve
        from bot.webhook import create_webhook

        settings = self.settings
        assert settings.webhook_url is not None and settings.webhook_secret is not None
        secret = settings.webhook_secret.get_secret_value()
        web = create_webhook(self.intake, secret, urlsplit(settings.webhook_url).path)
        async with serve(web, *listen_address(settings.listen)):
            await self._announce(settings.webhook_url, secret)
            self._ready()
            await asyncio.Event().wait()

    async def _announce(self, url: str, secret: str) -> None:
        """Tell Telegram where we listen, as soon as it can be reached."""
        while True:
            try:
                await self.services.bot.set_webhook(
                    url, secret_token=secret, max_connections=100, allowed_updates=ALLOWED
                )
                return
            except BadRequest:
                raise  # it refuses the address
            except (NetworkError, RetryAfter) as error:
                log.warning("webhook not set yet: %s", type(error).__name__)
                await asyncio.sleep(RETRY_S)

    async def _operations(self) -> None:
        from bot.operations import create_operations
        from bot.serving import serve

        await self.ready.wait()
        try:
            async with serve(create_operations(self), *listen_address(self.settings.ops_listen)):
                await asyncio.Event().wait()
        except OSError as error:
            log.warning("/healthz and /metrics are not served on %s: %s", self.settings.ops_listen, error.strerror)


def prepare_database(settings: Settings, clock: Clock, seeds_dir: Path | None = None) -> Store:
    """Open the database, bring schema and seeds up to date. Raises BackupFailed, MigrationFailed or SeedFault."""
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    backup.look_at_start(settings.database)
    store = Store(settings.database)
    migrate.upgrade(store)
    folder = seeds_dir or shipped("seeds")
    digests = seeds.digests(folder)
    if not store.read(seeds.is_current, digests):
        from mentor.corpus import load

        changed = store.call(load.load, folder, clock.now())
        log.info("seeds loaded: %d entries changed", changed)
    return store


def build_application(settings: Settings, *, clock: Clock | None = None, seeds_dir: Path | None = None) -> App:
    """The bot of these settings, its database ready; needs a running event loop."""
    clock = clock or Clock()
    return App(settings, clock, prepare_database(settings, clock, seeds_dir))
