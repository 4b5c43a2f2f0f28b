"""Buttons of postings: reading, publishing, the profile, the board."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("jf")
class FixPost(Payload):
    """Choose another value of "track" or "degree"; with a value, set it."""

    name: str
    value: str


@action("jb")
class LookPost(Payload):
    """Back to what is about to be published."""


@action("ju")
class PublishPost(Payload):
    """Publish it."""


@action("jx")
class CancelPost(Payload):
    """Leave it."""


@action("jl")
class ShowPostings(Payload):
    """A page of postings that fit the words."""

    words: str
    page: int


@action("jp")
class ShowPosting(Payload):
    """One posting, in this message (0) or in one of its own (1)."""

    id: int
    apart: int


@action("jm")
class MarkPosting(Payload):
    """saved, applied, interview, offer, closed, hidden; "" takes it back."""

    id: int
    state: str


@action("js")
class HaveSkill(Payload):
    """I have this skill after all (under a gap)."""

    slug: str


@action("pfs")
class ShowProfile(Payload):
    """My skills."""


@action("pfa")
class AddSkill(Payload):
    """Add one."""

    slug: str


@action("pfr")
class RemoveSkill(Payload):
    """Remove one; "" shows them with a button each."""

    slug: str


@action("pft")
class WriteSkills(Payload):
    """Ask for skills in words."""
