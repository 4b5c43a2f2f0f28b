"""Every way to answer the chooser: nobody is left without reasons, no source decides alone, all screens fit."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from itertools import islice, product

from bot import html
from bot.locales import translator
from bot.reply import utf16
from bot.views import choose as view
from mentor.catalogue import Catalogue, catalogue
from mentor.choose.direction import Outcome
from mentor.choose.ranking import MOST, Result, rank
from mentor.corpus.directions import ANSWERS
from mentor.store import Store

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def ranked(known: Catalogue, step: int) -> list[Result]:
    """The results of every `step`-th way to answer."""
    hours = {track: roadmap.hours for track, roadmap in known.roadmaps.items()}
    ways = islice(product(*ANSWERS.values()), 0, None, step)
    return [rank(known, dict(zip(ANSWERS, given, strict=True)), hours) for given in ways]


def test_every_answer_leads_to_a_ranking_with_reasons_that_fits_one_message(store: Store) -> None:
    known = store.read(catalogue)
    found = ranked(known, 7)
    first = Counter(result.ranked[0].track for result in found)
    longest = 0
    for result in found[::31]:
        outcome = Outcome(result, NOW, None, None, 2)
        for lang in ("zh_Hans", "en"):
            screens = [view.result(outcome, NOW, "Asia/Shanghai", translator(lang))]
            screens += [view.reasons(outcome, one.track, one, translator(lang)) for one in result.ranked]
            longest = max([longest, *(utf16(html.plain(screen.text)) for screen in screens)])
    print(f"{len(found)} ways to answer; first: {dict(first.most_common())}; longest screen {longest}")
    assert set(first) == set(known.roadmaps), "a track that no answer leads to need not be asked about"
    assert all(result.ranked[0].points > 0 and result.ranked[0].reasons for result in found)
    assert longest <= 4096


def test_one_source_never_decides_alone_and_reasons_add_up(store: Store) -> None:
    for result in ranked(store.read(catalogue), 41):
        for one in result.ranked:
            assert one.points == sum(reason.points for reason in one.reasons)
            assert all(abs(reason.points) <= MOST for reason in one.reasons)
            notes = [reason.note.slug for reason in one.reasons if reason.note]
            assert len(notes) == len(set(notes))
            assert all(
                reason.against.slug != reason.note.slug for reason in one.reasons if reason.against and reason.note
            )
