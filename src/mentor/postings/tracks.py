"""The track that a posting belongs to: the title first, and where that leaves it open what the posting talks about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mentor.postings.lines import Line, simplify
from mentor.postings.words import OTHER_TECH, OTHER_WORK, TRACK_WORDS

# (ASCII: a Latin word ends where Chinese begins)
# words of a title with their weight: a trade (product, data) over a field, a field over "large models" alone
TITLE_WORDS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    ("pm", 10, re.compile(
        r"产品(?:经理|负责人|运营|助理|实习|岗|专家|总监|规划|策划|设计|专员|主管|方向|管培)|\bpm\b|"
        r"product (?:manag|owner|lead|associate|design|strateg|analyst|specialist|director|intern)|(?:head|vp|director) of product",
        re.ASCII)),
    ("data", 9.5, re.compile(
        r"标注(?:员|专员|组长|师|工程师|兼职|实习|项目|经理|主管|负责人)|兼职标注|(?<!分布式)训练师|审校|质检员|数据(?:专员|运营|采集员)|"
        r"集群运维|机房|数据中心|\bai trainers?\b|(?:ai|模型|大模型|人工智能)训练师|"
        r"annotators?\b|\blabell?ers?\b|\braters?\b",
        re.ASCII)),
    ("data", 5, re.compile(
        r"标注|标註|(?<!分布式)(?<!并行)训练师|数据(?:平台|运营|专家|开发|采购|合规|质量|标准|工程|治理|采集|专员|架构|清洗|处理|"
        r"分析|策略|管理|审核|质检|项目|标签|工程师)|语料|审校|质检|数仓|annotat|label(?:l?ing|l?er)|\brater|rlhf data|"
        r"training data|data (?:quality|ops|operation|curat|engineer|pipeline|collect|special|manag|lead|analyst|platform|"
        r"annot|labell?|expert)|算力|智算|机房|数据中心|集群运维|idc\b|etl|"
        r"(?:math|physics|chemistry|biology|domain|subject|language|数学|物理|化学|生物|学科|领域|小语种)(?: matter)?\s*(?:专家|experts?)",
        re.ASCII)),
    ("inference", 5, re.compile(
        r"推理(?!大?模型|能力|方向的?大模型)|部署|infra(?:structure)?\b|算子|\bcuda\b|kernel|compiler|编译|训练框架|训练平台|"
        r"训练系统|分布式训练|训练加速|\bgpus?\b|\bhpc\b|高性能|inference|serving|mlops|ml ?sys|端侧|performance|量化(?!交易|投资|研究|策略)|"
        r"加速|模型平台|ai ?平台|机器学习平台|系统优化|性能优化|芯片|on-device|platform engineer",
        re.ASCII)),
    ("recsys", 5, re.compile(
        r"推荐|(?<!ai)(?<!ai )搜索|广告|搜广推|召回|排序|\bctr\b|recommend|(?<!ai )\bsearch\b|ranking|personali[sz]ation|\bads\b|"
        r"个性化",
        re.ASCII)),
    ("rag_agent", 5, re.compile(
        r"\brag\b|\bretrieval\b|agent|智能体|智慧体|知识库|知识问答|知识图谱|检索增强|应用(?:开发|算法|工程|架构|研发|落地|后端|实施|专家)|机器人对话|"
        r"对话机器人|客服|chatbot|copilot|text2sql|chatbi|工作流|llm app|ai app|applications? (?:engineer|developer)|ai ?搜索|"
        r"forward[- ]deployed|助手|问答",
        re.ASCII)),
    ("aigc", 5, re.compile(
        r"aigc|文生|图生|(?:视频|图像|图片|音乐|内容|角色|三维|3d) ?生成(?!式推荐)|生图|数字人|绘画|绘图|短剧|漫剧|短片|剪辑|提示词|"
        r"prompt (?:writer|artist|design)|动画|特效|美术|视觉设计|设计师|comfyui|diffusion|扩散|创意|artist|"
        r"generative (?:video|image|media|art|music)|(?:video|image|music) generation|text-to|creative|ai ?(?:视频|导演|影像|音乐)",
        re.ASCII)),
    ("multimodal", 5, re.compile(
        r"多模态|视觉(?!设计)|影像(?!创作|创意)|遥感|图像分割|医学图像|缺陷检测|自动驾驶|图文|\bvlm\b|\bmllm\b|\bvla\b|具身|语音|speech|audio|\bvision\b|\bvoice\b|视频理解|ocr\b|文档解析|文档智能|感知|"
        r"\bcv\b|图像(?:算法|识别|理解)|点云|\btts\b|\basr\b|multi-?modal|perception|embodied|跨模态",
        re.ASCII)),
    ("llm", 2.5, re.compile(
        r"大模型|语言模型|\bllms?\b|\bnlp\b|自然语言|预训练|后训练|微调|对齐|alignment|rlhf|强化学习|\brl\b|评测|测评|evaluat|"
        r"pre-?train|post-?train|fine-?tun|基座|reasoning|推理大?模型|思维链|对话|生成式|generative|language model|safety|文本",
        re.ASCII)),
)  # fmt: skip
IN_BRACKETS = 0.5  # what a word in the brackets of a title weighs, of one outside
BODY = 4.0  # the weight of the track that a posting talks about most
OTHER_WORK_NEEDS = 4  # words of a track in a posting whose title is of another trade
NEEDS = 2  # words of a track where the title says none
# makes a trade of ours of words like "客服", "品牌", "legal": the chat bot of a call centre is built by an engineer
_OURS = re.compile(
    r"算法|工程师|开发|研发|产品(?:经理|负责人|总监|运营|助理|专家)|架构师|标注|训练师|设计师|研究员|科学家|剪辑|"
    r"engineer|scientist|developer|research|product (?:manager|owner|lead)|annotat|designer"
)
# "AI engineer" is most often one who builds with models; any other word of the title says more
_BUILDER = re.compile(r"\bai ?(?:software )?(?:engineer|developer|工程师|开发|后端|全栈)", re.ASCII)
_BUILDS = 2.0
_SELLS = re.compile(r"销售|售前|售后|商务|采购|招投标|\bsales\b|account (?:manager|executive)|recruiter|招聘")
# a title of somebody who works with models: one word of a track is enough
_WITH_MODELS = re.compile(r"\bllm|gpt|大模型|prompt|提示词", re.ASCII)
_BRACKETS = re.compile(r"[（(]([^（）()]*)[)）]")


def track(title: str | None, found: Sequence[Line], company: str | None) -> str | None:
    """The track of a posting; None where neither its title nor what it talks about is of one."""
    called = simplify(title or "").lower()
    is_other = bool(called) and _is_other(called)
    body = _talk(found, simplify(company or "\n").lower())
    most = max(body.values())
    titled = {} if is_other else _titled(called)
    if called and not titled and not is_other:  # cut short, perhaps
        rest = _whole(called, found).replace(simplify(company or "\n").lower(), " ")
        titled = {name: IN_BRACKETS * weight for name, weight in _weights(rest).items()}
    needs = 1 if not called or _WITH_MODELS.search(called) else NEEDS
    if not titled and most < (OTHER_WORK_NEEDS if is_other else needs):
        return None
    scores = {name: titled.get(name, 0) + BODY * body[name] / max(most, 1) for name in TRACK_WORDS}
    return max(scores, key=lambda name: scores[name])


def _whole(called: str, found: Sequence[Line]) -> str:
    """The rest of the line that a title was cut out of: "Research Engineer, Post-training"."""
    line = next((line.plain for line in found[:12] if called and called in line.plain and len(line.plain) < 80), "")
    return line.replace(called, " ")


def _titled(called: str) -> dict[str, float]:
    """What a title says for each track; what stands in its brackets weighs less where the rest says something."""
    outside = _BRACKETS.sub(" ", called)
    made = _weights(outside)
    if _BUILDER.search(outside):
        made.setdefault("rag_agent", _BUILDS)
    least = IN_BRACKETS if made else 1.0
    return {name: least * weight for name, weight in _weights(called).items()} | made


def _weights(called: str) -> dict[str, float]:
    made: dict[str, float] = {}
    for name, weight, words in TITLE_WORDS:
        if words.search(called):
            made[name] = max(made.get(name, 0.0), weight)
    return made


def _talk(found: Sequence[Line], hidden: str) -> dict[str, float]:
    """How many different words of each track a posting says; one that is only welcome is a third."""
    asked = "\n".join(line.plain for line in found if line.part not in ("about", "benefits", "nice"))
    asked = asked.replace(hidden, " ")
    welcome = "\n".join(line.plain for line in found if line.part == "nice")
    made = {}
    for name, pattern in TRACK_WORDS.items():
        said = {m[0] for m in pattern.finditer(asked)}
        made[name] = len(said) + len({m[0] for m in pattern.finditer(welcome)} - said) / 3
    return made


def _is_other(called: str) -> bool:
    """Whether a title names a trade that is none of ours, whatever it works with."""
    if _SELLS.search(called) or (OTHER_WORK.search(called) and not _OURS.search(called)):
        return True
    is_ai = re.search(r"\bai|llm|大模型|智能", called) or bool(_weights(called))
    return bool(OTHER_TECH.search(called)) and not is_ai
