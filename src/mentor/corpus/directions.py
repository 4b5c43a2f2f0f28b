"""What the direction chooser knows: what each answer moves, and the ways by which people change careers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from mentor.corpus.schema import Entry, Slug, Text, Track

ANSWERS: dict[str, tuple[str, ...]] = {  # step: its values, in the order in which they are offered
    "background": ("student", "backend", "recsys", "nlp", "vision", "data", "product", "operations", "other"),
    "taste": ("mathematics", "systems", "product", "mixed"),
    "hours": ("3", "5", "8", "12", "20"),
    "degree": ("college", "bachelor", "master", "phd"),
    "goal": ("soon", "pay", "craft", "product", "steady"),
    "risk": ("low", "middle", "high"),
}
Background = Literal["student", "backend", "recsys", "nlp", "vision", "data", "product", "operations", "other"]


def sized(low: int, high: int) -> StringConstraints:
    """A text of `low` to `high` characters."""
    return StringConstraints(strip_whitespace=True, min_length=low, max_length=high)


class Move(Entry):
    """What an answer adds to a track, and why: `note` is who says so, `against` who says otherwise.

    Without a note the reason is the editors' own, and is shown as such. `quote` are the note's own words where its claim
    is about something wider. Without `against` the first opponent of the note speaks.
    """

    track: Track
    points: Annotated[int, Field(ge=-3, le=3)]
    why: Annotated[str, sized(4, 80)]
    note: Slug | None = None
    quote: Annotated[str, sized(6, 120)] | None = None
    against: Slug | None = None

    @model_validator(mode="after")
    def _moves_something(self) -> Move:
        if self.points == 0:
            raise ValueError("a move of 0 points moves nothing")
        if self.note is None and (self.against is not None or self.quote is not None):
            raise ValueError("without a note there is nothing to quote or to contradict")
        return self


class DirectionAnswer(Entry):
    """One answer of the chooser."""

    slug: Slug
    kind: Literal["answer"]
    step: Slug
    value: Slug
    moves: Annotated[list[Move], Field(min_length=1)]

    @model_validator(mode="after")
    def _known_answer(self) -> DirectionAnswer:
        if self.value not in ANSWERS.get(self.step, ()):
            raise ValueError(f"{self.value!r} is no answer to {self.step!r}")
        if self.slug != f"{self.step}-{self.value}":
            raise ValueError(f"the slug must be {self.step}-{self.value}")
        return self


class Carry(Entry):
    """A skill that is there and the one that it becomes."""

    have: Slug
    becomes: Slug
    why: Annotated[str, sized(10, 160)]


class Transfer(Entry):
    """A way from one trade into a track: what carries over, what is missing, a first project, who went it."""

    slug: Slug
    kind: Literal["transfer"]
    title: Annotated[str, sized(4, 40)]
    backgrounds: Annotated[list[Background], Field(min_length=1)]
    names: Annotated[list[Text], Field(min_length=2, max_length=16)]  # what people type for where they come from
    track: Track
    verdict: Literal["near", "far", "warned"]
    carries: Annotated[list[Carry], Field(min_length=2, max_length=5)]
    missing: Annotated[list[Slug], Field(min_length=3, max_length=6)]  # concepts of the track
    project: Annotated[str, sized(40, 400)]
    notes: Annotated[list[Slug], Field(min_length=1, max_length=3)]
    warning: Annotated[str, sized(10, 240)] | None = None

    @model_validator(mode="after")
    def _warned_says_why(self) -> Transfer:
        if (self.verdict == "warned") != (self.warning is not None):
            raise ValueError("a warned transfer says its warning, and no other does")
        return self
