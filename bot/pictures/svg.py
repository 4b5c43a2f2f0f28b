"""A small SVG writer: measured, escaped text and a handful of shapes, then PNG.

Nothing here is given a file, a network or a clock: `Sheet` collects markup, `Sheet.png` has resvg draw it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from bot.pictures import font
from bot.pictures.palette import BODY, CARD, INK, MUTED, PAPER, WIDTH

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]
ELLIPSIS = "…"
LOOSE_ENDS = " ·,、，：:(（/-"  # not left standing before an ellipsis
NO_START = "，。、；：！？）》」』】…·,.;:!?)"
NO_END = "（《「『【("
# How finely a sheet is drawn, by the most ink that stays under 100 KB and 80 ms at that scale: 1080 to 720 pixels
# wide for real texts, 540 for what is overfull.
SCALES = ((1.0, 92), (5 / 6, 108), (3 / 4, 122), (2 / 3, 144))
COARSEST = 1 / 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture and what it says in words, for those who cannot see it; `alt` fits a caption."""

    png: bytes
    alt: str


def escape(text: str) -> str:
    """Text and attribute values, safe inside XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def number(value: float) -> str:
    """A coordinate in as few characters as say it to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def amount(value: float) -> str:
    """A quantity for reading: 12, 0.5, 1280."""
    return f"{value:.0f}" if value >= 10 or value == int(value) else f"{value:.1f}".removesuffix(".0")


def percent(part: float) -> str:
    """A share of one as whole per cent; only what is complete reads 100."""
    whole = round(100 * min(max(part, 0.0), 1.0))
    return f"{99 if whole == 100 and part < 1 else whole}%"


def fit(text: str, room: float, size: float, bold: bool = False) -> str:
    """The text cleaned and, where it is wider than `room` pixels, cut with an ellipsis."""
    text = font.clean(text)
    if font.width(text, size, bold) <= room:
        return text
    while text and font.width(text + ELLIPSIS, size, bold) > room:
        text = text[:-1]
    return text.rstrip(LOOSE_ENDS) + ELLIPSIS


def shrink(text: str, room: float, size: float, least: float, bold: bool = False) -> tuple[str, float]:
    """The text in the largest size from `size` to `least` that fits, cut only at the least; and that size."""
    text = font.clean(text)
    wide = font.width(text, size, bold)
    chosen = size if wide <= room else max(least, size * room / wide - 0.05)
    return fit(text, room, chosen, bold), chosen


def wrap(text: str, room: float, size: float, lines: int, bold: bool = False) -> list[str]:
    """At most `lines` lines, broken between any two Chinese characters but not inside a Latin word that fits
    a line; the last one is cut with an ellipsis."""
    rest = font.clean(text)
    out: list[str] = []
    while rest and len(out) < lines - 1 and font.width(rest, size, bold) > room:
        end = len(rest)
        while end > 1 and font.width(rest[:end].rstrip(), size, bold) > room:
            end -= 1
        cut = _break_before(rest, end)
        out.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*out, fit(rest, room, size, bold)] if rest else out


def _break_before(text: str, end: int) -> int:
    """The last place at or before `end` where a line may end; `end` itself where there is none."""
    for at in range(end, 0, -1):
        left, right = text[at - 1], text[at]
        word = left.isascii() and right.isascii() and left not in " -/" and right != " "
        if not word and right not in NO_START and left not in NO_END:
            return at
    return end


@dataclass(slots=True)
class Sheet:
    """Markup under construction; `height` may be set at any time before it is drawn.

    `ink` estimates the kilobytes of the PNG at full size (fitted to the samples): a crowded sheet is drawn
    smaller, to stay under 100 KB and 80 ms. `finest` is the largest scale allowed.
    """

    height: float = 0.0
    width: float = WIDTH
    finest: float = 1.0
    ink: float = 8.0
    parts: list[str] = field(default_factory=list)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = BODY,
        fill: str = INK,
        bold: bool = False,
        anchor: Anchor = "start",
        room: float | None = None,
    ) -> float:
        """Draws on the baseline `y`, cut to `room` pixels where given; returns the width drawn."""
        shown = fit(text, room, size, bold) if room is not None else font.clean(text)
        if not shown:
            return 0.0
        self.ink += sum(0.6 if char > "\u2e80" else 0.44 for char in shown if char != " ") * size / BODY
        weight = ' font-weight="700"' if bold else ""
        side = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self.parts.append(
            f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" fill="{fill}"{weight}{side}>'
            f"{escape(shown)}</text>"
        )
        return font.width(shown, size, bold)

    def rect(self, x: float, y: float, w: float, h: float, fill: str, *, radius: float = 0.0, stroke: str = "") -> None:
        """A filled rectangle; `stroke` draws a 3 pixel outline."""
        self.ink += 0.15
        line = f' stroke="{stroke}" stroke-width="3"' if stroke else ""
        self.parts.append(
            f'<rect x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}" '
            f'rx="{number(min(radius, w / 2, h / 2))}" fill="{fill}"{line}/>'
        )

    def card(self, y: float, height: float, *, x: float = 36.0, fill: str = CARD) -> None:
        """A raised area over the whole width."""
        self.rect(x, y, self.width - 2 * x, height, fill, radius=28)

    def bar(self, x: float, y: float, w: float, h: float, share: float, *, fill: str, ground: str = "") -> None:
        """A horizontal bar filled from the left by `share` of one; anything above nothing stays visible."""
        self.ink += 0.3
        if ground:
            self.rect(x, y, w, h, ground, radius=h / 2)
        if share > 0:
            self.rect(x, y, max(h, w * min(share, 1.0)), h, fill, radius=h / 2)

    def circle(self, x: float, y: float, r: float, fill: str, *, stroke: str = "", line: float = 4.0) -> None:
        """A disc, outlined where `stroke` is given."""
        self.ink += 0.25
        edge = f' stroke="{stroke}" stroke-width="{number(line)}"' if stroke else ""
        self.parts.append(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="{fill}"{edge}/>')

    def path(self, points: str, *, stroke: str = "none", line: float = 4.0, fill: str = "none", dash: str = "") -> None:
        """SVG path data, with round ends and joins."""
        self.ink += 0.35
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(
            f'<path d="{points}" fill="{fill}" stroke="{stroke}" stroke-width="{number(line)}"{dashes} '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        )

    def tick(self, x: float, y: float, size: float, stroke: str) -> None:
        """A check mark around a centre."""
        points = [(x - 0.5 * size, y + 0.05 * size), (x - 0.12 * size, y + 0.4 * size)]
        self.path(polyline([*points, (x + 0.52 * size, y - 0.38 * size)]), stroke=stroke, line=size / 4)

    @property
    def scale(self) -> float:
        """Pixels drawn for each pixel of the layout."""
        fitting = (scale for scale, most in SCALES if scale <= self.finest and self.ink <= most)
        return next(fitting, COARSEST)

    def svg(self) -> str:
        """The whole document."""
        w, h = number(self.width), number(self.height)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" '
            f'font-family="{font.FAMILY}"><rect width="{w}" height="{h}" fill="{PAPER}"/>'
            + "".join(self.parts)
            + "</svg>"
        )

    def png(self) -> bytes:
        """Drawn with only the vendored fonts. Blocks for tens of milliseconds, and resvg holds the GIL."""
        from resvg_py import svg_to_bytes  # only here: what shows no picture need not load it

        return bytes(
            svg_to_bytes(
                svg_string=self.svg(),
                zoom=self.scale,
                font_files=font.font_files(),
                skip_system_fonts=True,
                font_family=font.FAMILY,
                sans_serif_family=font.FAMILY,
            )
        )


def polyline(points: Sequence[Point], *, close: bool = False) -> str:
    """Path data of straight lines through the points."""
    steps = "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return f"M{steps}{'Z' if close else ''}"


def curve(points: Sequence[Point]) -> str:
    """Path data of a smooth line down through the points, vertical at each of them."""
    data = f"M{number(points[0][0])} {number(points[0][1])}"
    for (x, y), (to_x, to_y) in pairwise(points):
        middle = (y + to_y) / 2
        data += f"C{number(x)} {number(middle)} {number(to_x)} {number(middle)} {number(to_x)} {number(to_y)}"
    return data


def empty_note(sheet: Sheet, y: float, text: str, height: float = 200.0) -> float:
    """A card that says that there is nothing to show yet; returns the y below it."""
    sheet.card(y, height)
    lines = wrap(text, sheet.width - 200, BODY, 3)
    top = y + height / 2 + 13 - 26 * (len(lines) - 1)
    for index, line in enumerate(lines):
        sheet.text(sheet.width / 2, top + 52 * index, line, fill=MUTED, anchor="middle")
    return y + height
