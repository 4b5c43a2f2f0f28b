"""For what somebody is hired: a position without the talk, the tags, the places and the pay around it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mentor.postings import head_words as say
from mentor.postings.lines import Line, simplify
from mentor.postings.pieces import is_place, is_technical
from mentor.postings.words import CITY, COMPANY_END, ROLE, ROLE_END

LONGEST = 60  # characters of a title
MANY = 5  # positions of a list
_ROLE = ROLE.pattern
# what leads to a position: "我们想找一位", "缺一个", "誠徵"; a word of the trade of hiring is the position's own
_VERB = (
    r"招聘(?!专员|经理|主管|顾问|负责人|总监|实习|助理|运营|专家|系统|平台|产品)|诚聘|誠聘|急聘|招募|寻找|尋找|寻求|诚招|急招|热招|在招|应聘|應聘|诚邀|"
    r"招(?!聘|商|标|投|生|股)|徵|找(?!回|房)|聘(?!用)|寻(?!优|路|址|源|访)|缺(?!陷|失|货)|请(?!求|问)|請|求(?!解|职|購|购)|蹲|需要|急需|搵|开放|放出|"
    r"释放|新增"
)
_COUNTED = r"(?:[一两二三四五几数\d]+\s*(?:[-~～]\s*\d+\s*)?)?[个位個名枚](?![人性股])"
_SEEKS = re.compile(
    rf"^(?:[^\s，,。（(]{{2,10}}(?=招(?!聘)|找|诚聘|急招|诚招)|.*(?:[\s，,。！!）)」】～~]|"
    rf"[你您在想要急诚正现再还先司组們们队我帮起直能可以]))?(?:{_VERB})\s*(?:{_COUNTED})?\s*(?:会|懂|能)?(?=\S)"
)
_ONE = re.compile(rf"^.*?(?:{_VERB}|有|要)\s*{_COUNTED}\s*")
_YEAR = re.compile(r"^\s*(?:20)?\d\d\s*[级届年]\s*|^(?:two|three|four|five|several|multiple|\d+) (?=\w)", re.IGNORECASE)
# "董事会办公室 AI 战略研究岗"
_PART = re.compile(r"^\S{2,14}(?:部|办公室|中心|研究院|学院|组|团队|处|课题组|实验室)\s+(?=\S)")
_FEW = re.compile(rf"^\s*{_COUNTED}\s*")
_SEEKS_EN = re.compile(
    r"^.*?\b(?:looking for|hiring|needs?|seeking|seeks|know|recruiting|find|want|wanted|after)(?: for)?:?\s+(?:an?|our|one|some|\d+)?\s*"
    r"(?:(?:solid|great|good|talented|strong|experienced|skilled|another|more)\s+)*",
    re.IGNORECASE,
)
# "标题：", "算法类：", "Contract:"; what stands before the colon is no position
_LABEL = re.compile(r"^([^：:（(]{1,20})\s*[：:]\s*(?=\S)")
_BARS = re.compile(r"\s*(?:[|｜•·‧∙→>＞▶▍\t]|—+|–{2,}|-{2,})\s*")
# "【急】", "内推 " before it
_TAGGED = re.compile(
    r"^\s*(?:[【\[][^】\]]{1,16}[】\]]\s*(?=\S)|[^【\[]{1,20}】(?=\S)|\d{1,2}\s+(?=[\u4e00-\u9fff])|(?:内推|社招|校招|实习|兼职|招聘|急招|热招|远程|"
    r"全职)[\s·|｜]+(?=\S))+"
)
_CRUMB = re.compile(r"^.*(?:职位详情|岗位详情|职位信息|招聘信息|职位名称|岗位名称)\s+(?=\S)")
_TAIL = re.compile(
    r"(?:\s+\d+\s*[人名个].*|\s*(?:[一两二三四五几数\d]+\s*[-~～]?\s*\d*\s*[人名个枚位]|若干名?|多名|[x×*]\s*\d+|\d+\s*HC|jd|等|岗位职责|岗位要求|"
    r"发布时间.*|招聘人数.*|(?:诚聘|招聘)(?:启事|公告|简章)?(?:\s*[:：].*)?|"
    r"(?:年包|月薪|年薪|底薪|薪资|日薪|时薪).*|\s+(?:兼职|全职|远程|急招|急聘|长期(?:合作|招聘|有效)?|合作)|[PTDL]\d+\s*(?:[-~–/]\s*[PTDL]?\d+)?|啦|"
    r"哦|呢|吧))+\s*$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"的?(?:hc|HC|坑|坑位|位置|名额|岗位|职位|机会|人手|搭档|同学|小伙伴|伙伴|朋友|大佬|老师|同事|人才|战友|队友|同路人|人|高手|大神|候选人)们?$"
)
_CLAUSES = re.compile(
    r"(?<=[a-z])[?!.]\s+|[，,！!。；]\s?(?=[\u4e00-\u9fff])(?![^（(]*[）)])|(?<=[\u4e00-\u9fff])[，！!。；](?![^（(]*[）)])"
)
# what names no position by itself
_NOTHING = re.compile(
    r"[\u4e00-\u9fff](?:经理|总监|主管|老师|先生|女士|小姐|医生|律师|教授|主任|师傅|老板|工|总)|(?:以下|相关|工作|专业|技术|优秀|各类|上述|如下|有关|"
    r"若干|一些|多个|新|的)*(?:人员|人才|岗位|职位|岗|职缺|人|事|同学|伙伴|专员|级别|序号|人数|"
    r"名称|编号|名額|开放|热招|内推|兼职|全职|远程|实习|要求|职责|描述|公司|城市|地点|学历|经验|年限|薪资|单位|"
    r"需求|信息|详情|介绍|方向|部门|序號|jd|job|position|role|title|opening)?|(?:设计|研究|开发|研发|运营|测试|维护|实施|建设|推广|销售|"
    r"训练)(?:[与和及、](?:设计|研究|开发|研发|运营|测试|维护|实施|建设|推广|销售|训练))*|"
    r"(?:社会|校园|公开)?(?:招聘|校招|社招|内推)(?:岗位|职位|公告|启事)?",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:技术|研发|工程师?|算法|开发|产品|职能|招聘|在招|实习|校招|社招)(?:类|岗位?|职位|方向)|岗位|职位|实习|校招|社招|兼职|全职|热招|急招",
    re.IGNORECASE,
)
# "这个岗位（Kernel Engineer）": the position behind the word for it
_NAMED = re.compile(
    r"(?:岗位|职位|崗位|職位|角色|\brole|\bposition|\bopening)\s*(?:叫|是|名叫)?\s*[（(「“《]\s*([^）)」”》]{2,40})[）)」”》]",
    re.IGNORECASE,
)
# "聊聊我们的多模态算法专家岗位，"
_POST = re.compile(r"([^\s，。,！!；;：:（(）)|｜的]{2,18}?)(?:岗位|职位)(?=[，。,！!；;\s]|面向|$)")
_LISTED = re.compile(
    rf"^(?:(?:岗位|职位)\s*[一二三四五\d]\s*[：:].|[^\s，。：:]{{0,14}}?(?:{_ROLE}|开发|算法|运营|后端|前端|测试|"
    rf"岗)\s*(?:[（(][^）)]{{1,16}}[）)]\s*)?(?:\d+\s*[名人个]\s*)?[：:]\s*\S*(?:本科|硕|博士|大专|学历|年))",
    re.IGNORECASE,
)
# "澜江云 AI 测试开发 hc 2个"
_PLACES = re.compile(r"([^\n，。,！!：:]{2,24}?)\s*的?(?:hc|HC)(?![A-Za-z])")
_ASKED_EN = re.compile(
    r"\b(?:looking for|hiring|needs?|seeking|seeks|hunting for|searching for|recruiting|wants?|to fill|after)(?: for)?:?\s+"
    r"(?:an?|our(?: first| next)?|one|two|some|\d+)?\s*([A-Za-z][^,.;:!?(\n]{2,60}?)(?=[,.;:!?(\n]| (?:to|who|with|in|at|for|based|that)\b|$)"
)
_WOULD_BE = re.compile(r"\b(?i:title|position|role) (?:would be|will be|is) (?:an? )?([A-Z][^,.;\n]{2,60})")
# a sentence that leads to a position that ends a clause: "找个后端，", "招AIGC美术，"
_ASKED = re.compile(
    rf"(?:{_VERB})\s*(?:{_COUNTED})?\s*([^，。,！!；;：:\n（(]{{2,24}}?(?:[（(][^）)]{{2,16}}[）)])?)(?=[，。,！!；;：:\n（(]|\s[\u4e00-\u9fff]|\s*\d|$)"
)
_BELOW = re.compile(
    r"招聘(?:岗位|职位)|以下(?:人员|岗位|职位)|^(?:\S{0,4})?(?:岗位|职位)(?:名称|及\S{2,8}|与\S{2,8})?$|(?:我们)?在?找谁|招谁|(?:岗位|职位)(?:描述|"
    r"信息|列表)|在招岗位"
)
_HEADERS = re.compile(r"(?:招聘|需求)?(?:岗位|职位)(?:名称|名)?|职称|position|(?:job )?title|role|job")
_HEAD_WORD = re.compile(r"[岗崗职職][位稱称]|position|title|role|job", re.IGNORECASE)
_CELLS = re.compile(r"\s*[\t|｜]\s*|\s{2,}")
_FIELD_EN = re.compile(
    r"(?: (?:of|for|(?<=fessor )in|(?<=llow )in|(?<=cturer )in|(?<=position )in|(?<=doc )in|(?<=archer )in) (?:the )?[A-Z][\w&+.-]*(?:[ /](?:(?:and|"
    r"&|of) )?[A-Z][\w&+.-]*)*|"
    r", [A-Z][\w&+-]*(?:[ /](?:(?:and|&|of) )?[A-Z0-9][\w&+-]*)*)"
    r"(?=[,.;!(\[|·•@–—-]|\s*$|\s+[-–—|·•@(\[]|\s+(?:in|at|to|for|on|with|who|based|located|and)\b)"
)
_MORE_EN = re.compile(
    r"(?: | ?/ ?)(?:[A-Z][\w-]* )??(?=[A-Z])(?:Advocate|Lead|Manager|Architect|Engineer|Scientist|Associate|Intern|Director|Specialist|Assistant|Fellow)\b"
)
_BEFORE_EN = re.compile(r"(?:\b[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} ?/ ?)$")
_BRACKETED = re.compile(r"\s*[（(]([^（）()]{2,60})[）)]")
_NO_FIELD = re.compile(
    r"\b(?:inc|ltd|llc|gmbh|labs?|co|remote|hybrid|on-?site|full|part|contract|ref|posted|asap|university|team|urgent|permanent|months?|"
    r"[mfwdx]/[mfwdx](?:/[mfwdx])?)\b|^[\W\d]*$|\d{3}",
    re.IGNORECASE,
)


# "leads", "I lead evals": what somebody does
_NO_TITLE_EN = re.compile(r"[a-z]+s?$|(?:I|we|you|our|my|the|your|who|to|as|by)\b", re.ASCII)
_RECRUITER = re.compile(
    r"(?:招聘|人事|猎头|人才|HR)?(?:负责人|顾问|经理|主管|专员|总监|HR|hr|创始人|合伙人)|recruiter", re.IGNORECASE
)
_BY = re.compile(r"^\W*(?:by|from|发布人?|联系人?|hr)\b", re.IGNORECASE)
_SELF = re.compile(
    r"(?:我|本人|这边|这里|小编)是[^，。]{0,16}?(?:招聘|hr|人事|猎头|顾问|负责人|创始人|合伙人|leader)\w*$",
    re.IGNORECASE,
)


def tidy(text: str | None) -> str | None:
    """A position as a card shows it; None where nothing is left that names one."""
    if not text:
        return None
    text = _without_pictures(re.split(r"(?<=\S)\s+[@＠]\s*", text)[0])
    text = re.split(r"\.\s+(?=[A-Z][a-z]+\b:?)", say.PAID.sub("", text))[0]
    text = _best_part(_CRUMB.sub("", _TAGGED.sub("", text)))
    text = _without_extra(_without_tail(_of_label(text).rstrip(" !！~～。")))
    text = _of_people(text)
    parts = _CLAUSES.split(text)
    text = next((part for part in parts if is_role(_without_tail(part))), parts[0])
    text = say.LEAD.sub("", re.split(r"[）)]\s*招(?!聘)", text)[-1])
    text = _sought(text)
    text = _of_label(text)
    text = _without_place(_first_of_list(_without_tail(text)))
    part = _PART.match(text)
    text = text[part.end() :] if part and is_role(text[part.end() :]) else text
    text = text.strip(" 【】[]#*:：-—。.「」“”\"'!！`·|｜/～~，,+").lstrip("> ")
    return None if not text or _NOTHING.fullmatch(text) or _NO_TITLE_EN.match(text) else text


def without_name(title: str | None, company: str | None) -> str | None:
    """ "甲科技 大模型研发" without the name of who hires."""
    rest = title.removeprefix(company).lstrip(" ·-—:：") if title and company else title
    return rest if is_role(rest) else title


def is_vague(title: str) -> bool:
    """Whether a position is that of who writes, or a kind of positions: "算法岗"."""
    return bool(_RECRUITER.fullmatch(title) or _GENERIC.fullmatch(title))


def is_by(piece: str, line: str) -> bool:
    """Whether a piece of a line says who wrote a posting: the position in it is theirs."""
    return bool(_BY.match(line) or _SELF.search(piece))


def is_role(text: str | None) -> bool:
    """Whether a text names a position."""
    return bool(text and (ROLE.search(text) or ROLE_END.search(text)))


def _without_pictures(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c) not in ("So", "Sk", "Cf", "Mn") or c in "`^")


def _best_part(text: str) -> str:
    """The part between bars that names the position: the first that is more than "工程师岗位"."""
    parts = [part for part in _BARS.split(text) if part.strip()]
    if len(parts) < 2:
        return text
    roles = [
        part for part in parts if is_role(_without_tail(_without_extra(part))) and not _GENERIC.fullmatch(part.strip())
    ]
    strong = [part for part in roles if ROLE.search(part) and not COMPANY_END.search(part)]
    rest = [part for part in parts if not _GENERIC.fullmatch(part.strip())]
    return next(iter([*strong, *roles, *(rest if len(rest) == 1 else ())]), text)


def _of_label(text: str) -> str:
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else ""
    return rest if label and is_role(rest.split("（")[0]) and not ROLE.search(label[1]) else text


def _without_extra(text: str) -> str:
    """Without what brackets say beside the position: "（急招）", "（北京）"."""
    while True:
        inside = say.BRACKET.search(text) or re.search(r"\s*[（(]([^）)]*)$", text)
        if inside is None or not (
            say.EXTRA.search(inside[1]) or CITY.search(inside[1]) or "（" not in inside[0] + "（"
        ):
            return text
        text = text[: inside.start()]


def _of_people(text: str) -> str:
    """ "与众不同的工程师" is the last of it, "做影像算法的搭档" the first."""
    if "的" not in text or say.BRACKET.search(text):
        return text
    before, _, last = text.rpartition("的")
    return before if _PEOPLE.fullmatch(last.strip(" ！!。~～")) else last


def _sought(text: str) -> str:
    """Without the words that lead to it: "在找一位", "缺一个"."""
    text = _FEW.sub("", _YEAR.sub("", text))
    for pattern in (_ONE, _SEEKS):
        match = pattern.match(text)
        rest = text[match.end() :] if match else ""
        if len(rest) > 1 and is_role(rest):
            text = rest
    english = _SEEKS_EN.match(text)
    rest = text[english.end() :] if english else ""
    return rest if is_role(rest) else _FEW.sub("", text)


def _without_tail(text: str) -> str:
    while True:
        cut = _TAIL.sub("", say.COUNT.sub("", text)).rstrip(" /、，,（(")
        if cut == text or not cut:
            return text
        text = cut


def _first_of_list(text: str) -> str:
    first, *others = re.split(r"、|\s*[+＋]\s*(?=[\u4e00-\u9fff])", text)
    return first if others and is_role(first) and "（" not in first else text


def _without_place(text: str) -> str:
    """ "贵阳AI训练师": the place is told elsewhere; "华东区域经理" is what it is."""
    place = CITY.match(text)
    rest = text[place.end() :].lstrip(" ·-:：") if place else ""
    is_more = (
        len(rest) > 3 and is_role(rest) and not re.match(r"[市区]?(?:区域|地区|市场|分公司|站|大区|区|城市|市)", rest)
    )
    return rest if is_more else text


def extended(title: str | None, found: Sequence[Line]) -> str | None:
    """An English title with its field: "Applied Scientist, Ads Ranking", "Director of Driving", "Engineer (Inference)"."""
    if title and not title.isascii():
        return _closed(title, found)
    raw = next((line.raw for line in found if title and title in line.raw), None)
    if not title or raw is None:
        return title
    start = raw.index(title)
    end = start + len(title)
    before = _BEFORE_EN.search(raw[:start])
    start = before.start() if before else start
    more = _MORE_EN.match(raw, end)
    end = more.end() if more else end
    while True:
        match = _FIELD_EN.match(raw, end)
        if match is None or not _is_field(match[0]) or end - start > LONGEST:
            break
        end = match.end()
    bracket = _BRACKETED.match(raw, end)
    if bracket and _is_field(bracket[1]) and bracket[1].isascii():
        end = bracket.end()
    return raw[start:end].strip(" .,–—-")


def _closed(title: str, found: Sequence[Line]) -> str:
    """A title with the rest of a bracket that a comma cut."""
    opened = max(title.rfind("（"), title.rfind("("))
    if opened < 0 or re.search(r"[）)]", title[opened:]):
        return title
    rest = next(
        (m for m in (re.search(re.escape(title) + r"[^（()）]{0,30}[）)]", line.raw) for line in found) if m), None
    )
    return rest[0] if rest else title[:opened].strip()


def _is_field(text: str) -> bool:
    bare = re.sub(r"^[\s,–—-]*(?:(?:of|in|for) (?:the )?)?", "", text)
    first = re.split(r"[,/]", bare)[0].strip()
    return not (is_place(first) or CITY.search(first) or _NO_FIELD.search(bare) or ROLE.fullmatch(first))


def of_table(found: Sequence[Line]) -> str | None:
    """The position of a table that was pasted as text: a line of headings, below it a line of values."""
    for line, below in pairwise(found):
        if not _HEAD_WORD.search(line.raw):
            continue
        heads = _row(line.raw)
        column = next((n for n, cell in enumerate(heads) if _HEADERS.fullmatch(simplify(cell).lower())), None)
        if column is None or len(heads) < 3 or max(map(len, heads)) > 12:
            continue
        cells = _row(below.raw, len(heads))
        value = cells[column] if len(cells) == len(heads) else next((c for c in cells if is_role(c)), None)
        if value and not value.isdigit():
            return value
    return None


def _row(raw: str, wanted: int = 0) -> list[str]:
    cells = [cell.strip() for cell in _CELLS.split(raw.strip("|｜ \t")) if cell.strip()]
    spaced = raw.split()
    return spaced if len(cells) < 3 or (wanted and len(cells) != wanted and len(spaced) == wanted) else cells


def told(found: Sequence[Line]) -> Iterator[str | None]:
    """Positions that no label names and no piece of the first lines is."""
    for line in found:
        named = _NAMED.search(line.raw)
        if named and is_role(named[1]):
            yield tidy(named[1])
    for line, below in pairwise(found):
        if len(line.raw) < 40 and _BELOW.search(simplify(line.raw).strip(" :：【】？?")) and len(below.raw) < 40:
            yield _whole(below.raw)
    for line in found:
        if line.part not in ("nice", "benefits", "not"):
            yield from _in_sentence(line.raw)
    for line in found:
        if line.part not in ("nice", "benefits", "not", "about"):
            yield _of_line(line.raw)


def _in_sentence(raw: str) -> Iterator[str | None]:
    for match in _ASKED.finditer(raw):
        asked = tidy(_of_people(match[1]))
        if is_role(asked):
            yield asked
    for match in (*_POST.finditer(raw), *_WOULD_BE.finditer(raw), *_ASKED_EN.finditer(raw), *_PLACES.finditer(raw)):
        post = tidy(match[1])
        if is_role(post):
            yield post
        elif post and match.re is _POST and is_technical(post) and not _GENERIC.fullmatch(match[0]):
            yield match[0]


def _of_line(raw: str) -> str | None:
    """A short line, or what an English one begins with."""
    if len(raw) <= 30:
        return _whole(raw) or _whole(re.split(r"[：:（(]", raw)[0])
    if not re.search("[，。,；]", raw) and len(raw.split()) > 2:
        return next(filter(None, map(_whole, raw.split())), None)
    return _whole(re.split(r", | [-–—|·] ", raw)[0]) if raw[:1].isupper() and len(raw) < 90 else None


def is_list(found: Sequence[Line]) -> bool:
    """Whether a text is little but positions, one a line."""
    short = [line.raw for line in found if len(line.raw) <= 30 and is_role(line.raw)]
    return len(short) >= MANY and sum(_whole(raw) is not None for raw in short) * 2 >= len(found)


def of_first(found: Sequence[Line]) -> Sequence[Line]:
    """The lines up to the second of several positions that are listed alike: "算法工程师：硕士", "测试开发：本科"."""
    listed = [n for n, line in enumerate(found) if _LISTED.match(line.raw)]
    return found[: listed[1]] if len(listed) > 1 else found


def field(found: Sequence[Line]) -> str | None:
    """What somebody is sought for where no word of a position is used: "方向：语音合成", "招推理优化，", "缺一个后训练的人"."""
    for line in found:
        way = say.labelled_value(say.WAY, line.raw)
        if way and len(way) <= 24 and is_technical(way):
            return tidy(way)
    for line in found:
        for match in _ASKED.finditer(line.raw) if line.part not in ("nice", "benefits", "not", "about") else ():
            asked = tidy(_of_people(match[1]))
            if (
                asked
                and 2 < len(asked) < 16
                and not say.GENERIC.search(asked)
                and (is_technical(asked) or say.FIELD.fullmatch(asked))
            ):
                return asked
    return None


def _whole(raw: str) -> str | None:
    """A line that is nothing but a position."""
    before, _, last = raw.strip().rpartition(" ")
    title = tidy(re.split(r"\s{2,}|\t", before if before and is_place(last) else raw.strip())[0])
    if title is None or len(title) > 30 or re.search(r"[，。？?！!]|我们|负责(?!人)|熟悉|经验|以上|学历|要求", title):
        return None
    if "、" in title and not ROLE.search(title):
        return None
    ends = ROLE_END.search(title) or re.search(rf"(?:{_ROLE})(?:[（(][^）)]*[）)])?$", title, re.IGNORECASE)
    return title if ends else None
