"""The market on the screen: figures with what they rest on, and a picture of the skills."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions.postings import ShowMarket, ShowSkill
from bot.callbacks import Run
from bot.locales import Html, Translator, localise
from bot.reply import Button, Reply, Rows, cut
from mentor.corpus.schema import TRACKS
from mentor.postings.market import Market, Opener

LINES = 8


def market(found: Market, t: Translator) -> Reply:
    """What postings ask for; where they are too few, that."""
    title = t("market.title", scope=_scope(found, t))
    if found.unknown:
        names = t.listed(t.plain("profile.quoted", word=word) for word in found.unknown)
        title = Html(t("market.unknown", names=names) + "\n\n" + title)
    if found.is_silent:
        return Reply(Html(f"{title}\n\n{t('market.silent', n=found.postings, least=found.least)}"), _rows(found, t))
    parts = [Html(title + "\n" + t("market.basis", n=found.postings, dates=_dates(found, t)))]
    lines = [
        t("market.asked_line", mark="✅" if one.has_it else "▫️", name=one.name, must=one.must, nice=one.nice,
          percent=round(100 * (one.must + one.nice) / found.postings))
        for one in found.asked[:LINES]
    ]  # fmt: skip
    parts.append(t("market.asked", lines=Html("\n".join(lines))))
    if found.pairs:
        pairs = [t("market.pair_line", one=p.one, other=p.other, n=p.postings) for p in found.pairs]
        parts.append(t("market.pairs", lines=Html("\n".join(pairs))))
    parts.append(_openers(found, t))
    if found.cities and found.city is None:
        parts.append(t("market.cities", lines=" · ".join(f"{city} {n}" for city, n in found.cities)))
    return Reply(Html("\n\n".join(parts)), _rows(found, t), picture=_picture(found, t))


def _openers(found: Market, t: Translator) -> Html:
    if found.knows_nothing:
        return t("gap.knows_nothing")
    if not found.openers:
        return t("market.no_opener")
    lines = Html("\n".join(_opener(one, found.fitting, t) for one in found.openers))
    return t("market.openers", fitting=found.fitting, lines=lines)


def _opener(one: Opener, fitting: int, t: Translator) -> Html:
    if not fitting:  # no share of nothing
        return t("market.opener_first", name=one.name, more=one.more)
    return t("market.opener_line", name=one.name, more=one.more, percent=round(100 * one.more / fitting))


def _dates(found: Market, t: Translator) -> str:
    if found.since is None or found.until is None:
        return t.plain("market.undated")
    since, until = found.since.isoformat(), found.until.isoformat()
    dates = t.plain("market.between", since=since, until=until) if since != until else t.plain("market.on", since=since)
    return t.plain("market.some_undated", dates=dates, n=found.undated) if found.undated else dates


def _scope(found: Market, t: Translator) -> str:
    said = [t.plain(f"track.{found.track}")] if found.track else []
    return " · ".join([*said, *([found.city] if found.city else [])]) or t.plain("market.all")


def _rows(found: Market, t: Translator) -> Rows:
    learn = [Button(f"📍 {cut(one.name, 20)}", ShowSkill(one.slug)) for one in found.openers[:3]]
    tracks = [
        Button(t.plain("market.button_track", track=t.plain(f"track.{track}"), n=n), ShowMarket(track))
        for track, n in found.tracks
        if track != found.track
    ]
    back = [Button(t.plain("jobs.button_list"), Run("jobs"))]
    back += [Button(t.plain("market.all"), ShowMarket(""))] if found.track or found.city else []
    near = [Button(f"❓ {_called(name, t)}", ShowMarket(name)) for name in found.near]
    return [
        *([near] if near else []),
        *([learn] if learn else []),
        *(tracks[i : i + 2] for i in range(0, len(tracks), 2)),
        back,
    ]


def _called(name: str, t: Translator) -> str:
    return t.plain(f"track.{name}") if name in TRACKS else name


def _picture(found: Market, t: Translator) -> Callable[[], bytes]:
    def draw() -> bytes:
        from bot.pictures import Demand, market_bars

        names = ("must", "nice", "have", "lack", "empty")
        labels = {name: localise(t.plain(f"market.picture_{name}"), t.lang) for name in names}
        title = localise(t.plain("market.picture_title", scope=_scope(found, t)), t.lang)
        basis = localise(t.plain("market.basis", n=found.postings, dates=_dates(found, t)), t.lang)
        has = None if found.knows_nothing else True
        demands = [Demand(one.name, one.must, one.nice, has and one.has_it) for one in found.asked]
        return market_bars(title, demands, found.postings, labels, basis).png

    return draw
