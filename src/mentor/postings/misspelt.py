"""What somebody says that they can do and that names no skill: the words, and the skills that they may mean."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mentor.postings.skills import Lexicon, squeeze

NEAR = 3  # skills that are offered for a word
CLOSE, CLOSE_CHINESE = 0.62, 0.7  # how like it they must be: of few characters chance makes two alike
MOST, SHORTEST, LONGEST = 4, 2, 24  # words that are named, characters of one
# around skills in a sentence: what one says of oneself, and how well
_AROUND = re.compile(
    r"我|本人|也|还|都|很|比较|主要|平时|目前|现在|工作|一直|在用|会用|会|懂|熟悉|熟练|熟|了解|知道|掌握|精通|擅长|用过|学过|做过|写过|看过|使用|一点点?|一些|"
    r"基础|入门|有|过|的|等|和|与|及|跟|以及|经验|技能|能力|项目|方面|相关|工程师|算法岗|开发|学生|转行|方向|行业|公司|年|多|左右|"
    r"\b(?:i|i'm|am|a|an|the|and|or|of|in|on|at|with|to|for|my|know|knows|used|use|using|have|has|had|can|do|did|bit|some|little|good|well|very|"
    r"expert|strong|basic|basics|beginner|familiar|experience|experienced|years?|proficient|heard|advanced|skills?|skilled|also|but|not|no)\b"
)
_APART = re.compile(r"[\s,，、;；/|]+")


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word that names no skill, with those (slug, name) that it may mean."""

    text: str
    near: list[tuple[str, str]]


def misspelt(rests: Iterable[str], words: Lexicon) -> list[Misspelt]:
    """The words of what is left of a sentence without its skills. Chinese ones only where they are like a skill's name:
    people say more of themselves than skills."""
    found: dict[str, Misspelt] = {}
    for rest in rests:
        for word in _APART.split(_AROUND.sub(" ", rest)):
            word = word.strip("。.!！?？()（）\"'“”「」:：")
            if not SHORTEST <= len(word) <= LONGEST or word in found or words.resolve(word):
                continue
            near = nearest(words, word)
            if near or word.isascii():
                found[word] = Misspelt(word, near)
    return list(found.values())[:MOST]


def nearest(words: Lexicon, typed: str) -> list[tuple[str, str]]:
    """(slug, name) of the skills whose names are nearest to what was typed."""
    close = difflib.get_close_matches(
        squeeze(typed), words.names, 2 * NEAR, CLOSE if typed.isascii() else CLOSE_CHINESE
    )
    slugs = dict.fromkeys(words.names[name] for name in close)
    return [(slug, words.name(slug)) for slug in slugs][:NEAR]
