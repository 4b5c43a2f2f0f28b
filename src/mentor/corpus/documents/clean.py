"""What is no knowledge goes, and why: navigation, keyword dumps, adverts, copyright, page edges.

A line alone is judged by its words; what stands between two adverts goes with them. Code is never judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Dropped, Line, Text
from mentor.corpus.documents.plain import bare, marker

_ADVERT = re.compile(
    r"关注.{0,16}公众号|公众号[:：「“【]|搜索公众号|關注.{0,12}(?:專頁|粉專)|点击.{0,8}(?:蓝字|名片|卡片|下方链接)|设为?星标|扫.{0,6}(?:码|碼|描)|掃.{0,4}(?:碼|描)|二维码|二維碼|长按识别|长按图片|"
    r"[加进入拉].{0,3}群|交流群|内推群|粉丝群|讨论群|群已满|知识星球|知識星球|训练营|訓練營|特训营|就业班|集训营|体验课|体验价|试听|優惠|优惠|立减|立減|[打享][\d七八九]\.?\d?折|早鸟价|原价|团购价|名额有限|先到先得|"
    r"限时|限時|免费领|免費領|领取.{0,14}(?:资料|干货|礼包|PDF|PPT|电子书|全家桶|题库)|资料(?:包|领取|汇总|大礼包)|(?:资源|资料|资讯)汇总[:：]|大礼包|无偿分享|免费分享|回复.{0,12}(?:领取|获取|免费|拿|送)|私信.{0,8}(?:了解|领取|咨询|获取)|"
    r"商务合作|广告合作|广\s*告\s*[—\-=]|[—\-=]\s*广\s*告|^广告$|(?:小助手|小助理|助教|课代表).{0,4}(?:微信|[a-z0-9_]{5})|赞助|课程顾问|报名.{0,8}(?:课程|训练营|立减|优惠|咨询|入口|链接)|学员.{0,8}(?:案例|分享|学完|好评)|学完课程|零基础.{0,8}(?:学|入门|转)|"
    r"求职辅导.{0,4}(?:加|微信|群|咨询|课|班)|一对一.{0,6}(?:模拟|辅导|咨询)|更多.{0,14}(?:干货|资料|技巧|内容).{0,12}(?:关注|公众号|搜索|尽在|请)|三连|点个?.{0,3}在看|打赏|赞赏|戳我|戳这里|资源拓展|由AI(?:自动)?(?:整理|生成)|内容由AI|【开源免费】|"
    r"subscribe (?:to|now|for)|sign up (?:for|now)|join our|limited[- ]time|\d+% off|use (?:the )?code|promo code|discount|enroll|bootcamp|sponsor(?:ed|s)? by|follow (?:us|me) on|buy me a coffee|free trial|scan the",
    re.I,
)
_HINT = re.compile(
    r"免费|免費|课程|課程|资料|資料|自取|领取|專享|专享|名额|弯路|书单|路线图|私藏|家底|压箱底|干货|乾貨|咨询|諮詢|社群|星球|学习社区|加入我们|加我|添加|文末|速领|包邮|涨薪|学完|升职加薪|竞争力|就业班|实战案例|"
    r"退款|不满意|名师|大咖|私信|扫一扫|小伙伴|朋友们|领~|👇|👉|🔥|😝|🎁|💥|📢|➕|✨|项目地址[:：]|在线体验[:：]|点击|公众号|内推码|推荐[:：]|本期推荐|福袋|抽奖|转发|集赞"
)
_NAVIGATION = re.compile(
    r"^(?:上一[篇页期]|下一[篇页期]|往期|返回|首页|目录$|搜索$|登录|注册|阅读原文|继续滑动|热门搜索|热门(?:文章|标签)|标签[:：]|分类[:：]|相关(?:推荐|阅读|文章|链接)|推荐阅读|猜你喜欢|延伸阅读|更多(?:文章|精彩|内容)|点击查看|展开全文|收起|分享到|喜欢作者|微信扫一扫|"
    r"阅读全文|评论区|发表评论|全部评论|写留言|赞\s*\d|收藏\s*\d|字数\s*\d|前往|跳转|home\b|previous\b|next\b|back to|share (?:this|on)|related (?:posts|articles)|read more|table of contents|contents$|skip to|menu$|search$|log ?in|sign in|comments?\b.{0,4}$|tags?:|posted in|filed under)|"
    r"版块导航|版塊|[#＃]\s*热门|原文(?:链接|地址)|本文(?:地址|链接)|文章(?:来自于?|来源|链接)|\d+\s*(?:次)?(?:点击|阅读|浏览|點閱|人气|观看)|(?:作者|编辑|責任編輯|责编|排版|校对)\s*[|｜]|图片来源|图源|图[:：]|\s»\s|是高质量的.{0,12}社区|社区推广|^\W*END\W*$|^\W*[—-]*\s*完\s*[—-]*\W*$|\d+ ?min read|\bcookies?\b.{0,40}(?:accept|policy|use)|^面包屑|次阅读|\d+ 评论|^\s*>\s*\S{1,12}\s*>\s",
    re.I,
)
_COPYRIGHT = re.compile(r"©|copyright|all rights reserved|版权(?:所有|归|声明)|著作權|未经.{0,8}(?:授权|许可|允许)|禁止转载|请勿(?:转载|外传)|转载(?:请|仅|须|自)|侵删|侵权|ICP备|公网安备|仅供学习交流|powered by", re.I)
_SENTENCE = re.compile(r"[。！？；，,;!?：:]|\.\s")
_LABEL = re.compile(r"[\d\W_]{1,4}")


def cleaned(text: Text) -> tuple[list[Line], list[Dropped]]:
    """(the lines that stay, what went and why)."""
    reasons = [_reason(line) for line in text.lines]
    _heads(text.lines, reasons)
    _links(text.lines, reasons)
    _between(text.lines, reasons)
    kept: list[Line] = []
    dropped: list[Dropped] = []
    gap = 0
    for line, reason in zip(text.lines, reasons, strict=True):
        if reason:
            dropped.append(Dropped(line.text.strip(), reason))
            gap = max(gap, line.gap)
        else:
            line.gap, gap = max(line.gap, gap), 0
            kept.append(line)
    return kept, dropped


def _reason(line: Line) -> str:
    said = line.text.strip()
    if line.code or not said:
        return ""
    if line.edge:
        return "page"
    if _is_advert(said):
        return "advert"
    if len(said) <= 120 and _COPYRIGHT.search(said):
        return "copyright"
    if len(said) <= 100 and _NAVIGATION.search(said) and not line.level:
        return "navigation"
    if is_keywords(said):
        return "keywords"
    if _LABEL.fullmatch(said) and not line.level and not bare(said).strip("0123456789.、)） "):
        return "empty" if not line.bold else "navigation"
    return ""


def _is_advert(said: str) -> bool:
    """Two points make a short line an advert; a paragraph needs more, since it may only mention one."""
    points = 2 * len(set(_ADVERT.findall(said))) + len(set(_HINT.findall(said)))
    return points >= (2 if len(said) <= 90 else 3 if len(said) <= 160 else 5)


def is_keywords(said: str) -> bool:
    """Whether a line is a heap of words, separated by spaces or bars, that says nothing."""
    words = re.split(r"[\s|｜/·,，、]+", said)
    short = sum(len(word) <= 14 for word in words)
    prose = len(re.findall(r"\b(?:the|is|are|of|to|and|with|for|in|you|we|it)\b", said)) >= 2 or re.search(r"[。！？]|[a-z]\. ", said)
    if len(words) >= 25 and short >= 0.95 * len(words) and not prose:
        return True
    wide = [word for word in re.split(r"[ \xa0\u3000]{2,}", said) if word]
    return len(wide) >= 3 and all(len(word) <= 14 for word in wide) and not re.search(r"[。：:；]|\d{4}", said)


def _heads(lines: list[Line], reasons: list[str]) -> None:
    """Short lines above the title go with the navigation among which they stand."""
    first = next((i for i, line in enumerate(lines) if _is_prose(line) and not reasons[i]), len(lines))
    marked = [i for i in range(min(first, 60)) if reasons[i] in ("navigation", "keywords")]
    named = [i for i in range(first) if not reasons[i] and len(re.findall(r"[\u4e00-\u9fff]", lines[i].text)) >= 6]
    title = max(named) if named else None
    if title is None or not any(i < title for i in marked) or any(line.level for line in lines[:first]):
        return
    for i in range(title):
        reasons[i] = reasons[i] or "navigation"


def _is_prose(line: Line) -> bool:
    return len(line.text) >= 45 and bool(_SENTENCE.search(line.text)) and not is_keywords(line.text)


def _links(lines: list[Line], reasons: list[str]) -> None:
    """Lists of links, and links alone between other things that went."""
    for i, line in enumerate(lines):
        if line.link and not line.level and not reasons[i] and not line.text.startswith(("http", "[")):
            near = [j for j in (i - 1, i + 1) if 0 <= j < len(lines) and (lines[j].link or reasons[j])]
            if near or len(line.text) <= 30:
                reasons[i] = "navigation"


def _between(lines: list[Line], reasons: list[str]) -> None:
    """Short lines between two adverts of the same section: few anywhere, more where adverts are dense; and after the last."""
    adverts = [i for i, reason in enumerate(reasons) if reason == "advert"]
    for before, after in zip(adverts, adverts[1:], strict=False):
        dense = sum(abs(i - before) <= 10 for i in adverts)
        most = 8 if dense >= 4 else 4 if dense >= 3 else 0
        _drop(lines, reasons, range(before + 1, after), most, 90)
    for i in _tail(lines, reasons, adverts):
        reasons[i] = reasons[i] or "advert"
    if len(adverts) >= 3 and adverts[-1] - adverts[-3] <= 8:
        _drop(lines, reasons, range(adverts[-1] + 1, len(lines)), 4, 60)


def _tail(lines: list[Line], reasons: list[str], adverts: list[int]) -> range:
    """The end of a document without headings that is mostly adverts: all of it, from the first of them on."""
    for start in adverts:
        gone = sum(bool(reason) for reason in reasons[start:])
        rest = lines[start:]
        if start < 0.4 * len(lines) or any(line.level or line.code or line.bold or _is_asked(line) for line in rest):
            continue
        innocent = _longest(not reasons[i] and not _HINT.search(lines[i].text) for i in range(start, len(lines)))
        if gone >= max(4, 0.45 * (len(lines) - start)) and innocent <= 4:
            return range(start, len(lines))
    return range(0)


def _is_asked(line: Line) -> bool:
    """A numbered or bulleted question, or one that begins with Q: nobody advertises so."""
    numbered = bool(marker(line.text)) and cues.ASKED.search(line.text) is not None
    return numbered or cues.QUESTION_LINE.match(line.text) is not None


def _longest(flags: Iterable[bool]) -> int:
    """The longest run of true values."""
    return max((sum(1 for _ in run) for flag, run in groupby(flags) if flag), default=0)


def _drop(lines: list[Line], reasons: list[str], run: range, most: int, longest: int) -> None:
    """The run goes where it is short, without headings, code and questions that somebody was asked."""
    if len(run) > most or any(lines[i].level or lines[i].code or len(lines[i].text) > longest for i in run):
        return
    if any(_is_asked(lines[i]) for i in run):
        return
    for i in run:
        reasons[i] = reasons[i] or "advert"
