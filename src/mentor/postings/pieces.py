"""The first lines of a posting as pieces: places, facts, roles, names, talk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mentor.postings import head_words as say
from mentor.postings.lines import simplify
from mentor.postings.words import CITY, COMPANY_END, DISTRICT, NO_COMPANY, ROLE, ROLE_END, TRACK_WORDS

_COUNTRY = re.compile(
    r"(?:中国|美国|英国|德国|法国|日本|韩国|加拿大|澳大利亚|荷兰|瑞士|马来西亚|泰国|印尼|阿联酋|"
    r"china|usa?|u\.s\.a?\.?|uk|united (?:states|kingdom)|germany|france|japan|korea|canada|australia|netherlands|switzerland|"
    r"ireland|india|malaysia|thailand|indonesia|vietnam|uae|israel|spain|italy|sweden|taiwan|madrid|barcelona|rome|milan|oslo|stockholm|copenhagen|helsinki|vienna|prague|warsaw|lisbon|brussels|chicago|"
    r"austin|denver|mumbai|manila|penang|abu dhabi|riyadh|auckland|europe|asia|apac|emea|worldwide)"
)
_CITY_AND_COUNTRY = re.compile(r"[A-Z][\w .'’-]+, ?[A-Z][\w .]+")
# how a company is funded, or how large it is
_FUNDED = re.compile(
    r"(?:pre-?|series )?[a-f]\+?\s*轮?|天使轮?|种子轮?|pre-?ipo|(?:已)?上市(?:公司)?|\d+\s*[-~–]\s*\d+\s*人(?:以上)?|\d+\s*人(?:团队|以上)?|未融资|yc.*",
    re.IGNORECASE,
)
# what follows a name or a title and is no part of it: "甲科技 C轮", "搜索研发 JD"
_TAIL = re.compile(rf"\s+(?:(?:{_FUNDED.pattern})|jd|岗位jd|招聘启事|招聘信息|招聘)\s*$", re.IGNORECASE)
_PICTURES = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f]+")
_TEAM = re.compile(r"(?:的)?(?:技术|算法|研发|招聘|人事|产品|AI)?(?:团队|招聘组|HR|hr)$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of one of the first lines, with what it is taken for."""

    text: str
    kind: str  # place, fact, role, name, talk
    line: int
    is_alone: bool
    has_place: bool
    whole: str  # the line, without a place in brackets


def untagged(raw: str) -> str:
    """A line without "【急招】" and "#内推#" before it; a tag that is a name stays as its first piece."""
    while True:
        tag = say.TAG.match(raw)
        if tag is None:
            return say.LEAD.sub("", raw).strip()
        inside = next((group for group in tag.groups() if group), "")
        rest = _PICTURES.sub("", raw[tag.end() :])
        raw = f"{inside}｜{rest}" if inside and rest and _is_name_tag(inside, rest) else rest
        if not raw:
            return inside


def _is_name_tag(inside: str, rest: str) -> bool:
    """Whether a tag is a company's name: it ends as names do, or stands before "招聘" and is nothing else."""
    if COMPANY_END.search(inside):
        return True
    if re.match(r"\S{0,8}(?:公司|团队|工作室)(?:$|\W)", rest) and not ROLE.search(inside):
        return len(inside) > 1 and not is_technical(inside)
    is_before = re.match(r"(?:正在|现|诚|急|热)*(?:招|聘|寻|徵)", rest) is not None
    is_else = NO_COMPANY.search(inside) or say.CHAT.search(inside) or say.FACT.search(inside) or ROLE.search(inside)
    return is_before and len(inside) > 1 and not (is_else or is_place(inside) or is_technical(inside))


def _is_named(inside: str) -> bool:
    """Whether a bracket holds a company: "（青禾数据）", not "（算力云）"."""
    first = say.INNER.split(inside.strip())[0] if not inside.isascii() else inside
    if re.search(r"(?<!有限)(?<!股份)(?<!责任)(?<!科技)(?:公司|企业|厂商|团队)$", first):
        return False  # says what the one before it is
    if say.NO_NAME.search(first):
        return False
    return len(first) > 3 and COMPANY_END.search(first) is not None and not ROLE.search(first)


def pieces_of(raw: str, number: int) -> Iterator[Piece]:
    """The pieces of the line with this number."""
    text = whole = _TAIL.sub("", say.MAIL.sub(" ", untagged(raw)))
    inside = say.BRACKET.search(text)
    if inside and _FUNDED.fullmatch(inside[1].strip()):
        text, inside = text[: inside.start()], None
    if inside and _CITY_AND_COUNTRY.fullmatch(inside[1]):
        text, inside = f"{text[: inside.start()]}, {inside[1].partition(',')[2]}", None
    bracketed: list[str] = []
    if inside and (is_place(inside[1].split(",")[0].split("/")[0].strip()) or _is_named(inside[1])):
        text, bracketed = text[: inside.start()], [p for p in say.INNER.split(inside[1]) if p]
        bracketed = [inside[1]] if inside[1].isascii() and not is_place(bracketed[-1]) else bracketed
    whole = text.strip() if inside is None or bracketed else whole
    label, colon, rest = re.sub("[:：]", "：", text, count=1).partition("：")
    if colon and rest.strip() and len(label.strip()) <= 8 and say.LABEL.search(simplify(label.strip())):
        text = rest if not has_end(label.strip()) or len(label.strip()) < 5 else text
    parts = [p for p in (q.strip(" .\ufe0f") for q in [*say.CUTS.split(text), *bracketed]) if p]
    parts = [small for part in parts for small in _by_space(part)]
    kinds: list[str] = []
    for part in parts:
        kinds.append(_kind(part, kinds[-1] if kinds else ""))
    for part, kind in zip(parts, kinds, strict=True):
        if kind == "name" and len(_TEAM.sub("", part)) > 1:
            part = _TEAM.sub("", part)
        yield Piece(part, kind, number, len(parts) == 1, "place" in kinds, whole)


def _by_space(part: str) -> list[str]:
    """ "甲科技 大模型负责人" is two pieces, "AI Agent 开发工程师" is one."""
    first, space, rest = part.partition(" ")
    if not space:
        return [part]
    if re.fullmatch(r"base|坐标|地点", first, re.IGNORECASE) or is_place(first):
        return [first, *_by_space(rest)]
    before, _, last = part.rpartition(" ")
    if is_place(last) and before.count("(") == before.count(")"):
        return [*_by_space(before), last]
    is_name = re.fullmatch(r"[\u4e00-\u9fff]{3,20}", first) and not ROLE_END.search(first)
    if (
        is_name
        and ROLE.search(rest)
        and (COMPANY_END.search(first) or say.ANONYMOUS.search(first) or not is_technical(first))
    ):
        return [first, rest]
    if ROLE_END.search(first) and COMPANY_END.search(rest):
        return [first, rest]
    return [part]


def _kind(part: str, before: str) -> str:
    if is_place(part) or (
        before == "place" and re.fullmatch(r"[\u4e00-\u9fff]{2,3}", part) and not COMPANY_END.search(part)
    ):
        return "place"
    if (
        (ROLE.search(part) or ROLE_END.search(part))
        and len(part) <= 60
        and not re.search("[，。]|我们|负责(?!人)", part)
    ):
        return "role"
    if say.FACT.search(part) and not COMPANY_END.search(part):
        return "fact"
    if COMPANY_END.search(part):
        return "name" if len(part) <= 40 else "talk"
    return "talk" if len(part) > 40 or (say.CHAT if len(part) < 7 else say.TALK).search(part) else "name"


def is_place(text: str) -> bool:
    """Whether a piece is nothing but a place."""
    text = re.sub(r"^(?:base|坐标|地点|工作地点|location)\s*[:：]?\s*", "", text.strip(" 📍"), flags=re.IGNORECASE)
    bare = simplify(text)
    if DISTRICT.fullmatch(bare) or _COUNTRY.fullmatch(bare.lower()):
        return True
    match = CITY.match(bare)
    if match is None or COMPANY_END.search(text):
        return False
    rest = bare[match.end() :].strip(" ·-市区（）()/、,")
    return not rest or bool(DISTRICT.fullmatch(rest)) or is_place(rest) or (len(rest) <= 4 and not ROLE.search(rest))


def is_technical(text: str) -> bool:
    """Whether a text has a word of one of the tracks."""
    lowered = simplify(text).lower()
    return any(pattern.search(lowered) for pattern in TRACK_WORDS.values())


def has_end(text: str) -> bool:
    """Whether a name ends as companies do: "青芒短剧", but not "短剧" alone."""
    match = COMPANY_END.search(text)
    return match is not None and match.start() > 0
