"""Whether a question is put as those are that the material answers: a naive Bayes look at its words.

The everyday wordings of our entries stand against the questions from elsewhere (`elsewhere.txt`): how much more often a word
is said in the ones than in the others. `scripts/fit_confidence.py` counts, and writes `manner.txt`: tenths of a nat, and
the words that weigh so much. A word of neither kind speaks for elsewhere: there is more of that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from math import log

from mentor.catalogue import Catalogue
from mentor.search import elsewhere
from mentor.search.stopwords import STOP

STRANGE = -1.0  # nats, of a word that neither kind says
UNSEEN = 0.5  # how often a word is taken to be said that never was


def manner(words: Iterable[str]) -> float:
    """The mean over the words of a question of log P(word, answered) / P(word, elsewhere), in nats."""
    said, known = {word for word in words if not _is_empty(word)}, _table()
    return sum(known.get(word, STRANGE) for word in said) / (len(said) or 1)


def _is_empty(word: str) -> bool:
    """Of "how to" both kinds are full, as long as one of them holds more English; 怎么办 is said otherwise than 为什么."""
    return word.isascii() and word in STOP


@cache
def _table() -> dict[str, float]:
    return _read(files("mentor.search").joinpath("manner.txt").read_text("utf-8"))


def _read(text: str) -> dict[str, float]:
    lines = (line.split("\t") for line in text.splitlines())
    return {word: int(weight) / 10 for weight, *words in lines for word in words}


def _counted(answered: Iterable[Iterable[str]], others: Iterable[Iterable[str]]) -> str:
    """The table as text, from the words of the questions of both kinds."""
    ours, theirs = ([{w for w in words if not _is_empty(w)} for words in kind] for kind in (answered, others))
    here, there = Counter(w for words in ours for w in words), Counter(w for words in theirs for w in words)
    by_weight: dict[int, list[str]] = defaultdict(list)
    for word in here.keys() | there.keys():
        odds = log((here[word] + UNSEEN) / (len(ours) + 1)) - log((there[word] + UNSEEN) / (len(theirs) + 1))
        by_weight[round(10 * odds)].append(word)
    return "".join("\t".join([str(weight), *sorted(by_weight[weight])]) + "\n" for weight in sorted(by_weight))


def table_of(known: Catalogue) -> str:
    """`manner.txt` for a corpus."""
    from mentor.search.corpus import lexicon_of  # which knows the engine, and this its words

    lexicon = lexicon_of(known)
    return _counted(map(lexicon.words, _wordings(known)), map(lexicon.words, elsewhere.questions()))


def _wordings(known: Catalogue) -> Iterator[str]:
    """All questions that the corpus says it answers, as it puts them and as people do."""
    for card in known.questions.values():
        yield from (card.question, *card.asked_as)
    for note in known.careers.values():
        yield from note.asked_as
    for roadmap in known.roadmaps.values():
        for stage in roadmap.stages:
            for node in stage.nodes:
                yield from node.asked_as
    for reverse in known.reverse.values():
        yield reverse.question
