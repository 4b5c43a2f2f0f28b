"""The index of the bot's own corpus: whether it is fresh, what is to be done, and the search itself."""

from __future__ import annotations

from threading import Lock

from sqlalchemy import select

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus.load import VERSION_KEY
from mentor.models import Meta
from mentor.search import elsewhere, engine, index
from mentor.search.engine import Found, Knowledge
from mentor.search.everyday import EVERYDAY
from mentor.search.index import Work
from mentor.search.lexicon import Lexicon
from mentor.search.units import units_of
from mentor.store import Tx

META = Meta.__table__  # type: ignore[attr-defined]
Groups = tuple[tuple[str, ...], ...]
_lexicons: dict[Groups, Lexicon] = {}
_last: dict[str, tuple[Catalogue, Lexicon]] = {}
_lock = Lock()


def lexicon_of(known: Catalogue) -> Lexicon:
    """The names of all skills and the everyday words of the trade; made anew only when a name changes."""
    last = _last.get("")
    if last is not None and last[0] is known:
        return last[1]
    groups: Groups = tuple((skill.name, *skill.aliases) for skill in known.skills.values())
    with _lock:
        found = _lexicons.get(groups)
        if found is None:
            _lexicons.clear()
            found = _lexicons[groups] = Lexicon(groups, EVERYDAY, elsewhere.questions())
        _last[""] = (known, found)
    return found


def find(tx: Tx, query: str, limit: int = 10) -> Found:
    """The best hits of the corpus for a question in everyday words."""
    return engine.search(tx, query, lexicon_of(catalogue(tx)), limit)


def known_words(tx: Tx) -> Knowledge:
    """The words of the corpus; the first call loads what a question needs."""
    found = engine.knowledge(tx, lexicon_of(catalogue(tx)))
    found.repairs.warm()
    return found


def warm(tx: Tx) -> None:
    """Load what makes questions fast (about half a second a thousand units): after the start, and when the index changed."""
    engine.knowledge(tx, lexicon_of(catalogue(tx))).warm(tx)


def is_warm(tx: Tx) -> bool:
    """Whether it is loaded for the index as it stands, or never will be."""
    return engine.knowledge(tx, lexicon_of(catalogue(tx))).is_warm


def goal(tx: Tx) -> str:
    """What the index has to hold: the corpus and the lexicon as they are."""
    version = tx.execute(select(META.c.value).where(META.c.key == VERSION_KEY)).scalar() or ""
    return f"{version}:{lexicon_of(catalogue(tx)).version}"


def is_fresh(tx: Tx) -> bool:
    """Whether everything that changed in the corpus is in the index."""
    return index.marks(tx).get(index.DONE_KEY) == goal(tx)


def is_built(tx: Tx) -> bool:
    """Whether the index was ever whole."""
    return index.DONE_KEY in index.marks(tx)


def pending(tx: Tx) -> tuple[str, Work, Lexicon]:
    """(the goal, what is to be done for it, the words to do it with)."""
    known = catalogue(tx)
    lexicon = lexicon_of(known)
    return goal(tx), index.stale(tx, units_of(known), lexicon), lexicon
