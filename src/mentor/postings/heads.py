"""Who is hiring, and for what: labels first, then the ways people say it, then the pieces of the first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mentor.postings import head_words as say
from mentor.postings import titles
from mentor.postings.head_words import labelled_value
from mentor.postings.hirer import hirer
from mentor.postings.lines import Line
from mentor.postings.pieces import Piece, has_end, is_place, is_technical, pieces_of, untagged
from mentor.postings.titles import tidy
from mentor.postings.words import CITY, NO_COMPANY, ROLE

_NO_VALUE = re.compile(r"overview|profile|description|introduction|name|介绍|简介|概况|文化|福利|地址", re.IGNORECASE)
HEAD = 6  # lines before any heading in which the two are looked for


def company_and_title(found: Sequence[Line]) -> tuple[str | None, str | None]:
    """Who is hiring, and for what; None for what is not said (or said of an unnamed one)."""
    company, title, said = _read(found)
    company = company if said is None else hirer(found, title, said)
    return company, titles.without_name(title, company)


def names(found: Sequence[Line]) -> tuple[Sequence[Line], str | None, dict[str, str | None]] | None:
    """What the hirer is chosen by (see hirer.py); None where a label says it."""
    _, title, said = _read(found)
    return None if said is None else (found, title, said)


def _read(found: Sequence[Line]) -> tuple[str | None, str | None, dict[str, str | None] | None]:
    """The company of a label, the title, and where no label speaks of a company what the rules say."""
    company, title, is_labelled = _labelled(found)
    head = [line for line in found if line.part == "open" and not (line.is_heading or _is_tags(line.raw))][:HEAD]
    pieces = _pieces(head)
    said_company, said_title = _said(head)
    title = titles.extended(title or _unlabelled(found, pieces, said_title, company or said_company), found)
    said = None if company or is_labelled else said_by_rules(found, head, pieces, said_company, title)
    return company, title, said


def _unlabelled(found: Sequence[Line], pieces: Sequence[Piece], said: str | None, company: str | None) -> str | None:
    """The title where no label names it: of a table, of a sentence, of a piece of the first lines, of any other line."""
    first = None
    for title in _titles(found, pieces, said, company):
        if title and not titles.is_vague(title):
            return title
        first = first or title
    return first or titles.field(found)


def _titles(
    found: Sequence[Line], pieces: Sequence[Piece], said: str | None, company: str | None
) -> Iterator[str | None]:
    yield tidy(titles.of_table(found))
    yield tidy(said)
    yield tidy(_best_title(pieces, None if company else _best_piece(pieces, None)))
    yield next((m["title"] for m in (say.ROLE_FOR.search(line.raw) for line in found) if m), None)
    yield from titles.told(found)


def said_by_rules(
    found: Sequence[Line], head: Sequence[Line], pieces: Sequence[Piece], said: str | None, title: str | None
) -> dict[str, str | None]:
    """Who hires by each of the ways of saying it, the surest first."""
    best = _best_piece(pieces, title)
    return {
        "said": _company(said),
        "marked": _company(_marked(head)),
        "of itself": _company(_of_itself(found)),
        "piece": _company(best.text if best else None),
        "about whom": _company(_about_whom(found)),
        "team": _company(_team(found)),
        "registered": _company(_registered(found)),
    }


def _pieces(head: Sequence[Line]) -> list[Piece]:
    """The pieces of the first lines; a line of nothing but places and facts moves no other line down."""
    found: list[Piece] = []
    number = 0
    for line in head:
        made = list(pieces_of(line.raw, number))
        found += made
        number += not made or any(piece.kind not in ("place", "fact") for piece in made)
    return found


def _is_tags(raw: str) -> bool:
    """Whether a line is nothing but tags, of which none names a position or a company: "【校招】【2027届】"."""
    return bool(say.TAGS.fullmatch(raw)) and not (ROLE.search(raw) or has_end(raw.strip("【】[]# ")))


def _labelled(found: Sequence[Line]) -> tuple[str | None, str | None, bool]:
    """What labels say, and whether one names the company, be it as "confidential"."""
    company = title = None
    is_labelled = is_hidden = False
    for number, line in enumerate(found):
        said = say.ROW.sub(r"\1：\2", line.raw)
        if say.LONE.match(said) and number + 1 < len(found) and not found[number + 1].is_heading:
            said = f"{said.rstrip(' ：:】]')}：{found[number + 1].raw}"
        if company is None and not is_labelled:
            value = labelled_value(say.COMPANY, said) or labelled_value(say.CALLED, said)
            if value and ROLE.search(value) and not has_end(value):
                value = None  # "my friend's startup: founding researcher"
            company = _company(value)
            is_hidden = is_hidden or (value is not None and company is None)
            is_labelled = company is not None or (value is not None and not say.CLIENT.match(said))
        title = title or tidy(_with_field(labelled_value(say.TITLE, said), said))
        row = say.TABLE.match(line.raw)
        if row is None or _NO_VALUE.match(row[2]):
            continue
        if row[1][0] in "公单企cCeE":
            company = company or _company(row[2])
        else:
            title = title or tidy(row[2])
    return company, title, is_labelled or is_hidden


def _with_field(title: str | None, said: str) -> str | None:
    """ "Applied Scientist, Ads Ranking": a label's value ends at a comma, a title need not."""
    field = re.search(re.escape(title) + r"(, [A-Z][\w /&-]{2,40})$", said) if title else None
    return f"{title}{field[1]}" if field else title


def _team(found: Sequence[Line]) -> str | None:
    """The company before its part in "团队：甲科技 · 平台部"; a part alone is none."""
    for line in found:
        value = labelled_value(say.TEAM, line.raw)
        inside = say.BRACKET.search(value or "")
        app = re.fullmatch(r"\s*([^\s（(]{2,10})\s*(?:app|APP|App|产品线|平台)", inside[1]) if inside else None
        if app:
            return app[1]
        if value and re.match(r"\W*(?:我们|我司)\s*[:：]", line.raw) and not say.CHAT.search(value):
            return re.split(r"[（(，。]", value)[0]
        part = say.TEAM_OF.match(re.split(r"\s*[（(]", value or "")[0])
        if part and not (NO_COMPANY.search(part[1]) or is_technical(part[1]) or is_place(part[1])):
            return part[1]
        if re.match(r"\W*\S{0,4}部[门門]", line.raw) and re.search(r"(?:研究[院所]|实验室|中心|学院)$", value or ""):
            continue  # a part of whoever hires
        pieces = [piece for piece in re.split(r"\s*[·|｜/\-–—,，]\s*", value or "") if piece]
        if re.match(r"\W*(?:发布|招聘)[人者官]", line.raw):  # a person, their office, their company
            pieces = [piece for piece in pieces[1:] if not ROLE.search(piece)]
            if pieces:
                return pieces[-1]
        if not pieces or not (len(pieces) > 1 or has_end(pieces[0])):
            continue
        if not any(words.search(pieces[0]) for words in (say.PART_OF, NO_COMPANY, ROLE)):
            return pieces[0]
    return None


def _said(head: Sequence[Line]) -> tuple[str | None, str | None]:
    """What a sentence of the first lines says: "X 招 Y", "We are hiring Y to join X"."""
    company = title = None
    for line in head[:4]:
        text = untagged(line.raw)
        for pattern in (say.AT, say.SEEKS, say.SEEKS_EN):
            match = pattern.search(text)
            if match and not say.CAMPUS.match(text):
                company, title = company or _speaker(match["company"]), title or match["title"]
                break
        we = say.WE_SEEK.search(line.raw)
        title = title or (we["title"] if we else None)
        campus, joined = say.CAMPUS.match(text), say.JOINED.search(text)
        company = company or (_speaker(campus[1]) if campus else None)
        company = company or (next(filter(None, joined.groups()), None) if joined else None)
        company = company or _told(text)
        finds = say.FINDS.search(text)
        title = title or (finds["title"] if finds else None)
    return company, title


def _told(text: str) -> str | None:
    """The company in "我们是甲，", "隶属甲", "甲的算法团队招人", "Acme's research team"."""
    for pattern in (say.BELONGS, say.TEAM_HIRES, say.TOLD, say.TOLD_EN):
        for match in pattern.finditer(text):
            name = _speaker(next((group for group in match.groups() if group), None))
            if name:
                return name
    return None


def _speaker(text: str | None) -> str | None:
    """The company before "招聘": the last piece of what stands there, unless it is we or a team."""
    pieces = [p for p in say.CUTS.split(text or "") if p and not CITY.fullmatch(p) and not is_place(p)]
    if (
        not pieces
        or len(pieces[-1]) < 2
        or say.FIELD.fullmatch(pieces[-1])
        or NO_COMPANY.search(pieces[-1])
        or ROLE.search(pieces[-1])
    ):
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
        text = untagged(line.raw)
        match = say.IS.match(text) or say.IS_EN.match(text)
        name = match["company"] if match else None
        if name is None and line.part in ("open", "about", "benefits"):
            joined = say.JOIN.search(text)
            name = (joined[1] or joined[2]) if joined else None
        if name and not NO_COMPANY.search(name) and not ROLE.search(name) and not is_place(name):
            return name
    return None


def _registered(found: Sequence[Line]) -> str | None:
    """The first name anywhere that only companies have: "甲（上海）科技有限公司", then "在甲科技，"."""
    for line in found:
        match = say.LEGAL.search(line.raw)
        if match and not say.ANONYMOUS.search(match[1]) and not NO_COMPANY.search(match[1]):
            return match[1]
    for line in found:
        for match in say.LEGAL_EN.finditer(line.raw) if line.part not in ("must", "nice") else ():
            if not NO_COMPANY.search(match[1] or match[2]):
                return match[1] or match[2]
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


def _best_title(pieces: Sequence[Piece], name: Piece | None) -> str | None:
    """The piece that names a role; its whole line where nothing else stands in that."""
    roles = [
        piece
        for piece in pieces
        if piece.kind == "role"
        and not titles.is_by(piece.text, piece.whole)
        and (tidy(piece.text) or tidy(piece.whole))
    ]
    if not roles:
        return None
    first = next((piece for piece in roles if ROLE.search(piece.text)), roles[0])
    mates = [piece for piece in pieces if piece.line == first.line and piece.text in first.whole]
    if any(say.ANONYMOUS.search(piece.text) for piece in mates):
        return first.text
    is_whole = all(piece.kind in ("role", "name") for piece in mates) and len(first.whole) <= 60
    return first.whole if is_whole and name not in mates else first.text


def _best_piece(pieces: Sequence[Piece], title: str | None) -> Piece | None:
    """The piece of the first lines that is most like a company."""
    role_lines = {piece.line for piece in pieces if piece.kind == "role"}
    best, found = 1.4, None
    for piece in pieces:
        text, ends = piece.text, has_end(piece.text)
        if piece.kind != "name" or not 2 <= len(text) <= 32 or (title and text in title):
            continue
        if NO_COMPANY.search(text) or say.GENERIC.search(text) or say.FIELD.fullmatch(text):
            continue
        if say.PART_OF.search(text) and len(text) < 7:
            continue
        score = 3.0 * ends + 1.5 * (piece.line in role_lines) + 1.5 * piece.has_place
        is_below = piece.line - 1 in role_lines and piece.line not in role_lines and not piece.is_alone
        score += 2.0 * (is_below and piece.whole.startswith(text))
        score += 0.5 * (piece.has_place and piece.whole.startswith(text))
        score += 2.0 * (piece.is_alone and piece.line < 3 and bool(role_lines or title))
        score -= 0.4 * piece.line + 2.0 * (is_technical(text) and not ends)
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
    text = (
        re.sub(r"[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f]", "", text)
        .strip(" 【】[]#*:：-—「」“”\"'《》`·|")
        .lstrip("> ")
    )
    return None if say.ANONYMOUS.search(text) or len(text) > 60 else text or None
