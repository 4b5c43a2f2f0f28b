"""Reading and matching stay within their bars (CPU time, the best of several rounds)."""

from bot.bench.postings import postings


def test_reading_and_matching_are_fast_enough() -> None:
    reading, matching = (float(value) for _, value in postings())
    assert reading < 5
    assert matching < 50
