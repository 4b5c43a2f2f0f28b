"""Every setting of the bot: environment variables that begin with MENTOR_, or a .env file beside you."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from mentor.clock import zone


class Settings(BaseSettings):
    """Read once at start; a wrong value is one clear line and exit code 2."""

    model_config = SettingsConfigDict(env_prefix="MENTOR_", env_file=".env", env_ignore_empty=True, extra="ignore")

    token: SecretStr | None = Field(default=None, description="the bot's token from @BotFather")
    token_file: Path | None = Field(default=None, description="a file that holds the token (instead of it)")
    api_url: str = Field(default="https://api.telegram.org", description="root of the Bot API server")
    database_url: str | None = Field(default=None, description="default: SQLite in the data folder")
    data_dir: Path = Field(default=Path("data"), description="folder for the database, files and the lock")
    admins: Annotated[tuple[int, ...], NoDecode] = Field(default=(), description="numeric user ids, comma separated")
    api_rate: float = Field(default=30, gt=0, le=1000, description="messages a second in all")
    send_rate: float = Field(default=28, gt=0, le=1000, description="of these for pushes at most")
    default_tz: str = Field(default="Asia/Shanghai", description="time zone of people who have not said theirs")
    proxy: str | None = Field(default=None, description="http:// or socks5:// for all traffic to Telegram")
    webhook_url: str | None = Field(default=None, description="public https address; set: webhook instead of polling")
    webhook_secret: SecretStr | None = Field(default=None, description="secret that Telegram sends with each update")
    listen: str = Field(default="0.0.0.0:8443", description="host:port of the webhook")
    ops_listen: str = Field(default="127.0.0.1:8766", description="host:port of /healthz and /metrics; off: none")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", description="least level to log")
    log_format: Literal["text", "json"] = Field(default="text", description="text for people, json for machines")

    @field_validator("admins", mode="before")
    @classmethod
    def _numbers(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(int(part) for part in value.replace(" ", "").split(",") if part)
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("ops_listen")
    @classmethod
    def _off(cls, value: str) -> str:
        return "" if value.lower() == "off" else value

    @field_validator("listen", "ops_listen")
    @classmethod
    def _address(cls, value: str) -> str:
        port = value.rpartition(":")[2]
        if value and not (port.isascii() and port.isdecimal() and int(port) < 2**16):
            raise ValueError(f"{value!r} is no host:port")
        return value

    @field_validator("default_tz")
    @classmethod
    def _zone(cls, name: str) -> str:
        try:
            zone(name)
        except (KeyError, ValueError, OSError):
            raise ValueError(f"unknown time zone {name!r}") from None
        return name

    @model_validator(mode="after")
    def _whole(self) -> Settings:
        if self.token is None and self.token_file is not None:
            try:
                self.token = SecretStr(self.token_file.read_text().strip())
            except OSError as error:
                raise ValueError(f"MENTOR_TOKEN_FILE cannot be read: {error.strerror}") from None
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("MENTOR_WEBHOOK_URL needs MENTOR_WEBHOOK_SECRET")
        self.send_rate = min(self.send_rate, self.api_rate)
        self.api_url = self.api_url.rstrip("/")
        return self

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'mentor.db').absolute()}"

    def is_admin(self, user_id: int) -> bool:
        """Whether this Telegram user may do what only admins may."""
        return user_id in self.admins


def listen_address(value: str) -> tuple[str, int]:
    """("host", port) of "host:port"."""
    host, _, port = value.rpartition(":")
    return host.strip("[]") or "127.0.0.1", int(port)
