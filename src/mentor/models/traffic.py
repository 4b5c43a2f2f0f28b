"""What comes in and what goes out: nothing is handled that is not written here first."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary
from sqlmodel import Field, SQLModel

from mentor.models.columns import json, row_id, telegram_id, when


class Inbox(SQLModel, table=True):
    """An update as received. Done rows keep their id over 24 h, without payload and result."""

    update_id: int = telegram_id(primary_key=True)
    state: int = Field(default=0, index=True)  # inbox.State
    payload: bytes | None = Field(default=None, sa_type=LargeBinary)
    result: bytes | None = Field(default=None, sa_type=LargeBinary)  # what the effects returned, for a rerun
    tries: int = 0
    owner: str | None = None  # the process that took it in
    lane: int | None = Field(default=None, sa_type=BigInteger)  # whose it is, while it is open: handled in their order
    received_at: datetime = when(index=True)

    __table_args__ = (
        Index("ix_inbox_lane_update_id", "lane", "update_id"),
    )  # not partial: that loads both dialects (90 ms)


class Quarantine(SQLModel, table=True):
    """An update that could not be parsed or handled; kept for 7 days."""

    update_id: int = telegram_id(primary_key=True)
    user_id: int | None = Field(default=None, sa_type=BigInteger, index=True)
    payload: bytes = Field(sa_type=LargeBinary)
    reason: str
    received_at: datetime = when(index=True)


class Delivery(SQLModel, table=True):
    """One message to one recipient; its unique `dedup_key` makes it happen once."""

    id: int | None = row_id()
    dedup_key: str = Field(unique=True)
    kind: str  # outbox.KINDS
    user_id: int = Field(sa_type=BigInteger, index=True, sa_column_args=[ForeignKey("user.id", ondelete="CASCADE")])
    campaign_id: int | None = Field(default=None, sa_type=BigInteger)
    payload: dict[str, Any] = json(dict)
    state: int = 0  # outbox.State
    priority: int = 1  # 0 personal, 1 campaign: nobody's reminder waits behind a broadcast
    due_at: datetime = when()
    tries: int = 0
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    error: str | None = None
    settled_at: datetime | None = when(optional=True)

    __table_args__ = (
        Index("ix_delivery_state_priority_due_at", "state", "priority", "due_at"),
        Index("ix_delivery_campaign_id_state", "campaign_id", "state"),
    )


class Suppression(SQLModel, table=True):
    """Somebody who cannot be written to (blocked, deactivated); lifted by /start or a my_chat_member update."""

    user_id: int = telegram_id(primary_key=True)
    reason: str
    since_at: datetime = when()


class Tombstone(SQLModel, table=True):
    """That somebody was forgotten, without saying who: a restore of an older copy erases them again."""

    mark: str = Field(primary_key=True)  # a keyed digest of their id; `salt` is the key
    salt: str
    forgotten_at: datetime = when(index=True)


class Campaign(SQLModel, table=True):
    """A message to many: draft, scheduled, running, paused, cancelled, finished."""

    id: int | None = row_id()
    state: str = Field(default="draft", index=True)
    body: dict[str, Any] = json(dict)  # {"text": ..., "en": ...} or {"posting": id}
    segment: dict[str, Any] = json(dict)
    version: int = 0  # grows with every edit of a draft, so that two admins do not overwrite each other
    created_by: int = Field(sa_type=BigInteger)
    created_at: datetime = when()
    scheduled_at: datetime | None = when(optional=True)
    wall_at: str | None = None  # "2026-12-01T09:00": at this hour of each recipient's own clock
    hours: str = ""  # "" any hour, "quiet" outside their quiet hours, "540-1260" minutes after local midnight
    rate: int | None = None  # messages a minute; None: as fast as the bot sends
    join_days: int | None = None  # who comes later gets it too: 0 while it is sent, else so many days; None: nobody
    started_at: datetime | None = when(optional=True)
    finished_at: datetime | None = when(optional=True)
    paused_why: str | None = None  # "errors" where nobody paused it
    looked_at: datetime | None = when(optional=True)  # when it was last looked for who came later
    released_at: datetime | None = when(optional=True)  # when the rate last let some go
    watched_from: datetime | None = when(optional=True)  # errors before this were seen by an admin
    progress_chat: int | None = Field(default=None, sa_type=BigInteger)
    progress_message: int | None = Field(default=None, sa_type=BigInteger)
