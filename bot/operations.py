"""/healthz and /metrics: what an operator and a watchdog look at."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.watching import Watch
from mentor.models import Delivery, Inbox, Suppression, User
from mentor.outbox import State
from mentor.store import Tx

if TYPE_CHECKING:
    from bot.app import App

HEALTH_TIMEOUT_S = 3
INBOX, OUTBOX = Inbox.__table__, Delivery.__table__  # type: ignore[attr-defined]
PEOPLE, BLOCKED = User.__table__, Suppression.__table__  # type: ignore[attr-defined]


def create_operations(app: App) -> Starlette:
    """The web application for operators."""

    async def healthz(_request: Request) -> Response:
        try:
            await asyncio.wait_for(app.services.db.read(_ping), HEALTH_TIMEOUT_S)
        except Exception as error:  # noqa: BLE001  whatever it is, we are not healthy
            return JSONResponse({"status": "database", "error": type(error).__name__}, 503)
        return JSONResponse({"status": "ok", "pending": app.intake.pending})

    async def metrics(_request: Request) -> Response:
        figures = await app.services.db.read(_figures, app.services.clock.now())
        return PlainTextResponse(_exposition(app, figures), media_type="text/plain; version=0.0.4")

    return Starlette(routes=[Route("/healthz", healthz), Route("/metrics", metrics)])


def _ping(tx: Tx) -> None:
    tx.execute(select(1))


def _figures(tx: Tx, now: Any) -> dict[str, float]:
    oldest = tx.execute(select(func.min(INBOX.c.received_at)).where(INBOX.c.state == 0)).scalar()
    waiting = (OUTBOX.c.state == State.QUEUED) & (OUTBOX.c.due_at <= now)
    due = tx.execute(select(func.count(), func.min(OUTBOX.c.due_at)).where(waiting)).one()
    return {
        "inbox_lag_seconds": (now - oldest).total_seconds() if oldest else 0.0,
        "outbox_due": float(due[0]),
        "outbox_lag_seconds": (now - due[1]).total_seconds() if due[1] else 0.0,
        "users": float(tx.execute(select(func.count()).select_from(PEOPLE)).scalar_one()),
        "suppressed": float(tx.execute(select(func.count()).select_from(BLOCKED)).scalar_one()),
    }


def _exposition(app: App, figures: dict[str, float]) -> str:
    from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

    registry = CollectorRegistry()
    pusher, settings = app.pusher, app.settings
    gauges = figures | {
        "pending_updates": app.intake.pending,
        "tick_seconds": pusher.last_tick_s,
        "send_rate_limit": settings.send_rate,
        "loop_lag_worst_seconds": app.services.watch.lag.worst_s,
    }
    if pusher.ticked_at is not None:
        gauges["tick_lag_seconds"] = asyncio.get_running_loop().time() - pusher.ticked_at
    for name, value in gauges.items():
        Gauge(f"mentor_{name}", name.replace("_", " "), registry=registry).set(value)
    counts = {"updates_handled": app.intake.handled, "updates_quarantined": app.intake.quarantined}
    for name, count in counts.items():
        Counter(f"mentor_{name}", name.replace("_", " "), registry=registry).inc(count)
    outcomes = Counter("mentor_deliveries", "deliveries by kind and outcome", ["kind", "outcome"], registry=registry)
    for (kind, outcome), count in pusher.by_kind.items():
        outcomes.labels(kind, outcome).inc(count)
    registry.register(_Durations(app.services.watch))
    return generate_latest(registry).decode()


class _Durations:
    """The histograms of a Watch, for prometheus_client."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def collect(self) -> Iterator[Any]:
        from prometheus_client.core import HistogramMetricFamily

        watch = self._watch
        for name, what, found in (
            ("update_seconds", "handling of an update", {"": watch.updates}),
            ("loop_lag_seconds", "lateness of the event loop", {"": watch.lag}),
            ("call_seconds", "calls of the domain by module", watch.calls),
        ):
            labels = ["module"] if name == "call_seconds" else []
            family = HistogramMetricFamily(f"mentor_{name}", what, labels=labels)
            for label, histogram in found.items():
                family.add_metric([label] if labels else [], histogram.buckets(), histogram.total_s)
            yield family
