"""The index in the database: unit by unit, on both kinds, whatever happens in between."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text, update

from mentor import users
from mentor.corpus import load
from mentor.models import CareerNote, Note
from mentor.paths import shipped
from mentor.search import Lexicon, Unit, corpus, engine, find, fts, index, tokens
from mentor.store import Store, Tx

NOW = datetime(2026, 1, 2, tzinfo=UTC)
NOTES, CAREERS = Note.__table__, CareerNote.__table__
LEXICON = Lexicon([("微调", "SFT")])
WORDS = ["微调", "对齐", "推理", "显存", "量化", "检索", "attention", "kv cache", "双塔", "蒸馏"]


def some_units(drawn: random.Random, n: int) -> list[Unit]:
    def words(k: int) -> str:
        return " ".join(drawn.choices(WORDS, k=k))

    return [Unit(f"u{i}", "unit", words(2), words(1), words(6)) for i in drawn.sample(range(60), n)]


def bring(tx: Tx, units: list[Unit]) -> None:
    work = index.stale(tx, units, LEXICON)
    index.write(tx, index.tokenised(work.changed, LEXICON), work.gone)


def state(tx: Tx) -> tuple[dict[str, str], dict[str, int]]:
    return dict(tx.execute(select(index.UNITS.c.key, index.UNITS.c.body)).all()), index.vocabulary(tx)


def counted(tx: Tx) -> dict[str, int]:
    rows = tx.execute(select(index.UNITS.c.title, index.UNITS.c.path, index.UNITS.c.body)).all()
    return dict(Counter(word for row in rows for word in {w for field in row for w in tokens.unmarked(field)}))


def test_changes_lead_to_the_same_index_as_building_it_anew(store: Store) -> None:
    drawn = random.Random(3)
    store.call(bring, [])
    for _ in range(12):
        units = some_units(drawn, drawn.randrange(0, 40))
        store.call(bring, units)
        rows, words = store.read(state)
        assert set(rows) == {unit.key for unit in units}
        assert words == store.read(counted)
        if store.is_sqlite:
            store.call(lambda tx: tx.execute(text("INSERT INTO search_fts(search_fts) VALUES ('integrity-check')")))
    store.call(bring, units)  # nothing to do
    assert store.read(index.stale, units, LEXICON) == index.Work([], [])


def test_a_killed_update_goes_on_where_it_was(store: Store) -> None:
    store.call(bring, [])
    units = some_units(random.Random(5), 30)
    work = store.read(index.stale, units, LEXICON)
    store.call(index.write, index.tokenised(work.changed[:10], LEXICON), ())

    def broken(tx: Tx) -> None:
        index.write(tx, index.tokenised(work.changed[10:20], LEXICON), ())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.call(broken)
    assert len(store.read(index.stale, units, LEXICON).changed) == 20
    store.call(bring, units)
    assert store.read(state)[1] == store.read(counted)
    assert not store.read(index.stale, units, LEXICON).changed


def test_another_tokeniser_builds_everything_anew(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.read(corpus.is_fresh)
    monkeypatch.setattr(tokens, "VERSION", "another")
    monkeypatch.setattr(corpus, "_lexicons", {})
    monkeypatch.setattr(corpus, "_last", {})
    assert not store.read(corpus.is_fresh)
    _goal, work, _ = store.read(corpus.pending)
    assert len(work.changed) == store.read(index.sizes)[0] and not work.gone


def test_both_databases_answer_alike(store: Store) -> None:
    """The same first hit, and the same score, as an index in memory gives."""
    from mentor.search import files

    with files.index_of_seeds() as (tx, lexicon):
        for query in (
            "KV cache 占多少显存怎么算",
            "非计算机专业的简历会被筛掉吗",
            "幻覺怎麼減少",
            "反问环节问 HR 什么好",
            "红烧肉怎么做",
        ):
            mine, theirs = store.read(find, query, 5), engine.search(tx, query, lexicon, 5)
            assert [h.slug for h in mine.hits[:1]] == [h.slug for h in theirs.hits[:1]], query
            assert mine.confidence == pytest.approx(theirs.confidence, abs=0.02), query


def test_what_is_held_in_memory_scores_like_the_database(store: Store) -> None:
    """The same units with the same scores from counted rows and from loaded frequencies, whatever is asked."""
    drawn = random.Random(11)
    store.call(bring, some_units(drawn, 50))

    def both(tx: Tx, query: str) -> tuple[engine.Found, engine.Found]:
        rows = engine.search(tx, query, LEXICON, 50)
        engine.knowledge(tx, LEXICON).warm(tx)
        return rows, engine.search(tx, query, LEXICON, 50)

    for number in range(30):
        store.call(bring, some_units(drawn, 50))  # a new state: nothing is loaded for it
        rows, held = store.read(both, " ".join(drawn.sample(WORDS, 1 + number % 4)))
        assert held.hits and {h.slug for h in held.hits} == {h.slug for h in rows.hits}
        scores = {h.slug: h.score for h in rows.hits}
        assert [h.score for h in held.hits] == pytest.approx([scores[h.slug] for h in held.hits], rel=1e-5)
        assert held.confidence == pytest.approx(rows.confidence, rel=1e-4)


def test_what_changes_in_the_corpus_changes_in_the_index(store: Store) -> None:
    def retire(tx: Tx) -> str:
        slug = tx.execute(select(CAREERS.c.slug).order_by(CAREERS.c.id).limit(1)).scalar_one()
        tx.execute(update(CAREERS).where(CAREERS.c.slug == slug).values(retired_at=NOW))
        load.touch_version(tx)
        return str(slug)

    slug = store.call(retire)
    assert not store.read(corpus.is_fresh)
    goal, work, lexicon = store.read(corpus.pending)
    assert work == index.Work([], [f"career:{slug}"])
    store.call(index.write, index.tokenised(work.changed, lexicon), work.gone)
    store.call(index.mark, index.DONE_KEY, goal)
    assert store.read(corpus.is_fresh)


def test_private_notes_are_never_in_it(store: Store) -> None:
    def write(tx: Tx) -> None:
        user = users.touch(tx, 7, "zh", NOW, "Asia/Shanghai")
        tx.execute(NOTES.insert().values(user_id=user.id, target="card:x", text="绝密饕餮笔记", created_at=NOW))
        load.touch_version(tx)

    store.call(write)
    _, work, _lexicon = store.read(corpus.pending)
    assert work == index.Work([], [])
    assert "饕餮" not in store.read(index.vocabulary)


def test_the_migration_makes_what_the_engine_expects() -> None:
    migration = (shipped("migrations") / "versions/0003_search.py").read_text()
    assert all(" ".join(statement.split()) in " ".join(migration.split()) for statement in fts.DDL)


def test_quotes_and_long_texts_make_a_sound_tsvector(store: Store) -> None:
    words = [f"w{n}" for n in range(20_000)] + ["same"] * 1000
    prepared = index.Prepared(Unit("long", "unit", "长", "", ""), "d", ["same", "c++", "a.b"], [], words)
    store.call(index.write, [prepared], ())
    assert any(row.slug == "long" for row in store.read(fts.candidates, ["w19999"]))
    assert any(row.slug == "long" for row in store.read(fts.candidates, ["c++", "a.b"]))
