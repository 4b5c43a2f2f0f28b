"""The key-point matcher on the held-out answers of a checkout: figures alone, no item is shown."""

from __future__ import annotations

from pathlib import Path

HELDOUT = Path(__file__).parents[2] / "tests/mentor/answers/heldout/answers.yaml"  # in a checkout only


def answers() -> list[tuple[str, str]]:
    """The table of `mentor bench answers`."""
    import yaml

    from mentor.answers.matching import check
    from mentor.search.files import catalogue_of_seeds

    if not HELDOUT.exists():
        return [("held-out answers", "not here: they belong to a checkout")]
    cards = catalogue_of_seeds().questions
    hits = claimed = there = denied = denied_said = 0
    for item in yaml.safe_load(HELDOUT.read_text("utf-8")):
        said = {n for n, point in enumerate(check(cards[item["slug"]], item["text"])) if point.said}
        hits += len(said & set(item["said"]))
        claimed += len(said)
        there += len(item["said"])
        denied += len(item["negated"])
        denied_said += len(said & set(item["negated"]))
    return [
        ("precision", f"{hits / claimed:.3f}"),
        ("recall", f"{hits / there:.3f}"),
        ("denied points recognised as said", f"{denied_said} of {denied}"),
    ]
