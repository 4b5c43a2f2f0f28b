"""The labels fit the documents: every string they name is there, once it is read plainly. No importer is judged here."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import yaml

from tests.mentor.documents import make
from tests.mentor.documents.labelled import FILES, LABELS, Label, fold, load, names, visible

LEAST = {"question": 120, "note": 50, "posting": 15, "reverse": 40}
PERSONAL = {"email", "phone", "id", "wechat", "qq", "card", "line"}
LINES_ONLY = {"name", "address"}  # labelled in redact.yaml only
# by other writers, who have rounds without what is assessed, and label strings that stand twice
FRESH = ("fourth-", "fifth-")
LOOKALIKES = 5


@pytest.fixture(scope="module")
def labels() -> dict[str, Label]:
    return {name: load(name) for name in names()}


def test_every_document_has_labels_and_the_other_way_round() -> None:
    labelled = {path.name.removesuffix(".yaml") for path in LABELS.glob("*.*.yaml")}
    assert labelled == set(names())
    assert len(labelled) >= 16 + LOOKALIKES
    assert sum(name.startswith("lookalike-") for name in labelled) == LOOKALIKES
    assert all(path.stat().st_size < 200_000 for path in FILES.iterdir())


@pytest.mark.parametrize("name", names())
def test_units_are_in_their_document_in_order(name: str) -> None:
    label, text, at = load(name), fold(visible(name)), 0
    assert label.file == name
    for unit in label.units:
        starts, ends = fold(unit.starts), fold(unit.ends)
        assert starts and ends, unit
        begin = text.find(starts, at)
        assert begin >= 0, f"{unit.starts} is not in the text after the unit before it"
        close = text.find(ends, begin)
        assert close >= 0, f"{unit.ends} is not in the text after {unit.starts}"
        at = close + len(ends) if starts != ends else begin + len(starts)
        assert unit.section == () or fold(unit.section[-1]) in text, unit.section
        if name.startswith(FRESH):
            assert unit.kind == "reverse" or not (unit.round or unit.assessed), unit
            assert unit.kind == "posting" or not unit.company, unit
        else:
            assert (unit.round is not None) == bool(unit.assessed) == (unit.kind == "reverse"), unit
            assert (unit.company is not None) == (unit.kind == "posting"), unit
        assert unit.date is None or re.fullmatch(r"\d{4}(-\d\d){0,2}", unit.date), unit.date
        assert unit.date is None or unit.date[:4] in text, "a date is labelled as far as the text has it"


@pytest.mark.parametrize("name", [name for name in names() if not name.startswith(FRESH)])
def test_first_words_tell_units_apart(name: str) -> None:
    label, text = load(name), fold(visible(name))
    for unit in label.units:
        begin = text.find(fold(unit.starts))
        body = text[begin : text.find(fold(unit.ends), begin)]
        others = {fold(other.starts) for other in label.units} - {fold(unit.starts)}
        assert not [words for words in others if words in body[len(fold(unit.starts)) :]], unit


@pytest.mark.parametrize("name", [name for name in names() if not name.startswith(FRESH)])
def test_short_strings_that_go_are_nowhere_else(name: str) -> None:
    label, text = load(name), fold(visible(name))
    for gone in map(fold, (*label.adverts, *label.navigation)):
        assert len(gone) >= 8 or text.count(gone) == 1, gone


@pytest.mark.parametrize("name", names())
def test_what_goes_and_what_stays_is_written_in_the_document(name: str) -> None:
    label, text = load(name), visible(name)
    for string in (*label.adverts, *label.navigation, *label.keep):
        assert len(fold(string)) >= 2, string
        assert fold(string) in fold(text), string
    plain = re.sub(r"\s+", "", text)
    for string in (*(text for text, _ in label.personal), *label.innocent):
        assert re.sub(r"\s+", "", string) in plain, string
    assert {kind for _, kind in label.personal} <= PERSONAL


@pytest.mark.parametrize("name", names())
def test_nothing_is_asked_both_to_stay_and_to_go(name: str) -> None:
    label = load(name)
    stays = [fold(t) for u in label.units for t in (u.title, u.starts, u.ends)] + [fold(t) for t in label.keep]
    for gone in map(fold, (*label.adverts, *label.navigation)):
        assert not [text for text in stays if gone in text], gone
    for text, _ in label.personal:
        assert not [kept for kept in stays if fold(text) in kept], text
        assert text not in label.innocent


def test_made_texts_are_their_originals() -> None:
    for name in make.TEXTS:
        assert (FILES / name).read_bytes() == make.encoded(name), f"run make.py: {name}"


def test_counts(labels: dict[str, Label]) -> None:
    kinds = Counter(unit.kind for label in labels.values() for unit in label.units)
    assert all(kinds[kind] >= least for kind, least in LEAST.items()), kinds
    personal = Counter(kind for label in labels.values() for _, kind in label.personal)
    assert set(personal) == PERSONAL, personal
    assert labels["adverts.txt"].units == ()
    assert sum(len(label.adverts) for label in labels.values()) >= 90
    assert sum(len(label.keep) for label in labels.values()) >= 120


REDACT = yaml.safe_load((LABELS / "redact.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("part", ["tune", "heldout"])
def test_lines_of_personal_data(part: str) -> None:
    for entry in REDACT[part]["personal"]:
        assert entry["mask"], entry
        for item in entry["mask"]:
            assert item["text"] in entry["line"], entry
            assert item["kind"] in PERSONAL | LINES_ONLY, entry
    for line in REDACT[part]["innocent"]:
        assert isinstance(line, str) and line.strip() == line, line


def test_lines_are_enough_and_none_is_in_both_parts() -> None:
    tune, heldout = REDACT["tune"], REDACT["heldout"]
    assert len(tune["personal"]) + len(heldout["personal"]) >= 160
    assert len(tune["innocent"]) + len(heldout["innocent"]) >= 120
    lines = [e["line"] for p in (tune, heldout) for e in p["personal"]] + tune["innocent"] + heldout["innocent"]
    assert len(set(lines)) == len(lines), [line for line, n in Counter(lines).items() if n > 1]
    seen = [item["text"] for p in (tune, heldout) for e in p["personal"] for item in e["mask"]]
    assert len(set(seen)) == len(seen), [text for text, n in Counter(seen).items() if n > 1]


def test_labels_of_the_originals_hold_none_of_their_text() -> None:
    text = (LABELS / "originals.yaml").read_text(encoding="utf-8")
    for name, document in yaml.safe_load(text).items():
        assert re.fullmatch(r"[a-z0-9-]+\.(md|txt)", name)
        for unit in document["units"]:
            assert set(unit) - {"also"} == {"kind", "title_sha"}, unit
            assert all(re.fullmatch(r"[0-9a-f]{16}", d) for d in (unit["title_sha"], *unit.get("also", [])))
        assert all(re.fullmatch(r"[0-9a-f]{16}", line) for line in document["advert_sha"])
    assert not re.search(r"[\u3400-\u9fff]", text)
