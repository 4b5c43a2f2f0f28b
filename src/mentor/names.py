"""The names that people type for tracks, rounds and topics: Chinese, English, common short forms."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping

from mentor.errors import NotFound

TRACK_NAMES: dict[str, tuple[str, ...]] = {
    "llm": ("llm", "llms", "大模型", "大模型算法", "语言模型", "大语言模型", "nlp", "语言大模型", "llm算法", "算法"),
    "multimodal": ("multimodal", "多模态", "mm", "vlm", "mllm", "多模态大模型", "视觉语言", "视频生成", "多模態"),
    "aigc": ("aigc", "生成式", "文生图", "aigc应用", "生图", "生成", "diffusion", "绘画", "生成式ai"),
    "inference": ("inference", "推理", "infra", "推理优化", "推理工程", "部署", "推理加速", "serving", "aiinfra", "推理框架"),
    "rag_agent": ("rag_agent", "rag", "agent", "agents", "智能体", "检索增强", "知识库", "大模型应用", "应用", "rag与agent",
                  "ragagent", "应用开发"),
    "recsys": ("recsys", "推荐转大模型", "推荐", "推荐算法", "搜广推", "推荐系统", "recommender", "搜推", "rec", "转大模型"),
    "pm": ("pm", "产品经理", "产品", "ai产品经理", "ai产品", "product", "aipm", "产品岗"),
    "data": ("data", "数据", "算力", "标注", "数据标注", "数据工程", "compute", "数据与算力", "annotation"),
}  # fmt: skip
ROUND_NAMES: dict[str, tuple[str, ...]] = {
    "hr": ("hr", "hr面", "人力", "人事", "hrbp", "hr轮"),
    "tech": ("tech", "技术面", "技术", "业务面", "业务", "一面", "二面", "technical", "技术轮", "业务面试官", "技術面"),
    "lead": ("lead", "主管面", "主管", "leader", "老板面", "终面", "总监面", "三面", "manager", "负责人"),
    "cross": ("cross", "交叉面", "交叉", "跨部门"),
}

TOPIC_NAMES: dict[str, tuple[str, ...]] = {
    "llm-basics": ("大模型基础", "基础", "llm基础", "transformer", "注意力", "attention", "位置编码", "架构", "basics"),
    "pretraining": ("预训练", "pretrain", "继续预训练", "scaling law", "scaling"),
    "finetuning": ("微调", "fine-tuning", "finetune", "sft", "lora", "peft", "指令微调"),
    "alignment": ("对齐", "rlhf", "dpo", "ppo", "grpo", "强化学习", "偏好对齐"),
    "distributed": ("分布式", "分布式训练", "并行", "并行训练", "deepspeed", "zero", "megatron", "训练框架"),
    "inference": ("推理", "推理优化", "部署", "推理加速", "vllm", "量化", "kv cache", "serving"),
    "rag": ("检索增强", "检索增强生成", "知识库", "检索", "向量检索"),
    "agents": ("agent", "智能体", "工具调用", "function calling", "mcp", "multi-agent"),
    "reasoning": ("推理模型", "思维链", "cot", "提示词", "prompt", "提示工程", "prompting"),
    "evaluation": ("评测", "评估", "eval", "benchmark", "幻觉"),
    "model-choice": ("模型选型", "选型", "选模型", "model choice"),
    "vlm": ("多模态", "视觉语言", "multimodal", "mm", "clip", "图文", "mllm"),
    "diffusion": ("扩散", "扩散模型", "文生图", "生图", "stable diffusion", "aigc"),
    "fundamentals": ("机器学习基础", "深度学习基础", "机器学习", "深度学习", "八股", "ml", "dl", "神经网络"),
    "coding": ("代码", "手撕", "手撕代码", "编程", "算法题", "手写代码"),
    "recsys": ("推荐", "推荐系统", "搜广推", "recommender", "召回", "排序"),
    "system-design": ("系统设计", "设计题", "架构设计", "design", "场景题"),
    "pm": ("产品", "产品经理", "ai产品", "ai产品经理", "product"),
    "data": ("数据", "数据工程", "标注", "数据标注", "算力", "数据清洗"),
    "hr": ("hr面", "行为面", "人事", "自我介绍", "behaviour", "behavior", "软技能"),
}  # fmt: skip


def fold(text: str) -> str:
    """`text` as names are compared: NFKC, lower case, without spaces and joiners."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if char not in " \t\n-·/&与和+")


def bare(question: str) -> str:
    """A question without spaces, punctuation and what is only politeness: two that ask the same are nearly equal."""
    kept = "".join(char for char in fold(question) if char.isalnum())
    return _POLITE.sub("", kept) or kept


_POLITE = re.compile("^(?:请问|想问|问下)|(?:一下)|[吗呢啊呀吧么]$")


def _index(names: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {fold(name): slug for slug, forms in names.items() for name in (slug, *forms)}


_TRACKS, _ROUNDS, _TOPICS = _index(TRACK_NAMES), _index(ROUND_NAMES), _index(TOPIC_NAMES)


def track(text: str) -> str:
    """The track slug that `text` names; raises NotFound with the nearest."""
    return _resolve(text, _TRACKS, "track", TRACK_NAMES)


def round_(text: str) -> str:
    """The round slug that `text` names; raises NotFound with the nearest."""
    return _resolve(text, _ROUNDS, "round", ROUND_NAMES)


def topic(text: str) -> str:
    """The topic slug that `text` names; raises NotFound with the nearest."""
    return _resolve(text, _TOPICS, "topic", TOPIC_NAMES)


def find_track(text: str) -> str | None:
    """The track slug that `text` names, or None."""
    return _TRACKS.get(fold(text))


def find_round(text: str) -> str | None:
    """The round slug that `text` names, or None."""
    return _ROUNDS.get(fold(text))


def _resolve(text: str, index: dict[str, str], kind: str, names: Mapping[str, tuple[str, ...]]) -> str:
    folded = fold(text[:80])
    found = index.get(folded)
    if found is not None:
        return found
    close = difflib.get_close_matches(folded, index, 4, 0.45)
    near = list(dict.fromkeys([*(index[name] for name in close), *_containing(folded, index)]))[:3] or list(names)[:4]
    raise NotFound(kind, text, [(slug, slug) for slug in near])


def _containing(folded: str, index: dict[str, str]) -> list[str]:
    return [slug for name, slug in index.items() if len(name) > 1 and folded and (name in folded or folded in name)]


# what a text looks like when a dialogue waits for something else
_POSTING = re.compile(
    "岗位职责|任职要求|任职资格|职位描述|岗位要求|工作职责|职位要求|responsibilities|requirements|qualifications",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"[?？]\s*$|^\s*(?:什么是|为什么|怎么|如何|请问|why|what|how|which)(?![a-z])|(?:是什么|有什么区别|的区别|怎么办|吗|呢)\s*[。.!！]?\s*$",
    re.IGNORECASE,
)
POSTING_LENGTH = 120


def is_other_matter(text: str) -> bool:
    """Whether a text is rather a question or a posting than the answer that was asked for."""
    marks = set(_POSTING.findall(text))  # two headings of a posting make one however short it is
    if len(marks) > 1 or (marks and len(text) > POSTING_LENGTH):
        return True
    return len(text) > 4 and _QUESTION.search(text) is not None
