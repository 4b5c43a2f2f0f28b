"""Postings on the screen."""

from __future__ import annotations

from bot.actions.postings import ShowPosting
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply
from bot.views import gap as gap_view
from mentor.corpus.schema import Posting, Requirement
from mentor.postings.match import Gap


def campaign_card(
    posting: Posting, posting_id: int, t: Translator, gap: Gap | None = None, track: str | None = None
) -> Reply:
    """A posting as its broadcast shows it, with the line that says how it fits the recipient (of that track)."""
    rows = [[Button(t.plain("posting.button_gap"), ShowPosting(posting_id, 1))]] if posting_id else []
    rows += [[Button(t.plain("posting.button_roadmap"), Run("roadmap", posting.track))]]
    rows.append([Button(t.plain("posting.button_reverse"), Run("reverse", f"tech {posting.track}"))])
    fits = [] if gap is None or not gap.wanted else [_fit(gap, track, t)]
    return Reply(Html("\n\n".join([*fits, card(posting, t)])), rows)


def _fit(gap: Gap, track: str | None, t: Translator) -> Html:
    if gap.knows_nothing:  # "0 of 8" would be unkind, and is not known
        return t("campaign.fit_unknown", n=len(gap.wanted))
    return t("campaign.fit", line=gap_view.line(gap, track, t))


def card(posting: Posting, t: Translator) -> Html:
    """A posting in words."""
    parts = [t("posting.title", company=posting.company, title=posting.title, facts=" · ".join(facts(posting, t)))]
    parts += [_part("posting.duties", posting.duties, t)] if posting.duties else []
    parts += [_part("posting.must", _words(posting.must), t)] if posting.must else []
    parts += [_part("posting.nice", _words(posting.nice), t)] if posting.nice else []
    when = posting.posted_on.isoformat() if posting.posted_on else t.plain("posting.undated")
    parts.append(t("posting.source", source=posting.source, date=when))
    return Html("\n\n".join(parts))


def facts(posting: Posting, t: Translator) -> list[str]:
    """Track, city, degree, years: what is given of them."""
    said = [t.plain(f"track.{posting.track}")]
    said += [posting.city] if posting.city else []
    said += [t.plain(f"posting.degree_{posting.degree}")] if posting.degree != "none" else []
    return said + ([t.plain("posting.years", n=posting.years_min)] if posting.years_min else [])


def _part(key: str, lines: list[str], t: Translator) -> Html:
    shown = [t("posting.line", text=line) for line in lines[:8]]
    return Html(t(key) + "\n" + "\n".join(shown))


def _words(requirements: list[Requirement]) -> list[str]:
    return list(dict.fromkeys(r.evidence for r in requirements))
