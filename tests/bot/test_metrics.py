"""Metrics: what is counted, and that dashboard and alerts name nothing that is not there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import httpx
import yaml

from bot.operations import create_operations
from bot.watching import BOUNDS, Histogram
from tests.world import World

DOCS = Path(__file__).resolve().parents[2] / "docs"


async def exposed(world: World) -> str:
    transport = httpx.ASGITransport(app=create_operations(world.app))
    async with httpx.AsyncClient(transport=transport, base_url="http://ops") as http:
        return (await http.get("/metrics")).text


def test_a_histogram_counts_up_to_each_bound() -> None:
    found = Histogram()
    for seconds in (0.001, 0.2, 0.3, 99.0):
        found.observe(seconds)
    by_bound = dict(found.buckets())
    assert (by_bound["0.005"], by_bound["0.2"], by_bound["0.5"], by_bound["+Inf"]) == (1, 2, 3, 4)
    assert len(by_bound) == len(BOUNDS) + 1 and found.worst_s == 99.0


async def test_what_is_watched_is_exposed(world: World) -> None:
    await world.student.say("/cancel")
    await world.until(lambda: sum(world.app.services.watch.lag.counts) > 0)
    metrics = await exposed(world)
    assert "mentor_update_seconds_count 1.0" in metrics
    assert 'mentor_call_seconds_bucket{le="+Inf",module="common"} 1.0' in metrics
    assert "mentor_loop_lag_seconds_sum" in metrics


async def test_dashboard_and_alerts_name_metrics_that_exist(world: World) -> None:
    await world.student.say("/cancel")
    await world.app.pusher.tick()
    known = set(re.findall(r"^(mentor_\w+)", await exposed(world), re.MULTILINE)) | {"mentor_deliveries_total"}
    dashboard = json.loads((DOCS / "dashboard.json").read_text())
    said = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    said += [
        rule["expr"]
        for group in yaml.safe_load((DOCS / "alerts.yaml").read_text())["groups"]
        for rule in group["rules"]
    ]
    named = {name for expr in said for name in re.findall(r"mentor_\w+", expr)}
    assert len(named) > 12 and named <= known
