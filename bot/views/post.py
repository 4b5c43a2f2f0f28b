"""A posting before and after it is published."""

from __future__ import annotations

import re

from bot.actions.campaigns import BroadcastPosting
from bot.actions.postings import CancelPost, FixPost, LookPost, PublishPost, ShowPosting
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows
from bot.views.jd import facts
from mentor.corpus.schema import TRACKS, Posting
from mentor.postings.publish import DEGREES, Draft, Twin

_LINK = re.compile(r"\s*https?://\S+\s*")


def is_link(text: str) -> bool:
    """Whether it is an address and nothing else."""
    return _LINK.fullmatch(text) is not None


def ask(t: Translator) -> Reply:
    """Waiting for the text."""
    return Reply(t("post.ask"), fresh=True)


def look(draft: Draft, t: Translator) -> Reply:
    """What was read, what is like it, and the buttons that correct it."""
    parts = [t("post.look"), facts(draft.reading, draft.names, t)]
    if draft.lacks:
        names = "、".join(t.plain(f"post.field_{name}") for name in draft.lacks)
        parts.append(t("post.lacks", names=names))
    if draft.twins:
        parts.append(Html("\n".join([t("post.twins"), *(_twin(twin, t) for twin in draft.twins)])))
    rows: Rows = [[Button(t.plain(f"post.button_{name}"), FixPost(name, "")) for name in ("track", "degree")]]
    rows += [[Button(t.plain("post.button_twin", title=_short(twin)), ShowPosting(twin.id, 1))] for twin in draft.twins]
    go = [] if draft.lacks else [Button(t.plain("post.button_publish"), PublishPost())]
    return Reply(Html("\n\n".join(parts)), [*rows, [*go, Button(t.plain("post.button_leave"), CancelPost())]])


def choices(name: str, t: Translator) -> Reply:
    """The values of a field."""
    if name == "track":
        buttons = [Button(t.plain(f"track.{value}"), FixPost(name, value)) for value in TRACKS]
    else:
        labels = [t.plain("jd.no_degree") if v == "none" else t.plain(f"posting.degree_{v}") for v in DEGREES]
        buttons = [Button(label, FixPost("degree", v)) for label, v in zip(labels, DEGREES, strict=True)]
    rows = [buttons[i : i + 2] for i in range(0, len(buttons), 2)]
    return Reply(t("post.choose"), [*rows, [Button(t.plain("common.back"), LookPost())]])


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
    names = "、".join(t.plain(f"post.field_{name}") for name in twin.differs) or t.plain("post.nothing_differs")
    return t("post.twin", company=twin.company, title=twin.title, names=names)


def _short(twin: Twin) -> str:
    return f"{twin.company} · {twin.title}"[:40]
