"""HTML as Telegram reads it."""

from __future__ import annotations

import pytest

from bot.playground import ApiError
from bot.playground.text import detect, formatted, parse_html, trim, u16


def kinds(source: str) -> list[tuple[str, int, int]]:
    return [(e["type"], e["offset"], e["length"]) for e in parse_html(source)[1]]


@pytest.mark.parametrize(("text", "units"), [("abc", 3), ("大模型", 3), ("😀", 2), ("a😀b", 4), ("👨‍👩‍👧", 8)])
def test_length_in_utf16(text: str, units: int) -> None:
    assert u16(text) == units


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>你好</b>", "你好", [("bold", 0, 2)]),
        ("😀<i>x</i>", "😀x", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("1 &lt; 2 &amp;&#33;&#x4f60;", "1 < 2 &!你", []),
        ("a & b &nbsp;", "a & b &nbsp;", []),
        ('<a href="https://a.cn/?x=1&amp;y=2">k</a>', "k", [("text_link", 0, 1)]),
        ("<span class='tg-spoiler'>s</span>", "s", [("spoiler", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<code><b>x</b></code>", "x", [("code", 0, 1)]),
        ('<a href="nowhere">k</a>', "k", []),
        ('<a href="t.me/x?start=1">k</a>', "k", [("text_link", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<B>x</B>", "x", [("bold", 0, 1)]),
    ],
)
def test_html(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    assert parse_html(source)[0] == text
    assert kinds(source) == entities


def test_pre_carries_its_language() -> None:
    text, entities = parse_html('<pre><code class="language-python">x = 1</code></pre>')
    assert (text, entities) == (
        "x = 1",
        [{"type": "pre", "offset": 0, "length": 5, "language": "python"}],
    )


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("你<x>", 'Unsupported start tag "x" at byte offset 3'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("<a href=>x</a>", "Unclosed start tag at byte offset 0"),
    ],
)
def test_html_refused(source: str, complaint: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {complaint}"
    assert caught.value.loud


def test_white_space_around_goes_and_entities_move() -> None:
    assert trim("  ab ", [{"type": "bold", "offset": 1, "length": 4}]) == (
        "ab",
        [{"type": "bold", "offset": 0, "length": 2}],
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", 0, 6)]),
        ("去 /jd@mentor_bot 看", [("bot_command", 2, 14)]),
        ("1/2 and/or", []),
        ("看 https://a.cn/x。好", [("url", 2, 14)]),
        ("😀 @someone #面经", [("mention", 3, 8), ("hashtag", 12, 3)]),
        ("me@a.cn", [("email", 0, 7)]),
    ],
)
def test_entities_found_by_the_server(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(e["type"], e["offset"], e["length"]) for e in detect(text, [])] == found


def test_nothing_is_found_inside_code() -> None:
    assert [e["type"] for e in formatted("<code>/start</code>", "HTML", None)[1]] == ["code"]
