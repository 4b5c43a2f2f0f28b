"""Every table, one file a room of the house; importing this module makes the metadata complete."""

from mentor.models.corpus import (
    CareerNote,
    Meta,
    Node,
    Posting,
    Question,
    ReverseQuestion,
    Roadmap,
    SeedFile,
    SkillRow,
)
from mentor.models.learning import (
    Answer,
    Application,
    Card,
    ConceptProgress,
    DailyPick,
    Favourite,
    Note,
    PointCorrection,
    QuizPoll,
    Reminder,
    ReviewLog,
    UserSkill,
)
from mentor.models.people import Dialogue, Letter, User
from mentor.models.search import SearchUnit, SearchWord
from mentor.models.traffic import Campaign, Delivery, Inbox, Quarantine, Suppression

__all__ = [
    "Answer",
    "Application",
    "Campaign",
    "Card",
    "CareerNote",
    "ConceptProgress",
    "DailyPick",
    "Delivery",
    "Dialogue",
    "Favourite",
    "Inbox",
    "Letter",
    "Meta",
    "Node",
    "Note",
    "PointCorrection",
    "Posting",
    "Quarantine",
    "Question",
    "QuizPoll",
    "Reminder",
    "ReverseQuestion",
    "ReviewLog",
    "Roadmap",
    "SearchUnit",
    "SearchWord",
    "SeedFile",
    "SkillRow",
    "Suppression",
    "User",
    "UserSkill",
]
