"""A bare Bot API server for benchmarks: hands out updates or posts them to a webhook, takes messages, counts.

Run as `python -m bot.bench.api_server --updates N --latency S`: prints its port; "warm" when `--warm` messages were
answered; when all were, a JSON object with `seconds` (from warm to the last answer) and `answers`. With `--post PORT` it
posts the updates to a webhook there as soon as setWebhook was called. With `--tls CERT` it speaks TLS.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import ssl
import time

PEOPLE = 500
TEXT = "/stop"
ME = b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"b","username":"bench_bot"}}'
SENT = b'{"ok":true,"result":{"message_id":1,"date":1700000000,"chat":{"id":1,"type":"private"},"text":"x"}}'
TRUE = b'{"ok":true,"result":true}'
SECRET = b"X-Telegram-Bot-Api-Secret-Token: bench\r\n"
EMPTY = b'{"ok":true,"result":[]}'


def update(number: int, text: str = TEXT) -> dict[str, object]:
    """A command from one of PEOPLE."""
    who = 10_000 + number % PEOPLE
    person = {"id": who, "is_bot": False, "first_name": "U", "language_code": "zh-hans"}
    entity = {"type": "bot_command", "offset": 0, "length": len(text)}
    message = {
        "message_id": number, "date": 1_700_000_000, "chat": {"id": who, "type": "private", "first_name": "U"},
        "from": person, "text": text, "entities": [entity],
    }  # fmt: skip
    return {"update_id": number, "message": message}


class Api:
    """The state: what is still to be handed out, what has been answered."""

    def __init__(self, given: argparse.Namespace) -> None:
        self.given, self.updates, self.latency_s = given, given.updates, given.latency
        self.next, self.answers = 1, 0
        self.warm_at = 0.0
        self.busy = 0  # times a webhook said 503
        self.done = asyncio.Event()
        self.poster: asyncio.Task[None] | None = None

    def batch(self) -> bytes:
        """Up to 100 updates."""
        if self.given.post or self.next > self.updates:
            return EMPTY
        rows = [update(n, self.given.text) for n in range(self.next, min(self.next + 100, self.updates + 1))]
        self.next += len(rows)
        return json.dumps({"ok": True, "result": rows}).encode()

    def answered(self) -> bytes:
        """A message was taken."""
        self.answers += 1
        if self.answers == self.given.warm:
            self.warm_at = time.perf_counter()
            print("warm", flush=True)
        if self.answers == self.updates:
            seconds = time.perf_counter() - self.warm_at
            print(json.dumps({"seconds": seconds, "answers": self.answers, "busy": self.busy}), flush=True)
            self.done.set()
        return SENT

    def webhook_set(self) -> None:
        """Somebody listens: post to them."""
        if self.given.post and self.poster is None:
            self.poster = asyncio.create_task(self._post_all())

    async def _post_all(self) -> None:
        await asyncio.gather(*(self._post_some() for _ in range(self.given.senders)))

    async def _post_some(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.given.post)
        while self.next <= self.updates:
            body = json.dumps(update(self.next, self.given.text)).encode()
            self.next += 1
            head = b"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + SECRET
            while True:
                writer.write(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)
                answer = await reader.readuntil(b"\r\n\r\n")
                at = answer.lower().find(b"content-length:")
                if at >= 0:
                    await reader.readexactly(int(answer[at + 15 :].split(b"\r\n", 1)[0]))
                if answer.split(b" ", 2)[1] != b"503":
                    break
                self.busy += 1
                await asyncio.sleep(0.02)
        writer.close()


class Connection(asyncio.Protocol):
    """HTTP/1.1 as far as a bot's client speaks it."""

    def __init__(self, api: Api) -> None:
        self.api, self.buffer = api, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while True:
            head, separator, rest = self.buffer.partition(b"\r\n\r\n")
            if not separator:
                return
            low = head.lower()
            at = low.find(b"content-length:")
            length = int(low[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(rest) < length:
                return
            self.buffer = rest[length:]
            self.route(head.split(b" ", 2)[1])

    def route(self, path: bytes) -> None:
        loop = asyncio.get_running_loop()
        if path.endswith(b"/getUpdates"):
            body = self.api.batch()
            if body is EMPTY:
                loop.call_later(0.2, self.reply, body)
            else:
                self.reply(body)
        elif path.endswith(b"/sendMessage"):
            if self.api.latency_s:
                loop.call_later(self.api.latency_s, lambda: self.reply(self.api.answered()))
            else:
                self.reply(self.api.answered())
        else:
            if path.endswith(b"/setWebhook"):
                self.api.webhook_set()
            self.reply(ME if path.endswith(b"/getMe") else TRUE)

    def reply(self, body: bytes) -> None:
        if not self.transport.is_closing():
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            self.transport.write(head % len(body) + body)


async def main(given: argparse.Namespace) -> None:
    """Serve until everything is answered, and a little longer."""
    api = Api(given)
    context = None
    if given.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(given.tls)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(api), "127.0.0.1", 0, backlog=1024, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await api.done.wait()
    await asyncio.sleep(600)


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser()
    made.add_argument("--updates", type=int, default=10**9)
    made.add_argument("--warm", type=int, default=1)
    made.add_argument("--latency", type=float, default=0.0)
    made.add_argument("--text", default=TEXT)
    made.add_argument("--post", type=int, default=0)
    made.add_argument("--senders", type=int, default=40)
    made.add_argument("--tls", default="")
    return made


if __name__ == "__main__":
    asyncio.run(main(parser().parse_args()))
