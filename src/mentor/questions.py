"""Question cards: the names of topics, keys that fit a button, and which new questions suit somebody today."""

from __future__ import annotations

import difflib
import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random

from mentor.catalogue import Catalogue, catalogue
from mentor.corpus.schema import TOPICS, Question
from mentor.errors import NotFound, Stale
from mentor.names import fold
from mentor.store import Tx

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
_TOPICS = {fold(name): slug for slug, forms in TOPIC_NAMES.items() for name in (slug, *forms)}
LONGEST_KEY = 44  # bytes of a button's 64 that a card may take
SAME_TOPIC = 1.6  # how much less a second question of the same topic is wanted on one day


def topic(text: str) -> str:
    """The topic slug that `text` names, in Chinese or English; raises NotFound with the nearest."""
    folded = fold(text[:80])
    found = _TOPICS.get(folded)
    if found is not None:
        return found
    close = difflib.get_close_matches(folded, _TOPICS, 4, 0.45)
    inside = [name for name in _TOPICS if len(name) > 1 and folded and (name in folded or folded in name)]
    near = list(dict.fromkeys(_TOPICS[name] for name in [*close, *inside]))[:3] or list(TOPICS)[:4]
    raise NotFound("topic", text, [(slug, TOPIC_NAMES[slug][0]) for slug in near])


def key(slug: str) -> str:
    """A card's name on a button: its slug, or a short digest where that would not fit."""
    return slug if len(slug) <= LONGEST_KEY else "~" + hashlib.sha256(slug.encode()).hexdigest()[:16]


def card(tx: Tx, key_or_slug: str) -> Question:
    """The question of a button; raises Stale for one that is retired or was never there."""
    known = catalogue(tx).questions
    found = known.get(key_or_slug)
    if found is None and key_or_slug.startswith("~"):
        found = next((q for q in known.values() if key(q.slug) == key_or_slug), None)
    if found is None:
        raise Stale
    return found


@dataclass(frozen=True, slots=True)
class Wish:
    """What is known about somebody when new questions are chosen.

    Attributes:
        met: slugs that they have met (or that are chosen already).
        weak: topic -> share of its reviews that went badly (0 to 1).
        near: slugs that the roadmap node at which they stand asks for.
        learned: cards that they have met, which raises the difficulty slowly.
        seed: makes the same choice again on the same day.
    """

    track: str | None
    met: Collection[str]
    weak: Mapping[str, float] = field(default_factory=dict)
    near: Collection[str] = ()
    learned: int = 0
    seed: str = ""


def choose(known: Catalogue, wish: Wish, n: int) -> list[str]:
    """`n` new questions, or as many as there are: of the track first, often asked, in weak topics, varied."""
    drawn = Random(wish.seed)
    level = min(4.5, 2 + wish.learned / 60)
    scores: dict[str, float] = {}
    for slug, question in known.questions.items():
        luck = drawn.random()
        if slug in wish.met:
            continue
        score = question.frequency - 0.8 * abs(question.difficulty - level) + 1.5 * luck
        score += 4 * (wish.weak.get(question.topic, 0.3) - 0.3) + 3 * (slug in wish.near)
        if wish.track is not None and wish.track not in question.tracks:
            score -= 12  # only when the track has nothing left
        scores[slug] = score
    return _varied(known.questions, scores, n)


def _varied(questions: Mapping[str, Question], scores: Mapping[str, float], n: int) -> list[str]:
    chosen: list[str] = []
    topics: Counter[str] = Counter()
    left = dict(scores)
    while left and len(chosen) < n:
        best = max(left, key=lambda slug: left[slug] - SAME_TOPIC * topics[questions[slug].topic])
        del left[best]
        chosen.append(best)
        topics[questions[best].topic] += 1
        for slug in siblings(questions, [best]):  # a related card would give the answer away
            if slug in left:
                left[slug] -= 6
    return chosen


def siblings(questions: Mapping[str, Question], slugs: Iterable[str]) -> set[str]:
    """The cards that these name as related."""
    return {near for slug in slugs if slug in questions for near in questions[slug].related}


def of_topic(known: Catalogue, wanted: str, keep: Callable[[Question], bool] = lambda _q: True) -> list[Question]:
    """The questions of a topic, the ones asked most often first."""
    found = [q for q in known.questions.values() if q.topic == wanted and keep(q)]
    return sorted(found, key=lambda q: -q.frequency)
