"""The fresh labels are sound: known skills, valid values, words that stand in the text, nothing twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations, product
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz

Row = dict[str, Any]

FOLDER = Path(__file__).parent / "labelled"
SEEDS = Path(__file__).resolve().parents[3] / "seeds"
TRACKS = {"llm", "multimodal", "aigc", "inference", "rag_agent", "recsys", "pm", "data"}
DEGREES = {"none", "college", "bachelor", "master", "phd"}
SMELLS = {"no_company", "training_course", "fee"}
NEEDED = {"id", "style", "text", "company", "title", "track", "city", "degree"}
NEEDED |= {"years_min", "must", "nice", "is_posting"}
OPTIONAL = {"denied", "mentioned", "maybe", "any_of", "smells", "pay", "deadline", "cities", "remote"}
LISTS = ("must", "nice", "denied", "mentioned", "maybe")
RESUME_LISTS = ("credit", "maybe", "not_credit")
SAME_TEXT = 65  # of 100: the nearest two of the sets are near 50, a repost is above 80
MAIL_HOST = re.compile(r"@(\w[\w.-]*\.\w+)")
PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|09\d{8}")


def rows(name: str) -> list[Row]:
    return list(yaml.safe_load((FOLDER / name).read_text(encoding="utf-8")))


def slugs() -> set[str]:
    files = SEEDS.glob("skills*.yaml")
    return {s["slug"] for f in files for s in yaml.safe_load(f.read_text(encoding="utf-8"))}


TUNE, SHORT, RESUMES = rows("fresh_tune.yaml"), rows("short.yaml"), rows("resumes.yaml")
VARIED = rows("varied.yaml") + rows("varied2.yaml") + rows("varied3.yaml")
GIVEN_UP, HELDOUT = rows("fresh_tune2.yaml"), rows("fresh_heldout.yaml")  # one set, until half of it was tuned on
FRESH = TUNE + GIVEN_UP + HELDOUT
KNOWN = slugs()


def faults(checked: Iterable[Row], check: Callable[[Row], bool]) -> list[str]:
    """The ids of the rows that a check does not hold for."""
    return [r["id"] for r in checked if not check(r)]


def test_the_keys_of_a_posting_are_those_of_the_readme() -> None:
    assert faults(FRESH, lambda r: NEEDED <= r.keys() <= NEEDED | OPTIONAL) == []


def test_values_are_valid() -> None:
    assert faults(FRESH, lambda r: r["track"] in TRACKS | {None}) == []
    assert faults(FRESH, lambda r: r["degree"] in DEGREES) == []
    assert faults(FRESH, lambda r: type(r["years_min"]) in (int, type(None))) == []
    assert faults(FRESH, lambda r: type(r["is_posting"]) is bool) == []
    assert faults(FRESH, lambda r: set(r.get("smells", ())) <= SMELLS) == []
    assert faults(FRESH, lambda r: "deadline" not in r or type(r["deadline"]) is date) == []
    assert faults(FRESH, lambda r: "cities" not in r or r["cities"][0] == r["city"]) == []


def test_a_skill_is_known_and_stands_in_one_list() -> None:
    def named(row: Row, lists: tuple[str, ...]) -> list[str]:
        return [s for key in lists for s in row.get(key, ())]

    everything = [(r, named(r, LISTS)) for r in FRESH]
    everything += [(r, named(r, RESUME_LISTS)) for r in RESUMES]
    assert [(r["id"], s) for r, skills in everything for s in skills if s not in KNOWN] == []
    assert [r["id"] for r, skills in everything if len(skills) != len(set(skills))] == []


def test_one_of_several_means_several_that_are_needed() -> None:
    groups = [(r, g) for r in FRESH for g in r.get("any_of", ())]
    assert [r["id"] for r, g in groups if len(g) < 2 or not set(g) <= set(r["must"])] == []


def test_what_is_quoted_stands_in_the_text() -> None:
    quoted = [(r, r.get(key)) for r in FRESH for key in ("company", "title", "pay")]
    assert [(r["id"], q) for r, q in quoted if q and q not in r["text"]] == []


def test_an_unreadable_text_has_no_labels() -> None:
    empty = ("company", "title", "track", "city", "years_min", *LISTS, "pay", "deadline")
    unread = [r for r in FRESH if not r["is_posting"]]
    assert faults(unread, lambda r: r["degree"] == "none" and not any(map(r.get, empty))) == []


def test_a_posting_without_a_company_smells() -> None:
    def is_told(row: Row) -> bool:
        return (row["company"] is None) == ("no_company" in row.get("smells", ()))

    assert faults((r for r in FRESH if r["is_posting"]), is_told) == []


def test_there_are_enough_of_every_kind() -> None:
    assert len(TUNE) == 20
    for split in (GIVEN_UP, HELDOUT):
        assert len(split) >= 35
        read = [r for r in split if r["is_posting"]]
        assert min(Counter(r["track"] for r in read if r["track"]).values()) >= 2
        assert {r["track"] for r in read} == TRACKS | {None}
        assert sum(not r["is_posting"] for r in split) == 4
    every = GIVEN_UP + HELDOUT
    assert {r["degree"] for r in every if r["is_posting"]} == DEGREES
    assert sum(r["years_min"] is None for r in every if r["is_posting"]) >= 6
    assert sum(bool(r.get("denied")) for r in every) >= 6
    assert {s for r in every for s in r.get("smells", ())} == SMELLS
    assert len(RESUMES) == 12


def test_no_posting_is_there_twice() -> None:
    old = rows("tuned.yaml") + rows("heldout.yaml")
    ids = [r["id"] for r in FRESH + SHORT + old]
    assert len(ids) == len(set(ids))
    pairs = [*combinations(FRESH + SHORT, 2), *product(FRESH + SHORT, old)]
    near = [(a["id"], b["id"]) for a, b in pairs if fuzz.ratio(a["text"], b["text"]) > SAME_TEXT]
    assert near == []


def test_short_ones_are_sound() -> None:
    judged = {"text", "company", "title", "track", "city", "degree", "years_min", "id"}
    read = [r for r in SHORT if r.get("is_posting", True)]
    assert len(read) >= 30 and len(SHORT) - len(read) >= 5
    assert faults(read, lambda r: judged <= r.keys() <= judged | {"remote", "is_posting"}) == []
    assert faults(read, lambda r: r["track"] in TRACKS | {None} and r["degree"] in DEGREES) == []
    assert [(r["id"], r[k]) for r in read for k in ("company", "title") if r[k] and r[k] not in r["text"]] == []


def test_varied_ones_are_sound() -> None:
    judged = {"text", "company", "title", "track", "city", "degree", "years_min", "id"}
    maybe = {"is_posting", *(f"{name}_maybe" for name in ("company", "title", "track", "city", "degree", "years"))}
    read = [r for r in VARIED if r.get("is_posting", True)]
    assert len(read) >= 70 and len(VARIED) - len(read) >= 7
    assert faults(VARIED, lambda r: judged <= r.keys() <= judged | maybe) == []
    assert faults(read, lambda r: r["track"] in TRACKS | {None} and r["degree"] in DEGREES) == []
    assert [(r["id"], r[k]) for r in read for k in ("company", "title") if r[k] and r[k] not in r["text"]] == []
    assert [h for r in VARIED for h in MAIL_HOST.findall(r["text"]) if not h.startswith("example.")] == []


def test_no_company_is_used_twice() -> None:
    companies = Counter(r["company"] for r in FRESH + SHORT + VARIED if r.get("company"))
    assert [c for c, n in companies.items() if n > 1] == []


def test_a_resume_has_its_lists_and_something_to_credit() -> None:
    keys = {"id", "style", "text", *RESUME_LISTS}
    assert faults(RESUMES, lambda r: r.keys() == keys and bool(r["credit"])) == []


def test_nobody_can_be_reached_through_a_text() -> None:
    hosts = [(r["id"], h) for r in FRESH + RESUMES for h in MAIL_HOST.findall(r["text"])]
    assert [(i, h) for i, h in hosts if not h.startswith("example.")] == []
    assert faults(FRESH + RESUMES, lambda r: not PHONE.search(r["text"])) == []
