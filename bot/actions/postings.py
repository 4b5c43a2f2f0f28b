"""Buttons of postings: reading, publishing, the profile, the board."""

from __future__ import annotations

from bot.callbacks import Payload, action


@action("jf")
class FixPost(Payload):
    """Choose another value of a field; with a value, set it."""

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


@action("jk")
class ShowPrep(Payload):
    """The prep pack of a posting (an id below zero: one's own)."""

    id: int


@action("jq")
class ShowSkill(Payload):
    """One skill: where it is learned, its questions, one's level."""

    slug: str


@action("jn")
class LearnSkill(Payload):
    """Put the node that teaches a skill into what one is learning."""

    slug: str


@action("ji")
class Narrow(Payload):
    """Narrow a list by "track", "city" or "must"."""

    what: str
    words: str


@action("jr")
class ShowMarket(Payload):
    """What postings ask for; words name a track, a city, or neither."""

    words: str


@action("jw")
class KeepSearch(Payload):
    """Tell me of new ones: "now", "daily"; "" asks which."""

    words: str
    how: str


@action("jz")
class ShowSearches(Payload):
    """My saved searches."""


@action("jy")
class DropSearch(Payload):
    """Forget a saved search."""

    id: int


@action("pfl")
class PutLevel(Payload):
    """How well I have a skill: 1 to 3."""

    slug: str
    level: int


@action("pfp")
class PasteResume(Payload):
    """Ask for a resume."""


@action("jfa")
class AskField(Payload):
    """Ask for a field in words."""

    name: str


@action("jum")
class PublishMany(Payload):
    """Publish those of a file: all, or (1) without those that resemble one."""

    new: int


@action("jsh")
class SharePosting(Payload):
    """Hand in one's own posting for everybody."""

    id: int


@action("jsn")
class NextShared(Payload):
    """The next shared posting after this one."""

    after: int


@action("jse")
class ReviewShared(Payload):
    """Look at a shared posting, mend and publish it."""

    id: int


@action("jsr")
class RejectShared(Payload):
    """Decline a shared posting: ask for the reason, or with one of ours give it."""

    id: int
    reason: str
