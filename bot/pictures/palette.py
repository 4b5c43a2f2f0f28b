"""The one palette of every picture, and its measures.

Opaque warm paper with dark ink: the same picture in a light chat and in a dark one, and thick dark strokes on
a light ground survive Telegram's JPEG best. States differ by shape and lightness too, not by hue alone.
Lengths are pixels of a picture 1080 wide, which a phone shows about 360 points wide: 3 pixels a point.
"""

from __future__ import annotations

PAPER = "#f6f4ee"  # the ground
CARD = "#ffffff"  # raised areas
LINE = "#dcd8cd"  # rules, outlines, roads not walked yet
TRACK = "#e6e2d8"  # the empty part of a bar
INK = "#24303a"  # text: 12 to 1 on the ground
MUTED = "#626b74"  # second text: 5 to 1
ACCENT = "#1f7a6c"  # done, remembered, mine
ACCENT_SOFT = "#bfe0d6"
AMBER = "#d98e1f"  # in progress, here
AMBER_SOFT = "#fdf1da"
AMBER_INK = "#8f5a08"  # amber as text: 5 to 1
CLAY = "#c2553d"  # weak, missing
SLATE = "#9aa3a8"  # skipped, earlier, for comparison
CLAY_SOFT = "#f7e3dc"  # the ground of what comes too late
# Stages in turn: neighbours differ in lightness as well, and each carries its number. Ink on all of them is CARD.
STAGES = ("#1f7a6c", "#5b7fb4", "#7a4f8f", "#b07a1e", "#3f5e7a", "#a85f7c")
HEAT = ("#e6e2d8", "#bfe0d6", "#7fc0b0", "#3f9a8a", "#14594f")  # nothing to most, in lightness as well

WIDTH = 1080
MARGIN = 60
INNER = WIDTH - 2 * MARGIN
TITLE = 52.0  # font sizes
LARGE = 44.0
BODY = 36.0
SMALL = 30.0  # 10 points on the phone: nothing is smaller
