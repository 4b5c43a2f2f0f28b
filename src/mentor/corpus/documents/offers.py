"""How much a line is like an advert: weak signs, none of which is enough, weighed by a fit (scripts/fit_offers.py).

`noise.ADVERT` has the words that are sure; this one sees the others: a call to do something, a thing to be had, its price,
a hurry, a reward, and where in the document the line stands.
"""

from __future__ import annotations

import math
import re

from mentor.corpus.documents.offer_weights import BIAS, WEIGHTS

_GROUPS = {
    "call": r"关注(?!点|度|的是)|扫码|扫一扫|扫描?.{0,4}码|加(?:入|我|微|群|v)|点击(?!率|量|[数后])|"
    r"戳|回复|搜索?[：:「“\"《]|下单|领取?|转发|分享给|订阅|预约|报名|私信|购买|抢购|升级|试用|"
    r"试听|咨询|留言|"
    r"进群|收藏|码住|马住|不迷路|扣\s?1|扣个|评论区[扣留见抱]|蹲|私我|私聊|戳|看头像|置顶|[左右]下角|"
    r"小黄车|\bdd\b|抱走|自取|拿走|分享此|记得点|点个?赞|在看|一键|三连|上车|看主页|主页|滴滴|"
    r"来找我|找我|解锁|开通|支持我们|投喂|\bsubscribe|sign up|\bjoin\b|follow|register|book a|"
    r"\btry\b|\bstar\b|get (?:your|a|the|\d)",
    "goods": r"[授听网上]课|课程|公开课|[节门堂]课|突击课|专栏|会员|\bvip\b|资料|简历模板|题库|公众号|"
    r"小程序|训练营|星球|福利|礼包|电子书|完整(?:版|pdf)|简历(?:修改|优化|精修|诊断|诊所|辅导)|"
    r"辅导|陪跑|代跑|代写|商业版|专业版|pro版|年卡|直播|讲座|"
    r"社群|积分|口令|券|周边|红包|节目|店铺?|橱窗|书单|付费|[进入]群|群聊|交流群|互助群|合集|网盘|newsletter|course|ebook|e-book|coaching|mentorship|webinar|premium|discord|patreon",
    "price": r"免费|[¥￥]\s?\d|\d\s*元|\d+\.9\b|[\d半]\.?\d?\s*[折价]|立减|原价|仅需|特价|首单|首月|新用户|"
    r"新人|0元|白嫖|不要钱|包邮|free|\$\s?\d+|\d+% ?off|discount",
    "hurry": r"限时|名额|前\s?\d+\s?[名位人]|先到先得|倒计时|仅剩|截止|手慢|立即|马上|赶紧|速来|不容错过|"
    r"错过|最后\s?\d|今晚|本周|limited|today only|hurry|now\b|last chance",
    "gift": r"送|赠|可得|各得|领|抽奖|福袋|打赏|返现|奖励|gift|bonus|giveaway",
    "sponsor": r"广告|赞助|推广|口播|插播|商务|恰饭|软广|合作|sponsor|advert|partner|affiliate|promo",
    "signs": r"[👇👉🔥🎁💥📢➕✨🌟💰🎉🆓❤️💪🙏📮⭐🔗]|→\s*$|》$|>>",
    "shout": r"[！!~～]",
    "people": r"你|您|大家|小伙伴|姐妹|宝子|宝宝|朋友们|同学们|家人们|\byou\b|\byour\b",
    "place": r"公众号|小红书|知乎|b站|抖音|视频号|小程序|爱发电|淘宝|闲鱼|喜马拉雅|小宇宙|微博|app\b|telegram|youtube|twitter",
    "mask": r"\[(?:微信号|QQ号|LINE号|电话|邮箱)\]",
    "count": r"\d+\s?(?:讲|节课?|课时|问|道题?|套|份|[gG][bB]?|万字|页|人已|天|分钟|期)|\d+\+",
    "number": r"\d",
    "tag": r"[#＃]\S",
    "asks": r"[?？]",
    "why": r"因为|所以|但是|不过|如果|比如|例如|而是|否则|其实|先.{1,20}再|because|but|if\b|when\b|for example",
    "i": r"我(?!们|的?主页)|\bI\b",
    "job": r"职责|要求|经验|本科|硕士|负责|熟悉|简历|面试官|薪|岗位|工程师",
    "term": r"[a-z]{2,}[-_ ]?\d|模型|训练|推理|向量|检索|参数|显存|数据|评测|算法|梯度|缓存|微调",
}
_PATTERNS = {name: re.compile(pattern, re.I) for name, pattern in _GROUPS.items()}
_PAIRS = (
    ("call", "goods"),
    ("call", "price"),
    ("goods", "price"),
    ("goods", "gift"),
    ("call", "place"),
    ("hurry", "price"),
)
FEATURES = (
    *_GROUPS,
    *(f"{one} and {other}" for one, other in _PAIRS),
    "short",
    "long",
    "item",
    "head",
    "foot",
    "beside",
)
LONGEST = 160  # letters of a line that is judged so: a longer one is a paragraph, and says other things too


def may_be(said: str) -> bool:
    """Whether a line has any of the signs without which none is an advert; most lines have none."""
    first = sum(_PATTERNS[name].search(said) is not None for name in ("goods", "price", "sponsor"))
    return first >= 2 or (first == 1 and any(_PATTERNS[name].search(said) for name in ("call", "gift", "hurry")))


def numbers(said: str, place: float, *, beside: bool) -> list[float]:
    """The values of FEATURES.

    Args:
        said: the line.
        place: where it stands, from 0 at the head to 1 at the foot.
        beside: whether something that went stands next to it.
    """
    has = {name: float(pattern.search(said) is not None) for name, pattern in _PATTERNS.items()}
    pairs = [has[one] * has[other] for one, other in _PAIRS]
    size = sum(0.4 if char.isascii() else 1.0 for char in said)
    rest = (size < 24, size > 70, said[:1] in "-•*·", place < 0.08, place > 0.88, beside)
    return [*has.values(), *pairs, *map(float, rest)]


def likeness(said: str, place: float, *, beside: bool) -> float:
    """How likely a line is an advert, from 0 to 1."""
    total = BIAS + sum(w * x for w, x in zip(WEIGHTS.values(), numbers(said, place, beside=beside), strict=True))
    return 1 / (1 + math.exp(-total))
