"""`mentor corpus check`: every fault of the seeds with file and line, and how well they cover the field.

Being right is the author's duty; this enforces the shape: schema, links, duplicates by slug and by meaning, key points
that their own answer does not hold, aliases that collide, and text that would not fit a message.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import log, sqrt
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mentor.corpus import check_directions, schema
from mentor.corpus.current import SeedFault, seed_files
from mentor.corpus.load import KINDS, kind_of, raw_entries

MESSAGE = 3900  # characters of a card's longest screen, its labels included
SLUG = 56  # so that a button's data (64 bytes) holds it with its code and a mark
ALIKE = 0.62  # cosine of character pairs and words from which two questions are held to be the same
COVERAGE = {"nodes": 320, "questions": 600, "quizzes": 200, "reverse": 140, "careers": 70, "postings": 6, "skills": 500,
            "aliases": 1500}  # fmt: skip
REVERSE = {"hr": 30, "tech": 40, "lead and cross": 25, "ai teams": 45}
FOLLOW_UP = 0.2  # of a follow-up's weight in words
TOPIC_SHARE, SHARED_NODES = 0.85, 0.35


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something to mend, and where."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


@dataclass(slots=True)
class Corpus:
    """All valid entries with their places."""

    entries: dict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    places: dict[str, tuple[str, int]] = field(default_factory=dict)  # "kind:slug" -> file, line

    def slugs(self, kind: str) -> set[str]:
        """The slugs of one kind."""
        return {entry.slug for entry in self.entries[kind]}

    @property
    def nodes(self) -> list[schema.Node]:
        """Every node of every roadmap."""
        return [n for r in self.entries["roadmaps"] for s in r.stages for n in s.nodes]


def check(folder: Path) -> tuple[list[Fault], Corpus]:
    """All faults below `folder`, sorted by place, and what could be read."""
    corpus = Corpus()
    faults = list(_read(folder, corpus))
    faults += _links(corpus)
    faults += _cards(corpus)
    faults += _twins(corpus)
    faults += _aliases(corpus)
    faults += [Fault("coverage", 0, text) for text in missing(corpus)]
    return sorted(faults), corpus


def _read(folder: Path, corpus: Corpus) -> Iterator[Fault]:
    for path in seed_files(folder):
        name = path.relative_to(folder).as_posix()
        kind = kind_of(name)
        try:
            for line, raw in raw_entries(path):
                yield from _entry(corpus, kind, name, line, raw)
        except SeedFault as error:
            yield Fault(name, int(re.search(r":(\d+):", str(error))[1]), str(error))  # type: ignore[index]


def _entry(corpus: Corpus, kind: str, name: str, line: int, raw: Any) -> Iterator[Fault]:
    if not isinstance(raw, dict):
        yield Fault(name, line, "an entry must be a mapping")
        return
    try:
        entry: Any = KINDS[kind].model(raw).model_validate(raw)
    except ValidationError as error:
        for fault in error.errors():
            where = ".".join(str(part) for part in fault["loc"])
            yield Fault(name, line, f"{raw.get('slug')}: {where}: {fault['msg']}")
        return
    slugs = [entry.slug]
    if isinstance(entry, schema.Roadmap):
        slugs += [f"node/{n.slug}" for s in entry.stages for n in s.nodes]
    for slug in slugs:
        if f"{kind}:{slug}" in corpus.places:
            yield Fault(name, line, f"{slug}: this slug is taken at {corpus.places[f'{kind}:{slug}'][0]}")
        if len(slug.removeprefix("node/")) > SLUG:
            yield Fault(name, line, f"{slug}: longer than {SLUG} characters")
        corpus.places[f"{kind}:{slug}"] = (name, line)
    corpus.entries["rounds" if isinstance(entry, schema.RoundGuide) else kind].append(entry)


def _at(corpus: Corpus, kind: str, slug: str, text: str) -> Fault:
    file, line = corpus.places.get(f"{kind}:{slug}", ("?", 0))
    return Fault(file, line, f"{slug}: {text}")


def _links(corpus: Corpus) -> Iterator[Fault]:
    skills = corpus.slugs("skills")
    yield from _question_links(corpus, skills)
    yield from _roadmap_links(corpus)
    careers = corpus.slugs("careers")
    for note in corpus.entries["careers"]:
        for slug in set(note.disagrees_with) - careers:
            yield _at(corpus, "careers", note.slug, f"disagrees with {slug}, which does not exist")
    for posting in corpus.entries["postings"]:
        for requirement in (*posting.must, *posting.nice):
            if skills and requirement.skill not in skills:
                yield _at(corpus, "postings", posting.slug, f"unknown skill {requirement.skill}")
    yield from _skill_links(corpus, skills)
    for slug, text in check_directions.faults(corpus.entries, corpus.nodes):
        yield _at(corpus, "directions", slug, text)


def _question_links(corpus: Corpus, skills: set[str]) -> Iterator[Fault]:
    questions = corpus.slugs("questions")
    for q in corpus.entries["questions"]:
        for slug in q.related:
            if slug not in questions or slug == q.slug:
                yield _at(corpus, "questions", q.slug, f"related card {slug} does not exist")
        if skills:
            yield from (_at(corpus, "questions", q.slug, f"unknown skill {s}") for s in q.skills if s not in skills)


def _roadmap_links(corpus: Corpus) -> Iterator[Fault]:
    questions = corpus.slugs("questions")
    for roadmap in corpus.entries["roadmaps"]:
        own: set[str] = set()
        for node in (n for s in roadmap.stages for n in s.nodes):
            for slug in set(node.exit_questions) - questions:
                yield _at(corpus, "roadmaps", roadmap.slug, f"node {node.slug}: exit question {slug} does not exist")
            for concept in set(node.prerequisites) - own:
                yield _at(corpus, "roadmaps", roadmap.slug, f"node {node.slug}: prerequisite {concept} not before it")
            own.add(node.concept)


def _skill_links(corpus: Corpus, skills: set[str]) -> Iterator[Fault]:
    concepts = {node.concept for node in corpus.nodes}
    for skill in corpus.entries["skills"]:
        for slug in skill.broader:
            if slug not in skills or slug == skill.slug:
                yield _at(corpus, "skills", skill.slug, f"broader skill {slug} does not exist")
        for concept in skill.concepts:
            if concepts and concept not in concepts:
                yield _at(corpus, "skills", skill.slug, f"unknown concept {concept}")


def _cards(corpus: Corpus) -> Iterator[Fault]:
    for q in corpus.entries["questions"]:
        said = folded(q.brief + " " + q.answer)
        for point in q.key_points:
            if not any(folded(words) in said for words in point.said_as):
                yield _at(corpus, "questions", q.slug, f"its answer never says the key point {point.point!r}")
        if q.choices and len({option.text for option in q.choices.options}) < len(q.choices.options):
            yield _at(corpus, "questions", q.slug, "two options of the quiz are the same")
        length = len(q.question) + len(q.answer) + sum(len(p) for p in q.pitfalls) + 200
        if length > MESSAGE:
            yield _at(corpus, "questions", q.slug, f"would not fit one message ({length} characters)")


def _aliases(corpus: Corpus) -> Iterator[Fault]:
    owner: dict[str, str] = {}
    for skill in corpus.entries["skills"]:
        for name in {folded(name) for name in (skill.name, *skill.aliases)}:
            if owner.setdefault(name, skill.slug) != skill.slug:
                yield _at(corpus, "skills", skill.slug, f"the alias {name!r} belongs to {owner[name]} too")


def _twins(corpus: Corpus) -> Iterator[Fault]:
    """Near-duplicates by meaning: cosine of tf-idf over words and character pairs of the questions."""
    cards = corpus.entries["questions"]
    bags = [Counter(features(q.question)) for q in cards]
    frequency = Counter(feature for bag in bags for feature in bag)
    vectors = [_unit(bag, frequency, len(cards)) for bag in bags]
    index: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        shared: Counter[int] = Counter()
        for feature in vector:
            shared.update(index[feature])
            index[feature].append(number)
        for other, count in shared.items():
            if count < 5:
                continue
            alike = sum(weight * vectors[other].get(feature, 0.0) for feature, weight in vector.items())
            if alike >= ALIKE:
                text = f"asks the same as {cards[other].slug} ({alike:.2f})"
                yield _at(corpus, "questions", cards[number].slug, text)


def _unit(bag: Counter[str], frequency: Counter[str], total: int) -> dict[str, float]:
    weights = {f: n * log(1 + total / frequency[f]) for f, n in bag.items()}
    norm = sqrt(sum(w * w for w in weights.values())) or 1.0
    return {f: w / norm for f, w in weights.items()}


def features(text: str) -> list[str]:
    """Latin words and numbers, and pairs of Chinese characters."""
    text = folded(text)
    words = re.findall(r"[a-z0-9][a-z0-9.+#-]*", text)
    runs = re.findall(r"[\u4e00-\u9fff]+", text)
    return words + [run[i : i + 2] for run in runs for i in range(max(1, len(run) - 1))]


def folded(text: str) -> str:
    """NFKC and lower case."""
    return unicodedata.normalize("NFKC", text).casefold()


def supported_follow_ups(corpus: Corpus) -> tuple[int, int]:
    """(follow-ups of whose words some card holds a fair share, all follow-ups).

    A figure for authors, not a fault: a good follow-up asks further than any card goes.
    """
    cards = corpus.entries["questions"]
    bags = [set(features(" ".join((q.question, q.brief, q.answer, *q.pitfalls)))) for q in cards]
    frequency = Counter(feature for bag in bags for feature in bag)
    unknown = log(1 + len(cards))
    supported = total = 0
    for q in cards:
        for point in q.key_points:
            asked = {
                f: log(1 + len(cards) / frequency[f]) if f in frequency else unknown for f in features(point.follow_up)
            }
            best = max((sum(w for f, w in asked.items() if f in bag) for bag in bags), default=0.0)
            total += 1
            supported += best >= FOLLOW_UP * sum(asked.values())
    return supported, total


def coverage(corpus: Corpus) -> list[tuple[str, int, int]]:
    """(part, how many, the least) for every row of the coverage table."""
    questions, reverse = corpus.entries["questions"], corpus.entries["reverse"]
    count = {
        "nodes": len(corpus.nodes), "questions": len(questions), "quizzes": sum(q.choices is not None for q in questions),
        "reverse": len(reverse), "careers": len(corpus.entries["careers"]), "postings": len(corpus.entries["postings"]),
        "skills": len(corpus.entries["skills"]), "aliases": sum(len(s.aliases) for s in corpus.entries["skills"]),
    }  # fmt: skip
    rows = [(part, count[part], least) for part, least in COVERAGE.items()]
    topics = Counter(q.topic for q in questions)
    rows += [(f"questions: {t}", topics[t], round(least * TOPIC_SHARE)) for t, least in schema.TOPICS.items()]
    rounds = Counter("lead and cross" if r.round in ("lead", "cross") else r.round for r in reverse)
    rounds["ai teams"] = sum(r.ai_team for r in reverse)
    rows += [(f"reverse: {name}", rounds[name], least) for name, least in REVERSE.items()]
    return rows + _tracks(corpus)


def _tracks(corpus: Corpus) -> list[tuple[str, int, int]]:
    tracks = {r.track: r for r in corpus.entries["roadmaps"]}
    rows = [(f"stages: {track}", len(tracks[track].stages) if track in tracks else 0, 7) for track in schema.TRACKS]
    used: dict[str, set[str]] = defaultdict(set)
    for track, roadmap in tracks.items():
        for node in (n for s in roadmap.stages for n in s.nodes):
            used[node.concept].add(track)
    shared = sum(len(used[node.concept]) > 1 for node in corpus.nodes)
    return [*rows, ("nodes with a shared concept", shared, round(SHARED_NODES * len(corpus.nodes)))]


def missing(corpus: Corpus) -> Iterable[str]:
    """The rows of the coverage table that fall short."""
    return [f"{part}: {have} of at least {least}" for part, have, least in coverage(corpus) if have < least]
