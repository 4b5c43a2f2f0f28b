"""Whether what asks is a question of an examination, one to the interviewer, or about somebody's own way: weak signs of the
words, the answer, the headings above and the whole document, weighed by a fit (scripts/fit_kinds.py).

`split` decides by rules first; this one has its say where it is sure of something else.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul

from mentor.corpus.documents import cues
from mentor.corpus.documents.kind_weights import QUESTION, REVERSE
from mentor.corpus.documents.model import Kind, Unit
from mentor.corpus.documents.plain import bare

SURE, BESIDE, LARGEST = 0.65, 0.5, 12.0  # when signs overrule the rules; what the others of a section count; of a sum
_RUNS = re.compile(r"[a-z][a-z0-9]+|[一-鿿]+")
_TERM = re.compile(
    r"[A-Za-z]{2,}[-_ ]?\d|\b(?:[A-Z]{2,}[a-z]?|[A-Z][a-z]+[A-Z]\w*)\b|模型|训练|推理|向量|检索|召回|参数|显存|评测|指标|算法|梯度|缓存|微调|"
    r"注意力|损失|特征|采样|切块|分词|词表|幻觉|智能体|"
    r"上下文|提示词|标注|数据集|索引|并发|延迟|吞吐|接口|线程|数据库|部署|量化|蒸馏|对齐|解码|编码|矩阵|概率|分布|聚类|分类|回归|过拟合|正则|"
    r"batch|token|prompt|model|loss|latency|retriev|cache|"
    r"embedding|gradient|pipeline|dataset|query|index|deploy|metric|attention|日志|代码|系统|架构|复杂度|链表|二叉树|排序|哈希|死锁|事务|异常|"
    r"误差|样本|准确率|重排|知识库|测试",
    re.I,
)
_LIFE = re.compile(
    r"后悔|为什么(?:要|会|想|选择?|离开|转|去|来|放弃|决定|没有?去|不)|怎么(?:开始|走上|进|去|来|想到|过来|熬|坚持|看待|平衡|找到|入行)|毕业|"
    r"离职|辞职|裸辞|家里|父母|孩子|城市|回老家|生活|心态|焦虑|迷茫|低谷|收获|遗憾|印象最深|"
    r"最难|最大的|最丢人|最骄傲|一天|日常|重来|建议|想说|一句话|送给|未来.{0,6}打算|打算|规划|适合|值得|难不难|够花|满意|习惯|学历|专业|非科班|"
    r"文科|年龄|岁|学校|"
    r"regret|journey|switch|career|advice|quit|leave|graduat|degree|background|burn ?out|day look|proud of yourself",
    re.I,
)
_TO_ME = re.compile(r"你|您|\byou(?:r)?\b", re.I)
_FIRM = re.compile(
    r"您|你们|贵[司公组部团]|咱们|组里|团队|这个(?:岗|组|职位|部门)|入职|试用期|新人|公司|调薪|预算|晋升|绩效|这个[坐位]|转正|老板|加班|下班|"
    r"流失|离职|上一[个任位]|上个季度|半年后|on-?call|报警|值班|评审|"
    r"多久|几次|几个人|谁(?:来|说|负责|决定|接)|为什么(?:招|缺|空)|汇报|考核|培训|导师|带我|the team|your team|this role|you guys|last person|"
    r"ship|roadmap|manager|success look|promotion|turnover",
    re.I,
)
_SAID = re.compile(
    r"我(?:说|答|回答|当时说|就说|讲)|答[:：]|回答[:：]|面试官|追问|他(?:说|问|点|摇)|interviewer|follow-?up", re.I
)
_OWN = re.compile(r"(?<![让给问])我(?!们|说|答|回答|司)|\bI(?:'m|'ve|'d)?\b|\bmy\b")
_TELLS = re.compile(
    r"后来|当时|那年|那天|第[一二三]年|毕业|年前|去年|今年|月份|以后|之后|那时|刚开始|慢慢|终于|years? (?:ago|later)|back then|eventually"
)
_ADVISES = re.compile(r"建议|别|不要|应该|最好|先.{1,20}再|记得|多|一定|可以|should|don't|try|never|always", re.I)
_MINE = re.compile(r"我(?:反|最后|也)?问(?:他|她|的|了)?[:：]|^问(?:主管|hr|面试官|老板|组长|对方|他们?)", re.I)
_OUR = re.compile(r"我们|咱|\b(?:we|our)\b", re.I)
_MAY = re.compile(
    r"[能可]以?[^。]{0,14}[吗么]|该不该|要不要|值不值|必要|还有(?:机会|希望)|[好难卷]不[好难卷]|够不够|哪个(?:好|先|更)|还是|should i|is it (?:worth|too late)",
    re.I,
)
_FAQ = re.compile(r"常见|答疑|校招|社招|招聘|应聘|求职|申请|投递|FAQ|加入我们|careers?|hiring|join us", re.I)
_TOLD_OF = re.compile(
    r"我(?!们)|[一二三四五六七八九]十.?岁|\d+ ?岁|转|从.{1,12}到|故事|自述|经历|这[一两几]年|日记|访谈|对话|专访|人物|my |journey|story",
    re.I,
)

SIGNS = (
    "mark", "asks", "topic", "please", "career", "life", "process", "firm", "theirs", "own", "you", "formal you", "term", "terms", "short", "long", "quoted",
    "latin",
    "I ask", "our", "may", "no answer", "brief", "lengthy", "answer own", "answer we", "answer said", "answer term", "answer tells", "answer advises",
    "answer code", "answer formal",
    "in interview", "in reverse", "in advice", "in round", "in faq", "in asked", "deep",
    "title interview", "title reverse", "title person", "title listeners", "title bank", "title faq", "title told", "title back",
    "share mark", "share term", "share career", "share life", "share firm", "share own", "share said", "share unanswered", "share process", "many", "few",
    "talk", "pair",
    "words back", "words life", "share words back", "share words life", "term and no life", "life and no term", "firm and unanswered", "you and own",
    "career and told",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Whole:
    """What is known of a document: its title, whether people speak in it, two only, whether it has openings."""

    title: str
    is_talk: bool = False
    is_pair: bool = False


def may_be(unit: Unit, whole: Whole) -> bool:
    """Whether a unit asks, or is said to, or stands in a collection of questions; of others the rules know what they are."""
    if unit.kind == "note" and cues.BANK.search(whole.title) and unit.title != whole.title and len(unit.title) <= 30:
        return True
    return unit.kind in ("question", "reverse") or (
        unit.kind == "note" and (cues.asks(unit.title) or cues.is_topic(unit.title))
    )


def grams(text: str) -> list[str]:
    """The Latin words of a text, and its Chinese characters alone and in pairs."""
    found: list[str] = []
    for run in _RUNS.findall(text.lower()):
        found += [run] if run.isascii() else [*run, *(run[i : i + 2] for i in range(len(run) - 1))]
    return found


@cache
def _known() -> dict[str, tuple[float, float]]:
    """`kind_grams.txt`: tenths of a nat for each of the two, and the words that weigh so much."""
    lines = files("mentor.corpus.documents").joinpath("kind_grams.txt").read_text("utf-8").splitlines()
    return {
        gram: (int(back) / 10, int(life) / 10)
        for back, life, *said in (line.split("\t") for line in lines)
        for gram in said
    }


@lru_cache(4096)
def wording(title: str) -> tuple[float, float]:
    """How the words of a question are those of questions to the interviewer, and of somebody's own way, rather than of an
    examination: as the shipped corpus has them."""
    known = _known()
    found = [known[gram] for gram in grams(title) if gram in known]
    size = math.sqrt(len(found)) or 1.0
    return sum(back for back, _ in found) / size, sum(life for _, life in found) / size


def _answer(unit: Unit) -> str:
    """The body without the question itself."""
    lines = unit.body.split("\n")
    if lines and unit.title and unit.title in lines[0]:
        lines = [lines[0].split(unit.title, 1)[1], *lines[1:]]
    return "\n".join(lines).strip(" \n。？?”」")


def _has(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None


@lru_cache(4096)
def _above(above: tuple[str, ...]) -> dict[str, bool]:
    """The signs of the headings above a unit."""
    heads = " / ".join(above)
    return {
        "in interview": _has(cues.INTERVIEW, heads), "in reverse": _has(cues.REVERSE, heads),
        "in advice": _has(cues.ADVICE, heads) or _has(cues.CONFIDES, heads),
        "in round": any(map(cues.is_round, above)) or bool(cues.round_of(heads)), "in faq": _has(_FAQ, heads), "in asked": _has(cues.ASKED, heads),
        "deep": len(above) >= 2,
    }  # fmt: skip


def own_signs(unit: Unit) -> dict[str, bool]:
    """The signs of one unit."""
    title, answer = bare(unit.title), _answer(unit)
    size = len(answer)
    own = len(_OWN.findall(answer))
    term, life, career, firm = _has(_TERM, title), _has(_LIFE, title), cues.is_career(title), _has(_FIRM, title)
    return _above(unit.section[1:]) | {
        "mark": _has(cues.ASKED, title), "asks": cues.asks(title), "topic": cues.is_topic(title),
        "please": bool(re.match(
            r"(?:请|试)?(?:简述|解释|介绍|描述|说|讲|谈|手写|手撕|实现|设计|推导|写|explain|describe|design|implement|write|walk)", title, re.I)),
        "career": career, "life": life, "process": _has(cues.PROCESS, title), "firm": firm, "theirs": cues.is_theirs(title),
        "own": _has(cues.FIRST_ALONE, title), "you": _has(_TO_ME, title), "formal you": "您" in title, "term": term, "terms": len(_TERM.findall(title)) >= 2,
        "short": len(title) <= 9, "long": len(title) >= 30, "quoted": bool(re.match(r"[“「『\"]", unit.body)), "latin": title.isascii(),
        "I ask": _has(_MINE, unit.body[:60]), "our": _has(_OUR, title), "may": _has(_MAY, title), "no answer": size < 4, "brief": 4 <= size < 40,
        "lengthy": size > 220,
        "answer own": own >= 1 and own > size / 90, "answer we": "我们" in answer, "answer said": _has(_SAID, answer),
        "answer term": len(_TERM.findall(answer)) >= 2, "answer tells": _has(_TELLS, answer), "answer advises": _has(_ADVISES, answer),
        "answer code": "```" in answer or "def " in answer, "answer formal": "您" in answer or "您" in unit.body,
        "term and no life": term and not life, "life and no term": life and not term, "firm and unanswered": firm and size < 4,
    }  # fmt: skip


def numbers(units: Sequence[Unit], whole: Whole) -> list[list[float]]:
    """The values of SIGNS for each unit, with what they have in common."""
    each = [own_signs(unit) for unit in units]
    size = max(1, len(each))
    title = whole.title
    share = {
        f"share {name}": sum(signs[key] for signs in each) / size
        for name, key in (
            ("mark", "mark"), ("term", "term"), ("career", "career"), ("life", "life"), ("firm", "firm"), ("own", "answer own"),
            ("said", "answer said"), ("unanswered", "no answer"), ("process", "process"),
        )
    }  # fmt: skip
    common = {
        "title interview": _has(cues.INTERVIEW, title), "title reverse": _has(cues.REVERSE, title), "title person": _has(cues.PERSON, title),
        "title listeners": _has(cues.LISTENERS, title), "title bank": _has(cues.BANK, title), "title faq": _has(_FAQ, title),
        "title told": _has(_TOLD_OF, title), "title back": _has(cues.BACK, title), "many": size >= 10, "few": size <= 3,
        "talk": whole.is_talk, "pair": whole.is_pair,
    }  # fmt: skip
    rows = []
    words = [wording(bare(unit.title)) for unit in units]
    share |= {f"share words {name}": sum(pair[i] for pair in words) / size for i, name in enumerate(("back", "life"))}
    for signs, (back, life) in zip(each, words, strict=True):
        mixed = {
            "words back": back,
            "words life": life,
            "you and own": signs["you"] and share["share own"] > 0.4,
            "career and told": signs["career"] and common["title told"],
        }
        known = {**common, **share, **signs, **mixed}
        rows.append([float(known[name]) for name in SIGNS])
    return rows


def settled(units: list[Unit], whole: Whole) -> list[Unit]:
    """The units, those that ask of the kind that their signs are sure of."""
    places = [i for i, unit in enumerate(units) if may_be(unit, whole)]
    asked = [units[i] for i in places]
    found = chances((REVERSE, QUESTION), numbers(asked, whole), [unit.section for unit in asked])
    made = list(units)
    for i, chance in zip(places, found, strict=True):
        made[i] = replace(units[i], kind=decided(units[i].kind, chance))
    return made


def decided(kind: Kind, chance: Mapping[Kind, float]) -> Kind:
    """What the rules said, unless the signs are sure of something else."""
    best = max(chance, key=lambda name: chance[name])
    return best if chance[best] >= SURE else kind


def chances(
    weights: tuple[Sequence[float], Sequence[float]],
    rows: Sequence[Sequence[float]],
    sections: Sequence[tuple[str, ...]],
) -> list[dict[Kind, float]]:
    """How likely each kind is, by the weights of "reverse or not" and of "question or note"; those of one section are alike."""
    made: list[dict[Kind, float]] = []
    sums = [[_total(part, row) for part in weights] for row in rows]
    beside: dict[tuple[str, ...], list[list[float]]] = defaultdict(list)
    for section, pair in zip(sections, sums, strict=True):
        beside[section].append(pair)
    means = {section: [sum(one) / len(pairs) for one in zip(*pairs, strict=True)] for section, pairs in beside.items()}
    for section, pair in zip(sections, sums, strict=True):
        back, examined = (
            1 / (1 + math.exp(-((1 - BESIDE) * one + BESIDE * mean)))
            for one, mean in zip(pair, means[section], strict=True)
        )
        made.append({"reverse": back, "question": (1 - back) * examined, "note": (1 - back) * (1 - examined)})
    return made


def _total(weights: Sequence[float], row: Sequence[float]) -> float:
    total: float = weights[0] + sum(map(mul, weights[1:], row))
    return max(-LARGEST, min(LARGEST, total))
