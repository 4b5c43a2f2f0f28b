"""The words by which structure shows: what asks, what announces a part of a posting, a round, somebody's own story."""

from __future__ import annotations

import re

from mentor.corpus.documents.plain import bare

_END = r"[\s：:】\])）*]*$"
ASKED = re.compile(r"[?？][\s”\"』」)）】]*$")
_ASKING = re.compile(
    r"怎么|如何|为什么|为何|是什么|什么是|哪些|哪个|哪几|有什么|多少|几种|什么时候|能不能|有没有|是否|怎样|咋办|吗$|呢$|区别|异同|"
    r"^(?:what|why|how|when|which|who|explain|describe|compare|implement|design|tell me|walk me|can you|could you|do you|is |are |does )",
    re.I,
)
_TOPIC = re.compile(
    rf"(?:区别|差异|异同|对比|优缺点){_END}|^(?:什么是|为什么|为何|如何|怎么|简述|解释一下|介绍一下|手写|手撕|说说|讲讲|谈谈|讲一讲)|"
    r"^(?:what|why|how|explain|describe|compare|implement|tell me)\b",
    re.I,
)
_CAREER = re.compile(
    r"要不要|该不该|值不值|值得|来得及|有前途|前景|我该|我适合|选哪|转行|读博|考研|考公|薪资|收入|工资|待遇|作息|强度|加班|裁员|"
    r"学历|年龄|35 ?岁|报班|实习怎么|校招|秋招|求职信息|简历|offer|学弟|学妹|career|salary|worth it|should i",
    re.I,
)
DUTIES = re.compile(
    r"^[\s【\[(（*#]*(?:[一二三四1234][、.]\s*)?(?:岗位|工作|职位|主要|核心)?(?:职责描述|职责|描述|内容)|^[\s【\[(（]*(?:你要做|你会做|你将|你的工作|加入我们|来.{1,6}你将|主要工作|我们在做|工作描述|"
    r"responsibilit|what you.{0,8}do|your (?:role|mission)|the role|duties|job description|about the (?:job|role))",
    re.I,
)
WANTED = re.compile(
    r"^[\s【\[(（*#]*(?:[一二三四1234][、.]\s*)?(?:任职|岗位|职位|能力|基本|招聘)(?:要求|资格|条件)|^[\s【\[(（]*(?:.{0,6}我们(?:希望|看重|需要|期待|想要|要求)|希望你|你需要|要求[】：:\s]*$|"
    r"requirements?|qualifications?|what we.{0,12}(?:look|need|want|expect)|who you are|must.have|you (?:have|bring)|skills)",
    re.I,
)
EXTRA = re.compile(r"^[\s【\[(（*#]*(?:加分|福利|薪资福利|薪酬|优先|投递|简历投递|关于|公司介绍|团队介绍|nice to have|benefits|perks|how to apply|about us)", re.I)
JOB = re.compile(
    r"工程师|经理|实习生|研究员|科学家|架构师|专员|算法岗|负责人|顾问|开发岗|开发$|产品岗|engineer|manager|scientist|intern\b|developer|researcher|architect|analyst",
    re.I,
)
REVERSE = re.compile(r"反问|反過?问|問面試官|问面试官|向面试官提问|你(?:还)?有什么(?:想|要)问|questions? (?:to ask|for (?:the|your) interviewer|you (?:should|can) ask)|ask (?:the|your) interviewer|reverse question", re.I)
INTERVIEW = re.compile(
    r"面经|面試|面试|[一二三四五六终初复]面|HR ?面|技术面|主管面|笔试|第.{1,3}[场轮輪場]|问答|答疑|常考|常见问题|高频|必问|八股|考点|题目|題目|关键问题|问题(?:集|合集|汇总|清单)?[：:]?$|[题題](?:集|库|单)?[：:]?$|"
    r"q ?& ?a|faq|interview|questions|round \d",
    re.I,
)
ADVICE = re.compile(r"提醒|建议|建議|总结|總結|小结|心得|经验|注意|说明|感想|感受|体会|复盘|写在最后|最后的话|后记|tips|advice|summary|takeaway|lessons|notes?$", re.I)
PERSON = re.compile(r"受访|受訪|访谈|訪談|专访|采访|採訪|校友|学长|学姐|對談|对话.{0,8}(?:前辈|工程师|学)|interview with|in conversation", re.I)
ASSESSED = re.compile(r"(?:考察|考查|看重|评估|關注|关注|考量|assess\w*|looking for|evaluat\w*)[^：:（(]{0,8}[：:]\s*(?P<what>[^）)]+)", re.I)
ASSESSES = re.compile(r"^(?:考察|考查|看重|评估|assess)\S{0,6}$", re.I)
QUESTION_LINE = re.compile(r"^\s*(?:Q|问|問|问题|提问|面试官|Question|Interviewer)\s*\d{0,3}\s*(?:[:：.．、]|(?=\s*[:：]))\s*(?P<text>.+)$", re.I)
ANSWER_LINE = re.compile(r"^\s*(?:A|答|回答|我|我的回答|Answer|Me)\s*\d{0,3}\s*[:：.．、]", re.I)
OPENING = re.compile(r"^(?:第[一二三四五六七八九十]|其[一二三四五六七八九十])\s*[,，、:：]")
ANNOUNCED = re.compile(r"几条|几点|下面|以下|建议|照着做|听清楚|条建议|幾點|幾條")
_ROUNDS = (
    ("lead", re.compile(r"主管|负责人|負責人|老大|老板|总监|leader|lead\b|部门|boss|manager|终面|director|founder", re.I)),
    ("cross", re.compile(r"交叉|cross", re.I)),
    ("hr", re.compile(r"\bHR\b|HR|人事|人力|recruiter", re.I)),
    ("tech", re.compile(r"技术|技術|业务|業務|专业|一面|二面|tech|engineer|peer|hands-on", re.I)),
)


def asks(text: str) -> bool:
    """Whether a line is a question, with or without its mark."""
    said = bare(text)
    if not 3 <= len(said) <= 160:
        return False
    return bool(ASKED.search(said)) or (not said.endswith(("。", "；", ";", ".", "，", "！")) and bool(_ASKING.search(said)))


def is_topic(title: str) -> bool:
    """Whether a heading without a question mark is still something that one is asked."""
    return len(title) <= 40 and bool(_TOPIC.search(bare(title)))


def is_career(title: str) -> bool:
    """Whether a question is about somebody's own way, on which nobody is examined."""
    return bool(_CAREER.search(title))


def round_of(text: str) -> str | None:
    """The round that a heading or line names."""
    return next((name for name, pattern in _ROUNDS if pattern.search(text)), None)


def is_part(text: str) -> bool:
    """Whether a line heads a part of a posting (duties, requirements, benefits)."""
    return len(text) <= 40 and bool(DUTIES.search(text) or WANTED.search(text) or EXTRA.search(text))
