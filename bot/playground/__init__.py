"""A local Telegram for one bot: Bot API server, web chat page, and the double that tests use."""

from .memory import ADMIN, STUDENT, TOKEN
from .model import ApiError, Call, Event, FaultSeen, Json, Refusal
from .people import ActionError
from .playground import Playground, Tap
from .server import Server, create_app, serve

__all__ = [
    "ADMIN", "STUDENT", "TOKEN", "ActionError", "ApiError", "Call", "Event", "FaultSeen", "Json",
    "Playground", "Refusal", "Server", "Tap", "create_app", "serve",
]  # fmt: skip
