"""Who is hiring, and for what: labels first, then the ways people say it, then the pieces of the first lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mentor.postings.lines import Line, simplify
from mentor.postings.words import CITY, COMPANY_END, DISTRICT, NO_COMPANY, ROLE, ROLE_END, TRACK_WORDS

_STOP = r"(?=\s+[^\s:：]{1,8}[:：]|\s{2,}|[\n，；;。|｜【]|,\s|$)"


def labelled_by(names: str) -> re.Pattern[str]:
    """Finds the value after one of the labels `names`: "公司：甲", "【公司】甲"."""
    label = rf"(?:[【\[]\s*(?:{names})\s*[】\]]\s*[:：]?|(?<![\w\u4e00-\u9fff])(?:{names})\s*[:：])"
    return re.compile(rf"{label}\s*(\S.*?){_STOP}", re.IGNORECASE)


def labelled_value(pattern: re.Pattern[str], text: str) -> str | None:
    """The value, or None."""
    match = pattern.search(text)
    return match[1].strip() if match else None


_COMPANY = labelled_by(
    "公司名称|公司名稱|公司全称|公司全名|公司简称|招聘单位|招聘單位|招聘公司|招聘企业|招聘方|用人单位|用人單位|单位名称|單位名稱|企业名称|企業名稱|所属公司|"
    "招聘主体|公司主体|发布方|发布单位|公司/部门|公司及部门|雇主|雇主名称|僱主|機構|机构|公司|单位|單位|企业|企業|company(?: name)?|employer|organi[sz]ation|hiring company"
)
_TABLE = re.compile(r"^\W*(公司(?:名称|全称)?|单位(?:名称)?|企业(?:名称)?|company|employer|岗位(?:名称)?|职位(?:名称)?|title|position)\s*(?:[|｜\t]|\s{1,})\s*([^|｜\t]{2,40}?)\s*(?:[|｜\t].*)?$", re.IGNORECASE)
_TITLE = labelled_by(
    "职位名称|職位名稱|岗位名称|崗位名稱|职务名称|職務名稱|招聘岗位|招聘职位|招聘職位|招募职位|应聘岗位|在招岗位|热招岗位|职位|職位|岗位|崗位|职务|職務|職缺|"
    "job title|job|position|opening|vacancy|title|role"
)
_ROLE = rf"(?i:{ROLE.pattern})"
_CALLED = re.compile(r"(?:公司(?:叫|是|名[叫为是])|(?:公司|，|,|团队)名[叫为]|公司[「“《])\s*([^\s，。,;；「」“”《》]{2,20})")
_HIRES = (
    r"(?:正在|现正|现在|現在|目前|现|長期|长期|高薪|火热|热|社招|校招)?\s*(?:招聘|急招|急聘|诚聘|誠聘|诚招|招募|寻找|尋找|寻|招|聘|找|徵)(?!投标|生简章|商|股)"
)
# a company and what it looks for: "深澜数科招 AI Agent 开发工程师"
_SEEKS = re.compile(
    rf"(?:^|(?<=[，,。！!｜|、\s]))(?P<company>[^，。,：:！!？?\s]{{2,24}}?)\s*{_HIRES}\s*(?:[一两二三\d]+\s*[位个個名]\s*)?(?:优秀的|资深的)?\s*"
    rf"(?P<title>[^，。,：:！!\n]{{0,40}}?{_ROLE}(?:[（(][^）)]{{1,16}}[）)])?)"
)
_SEEKS_EN = re.compile(
    rf"(?P<company>[A-Z][\w&.]*(?: [A-Z][\w&.]*){{0,3}})(?: is|'s| are)?\s*(?:now |currently )?(?:hiring|looking for|seeking|seeks|recruiting)"
    rf"(?: for)?(?: an?| our)?(?: talented| experienced| passionate)*\s+(?P<title>[^,.\n]{{0,50}}?{_ROLE})"
)
_WE_SEEK = re.compile(
    rf"(?:we(?:'|’)?(?:re| are)|i(?:'|’)?m|our team is)\s+(?:now |currently )?(?:looking for|hiring|seeking|recruiting)(?: an?| our)?\s+"
    rf"(?P<title>[^,.\n]{{0,50}}?{_ROLE})",
    re.IGNORECASE,
)
_FINDS = re.compile(
    rf"(?:{_HIRES}(?:[一两二三\d]+\s*[位个個名]\s*)|(?:^|[，,。！!\s—]){_HIRES}\s*)(?:与众不同的|优秀的|资深的)?\s*(?P<title>[^，。,！!\n]{{0,40}}?{_ROLE})"
)
# a company that speaks of itself
_IS = re.compile(
    r"^(?P<company>[^，。,\s：:！!？?]{2,18}?)(?:[（(][^）)]{1,30}[）)])?[，,]?\s*"
    r"(?:(?:是|为)(?:一[家个支]|国内|全球|行业|中国|业内|专注|面向)|成立于|创立于|創立於|成立於|创办于|始于|总部|專注|专注于?|致力于|致力於|深耕|诚邀|誠邀|诚挚|邀请您|邀请你|期待你|欢迎你|"
    r"旗下|隶属)"
)
_IS_EN = re.compile(
    r"^(?:at |join )?(?P<company>[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}),? (?:is (?:an?|the|on|building|one|where)|was founded|builds|develops|provides|makes|helps|(?:we |our ))"
)
# a company in the words of somebody who works there
_TOLD = re.compile(
    r"(?:我们|我们组|我司|我在|团队|公司|来自|朋友(?:公司|所在的)?|东家)\s*[（(]?[^，。「“《]{0,14}[「“《]([^」”》]{2,16})[」”》]|^我们是\s*([^，。\s一]{2,12}?)(?=[，,（(]|$)|"
    r"(?:^|[，。！!\s])我在\s*([^，。\s]{2,12}?)(?:做|工作|上班|的)|^([^，。\s：:]{2,14}?)(?:的)?[^，。\s]{0,8}(?:团队|部门|组|实验室)\s*(?:正在|诚|急|热)?(?:招|寻|找)|"
    r"^内推\s*[|｜:：-]?\s*([^，。\s|｜]{2,14})(?=[\s|｜，,]|$)|^([^，。\s：:｜|]{2,14}?)\s*内推|^([^，。\s：:]{2,16})[，,]\s*(?:一家|做|是家|我们是)"
)
_TOLD_EN = re.compile(r"\b([A-Z][\w&]*(?: [A-Z][\w&]*){0,2})(?:'s|’s) (?:[\w-]+ ){0,4}(?:team|group|lab|division)\b|^([A-Z][\w&.]*(?: [A-Z][\w&.]*){0,2}) \(YC")
_LEGAL = re.compile(r"([\u4e00-\u9fff]{2,12}(?:[（(][\u4e00-\u9fff]{2,6}[）)])?[\u4e00-\u9fff]{0,12}(?:有限公司|有限責任公司|股份公司|集团|集團|研究院))")
_IN_TEXT = re.compile(r"(?:^|[在于到入「“，。、—\s])([\u4e00-\u9fff]{2,6}(?:科技|智能|网络|数据|实验室|引擎|互娱|算力|数科))(?=[，。」”的是将\s]|$)")
_NO_NAME = re.compile(r"^(?:人工|大数|互联|物联|神经|训练|海量|高|全球|金融|信息|前沿|计算机|具身|群体|商业|集体)|(?:人工智能|神经网络|训练数据|海量数据|大数据|互联网络)$")
_JOINED = re.compile(r"\b[Jj]oin (?:us at |the team at )?([A-Z][\w&]*(?: [A-Z][\w&]*){0,3})|\bhere at ([A-Z]\w+)")
_JOIN = re.compile(r"(?:欢迎)?加入\s*([^，。！!的我、\s]{2,14})(?=[，。！!、\s]|一起|$)")
_CAMPUS = re.compile(
    r"^([^，。\s\d：:]{2,18}?)\s*(?:20\d\d|\d\d)?\s*(?:届)?\s*(?:校园招聘|校招|秋招|春招|社招|社会招聘|暑期实习|暑期|(?:诚聘|誠聘|招聘|急招|招募|热招|招人)(?:啦|了|中|启事)?(?=\s*[:：!！]?$))"
)
_ABOUT_WHOM = re.compile(
    r"^(?:关于|關於|about )\s*(?!us|the|this|you|我们|公司|我們|团队|职位|岗位)(\S[^，。:：】]{1,20})", re.IGNORECASE
)
_TAG = re.compile(r"^\s*(?:【([^】]{0,12})】|\[([^\]]{0,12})\]|#[^\s#]{1,10}#?|[「『]([^」』]{0,12})[」』])\s*")
_LEAD = re.compile(
    r"^(?:徵求|徵|诚聘|誠聘|急招|急聘|急需|热招|招聘|招募|招|(?:we(?:'|’)?(?:re| are) )?(?:now )?hiring(?: an?)?)\s*[:：!！]?\s*", re.IGNORECASE
)
_CUTS = re.compile(
    r"\s*[|｜•·‧∙@＠—–，；。!！：\t→\u2022]\s*|\s*;\s|,\s*|:\s+|\s{2,}|\s+[-/]\s+|(?<=[\u4e00-\u9fff])[-/](?=[\u4e00-\u9fffA-Z])|\s+at\s+(?=[A-Z])"
)
_BRACKET = re.compile(r"\s*[（(\[【]([^（）()\[\]【】]*)[）)\]】]\s*$")
_EXTRA = re.compile(
    r"^[\s\d/、,，·~\-–]*$|届|全职|兼职|急招|急聘|\d+\s*[人名]|HC|编制|远程|現場|校招|社招|双休|不加班|薪|[kKwW万]\b|可转正|在家|线上|坐班|"
    r"remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|permanent|urgent|[mf]/[fw]|base|三选一|若干",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"^\W*\d|^(?:统招|全日制)?(?:本科|硕士|博士|大专|学历|經驗|经验)|要求|地点|職責|职责|招聘|^base\b|\d\s*k\b|薪|以上$|经验|经历|年限|在读|届|"
    r"双休|五险|六险|全职|兼职|内推|投递|简历|邮箱|微信|电话|截止|月|天\b|优先|^(?:full|part)[- ]time|^remote|hybrid|on-?site|salary|package|http|@|编号|汇报|福利|人数",
    re.IGNORECASE,
)
_TALK = re.compile(
    "[，。？?“”…]|的|他|她|了|你|您|我|负责|熟悉|参与|可以|能够|不|有|会|招|请|做|让|为|这|那|要|看|来|吧|哈|啊|求|急|寻|想|"
    r"\b(?:we|you|our|your|the|is|are|will|to|for|with|and|in|this|an?)\b", re.IGNORECASE,
)  # fmt: skip
_CHAT = re.compile(
    r"^(?:急|诚|欢迎|加入|速|长期|周末|弹性|附|招|求|内推|大家|各位|分享|转发|紧急|海量|待遇|可|有|无|不|请|来|如|hello|hi\b|jd\b|我|你|您)|[吗吧哈啊呀啦呢的了]$|[，。？?“”…！!]|我们"
)
_PART_OF = re.compile(r"(?:团队|部门|事业部|事业群|项目组|小组|方向|岗位|职位|中心|组|部|线|行业|领域|赛道|背景|岗|职责|描述|需求|启事|信息)$")
_ANONYMOUS = re.compile(
    r"\.com\b|^某|知名|头部|保密|不便|头牌|大厂|客户|^一?家|^(?:本|我|该|贵)(?:公司|司|团队|单位|院)|公司$(?<=^公司)|confidential|stealth|undisclosed|our client|a leading|well-known|^n/?a$|暂无|面议",
    re.IGNORECASE,
)
_GENERIC = re.compile(r"^(?:generative|applied|conversational|responsible) ai$|^(?:gen)?ai$|^llms?$|^nlp$", re.IGNORECASE)
_COUNT = re.compile(r"[\s（(]*\d{1,2}\s*[人名个]\s*[)）]?$|\s*[x×*]\s*\d{1,2}$", re.IGNORECASE)
_INNER = re.compile(r"[\s·，,、/|｜]+")
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+|https?://\S+")
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
            value = labelled_value(_COMPANY, line.raw) or labelled_value(_CALLED, line.raw)
            is_labelled = value is not None
            company = _company(value)
        title = title or _title(labelled_value(_TITLE, line.raw))
        row = _TABLE.match(line.raw)
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
        for pattern in (_SEEKS, _SEEKS_EN):
            match = pattern.search(text)
            if match and not _CAMPUS.match(text):
                company, title = company or _speaker(match["company"]), title or match["title"]
                break
        we = _WE_SEEK.search(text)
        title = title or (we["title"] if we else None)
        campus, joined = _CAMPUS.match(text), _JOINED.search(text)
        company = company or (_speaker(campus[1]) if campus else None)
        company = company or ((joined[1] or joined[2]) if joined else None)
        company = company or _told(text)
        finds = _FINDS.search(text)
        title = title or (finds["title"] if finds else None)
    return company, title


def _told(text: str) -> str | None:
    """The company in "我们是甲，", "甲的算法团队招人", "Acme's research team"."""
    match = _TOLD.search(text) or _TOLD_EN.search(text)
    return _speaker(next((group for group in match.groups() if group), None)) if match else None


def _speaker(text: str | None) -> str | None:
    """The company before "招聘": the last piece of what stands there, unless it is we or a team."""
    pieces = [p for p in _CUTS.split(text or "") if p and not CITY.fullmatch(p) and not _is_place(p)]
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
        match = _IS.match(text) or _IS_EN.match(text)
        name = match["company"] if match else None
        if name is None and line.part in ("open", "about", "benefits"):
            joined = _JOIN.search(text)
            name = joined[1] if joined else None
        if name and not NO_COMPANY.search(name) and not ROLE.search(name) and not _is_place(name):
            return name
    return None


def _registered(found: Sequence[Line]) -> str | None:
    """The first name anywhere that only companies have: "甲（上海）科技有限公司", then "在甲科技，"."""
    for line in found:
        match = _LEGAL.search(line.raw)
        if match and not _ANONYMOUS.search(match[1]) and not NO_COMPANY.search(match[1]):
            return match[1]
    for line in found:
        match = _IN_TEXT.search(line.raw) if line.part in ("open", "about", "benefits") else None
        if match and not (_ANONYMOUS.search(match[1]) or NO_COMPANY.search(match[1]) or _NO_NAME.search(match[1])):
            return match[1]
    return None


def _about_whom(found: Sequence[Line]) -> str | None:
    matches = (_ABOUT_WHOM.match(line.raw.strip("【】# ")) for line in found)
    return next((m[1] for m in matches if m and not NO_COMPANY.search(m[1])), None)


def _untagged(raw: str) -> str:
    """A line without "【急招】" and "#内推#" before it; a tag that is a name stays as its first piece."""
    while True:
        tag = _TAG.match(raw)
        if tag is None:
            return _LEAD.sub("", raw).strip()
        inside = next((group for group in tag.groups() if group), "")
        rest = raw[tag.end() :]
        raw = f"{inside}｜{rest}" if inside and rest and COMPANY_END.search(inside) else rest
        if not raw:
            return inside


def _is_named(inside: str) -> bool:
    """Whether a bracket holds a company: "（青禾数据）", not "（算力云）"."""
    first = _INNER.split(inside.strip())[0] if not inside.isascii() else inside
    return len(first) > 3 and COMPANY_END.search(first) is not None and not ROLE.search(first)


def _pieces(raw: str, number: int) -> Iterator[_Piece]:
    text = whole = _MAIL.sub(" ", _untagged(raw))
    inside = _BRACKET.search(text)
    bracketed: list[str] = []
    if inside and (_is_place(inside[1].split(",")[0].split("/")[0].strip()) or _is_named(inside[1])):
        text, bracketed = text[: inside.start()], [p for p in _INNER.split(inside[1]) if p]
        bracketed = [inside[1]] if inside[1].isascii() and not _is_place(bracketed[-1]) else bracketed
    whole = text.strip() if inside is None or bracketed else whole
    parts = [p for p in (q.strip(" .\ufe0f") for q in [*_CUTS.split(text), *bracketed]) if p]
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
    if is_name and ROLE.search(rest) and (COMPANY_END.search(first) or _ANONYMOUS.search(first) or not _tech(first)):
        return [first, rest]
    if ROLE_END.search(first) and COMPANY_END.search(rest):
        return [first, rest]
    return [part]


def _kind(part: str, before: str) -> str:
    if _is_place(part) or (before == "place" and re.fullmatch(r"[\u4e00-\u9fff]{2,3}", part) and not COMPANY_END.search(part)):
        return "place"
    if (ROLE.search(part) or ROLE_END.search(part)) and len(part) <= 60 and not re.search("[，。]|我们|负责(?!人)", part):
        return "role"
    if _FACT.search(part) and not COMPANY_END.search(part):
        return "fact"
    if COMPANY_END.search(part):
        return "name" if len(part) <= 40 else "talk"
    return "talk" if len(part) > 40 or (_CHAT if len(part) < 7 else _TALK).search(part) else "name"


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
    if any(_ANONYMOUS.search(piece.text) for piece in mates):
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
        if NO_COMPANY.search(text) or _GENERIC.search(text) or (_PART_OF.search(text) and len(text) < 7):
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
    inside = _BRACKET.search(text)
    if inside and (len(inside[1]) > 6 or CITY.fullmatch(inside[1])):
        text = text[: inside.start()]
    text = re.split(r"[（(](?=[^）)]*$)", text)[0]
    text = re.sub(r"[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f]", "", text).strip(" 【】[]#*:：-—「」“”\"'《》`>·|")
    return None if _ANONYMOUS.search(text) or len(text) > 60 else text or None


def _title(text: str | None) -> str | None:
    if not text:
        return None
    while True:
        inside = _BRACKET.search(text) or re.search(r"\s*[（(]([^）)]*)$", text)
        if inside is None or not (_EXTRA.search(inside[1]) or CITY.search(inside[1]) or "（" not in inside[0] + "（"):
            break
        text = text[: inside.start()]
    if "的" in text and not _BRACKET.search(text):
        text = text.rsplit("的", 1)[1]
    text = re.sub(r"^\s*[一两二三\d]+\s*[位个個名]\s*", "", re.split(r"[，,！!。；]\s?(?=[\u4e00-\u9fff])", text)[0])
    text = _LEAD.sub("", re.split(r"[）)]\s*招(?!聘)", text)[-1])
    text = re.sub(r"[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f]", "", _COUNT.sub("", text))
    return text.strip(" 【】[]#*:：-—。.「」“”!！`>·|") or None
