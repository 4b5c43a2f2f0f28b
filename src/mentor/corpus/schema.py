"""What a seed entry must look like: one pydantic model a kind of entry (the standard is docs/corpus.md).

Lengths are characters; they are chosen so that every part fits one chat message with its labels.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

TRACKS = ("llm", "multimodal", "aigc", "inference", "rag_agent", "recsys", "pm", "data")
ROUNDS = ("hr", "tech", "lead", "cross")
TOPICS = {  # topic: the least number of finished questions in the shipped corpus
    "llm-basics": 60,
    "pretraining": 25,
    "finetuning": 45,
    "alignment": 40,
    "distributed": 35,
    "inference": 55,
    "rag": 50,
    "agents": 45,
    "reasoning": 20,
    "evaluation": 25,
    "model-choice": 12,
    "vlm": 40,
    "diffusion": 35,
    "fundamentals": 40,
    "coding": 20,
    "recsys": 20,
    "system-design": 20,
    "pm": 25,
    "data": 20,
    "hr": 40,
}

FOLD = re.compile(r"(?<=[，。；：！？、）】」』”]) (?=\S)")

Track = Literal["llm", "multimodal", "aigc", "inference", "rag_agent", "recsys", "pm", "data"]
Round = Literal["hr", "tech", "lead", "cross"]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Scale = Annotated[int, Field(ge=1, le=5)]


def _text(low: int, high: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=low, max_length=high)


# the same question in the everyday words of those who ask it: found by, never shown
AskedAs = Annotated[list[Annotated[str, _text(4, 80)]], Field(max_length=12)]


class Entry(BaseModel):
    """Anything with a stable slug; a misspelt field is an error, not a silent loss."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    @model_validator(mode="before")
    @classmethod
    def _unfold(cls, value: Any) -> Any:
        """YAML folds lines with a space, which Chinese does not have after its punctuation."""
        if isinstance(value, dict):
            return {k: FOLD.sub("", v) if isinstance(v, str) else v for k, v in value.items()}
        return value


class Source(Entry):
    """Where a fact stands: a paper (arXiv number), a document, a manual; never invented."""

    title: Text
    year: int | None = Field(default=None, ge=1950, le=2100)
    arxiv: Annotated[str, StringConstraints(pattern=r"^\d{4}\.\d{4,5}$")] | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https://")] | None = None
    document: Text | None = None


class KeyPoint(Entry):
    """One thing that a good answer says, the words that show it was said, and what is asked next."""

    point: Annotated[str, _text(4, 120)]
    said_as: Annotated[list[Text], Field(min_length=2, max_length=40)]
    follow_up: Annotated[str, _text(4, 160)]


class Choice(Entry):
    """One option of a quiz; Telegram takes 100 characters."""

    text: Annotated[str, _text(1, 100)]
    right: bool = False


class Choices(Entry):
    """A quiz made from a card."""

    explanation: Annotated[str, _text(8, 200)]
    options: Annotated[list[Choice], Field(min_length=3, max_length=5)]

    @model_validator(mode="after")
    def _right_and_wrong(self) -> Choices:
        right = sum(option.right for option in self.options)
        if not 0 < right < len(self.options):
            raise ValueError("choices need at least one right and one wrong option")
        if self.explanation.count("\n") > 2:
            raise ValueError("a quiz explanation has at most 2 line feeds")
        return self


class AskedAt(Entry):
    """Where a source says that the question was asked."""

    company: Text
    round: Round | None = None


class Question(Entry):
    """An interview question as a card."""

    slug: Slug
    topic: Slug
    tracks: Annotated[list[Track], Field(min_length=1)]
    skills: Annotated[list[Slug], Field(min_length=1, max_length=8)]
    kind: Literal["concept", "compare", "derive", "code", "design", "scenario", "behaviour", "debugging"]
    difficulty: Scale
    frequency: Scale
    question: Annotated[str, _text(6, 300)]
    asked_as: AskedAs = []
    brief: Annotated[str, _text(60, 420)]
    answer: Annotated[str, _text(160, 2400)]
    key_points: Annotated[list[KeyPoint], Field(min_length=4, max_length=8)]
    pitfalls: Annotated[list[Annotated[str, _text(4, 160)]], Field(min_length=1, max_length=6)]
    choices: Choices | None = None
    sources: list[Source] = []
    related: list[Slug] = []
    asked_at: list[AskedAt] = []

    @field_validator("topic")
    @classmethod
    def _known_topic(cls, topic: str) -> str:
        if topic not in TOPICS:
            raise ValueError(f"unknown topic {topic!r}; one of {', '.join(TOPICS)}")
        return topic


class Resource(Entry):
    """Something to read, watch or run, that surely exists."""

    kind: Literal["paper", "docs", "repository", "course", "book", "article", "dataset", "tool"]
    title: Text
    arxiv: Annotated[str, StringConstraints(pattern=r"^\d{4}\.\d{4,5}$")] | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https://")] | None = None
    note: Text | None = None

    @property
    def link(self) -> str | None:
        """The address to open: given, from the arXiv number, or of a repository named owner/name."""
        if self.url:
            return self.url
        if self.arxiv:
            return f"https://arxiv.org/abs/{self.arxiv}"
        if self.kind == "repository" and self.title.count("/") == 1 and " " not in self.title:
            return f"https://github.com/{self.title}"
        return None


class Node(Entry):
    """One thing to learn; its concept may be shared with nodes of other tracks, and progress goes with it."""

    slug: Slug
    concept: Slug
    title: Annotated[str, _text(2, 40)]
    asked_as: AskedAs = []
    why: Annotated[str, _text(16, 300)]
    prerequisites: list[Slug] = []
    hours: Annotated[float, Field(gt=0, le=80)]
    do: Annotated[str, _text(10, 500)]
    resources: Annotated[list[Resource], Field(min_length=1, max_length=6)]
    exit_questions: Annotated[list[Slug], Field(min_length=1, max_length=5)]


class Stage(Entry):
    """Some nodes that end in a project and a check."""

    slug: Slug
    title: Annotated[str, _text(2, 30)]
    goal: Annotated[str, _text(10, 240)]
    nodes: Annotated[list[Node], Field(min_length=3)]
    project: Annotated[str, _text(20, 600)]
    exit_check: Annotated[str, _text(10, 400)]


class Roadmap(Entry):
    """The way through one track."""

    slug: Slug
    track: Track
    title: Annotated[str, _text(2, 40)]
    for_whom: Annotated[str, _text(10, 300)]
    outcome: Annotated[str, _text(10, 300)]
    stages: Annotated[list[Stage], Field(min_length=1)]
    aliases: dict[Slug, Slug] = {}  # a renamed node's old slug: its new one

    @property
    def hours(self) -> float:
        """Hours of all nodes together."""
        return sum(node.hours for stage in self.stages for node in stage.nodes)


class Reverse(Entry):
    """A question that the candidate asks the interviewer."""

    slug: Slug
    round: Round
    tracks: list[Track] = []  # empty: every track
    theme: Annotated[str, _text(1, 20)]
    ai_team: bool = False  # special to teams that build with models
    question: Annotated[str, _text(6, 200)]
    why: Annotated[str, _text(10, 240)]
    listen_for: Annotated[str, _text(10, 300)]
    red_flag: Annotated[str, _text(6, 240)]
    not_like_this: Annotated[str, _text(6, 240)]
    source: Text | None = None


class RoundGuide(Entry):
    """What an interviewer of this round assesses, so that the candidate knows what a question shows."""

    slug: Slug
    kind: Literal["round"] = "round"
    round: Round
    title: Annotated[str, _text(2, 30)]
    assesses: Annotated[list[Annotated[str, _text(2, 120)]], Field(min_length=2, max_length=8)]
    advice: Annotated[str, _text(10, 400)]
    source: Text | None = None


class SaidOn(Entry):
    """When something was said; advice about a market ages, so the date is always shown."""

    year: int | None = Field(default=None, ge=1990, le=2100)
    month: int | None = Field(default=None, ge=1, le=12)
    about: bool = False


class Career(Entry):
    """A claim about the market or the trade, with its reasons, who said it (by role) and when."""

    slug: Slug
    claim: Annotated[str, _text(10, 300)]
    asked_as: AskedAs = []
    reasons: Annotated[str, _text(10, 900)]
    said_by: Annotated[str, _text(2, 120)]
    said_on: SaidOn
    document: Text | None = None
    tracks: list[Track] = []
    tags: Annotated[list[Text], Field(min_length=1, max_length=8)]
    disagrees_with: list[Slug] = []


class Passage(Entry):
    """A text that is quoted as it is, with where it comes from; made by the bot, never a seed."""

    slug: Slug
    title: Annotated[str, _text(1, 500)]
    text: Annotated[str, _text(1, 20_000)]
    section: list[Text] = []
    source: Text
    said_on: SaidOn = SaidOn()
    day: date | None = None  # the whole date, where it is known


class Requirement(Entry):
    """A skill that a posting asks for and the words that it came from."""

    skill: Slug
    evidence: Text


class Posting(Entry):
    """A job posting."""

    slug: Slug
    company: Text
    title: Text
    track: Track
    city: Text | None = None
    degree: Literal["none", "college", "bachelor", "master", "phd"] = "none"
    years_min: int | None = Field(default=None, ge=0, le=30)
    duties: list[Text] = []
    must: list[Requirement] = []
    nice: list[Requirement] = []
    highlights: list[Text] = []
    benefits: list[Text] = []
    posted_on: date | None = None
    expires_on: date | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https://")] | None = None
    source: Text


class Skill(Entry):
    """A skill with the names that people give it; feeds the matcher, the tokeniser and the synonyms."""

    slug: Slug
    name: Text
    aliases: Annotated[list[Text], Field(max_length=16)] = []
    category: Literal[
        "language",
        "framework",
        "tool",
        "model",
        "method",
        "theory",
        "engineering",
        "hardware",
        "data",
        "domain",
        "product",
        "soft",
    ]
    broader: list[Slug] = []
    concepts: list[Slug] = []  # roadmap concepts that teach it
