"""Lengths in UTF-16 units, the HTML parse mode, and the entities that Telegram finds by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .model import ApiError, Json, bad

TEXT_LIMIT, CAPTION_LIMIT, RAW_LIMIT = 4096, 1024, 32768
SIMPLE = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
}
TAGS = {*SIMPLE, "a", "span", "tg-emoji", "tg-time", "blockquote"}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
ENTITY_TYPES = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold",
    "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote",
    "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time",
}  # fmt: skip
_STOP = re.compile(r"[<&]")
_CHAR = re.compile(r"&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|amp|quot));?")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>"'/]+)\s*(=)?\s*("[^"]*"|'[^']*'|[^\s>"']+)?""")
_LINK = re.compile(r"(https?|tg|ton|mailto):\S+$|[^\s/:]+\.[^\s/:]+(/\S*)?$", re.IGNORECASE)
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"'，。；！？、（）《》「」]+|(?<![\w@./])t\.me/[\w/?=+-]+)"
    r"|(?P<email>(?<![\w.])[\w.+-]+@[\w-]+\.[\w.]+)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w]))"
    r"|(?<![\w/])(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<![\w/])(?P<hashtag>\#\w*[^\W\d]\w*)",
)


def u16(text: str) -> int:
    """Length as Telegram counts it."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cannot(reason: str) -> ApiError:
    """The error of all faulty markup."""
    return bad(f"can't parse entities: {reason}")


@dataclass(slots=True)
class _Open:
    tag: str
    start: int
    entity: Json | None


class _Html:
    """One pass over the source; errors carry the byte offset, as Telegram's do."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.stack: list[_Open] = []
        self.entities: list[Json] = []

    def add(self, piece: str) -> None:
        self.parts.append(piece)
        self.length += u16(piece)

    def at(self, index: int) -> str:
        return f"at byte offset {len(self.source[:index].encode())}"

    def parse(self) -> tuple[str, list[Json]]:
        source, index = self.source, 0
        while index < len(source):
            stop = _STOP.search(source, index)
            if stop is None:
                self.add(source[index:])
                break
            if stop.start() > index:
                self.add(source[index : stop.start()])
            index = stop.start()
            if source[index] == "&":
                index = self.character(index)
            elif source[index + 1 : index + 2] == "/":
                index = self.end(index)
            else:
                index = self.start(index)
        if self.stack:
            raise cannot(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        return "".join(self.parts), self.entities

    def character(self, index: int) -> int:
        match = _CHAR.match(self.source, index)
        if match is None:
            self.add("&")
            return index + 1
        hexa, number, name = match.groups()
        code = int(hexa, 16) if hexa else int(number) if number else 0
        legal = name or (0 < code < 0x110000 and not 0xD800 <= code < 0xE000)
        self.add((NAMED[name] if name else chr(code)) if legal else match[0])
        return match.end()

    def start(self, index: int) -> int:
        source = self.source
        match = re.compile(r"[^\s>]*").match(source, index + 1)
        name_end = match.end() if match else index + 1
        if name_end >= len(source):
            raise cannot(f"Unclosed start tag {self.at(index)}")
        tag = source[index + 1 : name_end].lower()
        if tag not in TAGS:
            raise cannot(f'Unsupported start tag "{tag}" {self.at(index)}')
        attributes, end = self.attributes(tag, index, name_end)
        self.stack.append(_Open(tag, self.length, self.entity(tag, attributes, index)))
        return end

    def attributes(self, tag: str, begin: int, index: int) -> tuple[dict[str, str], int]:
        source = self.source
        found: dict[str, str] = {}
        while True:
            while index < len(source) and source[index].isspace():
                index += 1
            if index >= len(source):
                raise cannot(f'Unclosed start tag "{tag}" {self.at(begin)}')
            if source[index] == ">":
                return found, index + 1
            match = _ATTRIBUTE.match(source, index)
            if match is None:
                raise cannot(f'Empty attribute name in the tag "{tag}" {self.at(begin)}')
            name, equals, value = match.groups()
            if not equals and value:
                raise cannot(f'Expected equal sign in declaration of an attribute of the tag "{tag}" {self.at(begin)}')
            if equals and value is None:
                raise cannot(f"Unclosed start tag {self.at(begin)}")
            value = value or ""
            if value[:1] in "\"'":
                value = value[1:-1]
            found[name.lower()] = _CHAR.sub(lambda m: _Html(m[0]).parse()[0], value)
            index = match.end()

    def entity(self, tag: str, attributes: dict[str, str], index: int) -> Json | None:
        if tag == "span":
            if attributes.get("class") != "tg-spoiler":
                raise cannot(f'Tag "span" must have class "tg-spoiler" {self.at(index)}')
            return {"type": "spoiler"}
        if tag == "a":
            return {"type": "text_link", "url": attributes.get("href", "")}
        if tag == "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": attributes.get("emoji-id", "")}
        if tag == "tg-time":
            if not attributes.get("unix", "").isdigit():
                raise cannot(f'Tag "tg-time" must have attribute "unix" {self.at(index)}')
            return {"type": "date_time", "unix_time": int(attributes["unix"])}
        if tag == "blockquote":
            kind = "expandable_blockquote" if "expandable" in attributes else "blockquote"
            return {"type": kind}
        entity: Json = {"type": SIMPLE[tag]}
        language = attributes.get("class", "")
        if tag == "code" and language.startswith("language-"):
            entity["language"] = language.removeprefix("language-")
        return entity

    def end(self, index: int) -> int:
        close = self.source.find(">", index)
        if not self.stack:
            raise cannot(f"Unexpected end tag {self.at(index)}")
        if close < 0:
            raise cannot(f"Unclosed end tag {self.at(index)}")
        name = self.source[index + 2 : close].strip().lower()
        opened = self.stack.pop()
        if name not in ("", opened.tag):
            raise cannot(f'Unmatched end tag {self.at(index)}, expected "</{opened.tag}>", found "</{name}>"')
        if opened.entity is not None and self.length > opened.start:
            self.close(opened)
        return close + 1

    def close(self, opened: _Open) -> None:
        assert opened.entity is not None
        entity = {**opened.entity, "offset": opened.start, "length": self.length - opened.start}
        if entity["type"] == "text_link" and not entity["url"]:
            link = "".join(self.parts).encode("utf-16-le")
            entity["url"] = link[opened.start * 2 :].decode("utf-16-le")
        if entity["type"] == "text_link" and not _LINK.match(entity["url"]):
            return  # Telegram shows the text without a link
        self.entities.append(entity)


def parse_html(source: str) -> tuple[str, list[Json]]:
    """HTML to plain text and entities; raises `can't parse entities` as Telegram words it."""
    if "<" not in source and "&" not in source:
        return source, []
    text, entities = _Html(source).parse()
    return text, _tidy(entities)


def _tidy(entities: list[Json]) -> list[Json]:
    """Order by place; what lies in code or pre is dropped, so are quotes in quotes."""
    entities = sorted(reversed(entities), key=lambda e: (e["offset"], -e["length"]))  # noqa: C414 - the outer closed last
    kept: list[Json] = []
    for entity in entities:
        end = entity["offset"] + entity["length"]
        outer = [o for o in kept if o["offset"] <= entity["offset"] and end <= o["offset"] + o["length"]]
        pre = next((o for o in outer if o["type"] == "pre"), None)
        if pre is not None and entity["type"] == "code" and "language" in entity:
            pre["language"] = entity["language"]
        if any(o["type"] in ("pre", "code") for o in outer):
            continue
        if "quote" in entity["type"] and any("quote" in o["type"] for o in outer):
            continue
        if entity["type"] == "code":
            entity.pop("language", None)
        kept.append(entity)
    return kept


def trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Telegram drops white space around a message."""
    bare = text.strip()
    if bare == text:
        return text, entities
    shift, size = u16(text[: len(text) - len(text.lstrip())]), u16(bare)
    moved = []
    for entity in entities:
        begin = max(entity["offset"] - shift, 0)
        end = min(entity["offset"] + entity["length"] - shift, size)
        if end > begin:
            moved.append({**entity, "offset": begin, "length": end - begin})
    return bare, moved


def detect(text: str, entities: list[Json]) -> list[Json]:
    """Adds links, commands, mentions and hashtags, as Telegram's server does."""
    if not any(mark in text for mark in "/@#"):
        return entities
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities
             if e["type"] in ("code", "pre", "text_link", "text_mention")]  # fmt: skip
    found = []
    for match in _FOUND.finditer(text):
        kind = match.lastgroup or "url"
        piece = match[0].rstrip(".,;:!?)") if kind == "url" else match[0]
        offset = u16(text[: match.start()])
        size = u16(piece)
        if not any(a < offset + size and offset < b for a, b in taken):
            found.append({"type": kind, "offset": offset, "length": size})
    if not found:
        return entities
    return sorted([*entities, *found], key=lambda e: (e["offset"], -e["length"]))


def formatted(source: str, parse_mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    """What a text parameter becomes: plain text and entities, before length is judged."""
    if len(source) * 4 > RAW_LIMIT and len(source.encode()) > RAW_LIMIT:
        raise bad("message is too long")
    if parse_mode and parse_mode.lower() != "html":
        raise bad(f"the playground knows only HTML; parse_mode {parse_mode!r}")
    if parse_mode:
        text, found = parse_html(source)
    else:
        text, found = source, [dict(e) for e in entities or []]
        for entity in found:
            if entity["type"] not in ENTITY_TYPES:
                raise cannot(f"unknown entity type {entity['type']!r}")
    text, found = trim(text, found)
    return text, detect(text, found)
