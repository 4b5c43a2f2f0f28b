"""Reading and matching stay near their bars of 5 and 50 ms, which `mentor bench postings` shows (a busy machine is slower)."""

from bot.bench.postings import postings


def test_reading_and_matching_are_fast_enough() -> None:
    reading, matching = (float(value) for _, value in postings())
    assert reading < 25
    assert matching < 250
