"""The single facts of a posting: company, title, city, degree, years, pay, deadline, track."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from mentor.postings.lines import Clause, Line, simplify
from mentor.postings.words import (
    CITY,
    CITY_OF,
    COMPANY_END,
    DEGREES,
    HIGHER_WELCOME,
    ROLE,
    TRACK_WORDS,
)

_STOP = r"(?=\s+[^\s:：]{1,8}[:：]|\s{2,}|[\n，；;。|｜【]|,\s|$)"


def _labelled(names: str) -> re.Pattern[str]:
    label = rf"(?:【\s*(?:{names})\s*】\s*[:：]?|(?<![\w\u4e00-\u9fff])(?:{names})\s*[:：])"
    return re.compile(rf"{label}\s*(\S.*?){_STOP}", re.IGNORECASE)


_COMPANY = _labelled(
    "公司名称|公司名稱|招聘单位|招聘單位|招聘公司|用人单位|企业名称|企業名稱|公司|单位|企业|company(?: name)?|employer"
)
_TITLE = _labelled(
    "职位名称|職位名稱|岗位名称|崗位名稱|招聘岗位|招聘职位|招聘職位|职位|職位|岗位|崗位|職缺|job title|position|title|role"
)
_PLACE = _labelled("工作地点|工作地點|工作地址|办公地点|工作城市|工作地区|工作地區|工作地|地点|地點|城市|location|base")
_CALLED = re.compile(r"(?:公司(?:叫|是)|(?:公司|，|,|团队)名[叫为]|公司[「“《])\s*([^\s，。,;；「」“”《》]{2,20})")
_IS_A = re.compile(r"^([^，。,\s]{2,16}?)(?:是一家|是国内|是全球|成立于)")
_SEEKS = re.compile(
    rf"^(?P<company>[^，。,：:]{{2,24}}?)?\s*(?:正在|现在|現在|目前)?\s*(?:招聘|急招|诚聘|誠聘|招募|寻找|尋找|招|找|is hiring|is looking for|seeks)"
    rf"\s*(?:一?[位个個名]|an? )?\s*(?P<title>[^，。,\n（）]{{0,40}}(?:{ROLE.pattern}))",
    re.IGNORECASE,
)
_FINDS = re.compile(
    rf"(?:(?:招聘|急招|寻找|招募|招|找)(?:一?[位个名])|(?:^|[，,。\s])招聘?)\s*(?P<title>[^，。,\n]{{0,40}}?(?:{ROLE.pattern}))",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\s+[-—–@·]\s*|\s*[—–|｜/@]\s*|(?<=[\u4e00-\u9fff])-|-(?=[\u4e00-\u9fff])|,\s+|，|\s{2,}")
_CAMPUS = re.compile(
    r"^([^，。\s\d]{2,16}?)\s*(?:20\d\d)?(?:届)?\s*(?:校园招聘|校招|秋招|春招|社招|社会招聘|暑期实习|(?:诚聘|誠聘|招聘|急招|招募)(?=\s*[:：!！]?$))"
)
_JOIN = re.compile(
    rf"^we(?:'|’)?(?:re| are) (?:looking for|hiring) an? (?P<title>[^,.\n]{{0,50}}?(?:{ROLE.pattern}))", re.IGNORECASE
)
_JOINED = re.compile(r"\bjoin (?:us at )?([A-Z][\w&]*(?: [A-Z][\w&]*)*)")
_SEEKING = re.compile(r"^(?:徵求|徵|诚聘|誠聘|急招|急聘|招聘|招募|招)\s*")
_BRACKET = re.compile(r"[（(]([^（）()]*)[）)]\s*$")
_FACT = re.compile(
    r"^\W*\d|^(?:本科|硕士|博士|大专|学历)|要求|地点|职责|招聘|^base|^(?:generative|applied|conversational) ai$|^genai$|"
    r"\dk\b|薪|以上$|经验",
    re.IGNORECASE,
)
_HIRING = re.compile(r"^(?:we(?:'|’)?(?:re| are) )?hiring\s*[:：!！]\s*", re.IGNORECASE)
_COUNT = re.compile(r"[\s（(]*\d{1,2}\s*[人名个]\s*[)）]?$")
_SENTENCE = re.compile("[，。]|的|他|她|了")
_ABOUT_WHOM = re.compile(r"^(?:关于|關於|about )\s*(?!us|the|我们|公司|我們)(\S[^，。:：】]{1,20})", re.IGNORECASE)

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"两": 2}
_N = r"(\d{1,2}|[一二两三四五六七八九十])"
_YEARS = re.compile(
    rf"(?<![\d年月.]){_N}\s*(?:[-~–至到—]\s*{_N}\s*)?年(?!前|会|薪|终|级|度)(?:及)?(以上)?([^，。；;\n]{{0,24}})"
)
_YEARS_EN = re.compile(r"(\d{1,2})\s*\+?\s*(?:(?:-|–|to)\s*\d{1,2}\s*)?\+?\s*(?:years?|yrs?)\b(?:'|’)?")
_NO_TIME = re.compile(r"成立|历史|连续|服务|增长|合同|以前|之前|发展|在读|开放|保持|增速")
_NONE_NEEDED = re.compile(
    r"经验不限|不限经验|无(?:需)?(?:工作)?经验(?:要求)?|零经验|应届|no experience|fresh grad|new grad|entry[- ]level"
)
_PAY = re.compile(
    r"(?:\d+(?:\.\d+)?\s*(?:k|万|w)?\s*[-~–至]\s*\d+(?:\.\d+)?\s*(?:k|万|w)(?:\s*[·*x×]\s*\d+\s*薪)?(?:\s*/\s*[年月])?|\d+(?:\s*[-~–]\s*\d+)?\s*元?/天|日结\s*\d+(?:\s*[-~–]\s*\d+)?|"
    r"[$¥￥]\s*\d[\d,]*k?(?:\s*[-–~]\s*[$¥￥]?\d[\d,]*k?)?|薪资面议)", re.IGNORECASE,
)  # fmt: skip
_UNTIL = re.compile(
    r"(?:截止|截至|deadline|apply by|有效期至?|投递至)[^\d\n]{0,12}(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})",
    re.IGNORECASE,
)


def company_and_title(found: Sequence[Line]) -> tuple[str | None, str | None]:
    """Who is hiring, and for what; None for what is not said."""
    company = title = None
    for line in found:
        company = company or _company(_labelled_value(_COMPANY, line.raw) or _labelled_value(_CALLED, line.raw))
        title = title or _title(_labelled_value(_TITLE, line.raw))
    head = [line for line in found if line.part == "open" and not line.is_heading][:4]
    for number, line in enumerate(head):
        if company and title:
            break
        seen_company, seen_title = _from_head(line.raw)
        if number == 0 and line.is_marked and not (seen_company or seen_title) and len(line.raw) <= 24:
            seen_company = line.raw  # "#### Company" above a posting
        company, title = company or _company(seen_company), title or _title(seen_title)
    if company is None:
        about = (_ABOUT_WHOM.match(line.raw.strip("【】# ")) for line in found)
        company = next((_company(m[1]) for m in about if m), None)
    return company, title


def _labelled_value(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return match[1].strip() if match else None


def _from_head(raw: str) -> tuple[str | None, str | None]:
    text = re.sub(r"^(?:【[^】]{0,8}】|\[[^\]]{0,8}\]|#?[^\s#]{1,8}#)\s*", "", raw)
    text = _HIRING.sub("", text)
    joins = _JOIN.match(text)
    if joins:
        return _labelled_value(_JOINED, text), joins["title"]
    seeks = _SEEKS.match(text)
    if seeks and not _CAMPUS.match(text):
        return seeks["company"], seeks["title"]
    campus = _CAMPUS.match(text)
    if campus:
        return campus[1], None
    is_a, finds = _IS_A.match(text), _FINDS.search(text)
    if is_a or finds:
        return is_a[1] if is_a else None, finds["title"] if finds else None
    return _pieces(re.split(r"[。：；]|:\s", text)[0])


def _pieces(text: str) -> tuple[str | None, str | None]:
    inside = _BRACKET.search(text)
    if inside and CITY.search(inside[1]) and not COMPANY_END.search(inside[1].split()[0]):
        text, inside = text[: inside.start()], None  # "Engineer (Beijing)"
    pieces = [p.strip(" .") for p in _PIECES.split(text) if p.strip(" .")]
    if inside and (
        (CITY.search(inside[1]) and len(inside[1].split()) > 1)
        or COMPANY_END.search(inside[1].split()[0] if inside[1].split() else "")
    ):
        pieces = [p.strip() for p in [*_PIECES.split(text[: inside.start()]), *inside[1].split()] if p.strip()]
        pieces = [inside[1] if p in inside[1].split() and inside[1].isascii() else p for p in pieces]
    facts = [p for p in pieces if not _FACT.search(p) and not CITY.fullmatch(p)]
    title = next((p for p in facts if ROLE.search(p) and len(p) <= 60), None)
    others = [p for p in facts if p != title and len(p) <= 30]
    company = next((p for p in others if COMPANY_END.search(p)), None)
    has_place = any(CITY.search(p) for p in pieces if p not in facts or len(pieces) > 1)
    if company is None and others and len(pieces) <= 6 and not _SENTENCE.search(others[0]) and (title or has_place):
        company = others[0] if not CITY.search(others[0]) else None
    return company, title


def _company(text: str | None) -> str | None:
    if not text:
        return None
    inside = _BRACKET.search(text)
    if inside and (len(inside[1]) > 6 or CITY.fullmatch(inside[1])):
        text = text[: inside.start()]
    text = re.split(r"[（(](?=[^）)]*$)", text)[0]
    return text.strip(" 【】[]#*:：-—") or None


def _title(text: str | None) -> str | None:
    if not text:
        return None
    if "的" in text and not _BRACKET.search(text):
        text = text.rsplit("的", 1)[1]
    text = _SEEKING.sub("", re.split(r"[）)]\s*招(?!聘)", text)[-1])
    return _COUNT.sub("", text).strip(" 【】[]#*:：-—。.") or None


def city(found: Sequence[Line], company: str | None) -> str | None:
    """The (first) place of work."""
    for line in found:
        value = _labelled_value(_PLACE, line.raw)
        match = CITY.search(value) if value else None
        if match:
            return CITY_OF[match[0].lower()]
    for line in found:
        if line.part in ("about", "benefits"):
            continue
        match = CITY.search(line.raw.replace(company or "\n", " "))
        if match:
            return CITY_OF[match[0].lower()]
    match = CITY.search(company or "")
    return CITY_OF[match[0].lower()] if match else None


def degree(clauses: Sequence[Clause]) -> str:
    """The least degree that is asked for; what is only welcome or denied does not count."""
    for clause in clauses:
        if clause.part in ("about", "benefits", "nice", "not", "duties") or clause.is_denied:
            continue
        text = HIGHER_WELCOME.sub("", clause.plain)
        for name, pattern in DEGREES:
            if pattern.search(text):
                return name
    return "none"


def years(clauses: Sequence[Clause]) -> int | None:
    """The years of experience that are asked for at least; 0 where it is said that none are."""
    wanted: list[int] = []
    none_needed = False
    for clause in clauses:
        if clause.part in ("about", "benefits", "nice", "not", "duties"):
            continue
        none_needed = none_needed or bool(_NONE_NEEDED.search(clause.plain))
        for match in _YEARS.finditer(clause.plain):
            start = max(0, match.start() - 8)
            around = clause.plain[start : match.end()]
            is_time = match[3] or match[2] or re.search(r"经[验历]|工作", match[4]) or "经验" in around
            if is_time and not _NO_TIME.search(around) and not clause.is_denied:
                wanted.append(_number(match[1]))
        if not clause.is_denied:
            wanted += [
                int(m[1]) for m in _YEARS_EN.finditer(clause.plain) if not re.search(r"ago|old|founded", clause.plain)
            ]
    wanted = [n for n in wanted if n <= 30]
    return max(wanted) if wanted else 0 if none_needed else None


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _DIGITS[text]


def pay(text: str) -> str | None:
    """The pay as written."""
    match = _PAY.search(text)
    return match[0].strip() if match else None


def deadline(text: str, today: date | None) -> date | None:
    """Until when one can apply; a date without a year is the next one after `today`."""
    match = _UNTIL.search(text)
    if match is None or (match[1] is None and today is None):
        return None
    try:
        if match[1]:
            return date(int(match[1]), int(match[2]), int(match[3]))
        assert today is not None
        found = date(today.year, int(match[2]), int(match[3]))
        return found if found >= today else found.replace(year=today.year + 1)
    except ValueError:
        return None


def track(title: str | None, found: Sequence[Line], company: str | None) -> str | None:
    """The track whose words are said most (a title's weigh four times); None where none is."""
    called = simplify(title or "").lower()
    body = "\n".join(line.plain for line in found if line.part not in ("about", "benefits"))
    body = body.replace(simplify(company or "\n").lower(), " ") if company else body
    scores: dict[str, float] = {}
    for name, pattern in TRACK_WORDS.items():
        in_title = len(set(pattern.findall(called)))
        scores[name] = 4 * in_title + len({m[0] for m in pattern.finditer(body)})
    if "推理" in called or "部署" in called:
        scores["llm"] = min(scores["llm"], 1)
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= 1 else None
