"""Every table, one file a room of the house; importing this module makes the metadata complete."""

from mentor.models.corpus import (
    CareerNote,
    Node,
    Posting,
    Question,
    ReverseQuestion,
    Roadmap,
    SkillRow,
)
from mentor.models.dated import CardCap, Interview, InterviewNote, Offer, Plan, PlanTick
from mentor.models.keeping import Meta, SeedFile
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
from mentor.models.practice import Mock, MockTurn
from mentor.models.traffic import Campaign, Delivery, Inbox, Quarantine, Suppression

__all__ = [
    "Answer",
    "Application",
    "Campaign",
    "Card",
    "CardCap",
    "CareerNote",
    "ConceptProgress",
    "DailyPick",
    "Delivery",
    "Dialogue",
    "Favourite",
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
    "Plan",
    "PlanTick",
    "PointCorrection",
    "Posting",
    "Quarantine",
    "Question",
    "QuizPoll",
    "Reminder",
    "ReverseQuestion",
    "ReviewLog",
    "Roadmap",
    "SeedFile",
    "SkillRow",
    "Suppression",
    "User",
    "UserSkill",
]
