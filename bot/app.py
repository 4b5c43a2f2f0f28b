"""The only wiring: settings in, a running bot out. `run`, `demo` and the tests all come through here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.context import Services
from bot.database import Database
from bot.handlers import RENDERERS, ROUTES
from bot.intake import Intake
from bot.lease import Lease, make_lease
from bot.menu import publish_menus
from bot.messenger import Messenger
from bot.pacing import Pacer
from bot.polling import Poller
from bot.push import Pusher
from bot.request import AiohttpRequest, Api
from bot.router import Router
from bot.settings import Settings, listen_address
from mentor import inbox, letters, migrate, outbox
from mentor.clock import Clock
from mentor.corpus import load as seeds
from mentor.paths import shipped
from mentor.store import Store

log = logging.getLogger(__name__)
SWEEP_S = 3600
RETRY_S = 5
ADOPT_S = 300  # an update that a process has not finished after this long: it died, or hangs


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
        self.intake = Intake(self.services, Router(ROUTES))
        self.pusher = Pusher(self.services, RENDERERS)
        self.services.wake_push = self.pusher.wake
        self.poller = Poller(base + token, self.poll_request, self.intake, self._ready)
        self.lease: Lease = make_lease(store)
        self.warms_up = True
        self.on_ready: Callable[[], None] = lambda: None
        self.ready = asyncio.Event()

    def _ready(self) -> None:
        if not self.ready.is_set():
            self.ready.set()
            self.on_ready()

    async def run(self) -> None:
        """Serve until cancelled; raises InvalidToken where Telegram refuses the token."""
        await self.request.initialize()
        await self.poll_request.initialize()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._introduce())
                group.create_task(self._sweep())
                if self.warms_up:
                    group.create_task(self._warm_up())
                if self.settings.ops_listen:
                    group.create_task(self._operations())
                if self.settings.webhook_url:
                    group.create_task(self._serve_webhook())
                    group.create_task(self._lead())
                else:
                    group.create_task(self._lead(self.poller.run))
        finally:
            await self.intake.close()
            await self.lease.release()
            await self.services.db.close()
            await self.request.shutdown()
            await self.poll_request.shutdown()

    async def _lead(self, poll: Callable[[], object] | None = None) -> None:
        """What only one process does: take up what is left, poll, tick and send."""
        if not await self.lease.try_acquire():
            log.warning("another process serves this database; standing by")
            await self.lease.acquire()
        left = await self.intake.resume()
        if left:
            log.info("took up %d updates of the process before", left)
        async with asyncio.TaskGroup() as group:
            if poll is not None:
                group.create_task(self.poller.run())
                await self.ready.wait()
            if not self.services.db.store.is_sqlite:
                group.create_task(self._adopt_often())
            group.create_task(self.pusher.run())
            group.create_task(self.lease.watch())  # its LeaseLost ends this process: another one leads by now

    async def _adopt_often(self) -> None:
        """Several processes: what one that died took in is handled by the one that leads."""
        while True:
            await asyncio.sleep(ADOPT_S)
            try:
                left = await self.intake.resume(ADOPT_S)
            except Exception:
                log.exception("updates of other processes not looked at; again in %d s", ADOPT_S)
            else:
                if left:
                    log.warning("took up %d updates of another process", left)

    async def _introduce(self) -> None:
        """Learn our own name and publish the menus, without keeping anybody waiting."""
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
        from mentor.search import engine

        await self.ready.wait()
        try:
            await self.services.db.slowly(self.services.db.store.read, engine)
        except Exception:
            log.exception("search is not warm yet")

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_S)
            now = self.services.clock.now()
            try:
                await self.services.db.run(inbox.sweep, now)
                await self.services.db.run(outbox.sweep, now)
                await self.services.db.run(letters.sweep, now)
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
                await self.services.bot.set_webhook(url, secret_token=secret, max_connections=100)
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
    """Open the database, bring schema and seeds up to date. Raises MigrationFailed or SeedFault."""
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = Store(settings.database)
    migrate.upgrade(store)
    folder = seeds_dir or shipped("seeds")
    digests = seeds.digests(folder)
    if not store.read(seeds.is_current, digests):
        changed = store.call(seeds.load, folder, clock.now())
        log.info("seeds loaded: %d entries changed", changed)
    return store


def build_application(settings: Settings, *, clock: Clock | None = None, seeds_dir: Path | None = None) -> App:
    """The bot of these settings, its database ready; needs a running event loop."""
    clock = clock or Clock()
    return App(settings, clock, prepare_database(settings, clock, seeds_dir))
