"""What is going on, for admins."""

from __future__ import annotations

from dataclasses import asdict

from bot.callbacks import Run
from bot.locales import Translator
from bot.reply import Button, Reply
from mentor.admin import Overview


def overview(found: Overview, t: Translator) -> Reply:
    """The figures, and the ways on."""
    names = {slug: t.plain(f"track.{slug}") if slug else t.plain("admin.no_track") for slug in found.tracks}
    tracks = "，".join(t.plain("admin.track_count", track=names[slug], n=n) for slug, n in found.tracks.items())
    values = asdict(found) | {"tracks": tracks or "—"}
    ways = [Button(f"/{name}", Run(name)) for name in ("broadcast", "campaigns")]
    return Reply(t("admin.overview", **values), [ways])
