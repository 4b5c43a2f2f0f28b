"""What was read in a posting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.actions.postings import MarkPosting, SharePosting, ShowPrep, ShowProfile
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, cut
from bot.views import gap as gap_view
from mentor.postings.board import Read
from mentor.postings.parse import HIGH, LONGEST, LOW, Found, Reading
from mentor.postings.profile import Profile

SHOWN = 24  # skills of a kind on one screen


def facts(found: Reading, names: Mapping[str, str], t: Translator) -> Html:
    """The card of a reading: who, what, which skills, how sure and why not surer."""
    parts = [head(found, t)]
    comma = t.plain("gap.comma")
    parts += [t("jd.must", skills=_list(found.must, names, comma))] if found.must else []
    parts += [t("jd.nice", skills=_list(found.nice, names, comma))] if found.nice else []
    parts += [t("gap.mentioned", names=_list(found.mentioned, names, comma))] if found.mentioned else []
    parts += [t("jd.nothing_found")] if not (found.must or found.nice or found.mentioned) else []
    parts.append(confidence(found, t))
    return Html("\n\n".join(parts))


def head(found: Reading, t: Translator) -> Html:
    """Who wants whom, and the single facts."""
    company = cut(found.company or t.plain("jd.no_company"), 80)
    title = cut(found.title or t.plain("jd.no_title"), 120)
    return t("jd.card", company=company, title=title, facts=" · ".join(_facts(found, t)))


def confidence(found: Reading, t: Translator) -> Html:
    """How sure the reading is, with the reasons."""
    level = "low" if found.confidence < LOW else "medium" if found.confidence < HIGH else "high"
    lines = [t(f"jd.confidence_{level}", value=f"{found.confidence:.2f}")]
    lines += [t("posting.line", text=t.plain(f"jd.hint_{hint}")) for hint in found.hints]
    return Html("\n".join(lines))


def _facts(found: Reading, t: Translator) -> list[str]:
    said = [t.plain(f"track.{found.track}") if found.track else t.plain("jd.no_track")]
    said += [found.city] if found.city else []
    said.append(t.plain(f"posting.degree_{found.degree}") if found.degree != "none" else t.plain("jd.no_degree"))
    if found.years_min is not None:
        said.append(t.plain("posting.years", n=found.years_min) if found.years_min else t.plain("jd.no_years"))
    said += [found.pay] if found.pay else []
    said += [t.plain("jd.until", date=found.deadline.isoformat())] if found.deadline else []
    return said


def _list(found: Sequence[Found], names: Mapping[str, str], comma: str) -> str:
    shown = comma.join(names.get(one.skill, one.skill) for one in found[:SHOWN])
    return shown + (f" …+{len(found) - SHOWN}" if len(found) > SHOWN else "")


def ask(t: Translator) -> Reply:
    """Waiting for a posting."""
    return Reply(t("jd.ask"), fresh=True)


def read(found: Read, track: str | None, t: Translator, length: int = 0) -> Reply:
    """A pasted posting against the person: a low confidence concludes nothing."""
    long = [t("jd.cut", limit=LONGEST)] if length > LONGEST else []
    if not found.reading.is_sure or not (found.gap.wanted or found.gap.mentioned):
        card = facts(found.reading, found.names, t)
        rows = [[Button(t.plain("jd.button_again"), Run("jd")), Button(t.plain("gap.button_profile"), ShowProfile())]]
        return Reply(Html("\n\n".join([*long, card, t("jd.not_sure")])), rows)
    parts = [*long, head(found.reading, t), gap_view.text(found.gap, track, t), confidence(found.reading, t)]
    rows = gap_view.rows(found.gap, found.reading.track or track, t)
    if found.id:
        parts.append(t("jd.kept"))
        rows = [_follow(found, t), *rows, [Button(t.plain("share.button"), SharePosting(found.id))]]
    return Reply(Html("\n\n".join(parts)), rows)


def _follow(found: Read, t: Translator) -> list[Button]:
    """What can be done about it: prepare, save, say that one has applied."""
    marks = [
        Button(("✓ " if found.state == state else "") + t.plain(f"jobs.state_{state}"), MarkPosting(found.id, state))
        for state in ("saved", "applied")
    ]
    return [Button(t.plain("jobs.button_prep"), ShowPrep(found.id)), *marks]


def have(profile: Profile, t: Translator) -> Reply:
    """After "I have this": a toast, the screen stays."""
    added = profile.added or []
    return Reply(toast=t.plain("profile.added_toast", names=t.plain("gap.comma").join(one.name for one in added)))
