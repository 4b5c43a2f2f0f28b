"""The importer's figures on the labelled documents: `python -m tests.mentor.documents.measure` prints them.

MENTOR_ORIGINALS=folder adds the five originals, which are compared by digests. How things are compared: README.md.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from mentor.corpus.documents.make import imported
from mentor.corpus.documents.model import Imported
from mentor.corpus.documents.model import Unit as Made
from mentor.corpus.documents.redact import redacted, spans
from tests.mentor.documents.labelled import FILES, LABELS, Label, Unit, digest, fold, load, names

# not read before the rules were measured on them for the first time (docs/benchmarks.md has both measures)
HELD_OUT = ("adverts.txt", "advice-plain.txt", "diary-utf16.txt", "english.md", "faq.html", "numbered-questions.md",
            "traditional-big5.txt")  # fmt: skip


@dataclass
class Figures:
    """Counts over some documents, and what went wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Labelled units that were found."""
        return self.counts["found"] / max(1, self.counts["labelled"])

    @property
    def precision(self) -> float:
        """Units made that are labelled ones."""
        return self.counts["found"] / max(1, self.counts["found"] + self.counts["extra"])

    @property
    def kinds(self) -> float:
        """Found units of the right kind."""
        return self.counts["kinds"] / max(1, self.counts["found"])

    def row(self) -> str:
        """One line."""
        c = self.counts
        return (
            f"units {c['labelled']}, recall {self.recall:.3f}, precision {self.precision:.3f}, kinds {self.kinds:.3f}, "
            f"dates {c['dates']}/{c['found']}, adverts left {c['adverts']}, navigation left {c['navigation']}, "
            f"lost of what must stay {c['lost']}, personal data left {c['personal']}"
        )


# by another writer, after all of the above: nobody reads its faults, they are not printed
UNREAD = LABELS.parent / "unread"


def of_unread() -> Figures:
    """The figures over the documents that no rule has seen."""
    found = Figures()
    for path in sorted((UNREAD / "files").iterdir()):
        _add(found, load(path.name, UNREAD / "labels"), imported(path.read_bytes(), path.name))
    return found


def of_documents(wanted: tuple[str, ...]) -> Figures:
    """The figures over some of the labelled documents."""
    found = Figures()
    for name in wanted:
        _add(found, load(name), imported((FILES / name).read_bytes(), name))
    return found


# further documents in the layouts of real ones: a dozen labelled before the general rules, then two sets that were each
# measured unread before the rules went on; by now all were read (docs/benchmarks.md)
DOZENS = {
    "first dozen": "kinds-",
    "second dozen": "second-",
    "third set": "third-",
    "fourth set": "fourth-",
    "fifth set": "fifth-",
}
# of the fourth and fifth set, by writers who knew nothing of the code: those that no rule was made from
JUDGE_5 = tuple(
    f"fifth-{name}" for name in (
        "career-switch.md", "english-guide.md", "interview-diary.md", "lecture-notes.md", "newsletter.html",
        "podcast-transcript.txt", "question-bank.txt", "reverse-rounds.md",
    )
)  # fmt: skip
JUDGE_4 = tuple(
    f"fourth-{name}" for name in (
        "english-prep.html", "github-bank.md", "postings-table.html", "ptt-post.txt", "research-report.md",
        "reverse-unusual.md", "wechat-group.txt", "xiaohongshu.txt",
    )
)  # fmt: skip
JUDGE = (*JUDGE_4, *JUDGE_5)


def sets() -> dict[str, tuple[str, ...]]:
    """The labelled documents by what was known of them."""
    known = [name for name in names() if name not in JUDGE]
    found = {said: tuple(name for name in known if name.startswith(start)) for said, start in DOZENS.items()}
    dozens = {name for part in found.values() for name in part}
    return {"tuned on": tuple(name for name in tuned() if name not in dozens), "held out": HELD_OUT, **found}


def tuned() -> tuple[str, ...]:
    """The documents that the rules were made on."""
    return tuple(name for name in names() if name not in (*HELD_OUT, *JUDGE))


def _add(figures: Figures, label: Label, got: Imported) -> None:
    pairs, extra = _paired(label, got)
    for unit in label.units:
        if not unit.optional and not any(unit is one for one, _ in pairs):
            figures.faults.append(f"{label.file}: missing {unit.kind} {unit.title}")
    figures.faults += [f"{label.file}: extra {made.kind} {made.title}" for made in extra]
    counted = [(unit, made) for unit, made in pairs if not unit.optional]
    figures.faults += [f"{label.file}: {m.kind}, not {u.kind}: {u.title}" for u, m in counted if u.kind != m.kind]
    texts = [fold(unit.title + unit.body) for unit in got.units]
    written = ["".join((unit.title + unit.body).split()) for unit in got.units]
    left = {
        "adverts": [a for a in label.adverts if fold(a) and any(fold(a) in text for text in texts)],
        "navigation": [n for n in label.navigation if len(fold(n)) > 4 and any(fold(n) in text for text in texts)],
        "lost": [k for k in label.keep if not any(fold(k) in text for text in texts)],
        "personal": [p for p, _ in label.personal if any("".join(p.split()) in text for text in written)],
    }
    figures.faults += [f"{label.file}: {what}: {text}" for what, found in left.items() for text in found]
    figures.counts.update({name: len(found) for name, found in left.items()})
    figures.counts.update(
        labelled=sum(not unit.optional for unit in label.units), found=len(counted), extra=len(extra),
        kinds=sum(u.kind == m.kind for u, m in counted), dates=sum(u.date == m.date for u, m in counted),
    )  # fmt: skip


def _paired(label: Label, got: Imported) -> tuple[list[tuple[Unit, Made]], list[Made]]:
    """(labelled and made units that are the same, made ones that nobody labelled)."""
    made = [(unit, fold(unit.title + unit.body)) for unit in got.units]
    pairs: list[tuple[Unit, Made]] = []
    used: set[int] = set()
    for unit in label.units:
        for number, (one, text) in enumerate(made):
            if number not in used and _is_same(label, unit, one, text):
                pairs.append((unit, one))
                used.add(number)
                break
    optional = [fold(unit.starts) for unit in label.units if unit.optional]
    rest = [(one, text) for number, (one, text) in enumerate(made) if number not in used]
    return pairs, [one for one, text in rest if not any(starts in text for starts in optional)]


def _is_same(label: Label, unit: Unit, made: Made, text: str) -> bool:
    starts = fold(unit.starts)
    if starts not in text or fold(unit.ends) not in text:
        return False
    others = [fold(o.starts) for o in label.units if o is not unit and not o.optional]
    if any(other != starts and other in text for other in others):
        return False
    return starts not in others or fold(made.title) == fold(unit.title)


@dataclass
class Masking:
    """Counts over single lines."""

    wanted: Counter[str] = field(default_factory=Counter)
    masked: Counter[str] = field(default_factory=Counter)
    spans: int = 0
    right: int = 0
    faults: list[str] = field(default_factory=list)

    def recall(self, *kinds: str) -> float:
        """The share of labelled texts that are gone, of all kinds or some."""
        of = kinds or tuple(self.wanted)
        return sum(self.masked[k] for k in of) / sum(self.wanted[k] for k in of)

    @property
    def precision(self) -> float:
        """The share of masked spans that cover a labelled one."""
        return self.right / self.spans

    def row(self) -> str:
        """One line."""
        parts = ", ".join(f"{kind} {self.masked[kind]}/{n}" for kind, n in self.wanted.items())
        return f"recall {self.recall():.3f} (WeChat and QQ {self.recall('wechat', 'qq'):.3f}), precision {self.precision:.3f}: {parts}"


def of_lines(part: str, labels: Path = LABELS) -> Masking:
    """Masking of the single lines of `redact.yaml`: "tune" or "heldout"."""
    raw: dict[str, Any] = yaml.safe_load((labels / "redact.yaml").read_text(encoding="utf-8"))[part]
    found = Masking()
    for entry in raw["personal"]:
        line, after = entry["line"], redacted(entry["line"])[0]
        places = [(line.find(m["text"]), line.find(m["text"]) + len(m["text"])) for m in entry["mask"]]
        for mask in entry["mask"]:
            found.wanted[mask["kind"]] += 1
            found.masked[mask["kind"]] += mask["text"] not in after
            found.faults += [f"left: {line}"] * (mask["text"] in after)
        for start, end, _ in spans(line):
            is_right = any(start < e and s < end for s, e in places)
            found.spans, found.right = found.spans + 1, found.right + is_right
            found.faults += [f"wrong: {line}"] * (not is_right)
    for line in raw["innocent"]:
        found.spans += len(spans(line))
        found.faults += [f"innocent: {line}"] * bool(spans(line))
    return found


def of_originals(folder: Path) -> Figures:
    """The five originals by digests: titles and kinds of units, lines that must be gone."""
    figures = Figures()
    labels: dict[str, Any] = yaml.safe_load((LABELS / "originals.yaml").read_text(encoding="utf-8"))
    for name, label in labels.items():
        got = imported((folder / name).read_bytes(), name)
        left = list(got.units)
        for unit in label["units"]:
            titles = {unit["title_sha"], *unit.get("also", ())}
            made = next((one for one in left if digest(one.title) in titles), None)
            figures.counts["labelled"] += 1
            if made is None:
                figures.faults.append(f"{name}: missing {unit}")
                continue
            left.remove(made)
            figures.counts.update(found=1, kinds=int(made.kind == unit["kind"]))
        figures.counts["extra"] += len(left)
        figures.faults += [f"{name}: extra {one.kind} {digest(one.title)}" for one in left]
        lines = {digest(line) for one in got.units for line in one.body.split("\n")}
        figures.counts["adverts"] += len(lines & set(label["advert_sha"]))
    return figures


HEADS = ("documents", "units", "recall", "precision", "kinds", "adverts left", "navigation left", "personal left")
LINES = ("lines", "masked", "recall", "WeChat and QQ", "precision")


def table() -> list[tuple[str, ...]]:
    """The figures of the documents by set, under HEADS."""
    rows = []
    parts = {f"{said} ({len(wanted)})": of_documents(wanted) for said, wanted in sets().items()}
    judges = {
        "unread (12)": of_unread(),
        "judge, fourth (8)": of_documents(JUDGE_4),
        "judge, fifth (8)": of_documents(JUDGE_5),
    }
    for said, f in {**judges, **parts}.items():
        left = (str(f.counts[name]) for name in ("adverts", "navigation", "personal"))
        shares = (f"{share:.3f}" for share in (f.recall, f.precision, f.kinds))
        rows.append((said, str(f.counts["labelled"]), *shares, *left))
    return rows


def masking_table() -> list[tuple[str, ...]]:
    """The figures of the single lines, under LINES."""
    rows = []
    parts = {"unread": of_lines("heldout", UNREAD / "labels")} | {part: of_lines(part) for part in ("tune", "heldout")}
    for part, m in parts.items():
        shares = (m.recall(), m.recall("wechat", "qq"), m.precision)
        rows.append((part, str(sum(m.wanted.values())), *(f"{share:.3f}" for share in shares)))
    return rows


def main() -> None:
    """Print every figure, and what went wrong."""
    faults: list[str] = []
    for said, wanted in sets().items():
        found = of_documents(wanted)
        print(f"{said} ({len(wanted)} documents): {found.row()}")
        faults += found.faults
    for said, documents in (("fourth", JUDGE_4), ("fifth", JUDGE_5)):
        print(f"judge, {said} ({len(documents)} documents): {of_documents(documents).row()}")
    for part in ("tune", "heldout"):
        masking = of_lines(part)
        print(f"lines, {part}: {masking.row()}")
        faults += masking.faults
    folder = os.environ.get("MENTOR_ORIGINALS")
    if folder:
        originals = of_originals(Path(folder))
        print(f"originals (5 documents): {originals.row()}")
        faults += originals.faults
    print("\n".join(faults))


if __name__ == "__main__":
    main()
