"""A bare Bot API server for benchmarks: hands out updates, takes messages after a set latency, counts.

Run as `python -m bot.bench.api_server UPDATES LATENCY_S`: prints its port; when every update has been answered, prints
a JSON object with `seconds` (first update handed out to last answer taken) and `answers`.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

PEOPLE = 500
TEXT = "/stop"
ME = b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"b","username":"bench_bot"}}'
SENT = b'{"ok":true,"result":{"message_id":1,"date":1700000000,"chat":{"id":1,"type":"private"},"text":"x"}}'
TRUE = b'{"ok":true,"result":true}'
EMPTY = b'{"ok":true,"result":[]}'


def update(number: int) -> dict[str, object]:
    """A command from one of PEOPLE."""
    who = 10_000 + number % PEOPLE
    person = {"id": who, "is_bot": False, "first_name": "U", "language_code": "zh-hans"}
    entity = {"type": "bot_command", "offset": 0, "length": len(TEXT)}
    message = {
        "message_id": number, "date": 1_700_000_000, "chat": {"id": who, "type": "private", "first_name": "U"},
        "from": person, "text": TEXT, "entities": [entity],
    }  # fmt: skip
    return {"update_id": number, "message": message}


class Api:
    """The state: what is still to be handed out, what has been answered."""

    def __init__(self, updates: int, latency_s: float) -> None:
        self.updates, self.latency_s = updates, latency_s
        self.next, self.answers = 1, 0
        self.began = 0.0
        self.done = asyncio.Event()

    def batch(self) -> bytes:
        """Up to 100 updates."""
        if self.next > self.updates:
            return EMPTY
        if not self.began:
            self.began = time.perf_counter()
        rows = [update(n) for n in range(self.next, min(self.next + 100, self.updates + 1))]
        self.next += len(rows)
        return json.dumps({"ok": True, "result": rows}).encode()

    def answered(self) -> bytes:
        """A message was taken."""
        self.answers += 1
        if self.answers >= self.updates:
            self.done.set()
        return SENT


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
            loop.call_later(self.api.latency_s, lambda: self.reply(self.api.answered()))
        else:
            self.reply(ME if path.endswith(b"/getMe") else TRUE)

    def reply(self, body: bytes) -> None:
        if not self.transport.is_closing():
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            self.transport.write(head % len(body) + body)


async def main(updates: int, latency_s: float) -> None:
    """Serve until everything is answered."""
    api = Api(updates, latency_s)
    server = await asyncio.get_running_loop().create_server(lambda: Connection(api), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await api.done.wait()
    print(json.dumps({"seconds": time.perf_counter() - api.began, "answers": api.answers}), flush=True)
    await asyncio.sleep(60)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2])))
