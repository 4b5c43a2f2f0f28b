"""Who is hiring, and for what: labels first, then the ways people say it, then the pieces of the first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mentor.postings import head_words as say
from mentor.postings.head_words import labelled_value
from mentor.postings.lines import Line, simplify
from mentor.postings.words import CITY, COMPANY_END, DISTRICT, NO_COMPANY, ROLE, ROLE_END, TRACK_WORDS

HEAD = 6  # lines before any heading in which the two are looked for


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    kind: str  # place, fact, role, name, talk
    line: int
    is_alone: bool
    has_place: bool
    whole: str  # the line, without a place in brackets


def company_and_title(found: Sequence[Line]) -> tuple[str | None, str | None]:
    """Who is hiring, and for what; None for what is not said (or said of an unnamed one)."""
    company = title = None
    is_labelled = False
    for line in found:
        if company is None and not is_labelled:
            value = labelled_value(say.COMPANY, line.raw) or labelled_value(say.CALLED, line.raw)
            is_labelled = value is not None
            company = _company(value)
        title = title or _title(labelled_value(say.TITLE, line.raw))
        row = say.TABLE.match(line.raw)
        if row and row[1][0] in "公单企cCeE":
            company = company or _company(row[2])
        elif row:
            title = title or _title(row[2])
    head = [line for line in found if line.part == "open" and not line.is_heading][:HEAD]
    pieces = [piece for number, line in enumerate(head) for piece in _pieces(line.raw, number)]
    said_company, said_title = _said(head)
    title = title or _title(said_title)
    if title is None:
        name = None if company or said_company else _best_piece(pieces, None)
        title = _title(_best_title(pieces, name))
    if company is None and not is_labelled:
        company = _company(said_company) or _company(_marked(head)) or _company(_of_itself(found))
        best = _best_piece(pieces, title)
        company = company or _company(best.text if best else None) or _company(_about_whom(found))
        company = company or _company(_registered(found))
    return company, title


def _said(head: Sequence[Line]) -> tuple[str | None, str | None]:
    """What a sentence of the first lines says: "X 招 Y", "We are hiring Y to join X"."""
    company = title = None
    for line in head[:4]:
        text = _untagged(line.raw)
        for pattern in (say.SEEKS, say.SEEKS_EN):
            match = pattern.search(text)
            if match and not say.CAMPUS.match(text):
                company, title = company or _speaker(match["company"]), title or match["title"]
                break
        we = say.WE_SEEK.search(text)
        title = title or (we["title"] if we else None)
        campus, joined = say.CAMPUS.match(text), say.JOINED.search(text)
        company = company or (_speaker(campus[1]) if campus else None)
        company = company or ((joined[1] or joined[2]) if joined else None)
        company = company or _told(text)
        finds = say.FINDS.search(text)
        title = title or (finds["title"] if finds else None)
    return company, title


def _told(text: str) -> str | None:
    """The company in "我们是甲，", "甲的算法团队招人", "Acme's research team"."""
    match = say.TOLD.search(text) or say.TOLD_EN.search(text)
    return _speaker(next((group for group in match.groups() if group), None)) if match else None


def _speaker(text: str | None) -> str | None:
    """The company before "招聘": the last piece of what stands there, unless it is we or a team."""
    pieces = [p for p in say.CUTS.split(text or "") if p and not CITY.fullmatch(p) and not _is_place(p)]
    if not pieces or len(pieces[-1]) < 2 or NO_COMPANY.search(pieces[-1]) or ROLE.search(pieces[-1]):
        return None
    return pieces[-1]


def _marked(head: Sequence[Line]) -> str | None:
    """A short heading of Markdown above a posting is who wrote it, unless it is the position."""
    if head and head[0].is_marked and len(head[0].raw) <= 24 and not ROLE.search(head[0].raw):
        return head[0].raw
    return None


def _of_itself(found: Sequence[Line]) -> str | None:
    """A company that speaks of itself, anywhere but in what it asks for."""
    for line in found:
        if line.part not in ("open", "about", "duties", "benefits"):
            continue
        text = _untagged(line.raw)
        match = say.IS.match(text) or say.IS_EN.match(text)
        name = match["company"] if match else None
        if name is None and line.part in ("open", "about", "benefits"):
            joined = say.JOIN.search(text)
            name = joined[1] if joined else None
        if name and not NO_COMPANY.search(name) and not ROLE.search(name) and not _is_place(name):
            return name
    return None


def _registered(found: Sequence[Line]) -> str | None:
    """The first name anywhere that only companies have: "甲（上海）科技有限公司", then "在甲科技，"."""
    for line in found:
        match = say.LEGAL.search(line.raw)
        if match and not say.ANONYMOUS.search(match[1]) and not NO_COMPANY.search(match[1]):
            return match[1]
    for line in found:
        match = say.IN_TEXT.search(line.raw) if line.part in ("open", "about", "benefits") else None
        if match and not (
            say.ANONYMOUS.search(match[1]) or NO_COMPANY.search(match[1]) or say.NO_NAME.search(match[1])
        ):
            return match[1]
    return None


def _about_whom(found: Sequence[Line]) -> str | None:
    matches = (say.ABOUT_WHOM.match(line.raw.strip("【】# ")) for line in found)
    return next((m[1] for m in matches if m and not NO_COMPANY.search(m[1])), None)


def _untagged(raw: str) -> str:
    """A line without "【急招】" and "#内推#" before it; a tag that is a name stays as its first piece."""
    while True:
        tag = say.TAG.match(raw)
        if tag is None:
            return say.LEAD.sub("", raw).strip()
        inside = next((group for group in tag.groups() if group), "")
        rest = raw[tag.end() :]
        raw = f"{inside}｜{rest}" if inside and rest and COMPANY_END.search(inside) else rest
        if not raw:
            return inside


def _is_named(inside: str) -> bool:
    """Whether a bracket holds a company: "（青禾数据）", not "（算力云）"."""
    first = say.INNER.split(inside.strip())[0] if not inside.isascii() else inside
    return len(first) > 3 and COMPANY_END.search(first) is not None and not ROLE.search(first)


def _pieces(raw: str, number: int) -> Iterator[_Piece]:
    text = whole = say.MAIL.sub(" ", _untagged(raw))
    inside = say.BRACKET.search(text)
    bracketed: list[str] = []
    if inside and (_is_place(inside[1].split(",")[0].split("/")[0].strip()) or _is_named(inside[1])):
        text, bracketed = text[: inside.start()], [p for p in say.INNER.split(inside[1]) if p]
        bracketed = [inside[1]] if inside[1].isascii() and not _is_place(bracketed[-1]) else bracketed
    whole = text.strip() if inside is None or bracketed else whole
    parts = [p for p in (q.strip(" .\ufe0f") for q in [*say.CUTS.split(text), *bracketed]) if p]
    parts = [small for part in parts for small in _by_space(part)]
    kinds: list[str] = []
    for part in parts:
        kinds.append(_kind(part, kinds[-1] if kinds else ""))
    for part, kind in zip(parts, kinds, strict=True):
        yield _Piece(part, kind, number, len(parts) == 1, "place" in kinds, whole)


def _by_space(part: str) -> list[str]:
    """ "甲科技 大模型负责人" is two pieces, "AI Agent 开发工程师" is one."""
    first, space, rest = part.partition(" ")
    if not space:
        return [part]
    if re.fullmatch(r"base|坐标|地点", first, re.IGNORECASE) or _is_place(first):
        return [first, *_by_space(rest)]
    before, _, last = part.rpartition(" ")
    if _is_place(last):
        return [*_by_space(before), last]
    is_name = re.fullmatch(r"[\u4e00-\u9fff]{3,20}", first) and not ROLE_END.search(first)
    if is_name and ROLE.search(rest) and (COMPANY_END.search(first) or say.ANONYMOUS.search(first) or not _tech(first)):
        return [first, rest]
    if ROLE_END.search(first) and COMPANY_END.search(rest):
        return [first, rest]
    return [part]


def _kind(part: str, before: str) -> str:
    if _is_place(part) or (
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


def _is_place(text: str) -> bool:
    text = re.sub(r"^(?:base|坐标|地点|工作地点|location)\s*[:：]?\s*", "", text.strip(" 📍"), flags=re.IGNORECASE)
    bare = simplify(text)
    if DISTRICT.fullmatch(bare):
        return True
    match = CITY.match(bare)
    if match is None or COMPANY_END.search(text):
        return False
    rest = bare[match.end() :].strip(" ·-市区（）()/、,")
    return not rest or bool(DISTRICT.fullmatch(rest)) or _is_place(rest) or (len(rest) <= 4 and not ROLE.search(rest))


def _tech(text: str) -> bool:
    lowered = simplify(text).lower()
    return any(pattern.search(lowered) for pattern in TRACK_WORDS.values())


def _best_title(pieces: Sequence[_Piece], name: _Piece | None) -> str | None:
    """The piece that names a role; its whole line where nothing else stands in that."""
    roles = [piece for piece in pieces if piece.kind == "role"]
    if not roles:
        return None
    first = next((piece for piece in roles if ROLE.search(piece.text)), roles[0])
    mates = [piece for piece in pieces if piece.line == first.line and piece.text in first.whole]
    if any(say.ANONYMOUS.search(piece.text) for piece in mates):
        return first.text
    is_whole = all(piece.kind in ("role", "name") for piece in mates) and len(first.whole) <= 60
    return first.whole if is_whole and name not in mates else first.text


def _has_end(text: str) -> bool:
    """Whether a name ends as companies do: "青芒短剧", but not "短剧" alone."""
    match = COMPANY_END.search(text)
    return match is not None and match.start() > 0


def _best_piece(pieces: Sequence[_Piece], title: str | None) -> _Piece | None:
    """The piece of the first lines that is most like a company."""
    role_lines = {piece.line for piece in pieces if piece.kind == "role"}
    best, found = 1.4, None
    for piece in pieces:
        text, has_end = piece.text, _has_end(piece.text)
        if piece.kind != "name" or not 2 <= len(text) <= 32 or (title and text in title):
            continue
        if NO_COMPANY.search(text) or say.GENERIC.search(text) or (say.PART_OF.search(text) and len(text) < 7):
            continue
        score = 3.0 * has_end + 1.5 * (piece.line in role_lines) + 1.5 * piece.has_place
        score += 2.0 * (piece.is_alone and piece.line < 3 and bool(role_lines or title))
        score -= 0.4 * piece.line + 2.0 * (_tech(text) and not has_end)
        if score > best:
            best, found = score, piece
    return found


def _company(text: str | None) -> str | None:
    if not text:
        return None
    inside = say.BRACKET.search(text)
    if inside and (len(inside[1]) > 6 or CITY.fullmatch(inside[1])):
        text = text[: inside.start()]
    text = re.split(r"[（(](?=[^）)]*$)", text)[0]
    text = re.sub(r"[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f]", "", text).strip(" 【】[]#*:：-—「」“”\"'《》`>·|")
    return None if say.ANONYMOUS.search(text) or len(text) > 60 else text or None


def _title(text: str | None) -> str | None:
    if not text:
        return None
    while True:
        inside = say.BRACKET.search(text) or re.search(r"\s*[（(]([^）)]*)$", text)
        if inside is None or not (
            say.EXTRA.search(inside[1]) or CITY.search(inside[1]) or "（" not in inside[0] + "（"
        ):
            break
        text = text[: inside.start()]
    if "的" in text and not say.BRACKET.search(text):
        text = text.rsplit("的", 1)[1]
    text = re.sub(r"^\s*[一两二三\d]+\s*[位个個名]\s*", "", re.split(r"[，,！!。；]\s?(?=[\u4e00-\u9fff])", text)[0])
    text = say.LEAD.sub("", re.split(r"[）)]\s*招(?!聘)", text)[-1])
    text = re.sub(r"[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f]", "", say.COUNT.sub("", text))
    return text.strip(" 【】[]#*:：-—。.「」“”!！`>·|") or None
