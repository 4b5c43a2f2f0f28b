"""A posting before and after it is published."""

from __future__ import annotations

from collections.abc import Sequence

from bot.actions.campaigns import BroadcastPosting
from bot.actions.postings import (
    AskField,
    CancelPost,
    FixPost,
    LookPost,
    NextShared,
    PublishMany,
    PublishPost,
    ShowPosting,
)
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows
from bot.views.choices import CITIES
from bot.views.jd import facts
from mentor.corpus.schema import TRACKS, Posting
from mentor.errors import Stale
from mentor.postings.batch import Batch
from mentor.postings.publish import DAYS, DEGREES, NONE, YEARS, Draft, Twin

FIXES = ("company", "title", "track", "degree", "years_min", "city", "deadline")
SHOWN = 10  # lines of a list


def ask(waiting: int, t: Translator) -> Reply:
    """Waiting for the text; what users shared is a button away."""
    rows: Rows = [[Button(t.plain("share.button_queue", n=waiting), NextShared(0))]] if waiting else []
    return Reply(t("post.ask"), rows, fresh=True)


def ask_field(name: str, t: Translator) -> Reply:
    """Waiting for a field in words."""
    rows: Rows = [[Button(t.plain("common.back"), LookPost())]]
    return Reply(t("post.ask_field", name=t.plain(f"post.field_{name}"), example=t.plain(f"post.example_{name}")), rows)


def reading(done: int, total: int, t: Translator) -> Reply:
    """Many are being read."""
    return Reply(t("post.reading", done=done, total=total))


def many(found: Batch, t: Translator) -> Reply:
    """What was read of many: what can go in, what cannot and why, what resembles what there is."""
    parts = [t("post.many", good=found.good, total=found.good + len(found.broken)), *_broken(found, t)]
    if found.twins:
        lines = [
            t("post.many_twin", line=twin.line, company=twin.company, title=twin.title, names=_differs(twin.differs, t))
            for twin in found.twins[:SHOWN]
        ]
        parts.append(Html("\n".join([t("post.many_twins", n=len(found.twins)), *lines, *_more(found.twins, t)])))
    rows: Rows = []
    if found.good:
        rows.append([Button(t.plain("post.button_many", n=found.good), PublishMany(0))])
    new = found.good - len(found.twins)
    if found.twins and new > 0:
        rows.append([Button(t.plain("post.button_many_new", n=new), PublishMany(1))])
    rows.append([Button(t.plain("post.button_leave"), CancelPost())])
    return Reply(Html("\n\n".join(parts)), rows)


def published_many(made: int, found: Batch, t: Translator) -> Reply:
    """They are on the board; what is not, once more."""
    return Reply(Html("\n\n".join([t("post.published_many", n=made), *_broken(found, t)])))


def _broken(found: Batch, t: Translator) -> list[Html]:
    if not found.broken:
        return []
    lines = [t("post.broken_line", line=line, why=t.plain(f"post.why_{why}")) for line, why in found.broken[:SHOWN]]
    return [Html("\n".join([t("post.broken", n=len(found.broken)), *lines, *_more(found.broken, t)]))]


def _more(items: Sequence[object], t: Translator) -> list[Html]:
    return [t("post.more", n=len(items) - SHOWN)] if len(items) > SHOWN else []


def look(draft: Draft, t: Translator) -> Reply:
    """What was read, what is like it, and the buttons that correct it."""
    parts = [t("post.look"), facts(draft.reading, draft.names, t)]
    if draft.lacks:
        names = t.listed(t.plain(f"post.field_{name}") for name in draft.lacks)
        parts.append(t("post.lacks", names=names))
    if draft.twins:
        parts.append(Html("\n".join([t("post.twins"), *(_twin(twin, t) for twin in draft.twins)])))
    fixes = [
        Button(t.plain(f"post.button_{n}"), AskField(n) if n in ("company", "title") else FixPost(n, "")) for n in FIXES
    ]
    rows: Rows = [fixes[:4], fixes[4:]]
    rows += [[Button(t.plain("post.button_twin", title=_short(twin)), ShowPosting(twin.id, 1))] for twin in draft.twins]
    go = [] if draft.lacks else [Button(t.plain("post.button_publish"), PublishPost())]
    return Reply(Html("\n\n".join(parts)), [*rows, [*go, Button(t.plain("post.button_leave"), CancelPost())]])


def choices(name: str, t: Translator) -> Reply:
    """The values of a field."""
    buttons = [Button(label, FixPost(name, value)) for value, label in _values(name, t)]
    rows: Rows = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    if name not in ("track", "degree"):
        rows.append([Button(t.plain("post.button_words"), AskField(name))])
    return Reply(t("post.choose"), [*rows, [Button(t.plain("common.back"), LookPost())]])


def _values(name: str, t: Translator) -> list[tuple[str, str]]:
    if name == "track":
        return [(value, t.plain(f"track.{value}")) for value in TRACKS]
    if name == "degree":
        return [(v, t.plain("jd.no_degree") if v == "none" else t.plain(f"posting.degree_{v}")) for v in DEGREES]
    if name == "years_min":
        return [(v, t.plain("posting.years", n=v) if v != "0" else t.plain("jd.no_years")) for v in YEARS]
    if name == "deadline":
        return [*((v, t.plain("post.in_days", n=v)) for v in DAYS), (NONE, t.plain("post.no_deadline"))]
    if name == "city":
        return [*((city, city) for city in CITIES), (NONE, t.plain("post.no_city"))]
    raise Stale


def published(posting_id: int, posting: Posting, t: Translator) -> Reply:
    """It is on the board; who should hear of it?"""
    rows = [
        [Button(t.plain("post.button_broadcast"), BroadcastPosting(posting_id))],
        [Button(t.plain("post.button_show"), ShowPosting(posting_id, 1))],
    ]
    track = t.plain(f"track.{posting.track}")
    return Reply(t("post.published", company=posting.company, title=posting.title, track=track), rows)


def left(t: Translator) -> Reply:
    """Not published."""
    return Reply(t("post.left"))


def _twin(twin: Twin, t: Translator) -> Html:
    return t("post.twin", company=twin.company, title=twin.title, names=_differs(twin.differs, t))


def _differs(fields: Sequence[str], t: Translator) -> str:
    return t.listed(t.plain(f"post.field_{name}") for name in fields) or t.plain("post.nothing_differs")


def _short(twin: Twin) -> str:
    return f"{twin.company} · {twin.title}"[:40]
