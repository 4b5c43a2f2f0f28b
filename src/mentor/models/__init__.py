"""Every table, one file a room of the house; a room is opened when one of its tables is asked for.

Making a table's class costs 3 ms (pydantic, then SQLAlchemy), and answering the first update needs ten of them.
`complete()` opens all rooms, for what walks the metadata.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mentor.models.corpus import (
        CareerNote,
        DirectionSeed,
        Node,
        Passage,
        Posting,
        Question,
        ReverseQuestion,
        Roadmap,
        SkillRow,
    )
    from mentor.models.dated import CardCap, Interview, InterviewNote, Offer, Plan, PlanTick
    from mentor.models.documents import Document, DocumentOriginal, DocumentUnit
    from mentor.models.keeping import Meta, SeedFile
    from mentor.models.learning import (
        Answer,
        Application,
        Card,
        ConceptProgress,
        DailyPick,
        Favourite,
        Note,
        OwnPosting,
        PointCorrection,
        PostingNotice,
        PostingSeen,
        QuizPoll,
        Reminder,
        ReviewLog,
        SavedSearch,
        UserSkill,
    )
    from mentor.models.mocks import Mock, MockTurn
    from mentor.models.people import AskSubject, Dialogue, Direction, Letter, Submission, User
    from mentor.models.practice import GroupPoll, GroupQuiz, GroupVote, OwnCard, Script, WeeklyQuiz
    from mentor.models.search import SearchUnit, SearchWord
    from mentor.models.traffic import Campaign, Delivery, Inbox, Quarantine, Suppression, Tombstone

ROOMS = {
    "corpus": (
        "CareerNote",
        "DirectionSeed",
        "Node",
        "Passage",
        "Posting",
        "Question",
        "ReverseQuestion",
        "Roadmap",
        "SkillRow",
    ),
    "dated": ("CardCap", "Interview", "InterviewNote", "Offer", "Plan", "PlanTick"),
    "documents": ("Document", "DocumentOriginal", "DocumentUnit"),
    "keeping": ("Meta", "SeedFile"),
    "learning": (
        "Answer",
        "Application",
        "Card",
        "ConceptProgress",
        "DailyPick",
        "Favourite",
        "Note",
        "OwnPosting",
        "PointCorrection",
        "PostingNotice",
        "PostingSeen",
        "QuizPoll",
        "Reminder",
        "ReviewLog",
        "SavedSearch",
        "UserSkill",
    ),
    "mocks": ("Mock", "MockTurn"),
    "people": ("AskSubject", "Dialogue", "Direction", "Letter", "Submission", "User"),
    "practice": ("GroupPoll", "GroupQuiz", "GroupVote", "OwnCard", "Script", "WeeklyQuiz"),
    "search": ("SearchUnit", "SearchWord"),
    "traffic": ("Campaign", "Delivery", "Inbox", "Quarantine", "Suppression", "Tombstone"),
}
_ROOM_OF = {table: room for room, tables in ROOMS.items() for table in tables}


def __getattr__(name: str) -> Any:
    room = _ROOM_OF.get(name)
    if room is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{room}"), name)
    return found


def complete() -> None:
    """Make the metadata complete: every table is in it from then on."""
    for room in ROOMS:
        import_module(f"{__name__}.{room}")


__all__ = [
    "Answer",
    "Application",
    "AskSubject",
    "Campaign",
    "Card",
    "CardCap",
    "CareerNote",
    "ConceptProgress",
    "DailyPick",
    "Delivery",
    "Dialogue",
    "Direction",
    "DirectionSeed",
    "Document",
    "DocumentOriginal",
    "DocumentUnit",
    "Favourite",
    "GroupPoll",
    "GroupQuiz",
    "GroupVote",
    "Inbox",
    "Interview",
    "InterviewNote",
    "Letter",
    "Meta",
    "Mock",
    "MockTurn",
    "Node",
    "Note",
    "Offer",
    "OwnCard",
    "OwnPosting",
    "Passage",
    "Plan",
    "PlanTick",
    "PointCorrection",
    "Posting",
    "PostingNotice",
    "PostingSeen",
    "Quarantine",
    "Question",
    "QuizPoll",
    "Reminder",
    "ReverseQuestion",
    "ReviewLog",
    "Roadmap",
    "SavedSearch",
    "Script",
    "SearchUnit",
    "SearchWord",
    "SeedFile",
    "SkillRow",
    "Submission",
    "Suppression",
    "Tombstone",
    "User",
    "UserSkill",
    "WeeklyQuiz",
    "complete",
]
