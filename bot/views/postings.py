"""Postings on the screen."""

from __future__ import annotations

from bot.actions.postings import ShowPosting
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply
from mentor.corpus.schema import Posting, Requirement


def campaign_card(posting: Posting, posting_id: int, t: Translator) -> Reply:
    """A posting as its broadcast shows it."""
    rows = [[Button(t.plain("posting.button_gap"), ShowPosting(posting_id, 1))]] if posting_id else []
    rows += [[Button(t.plain("posting.button_roadmap"), Run("roadmap", posting.track))]]
    rows.append([Button(t.plain("posting.button_reverse"), Run("reverse", f"tech {posting.track}"))])
    return Reply(card(posting, t), rows)


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
