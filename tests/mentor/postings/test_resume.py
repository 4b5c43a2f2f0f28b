"""Resumes: what was done or claimed is credited, what is wished for is not, and nothing of the text is kept."""

from pathlib import Path

import yaml
from sqlalchemy import select
from sqlmodel import SQLModel

from mentor.postings import profile
from mentor.postings.resume import skills_of
from mentor.postings.skills import seeded
from mentor.store import Store, Tx
from mentor.users import touch
from tests.mentor.postings.test_match import NOW

RESUMES = yaml.safe_load((Path(__file__).parent / "labelled" / "resumes.yaml").read_text("utf-8"))


def test_labelled_resumes_are_credited(seeds_dir: Path) -> None:
    words = seeded(str(seeds_dir))
    hits = missed = wrong = not_credit = 0
    for entry in RESUMES:
        found = {slug for slug in skills_of(entry["text"], words) if words.skills[slug].category != "soft"}
        credit, maybe = set(entry["credit"]), set(entry["maybe"])
        hits, missed = hits + len(found & credit), missed + len(credit - found)
        wrong += len(found - credit - maybe)
        not_credit += len(found & set(entry["not_credit"]))
    f1 = 2 * hits / (2 * hits + missed + wrong)
    print(
        f"\nresumes: F1 {f1:.3f}, {not_credit} credited that must not be ({hits} hits, {missed} missed, {wrong} wrong)"
    )
    assert f1 >= 0.90
    assert not_credit <= 1


def test_nothing_of_the_text_is_kept_and_nothing_is_lowered(store: Store) -> None:
    text = "张三丰 138-0000-0000 zhang@example.com\n精通 Rust 语言\n了解 PyTorch，用过 vLLM"

    def work(tx: Tx) -> list[str]:
        user = touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        profile.put(tx, user, "pytorch", "button", 3)
        profile.put_text(tx, user, text, "resume")
        levels = profile.levels(tx, user)
        assert levels["pytorch"] == 3 and levels["vllm"] == 2
        return [str(row) for table in SQLModel.metadata.sorted_tables if "user_id" in table.c for row in tx.execute(
            select(table).where(table.c.user_id == 7)
        )]  # fmt: skip

    said = "\n".join(store.call(work))
    assert "pytorch" in said and not any(part in said for part in ("张三丰", "0000", "example"))
