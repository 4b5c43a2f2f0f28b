"""A posting that lacks something goes on where postings are completed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from mentor import dialogues
from mentor.library.become import text_of
from mentor.library.queue import UNITS, item
from mentor.postings import publish
from mentor.store import Tx
from mentor.users import Person

BY_HAND = "posting:by-hand"  # an admin publishes it, so an undo has nothing to retire


def fill(tx: Tx, user: Person, unit_id: int, decision: int, now: datetime) -> publish.Draft:
    """Begin /post with the unit's text; the unit counts as accepted. Raises Stale."""
    unit = item(tx, unit_id)
    dialogues.end(tx, user)
    values = {"state": "accepted", "became": BY_HAND, "decision": decision, "decided_by": user.id, "decided_at": now}
    tx.execute(update(UNITS).where(UNITS.c.id == unit_id, UNITS.c.state == "waiting").values(**values))
    return publish.write(tx, user, text_of(unit), now)
