"""Postings that users share, on their screens and on the admins'."""

from __future__ import annotations

from bot.actions.postings import NextShared, RejectShared, ReviewShared, ShowPosting
from bot.callbacks import Run
from bot.locales import Html, Translator
from bot.reply import Button, Reply, Rows
from bot.views.postings import card
from mentor.postings.submissions import Shared

REASONS = ("over", "course", "thin", "twice")


def reason_key(why: str) -> str:
    """What is kept of a reason of ours: its text's key, since its reader may have another language than the admin."""
    return f"share.reason_{why}"


def handed_in(is_new: bool, t: Translator) -> Reply:
    """Thanks, or that it is there already; the screen stays."""
    return Reply(toast=t.plain("share.thanks" if is_new else "share.again"), alert=True)


def one(found: Shared | None, t: Translator) -> Reply:
    """A shared posting that waits, or that none does."""
    if found is None:
        return Reply(t("share.none"), [[Button("/post", Run("post"))]])
    text = Html("\n\n".join([t("share.head", id=found.id), card(found.posting, t)]))
    rows: Rows = [
        [
            Button(t.plain("share.button_review"), ReviewShared(found.id)),
            Button(t.plain("share.button_reject"), RejectShared(found.id, "")),
        ]
    ]
    if found.waiting:
        rows.append([Button(t.plain("share.button_next", n=found.waiting), NextShared(found.id))])
    return Reply(text, rows)


def ask_reason(submission_id: int, t: Translator) -> Reply:
    """Why not? By a button or in words."""
    rows: Rows = [[Button(t.plain(reason_key(why)), RejectShared(submission_id, why))] for why in REASONS]
    return Reply(t("share.ask_reason"), [*rows, [Button(t.plain("common.back"), NextShared(submission_id - 1))]])


def rejected(found: Shared, t: Translator) -> Reply:
    """Declined; the next one."""
    following = [Button(t.plain("share.button_next", n=found.waiting), NextShared(found.id))] if found.waiting else []
    return Reply(t("share.rejected", reason=_reason(found, t)), [following])


def message(found: Shared, t: Translator) -> Reply:
    """The push with what became of it."""
    name = {"company": found.posting.company, "title": found.posting.title}
    if found.state == "approved":
        rows = [[Button(t.plain("post.button_show"), ShowPosting(found.posting_id or 0, 1))]]
        return Reply(t("share.approved", **name), rows)
    return Reply(t("share.declined", **name, reason=_reason(found, t)))


def _reason(found: Shared, t: Translator) -> str:
    """One of ours in the reader's language; one in words (or of an older version) as it was written."""
    written = found.reason or ""
    return t.plain(written) if written in map(reason_key, REASONS) else written
