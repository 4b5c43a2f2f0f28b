"""The playground's nouns: users, chats, files, events, and the errors the Bot API answers with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """An answer with ok=false. `loud` marks what a correct bot never causes."""

    def __init__(
        self,
        code: int,
        description: str,
        parameters: Json | None = None,
        *,
        loud: bool = False,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters
        self.loud = loud

    def body(self) -> Json:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad(reason: str, *, loud: bool = True) -> ApiError:
    """400; loud unless the bot could not have known better."""
    return ApiError(400, f"Bad Request: {reason}", loud=loud)


def forbidden(reason: str) -> ApiError:
    """403."""
    return ApiError(403, f"Forbidden: {reason}")


@dataclass(slots=True)
class User:
    """A person, or the bot."""

    id: int
    first_name: str
    language_code: str | None = None
    last_name: str | None = None
    username: str | None = None
    is_bot: bool = False

    def json(self) -> Json:
        out: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            value = getattr(self, name)
            if value:
                out[name] = value
        return out


@dataclass(slots=True)
class Chat:
    """A private chat has its user's id. `members` maps user id to status (groups only)."""

    id: int
    type: str = "private"
    title: str | None = None
    username: str | None = None
    members: dict[int, str] = field(default_factory=dict)
    bot_status: str = "member"
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    migrated_to: int | None = None
    keyboard: Json | None = None
    menu_button: Json | None = None
    messages: dict[int, Json] = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        return self.type != "private"

    def record(self) -> Json:
        """Everything but the messages, for the data folder."""
        names = [name for name in self.__slots__ if name != "messages"]
        out = {name: getattr(self, name) for name in names}
        out["members"] = {str(k): v for k, v in self.members.items()}
        return out

    @classmethod
    def from_record(cls, data: Json) -> Chat:
        return cls(**{**data, "members": {int(k): v for k, v in data["members"].items()}})


@dataclass(slots=True)
class File:
    """A stored file; `path` is what getFile answers."""

    id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    size: int
    path: str
    width: int = 0
    height: int = 0

    def document(self) -> Json:
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_name": self.name,
            "mime_type": self.mime,
            "file_size": self.size,
        }

    def photo(self) -> list[Json]:
        size: Json = {"file_id": self.id, "file_unique_id": self.unique_id}
        size |= {"width": self.width, "height": self.height, "file_size": self.size}
        return [size]


@dataclass(slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    mime: str
    data: bytes


@dataclass(slots=True, frozen=True)
class Event:
    """One thing that a follower of the chat sees. `seq` only grows."""

    seq: int
    kind: str
    chat_id: int
    data: Json
    at: float

    def json(self) -> Json:
        return {"seq": self.seq, "kind": self.kind, "chat_id": self.chat_id, **self.data}


@dataclass(slots=True, frozen=True)
class Call:
    """One Bot API request with its coerced parameters; `error` is None where it succeeded."""

    method: str
    params: Json
    at: float
    error: ApiError | None = None


@dataclass(slots=True, frozen=True)
class FaultSeen:
    """Something that a correct bot never does: unknown method, misspelt parameter, too long text."""

    method: str
    description: str


@dataclass(slots=True, frozen=True)
class Refusal:
    """One 429. `scope` is overall, chat, group or injected."""

    at: float
    chat_id: int | None
    retry_after: int
    scope: str


@dataclass(slots=True)
class Query:
    """A pressed button that waits for answerCallbackQuery, or an inline query for its results."""

    id: str
    user_id: int
    chat_id: int
    at: float
    answer: Json | None = None


@dataclass(slots=True)
class PollState:
    """Votes of a poll: user id to chosen options."""

    chat_id: int
    message_id: int
    votes: dict[int, list[int]] = field(default_factory=dict)
    closes_at: float | None = None
