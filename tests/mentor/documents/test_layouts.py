"""Small documents in layouts that no labelled document has: what is cut, and of which kind it is said to be."""

from __future__ import annotations

from collections import Counter

from mentor.corpus.documents.make import imported
from tests.mentor.documents.labelled import fold
from tests.mentor.documents.layouts import LAYOUTS, Layout


def figures(layout: Layout) -> tuple[Counter[str], list[str]]:
    """(labelled, found, extra, of the right kind; what went wrong)."""
    got = imported(layout.text.encode(), layout.name).units
    texts = [fold(unit.title + unit.body) for unit in got]
    used: set[int] = set()
    counts, faults = Counter(labelled=len(layout.units)), list[str]()
    for kind, key in layout.units:
        others = [fold(other) for _, other in layout.units if other != key]
        hits = (
            i for i, text in enumerate(texts)
            if i not in used and fold(key) in text and not any(other in text for other in others)
        )  # fmt: skip
        at = next(hits, None)
        if at is None:
            faults.append(f"{layout.name}: missing {kind} {key}")
            continue
        used.add(at)
        counts.update(found=1, kinds=int(got[at].kind == kind))
        faults += [f"{layout.name}: {got[at].kind}, not {kind}: {key}"] * (got[at].kind != kind)
    counts["extra"] = len(got) - len(used)
    faults += [f"{layout.name}: extra {unit.kind} {unit.title}" for i, unit in enumerate(got) if i not in used]
    return counts, faults


def test_layouts() -> None:
    counts, faults = Counter[str](), list[str]()
    for layout in LAYOUTS:
        more, wrong = figures(layout)
        counts.update(more)
        faults += wrong
    recall, precision = counts["found"] / counts["labelled"], counts["found"] / (counts["found"] + counts["extra"])
    kinds = counts["kinds"] / counts["found"]
    print(
        f"\n{len(LAYOUTS)} layouts: {counts['labelled']} units, recall {recall:.3f}, precision {precision:.3f}, kinds {kinds:.3f}"
    )
    assert recall >= 0.98 and precision >= 0.98 and kinds >= 0.95, faults
