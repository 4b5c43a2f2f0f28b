"""The single facts of a posting: city, degree, years, pay, deadline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from mentor.postings.head_words import labelled_by, labelled_value
from mentor.postings.lines import Clause, Line, simplify
from mentor.postings.words import CITY, CITY_OF, CITY_OF_DISTRICT, DEGREE, DEGREES, HIGHER_WELCOME, NEGATED

_PLACE = labelled_by(
    "工作地点|工作地點|上班地点|上班地點|工作地址|办公地点|辦公地點|工作城市|工作地区|工作地區|工作地|地点|地點|"
    "地址|地区|城市|坐标|location|office|based in|base|city"
)
_OR = re.compile(
    r"或|[也亦](?:可|行|能投|能来|看|收|要|招|考虑|欢迎|接受|没问题|ok)|均可|都[可行要收看]|即可|可以|就[行可]|起步?$|"
    r"可放宽|(?<!不)接受|\bor\b|\balso\b|\bok(?:ay)?\b|"
    r"\b(?:considered|accepted|welcome)\b"
)
# in brackets behind a degree: another way in, not a word about the one before
_WAY_ASIDE = re.compile(r"或|可|[也亦]|行|接受|含|起|年|放宽|\bor\b|\bok\b|\bincl")
# where only what is welcome was said before, this is the least
_LEAST_OF_ALL = re.compile(r"(?:大专|专科|本科|硕士|学士)[^，。；]{0,4}?(?:[也亦均](?:可|行|看|收|考虑|欢迎)|可以)")
_OUTSTANDING = re.compile(
    r"[（(]?(?:特别|非常|极其|如|若)?(?:优秀者|特别优秀|能力(?:特别)?突出|条件优秀|放宽|破格|exceptional|outstanding)"
)
# what is said of other things than the degree, or than the years
_ASIDE = re.compile(r"[（(][^（）()]*(?:[）)]|$)")
_ANY = r"[】\]:： ]*(?:不限|不拘|不做?要求|无要求|不卡|不看)"
_OTHERS = r"专业|科系|性别|年龄|院校|学校|户籍|地域|国籍|行业"
_ANY_BUT_DEGREE = re.compile(rf"(?:{_OTHERS}|工作经[验历]|经[验历]|年限){_ANY}|不限(?:{_OTHERS}|经[验历]|年限)")
_ANY_BUT_YEARS = re.compile(rf"(?:{_OTHERS}|学历|学位){_ANY}|不限(?:{_OTHERS}|学历|学位)")
_DEGREE_EN = re.compile(
    r"(?<!no )(?<!advanced )\b(?:university |college |cs |stem |relevant |technical )?degree\b(?! (?:not|is not|isn))"
)
# what a clause of no degree's name may say of one
_SAYS_DEGREE = re.compile(r"985|211|双一流|院校|大学|高校|大[二三四]|degree|优秀|突出|放宽")
# who is not wanted: "不接受专升本"
_REFUSED = re.compile(
    r"(?:不(?:接受|要|收|看|考虑|招|含|认)|谢绝|勿投|不包括)[^，。；]{0,6}?(?:大专|专科|专升本|本科|成教|自考|函授|非全)[^，。；]*|"
    r"(?:大专|专科|专升本|成教|自考|函授|非全\S{0,4}?)(?:不(?:接受|要|收|看|考虑|行|认)|勿|除外|免投)"
)
# a school names a degree where nothing else does; so do its students beside others
_SCHOOL = re.compile(
    r"985|211|双一流|(?:重点|知名)(?:本科|大学|院校|高校)(?:毕业|背景)|大[二三四][^，。；]{0,8}(?:研究生|硕士)"
)
# "Degree: any", "we don't care about degrees", "有 degree 最好"
_ANY_DEGREE = re.compile(
    r"\b(?:degrees?|education|qualification)s?\b(?: requirements?| level)?\s*[:：-]?\s*(?:is |are |does |do )?"
    r"(?:n[/.]?a\b|none|any\b(?! degree)|no\b|not?\b|open|optional|"
    r"n['’]t|don['’]t|doesn['’]t|isn['’]t|irrelevant|unimportant|不限|无所谓|随意|最好|优先|加分|whatever|anything|flexible)|"
    r"(?:\bno|n['’]t (?:care|need|ask|require|look)\b[^,.;]{0,20}?|\bwithout|regardless of|not (?:need|require|ask for)|whatever|"
    r"冇|无|没有?|不需要|不用|不看)\s*(?:an?|any|your|the)?\s*"
    r"(?:formal |specific |university |college |advanced )?\b(?:degree|diploma)s?\b"
)
# "本科的话要四年", "硕士3年": a way in of its own
_PER_DEGREE = re.compile(
    r"(?:大专|专科|本科|硕士|博士|研究生)(?:生|学历|毕业|的话|的)*(?:则|就|要|需|得|须)*\s*[\d一二两三四五六七八九十]{1,2}\s*年(?!级|制|前|内|以内|应届)"
)
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {"两": 2, "兩": 2}
_WORDS = {
    w: n for n, w in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
} | {"couple of": 2}
_N = r"(\d{1,2}|[一二两兩三四五六七八九十])"
_YEARS = re.compile(
    rf"(?<![\d年月.]){_N}(?:[两二三四五六八](?=年))?\s*(?:年?\s*[-~–－〜～至到—]\s*{_N}\s*)?([+＋]|个以上)?\s*年(?!前|会|薪|终|级|度|以?内|以下|制|龄|底|"
    rf"初)\s*(?:[（(]含[）)])?"
    rf"\s*(?:[（(]含[）)]|及|或|（含）)?(以上|起|[+＋]|左右|之上)?(?=([^，。；;|｜\n]{{0,24}}))"
)
# before "3年" where nothing follows: "硕士3年", "RAG 工程师 | 3年"
_ALONE = re.compile(r"(?:^|[\s/|｜·、+]|(?:大专|专科|本科|硕士|博士|学士)(?:学历|毕业)?)\s*$")
# "3年后端", nothing else
_OF_WORK = re.compile(rf"\W*{_N}\s*年(?!.*(?:薪|期|合同|签|假|奖|晋升|免|内|质保))[\u4e00-\u9fffa-z ]{{2,10}}\W*")
_N_EN = r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|couple of)"
_YEARS_EN = re.compile(
    rf"(?<!up to )(?<!(?<!no )less than )(?<!under )(?<!at most )\b{_N_EN}\s*\+?\s*(?:\(\d{{1,2}}\+?\)\s*)?(?:(?:-|–|—|to|and)\s*{_N_EN}\s*)?"
    rf"(?:\+|-?plus|or more)?[\s-]*(?:(?:full|solid|relevant|industry)\s)?(?:years?|yrs?|yoe|y)\b(?![\s-](?:fixed|contract|term|in business|of history))",
    re.IGNORECASE,
)
_YEARS_AFTER = re.compile(r"\b(?:yoe|years of experience|experience|exp)\b\.?\s*[:：]\s*(\d{1,2})(?!\d)", re.IGNORECASE)
LONGEST = 20  # years that anybody asks for; more is something else
_LEAST = re.compile(
    r"(?:经验|年限|年资|工龄|至少|不少于|不低于|≥|>=|最少|满|工作|做|干|从事|从业|有|跑|搞|写|教|带|玩|当)过?(?!了)[^，。；;\n]{0,4}$"
)
_NO_TIME = re.compile(
    r"成立|历史|平均|创始|连续|服务(?![器端])|增长|合同|以前|之前|发展|开放|保持|增速|跳|签|来我们|深耕|近[一二三四五六七八九十两\d]*$"
)
_NONE_NEEDED = re.compile(
    r"经[验历](?:要求)?[:：]?\s*(?:不限|不拘|无|不要求|不需要)|不限(?:工作)?(?:经[验历]|年限)|年限不限|无(?:需|"
    r"须)?(?:任何|相关)?(?:工作)?经[验历](?!者勿)|零(?:经验|基础)|不(?:要求|看|强求|限制)(?:工作)?经[验历]|应届|"
    r"(?:经[验历]|年限)[^，。；]{0,6}(?:不做?要求|没有?要求|不限|无要求|不卡)|不卡(?:经[验历]|年限)|"
    r"没有?(?:工作|相关)?经[验历](?:的|者|的人)?(?:也|亦|都|我们)?(?:可|行|没关系|欢迎|教|带)|零基础|(?:欢迎|接受)转行|"
    r"(?:年限|经[验历]|几年)[^，。；]{0,6}(?:不看重|不重要|无所谓|不在意|不看)|不问[^，。；]{0,3}(?:几年|年限|经[验历])|没有?(?:做|干|接触|用|"
    r"学)过(?:的)?(?:也|都)?(?:可|行|没)|新[人手](?:也|亦)?[可行能]|"
    r"肯学|有没有(?:相关)?(?:经[验历]|教龄|基础)都?[可行]|没有?经[验历][^，。；]{0,4}(?:可|行|教)|(?:有人|专人|师傅|"
    r"老员工)带|培训上岗|带薪培训|岗前培训|"
    r"\d{2,4}\s*届|届毕业|毕业生|在读|在校|实习生|大[三四]|研[一二三]|校园招聘|校招|秋招|春招|"
    r"学生[^，。]{0,6}(?:可|均|皆|优先|欢迎)|宝妈|小白|实习\s*[\d三六]+\s*个?月|每周(?:至少|到岗|出勤|可)|"
    r"\bno (?!less|fewer|more|later|longer)(?:[\w/-]+ ){0,5}experience|"
    r"\b(?:yoe|years?|experience)\b(?: of experience| level| required)?\)?\s*[:：-]?\s*(?:is |are )?"
    r"(?:any\b|none\b|n[/.]?a\b|not (?:required|important|needed)|"
    r"don['’]t care|doesn['’]t matter|optional|irrelevant|不限|无要求|不要求|无所谓|随意)|"
    r"(?:毕业|学位)[^，。；\d]{0,4}(?:不超过|不足|未满|不满)\s*[一二两三四五\d]年|毕业[^，。；\d]{0,3}[一二两三四五\d]年(?:以内|之内|内)|"
    r"experience (?:is|does|do)(?:n['’]t| not) matter|"
    r"regardless of experience|"
    r"experience don['’]t matter|new grad|recent graduate|entry[- ]level|"
    r"[\d一二两三]年(?:以内|以下|内)(?:的)?(?:工作)?经[验历]|(?:up to|(?<!no )less than|under|at most) \w+ years?|"
    r"(?:work|prior|previous|industry|professional|relevant) experience (?:is )?not (?:required|needed|necessary)|"
    r"experience(?: level)?\s*:\s*(?:any|none|not required|entry|junior)|招[^，。\n]{0,8}实习|实习(?:岗|机会|招募|招聘|\s*[|｜])|(?:日常|暑期|寒假)实习|"
    r"fresh (?:\w+ )?grad|final[- ]year|class of 20\d\d|graduate (?:programme|program|scheme)|\bfreshers?\b|"
    r"(?:phd|master'?s) candidates?\b|"
    r"\binterns?(?:hip)?\b|\bstudents?\b|currently (?:enrolled|pursuing)|graduating"
)
# welcome too, so that none is needed
_NEW_WELCOME = re.compile(
    r"(?:应届|毕业生|在校|在读|实习生|新人)[^，。；]{0,8}(?:优先|欢迎|亦可|也可|均可)|(?:欢迎|优先)[^，。；]{0,6}(?:应届|毕业生|在校)|"
    r"(?:fresh|new|recent)(?: \w+)? grad\w*[^,.;]{0,20}(?:welcome|encouraged|considered)"
)
_NOT_THEM = re.compile(
    r"(?:不接受|不考虑|不招|非|暂不|勿|谢绝|除)[^，。；;\n]{0,6}(?:应届|在校|在读|实习|学生)|"
    r"应届[^，。；;\n]{0,6}(?:勿|不考虑|不接受|除外)|not (?:open to|for) (?:students|new grad)"
)
_PAY = re.compile(
    r"(?:\d+(?:\.\d+)?\s*(?:k|万|w)?\s*[-~–至]\s*\d+(?:\.\d+)?\s*(?:k|万|"
    r"w)(?:\s*[·*x×]\s*\d+\s*薪)?(?:\s*/\s*[年月])?|\d+(?:\s*[-~–]\s*\d+)?\s*元?/天|日结\s*\d+(?:\s*[-~–]\s*\d+)?|"
    r"[$¥￥]\s*\d[\d,]*k?(?:\s*[-–~]\s*[$¥￥]?\d[\d,]*k?)?|薪资面议)", re.IGNORECASE,
)  # fmt: skip
_UNTIL = re.compile(
    r"(?:截止|截至|deadline|apply by|有效期至?|"
    r"投递至)[^\d\n]{0,12}(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})",
    re.IGNORECASE,
)


def city(found: Sequence[Line], company: str | None) -> str | None:
    """The (first) place of work."""
    for line in found:
        value = labelled_value(_PLACE, line.raw)
        match = CITY.search(value) if value else None
        if match:
            return CITY_OF[match[0].lower()]
    for line in found:
        if line.part in ("about", "benefits"):
            continue
        match = CITY.search(line.raw.replace(company or "\n", " "))
        if match:
            return CITY_OF[match[0].lower()]
    for line in found:
        for city, names in CITY_OF_DISTRICT if line.part not in ("about", "benefits") else ():
            if names.search(line.raw):
                return city
    match = CITY.search(company or "")
    return CITY_OF[match[0].lower()] if match else None


def _asking(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses in which something may be asked for: those of duties too where a posting has nothing else."""
    has_must = any(clause.part == "must" for clause in clauses)
    left_out = ("about", "benefits", "nice", "not", *(("duties",) if has_must else ()))
    return [clause for clause in clauses if clause.part not in left_out]


def degree(clauses: Sequence[Clause]) -> str:
    """The least degree that is asked for; what is only welcome or denied does not count, another way in does."""
    found: int | None = None
    for clause in _asking(clauses):
        if not (DEGREE.search(clause.plain) or _SAYS_DEGREE.search(clause.plain)):
            continue
        plain = _not_denied(clause, _ANY_BUT_DEGREE)
        outstanding = _OUTSTANDING.search(plain)
        if outstanding and found is not None:
            continue
        if outstanding and not _LEAST_OF_ALL.search(plain, outstanding.end()):
            plain = plain[: outstanding.start()]
        level = _degree_of(_without_asides(HIGHER_WELCOME.sub("", plain)))
        least = _LEAST_OF_ALL.search(plain) if level is None and found is None else None
        level = _degree_of(least[0]) if least else level
        is_way = bool(_OR.search(plain) or _PER_DEGREE.search(plain))
        if level is not None and (found is None or (level < found and is_way)):
            found = level
    return "none" if found is None else DEGREES[found][0]


def _without_asides(plain: str) -> str:
    """A clause without what brackets say of the degree before them, unless that is another way in."""
    if "（" not in plain and "(" not in plain:
        return plain
    bare = _ASIDE.sub(lambda aside: aside[0] if _WAY_ASIDE.search(aside[0]) else "", plain)
    return bare if _degree_of(bare) is not None else plain


def _not_denied(clause: Clause, others: re.Pattern[str]) -> str:
    """What a clause asks for: nothing where it is denied, all where only something else is, or an aside."""
    if not clause.is_denied:
        return clause.plain
    plain = others.sub("", clause.plain)
    bare = _ASIDE.sub("", plain)
    return plain if not NEGATED.search(plain) else bare if not NEGATED.search(bare) else ""


def _degree_of(plain: str) -> int | None:
    plain = _REFUSED.sub("", plain)
    found = next((level for level, (_, pattern) in enumerate(DEGREES) if pattern.search(plain)), None)
    school = _SCHOOL.search(plain)
    if school and (found is None or "或" in school[0] or "研究生" in school[0]):
        return 1
    if found is None and _ANY_DEGREE.search(plain):
        return None
    return 1 if found is None and _DEGREE_EN.search(plain) else found


def years(clauses: Sequence[Clause], title: str | None = None) -> int | None:
    """The years of experience that are asked for at least; 0 where it is said that none are, or students are meant."""
    wanted: list[int] = []
    none_needed = bool(title and re.search(r"实习|校招|管培|\bintern|trainee|graduate", simplify(title).lower()))
    for clause in _asking(clauses):
        none_needed = none_needed or (bool(_NONE_NEEDED.search(clause.plain)) and not _NOT_THEM.search(clause.plain))
        wanted += _years_of(_not_denied(clause, _ANY_BUT_YEARS))
    none_needed = none_needed or any(clause.part == "nice" and _NEW_WELCOME.search(clause.plain) for clause in clauses)
    if any(clause.part == "not" and re.search(r"经[验历]|年限|experience", clause.plain) for clause in clauses):
        none_needed = True
    wanted = [n for n in wanted if n <= LONGEST]
    return max(wanted) if wanted else 0 if none_needed else None


def _years_of(plain: str) -> list[int]:
    found = []
    for match in _YEARS.finditer(plain):
        before, around = plain[: match.start()], plain[max(0, match.start() - 8) : match.end(5)]
        around = around[: around.find("经验") + 2] if "经验" in match[5] and "经验" not in before[-8:] else around
        is_time = (
            bool(_PER_DEGREE.search(plain))
            or any(match[i] for i in (2, 3, 4))
            or bool(re.search(r"经[验历]|工作|从业", match[5]))
        )
        is_time = is_time or "经验" in around or bool(_LEAST.search(before) or _OF_WORK.fullmatch(plain))
        is_time = is_time or (not re.search(r"\w", match[5]) and bool(_ALONE.search(before)))
        if is_time and not _NO_TIME.search(around):
            found.append(_number(match[1]))
    if not re.search(
        r"\bago|\bold\b|founded|average|combined|renewable|appointment:|last \w+ years|past \w+ years", plain
    ):
        found += [_number(m[1].lower()) for m in _YEARS_EN.finditer(plain)]
        found += [int(m[1]) for m in _YEARS_AFTER.finditer(plain)]
    return found


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else {**_DIGITS, **_WORDS}[text]


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
