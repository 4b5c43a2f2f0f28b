"""How well somebody has a skill, and the words that say it."""

from __future__ import annotations

HEARD, WORKS, KNOWS = 1, 2, 3
_WORDS = (
    (
        HEARD,
        (
            "了解",
            "入门",
            "听说",
            "学过",
            "接触",
            "一点",
            "试过",
            "课程水平",
            "照着",
            "basic",
            "heard",
            "beginner",
            "familiarity",
        ),
    ),
    (KNOWS, ("精通", "擅长", "专家", "深入", "主力", "expert", "strong", "advanced", "primary")),
)


def level_of(plain: str) -> int:
    """How well, by the words of a clause (simplified, lower case)."""
    return next((level for level, marks in _WORDS if any(word in plain for word in marks)), WORKS)
