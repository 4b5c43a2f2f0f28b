"""How a question is put: the shipped table is that of the corpus, and says what it should of plain cases."""

from __future__ import annotations

from mentor.catalogue import Catalogue
from mentor.search.corpus import lexicon_of
from mentor.search.manner import _read, _table, manner, table_of


def test_the_table_is_of_this_corpus(seeded: Catalogue) -> None:
    """Wordings come and go: `scripts/fit_confidence.py` counts them anew."""
    shipped, counted = _table(), _read(table_of(seeded))
    same = [word for word, weight in counted.items() if abs(shipped.get(word, 99) - weight) <= 0.3]
    assert len(same) >= 0.97 * len(counted) and len(counted) >= 0.97 * len(shipped)


def test_plain_cases(seeded: Catalogue) -> None:
    words = lexicon_of(seeded).words
    ours = ("微调用多少数据合适", "面试官问项目难点怎么讲", "why does training loss spike")
    others = ("红烧肉怎么做", "签证多久能下来", "best noodle shop in chengdu", "")
    assert all(manner(words(query)) > 0 for query in ours)
    assert all(manner(words(query)) <= 0 for query in others)
