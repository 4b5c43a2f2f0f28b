"""Rarer ways to write an address so that no machine finds it: apart, in signs, without its end; and the ids of LINE.

The patterns see a text whose full-width characters are already their ASCII ones (`redact.narrowed`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int, str]

_HANDLE = r"(?:[A-Za-z]|\d{1,6}(?=[A-Za-z]))[A-Za-z0-9_-]{4,19}"
_CUE = (
    r"(?:(?<![一-鿿])[微薇威徽维葳溦唯围巍][\s.·]?(?:[信芯欣❤♥]|心(?!力|的|说|想|理|论|主))\ufe0f?|"
    r"(?<![A-Za-z0-9])(?:[vw][\s.·-]?[心芯信❤♥]\ufe0f?|v{2,5}x?|w[\s.·-]e[\s.·-](?:i[\s.·-]x[\s.·-]i[\s.·-]n|"
    r"c[\s.·-]h[\s.·-]a[\s.·-]t))(?![a-z])|[我俺咱咱们]的?[微薇威](?=\s*[:：是])|"
    r"绿\s*泡\s*泡|綠\s*泡\s*泡|微\s*[(（]?\s*[信芯❤♥]\s*[)）]?|[围薇威徽葳溦]\s?[信芯❤♥]\ufe0f?|w\s?[❤♥💚]\ufe0f?\s?x|🛰\ufe0f?|卫星号|"
    r"(?<![A-Za-z0-9])(?:v\s?x|w\s?x|v\s?信)|"
    r"(?:我的|咱的|的)\s?v(?![a-z0-9])\s?(?=是|[:：])|[加➕+＋伽私同]我?个?\s?[vw微薇威徽维](?![a-z0-9])|企微|企业微信|wecom|wechat|weixin)"
)
_CUES = re.compile(r"[微薇威围徽葳溦维唯巍绿綠🛰企卫]|(?<![a-z])[vw]|[加➕+]", re.I)
_LINKS = (
    r"(?:\s|[:：=→➡⬇👉👇🔍📲📱💬\ufe0f,，(（)）【】\[\]「“\"吧搜『「』」]|-{1,2}>|号码?|號|id|帐号|账号|同号|同名|搜索?|联系|聯絡|添加|加我?|可加|"
    r"进群|入群|详聊|是|为|的|请){0,8}"
)
_WECHAT = re.compile(rf"{_CUE}(?P<between>{_LINKS})(?P<id>{_HANDLE})(?![A-Za-z0-9_@-])", re.I | re.A)
# WeCom has dots in its ids
_DOTTED = re.compile(
    rf"(?:企微|企业微信|wecom|{_CUE})(?P<between>{_LINKS})(?P<id>[A-Za-z][A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)(?![A-Za-z0-9_@.-])",
    re.I | re.A,
)
_SITE = re.compile(
    r"^(?:www|mp|http|api)\.|\.(?:com|cn|net|org|io|py|js|md|pdf|html?|json|yaml|txt|request|[a-z]+\()$", re.I
)
_SAME = re.compile(r"(?:v|float|int|gpt|qwen|llama|bert|rtx|cuda|torch|python|vllm)[\d.-]+[a-z]?$", re.I)
# a second id beside one that was found
_ALSO = re.compile(
    r"(?:即|也就是|或者?|备用|另一个|另外|小号|满了加|不行加|同时加)\s*(?:号|的|是|"
    r"加)?\s*[:：]?\s*(?P<id>[A-Za-z][A-Za-z0-9-]*[_\d][A-Za-z0-9_-]{2,18})(?![A-Za-z0-9_.@-])",
    re.A,
)
# who somebody is, between the word and the id
_NAMED = re.compile(
    rf"{_CUE}(?:号|id)?\s?[:：]\s?[一-鿿]{{1,6}}[\s:：(（]{{1,2}}(?P<id>{_HANDLE})(?![A-Za-z0-9_@-])", re.I | re.A
)
_APART = re.compile(rf"{_CUE}{_LINKS}(?P<id>[A-Za-z0-9_](?:[ .·-][A-Za-z0-9_]){{5,19}})(?![A-Za-z0-9])", re.I | re.A)
_PIECES = re.compile(rf"{_CUE}{_LINKS}(?P<id>[A-Za-z0-9_]+(?: [A-Za-z0-9_]+)+)", re.I | re.A)
_NO_SPACES = re.compile(r"[去删除无没]掉?.{0,2}空格|空格.{0,2}[去删]")
_LINE = re.compile(
    r"(?<![A-Za-z])(?<![A-Za-z] )(?P<cue>line)(?P<id_word>\s*(?:id|帐号|账号|帳號|号|號))?(?P<between>\s*(?:[:：=→]|"
    r"是|为|為)?\s*)@?(?P<id>[A-Za-z0-9][A-Za-z0-9._-]{3,19})(?![A-Za-z0-9_-])",
    re.I | re.A,
)
_LAI = re.compile(
    r"(?:(?:加|我的|的|私)\s?[赖賴]|(?<![一-鿿])[赖賴])(?P<between>\s*(?:id|号|號)?\s*[:：]?\s*)@?(?P<id>[A-Za-z][A-Za-z0-9._-]{4,19})(?![A-Za-z0-9_-])",
    re.I | re.A,
)
_ADDS = re.compile(r"[加找私]|联系|聯絡|聯繫|讨论|討論|来信|來信|交流|询|詢|add|contact|dm|reach|message", re.I)
_GROUP = re.compile(
    r"(?:[加进入]群|[答疑讨论交流学习求职内推刷题面经资料粉丝组队打卡]{2}群|群[号號聊]?)(?:\s|[:：(（是]){0,3}(?P<id>[1-9]\d{2,3}[ -]?\d{3}[ -]?\d{2,4})(?!\d)",
    re.A,
)
_UNIT = re.compile(r"\s*(?:元|块|人|万|个|次|条|字|步|年|行|位|名|张|篇|%|tokens?|样本)", re.I)
_PROVIDER = r"(?:gmail|qq|163|126|outlook|hotmail|foxmail|sina|yahoo|icloud|proton(?:mail)?|139|yeah)"
_LOCAL = r"(?<![A-Za-z0-9_./])[A-Za-z0-9][A-Za-z0-9._-]{2,30}"
_DOMAIN = r"[A-Za-z0-9-]+(?:\s?\.\s?[A-Za-z0-9-]+)*\s?\.\s?[A-Za-z]{2,8}"
_DOTTED_EMAIL = re.compile(
    r"(?<![A-Za-z0-9_.])[A-Za-z0-9_]+(?:\s?[(\[]\s?dot\s?[)\]]\s?[A-Za-z0-9_]+)+\s?[(\[]\s?at\s?[)\]]\s?[A-Za-z0-9-]+(?:\s?[(\[]\s?dot\s?[)\]]\s"
    r"?[A-Za-z0-9]+|\.[A-Za-z0-9]+)+",
    re.I | re.A,
)
_SIGNS = re.compile(r"[@#🐭在]|a\s?t\s?[)\]}）】〕」』〉》]|艾特|老鼠|&#64;|-at-|\bat\b|moc\.|花a", re.I)
_EMAILS = (
    re.compile(
        r"[^\s,，。;；:：、(（\[【〔]{1,12}\s?[(\[{（【〔「『〈《]\s?(?:a\s?t|@|艾特|爱特)\s?[)\]}）】〕」』〉》]\s?[A-Za-z0-9-]+(?:\s?(?:\.|"
        r"[(\[{（【〔「『〈《]\s?(?:d\s?o\s?t|点|\.)\s?[)\]}）】〕」』〉》])\s?[A-Za-z0-9-]+)+",
        re.I | re.A,
    ),
    re.compile(
        rf"{_LOCAL}\s?(?:@|[(\[{{（【]\s?(?:at|@|艾特)\s?[)\]}}）】]|艾特)\s?{_PROVIDER}(?![A-Za-z0-9.@-])", re.I | re.A
    ),
    re.compile(
        rf"{_LOCAL}\s?(?:[(\[{{（【]\s?[@#]\s?[)\]}}）】]|🐭|&#64;|"
        rf"@\s?[\[(（【][^\])）】\s]{{1,6}}[\])）】])\s?[A-Za-z0-9-]+(?:\s?\.\s?[A-Za-z0-9-]+)*\s?\.\s?[A-Za-z]{{2,8}}(?![A-Za-z0-9])",
        re.I | re.A,
    ),
    re.compile(
        rf"{_LOCAL}\s?(?:[(\[{{（【]\s?(?:小?老鼠|mouse|花a|@|#)\s?[)\]}}）】]|#at#|\s#\s?at\s?#\s)\s?{_DOMAIN}(?![A-Za-z0-9])",
        re.I | re.A,
    ),
    re.compile(rf"{_LOCAL}\s?at\s?{_PROVIDER}\s?\.\s?(?:com|net|cn)(?![A-Za-z0-9])", re.I | re.A),
    re.compile(
        r"(?<![A-Za-z0-9_-])[A-Za-z0-9_]{2,20}-at-[A-Za-z0-9]+(?:-dot-[A-Za-z0-9]+)+(?![A-Za-z0-9-])", re.I | re.A
    ),
    re.compile(r"(?<![A-Za-z0-9_.])(?:moc|nc|ten|gro|oi|wt)\.[A-Za-z0-9.-]{2,30}@[A-Za-z0-9._-]{2,30}", re.A),
    re.compile(rf"{_LOCAL}\s?在\s?{_PROVIDER}\s?(?:点|\.)\s?(?:com|net|cn)(?![A-Za-z0-9])", re.I | re.A),
    re.compile(
        rf"{_LOCAL}\s?在\s?[A-Za-z0-9-]+(?:\s?点\s?[A-Za-z0-9-]+)*\s?点\s?(?:com|net|cn|org|io)(?![A-Za-z0-9])",
        re.I | re.A,
    ),
)
_VERSION = re.compile(r"\sv?\d+(?:\.\d+)+$|\s?[)）]\s?v?\d+\.\d+$", re.I)
_CALLED = re.compile(
    r"(?<![a-z])[vw]x?1|中间|尾号|后四位|电话|手机|手機|联系|加|拨|tel|phone|call|ring|dial|text|[☎📞📱]|0[2-8]", re.I
)
_PHONES = (
    re.compile(r"(?<![A-Za-z0-9])(?:v|vx|wx|tel|t)(?P<id>1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)", re.I | re.A),
    re.compile(
        r"(?P<id>1[3-9]\d[^\d\n]{0,3}(?:中间|然后|接着|再|后面|后四位|尾号|结尾|末尾)[^\d\n]{0,4}\d{4}[^\d\n]{1,8}\d{4})(?!\d)",
        re.A,
    ),
    re.compile(r"(?<![\d.-])(?P<id>(?:[(（]0[2-8][)）]\s?|0[2-8][- ])\d{3,4}[- ]\d{4})(?![\d-])", re.A),
    re.compile(
        r"(?:电话|手机|手機|联系|tel|phone|call|☎️?|📞|📱)\D{0,4}(?P<id>[1lI][3-9][0-9oOlI](?:[ -]?[0-9oOlI]{4}){2})(?![A-Za-z0-9])",
        re.A,
    ),
    re.compile(
        r"(?:电话|手机|手機|联系|加我?|拨打?)\D{0,6}(?P<id>1[3-9]\d([a-z*#x_])\d{4}\2\d{4})(?![A-Za-z0-9])", re.A
    ),
    re.compile(r"(?:ring|dial|text|call|phone)(?: me)?(?: at| on)? (?P<id>\d{3}-\d{4})(?![\d-])", re.I | re.A),
)


def handles(text: str) -> Iterator[Span]:
    """WeChat ids in disguises, and ids of WeCom."""
    if not _CUES.search(text):
        return
    for pattern in (_WECHAT, _DOTTED):
        for found in pattern.finditer(text):
            told = any(c.isdigit() or c in "_-." for c in found["id"])
            is_site = pattern is _DOTTED and (
                _SITE.search(found["id"]) or not re.search(r"[:：号號=>加搜找联聯]|id|企", found[0], re.I)
            )
            before = text[found.start() : found.start("id")]
            is_call = before.lower().endswith(("v(", "w("))  # a function of something
            if told and found["between"] and not is_site and not is_call and not _SAME.match(found["id"]):
                yield found.start("id"), found.end("id"), "wechat"
    for found in _NAMED.finditer(text):
        if any(c.isdigit() or c == "_" for c in found["id"]):
            yield found.start("id"), found.end("id"), "wechat"
    for found in _APART.finditer(text):
        yield found.start("id"), found.end("id"), "wechat"
    if _WECHAT.search(text) or "微信" in text or "微號" in text:
        for found in _ALSO.finditer(text):
            yield found.start("id"), found.end("id"), "wechat"
    if _NO_SPACES.search(text):
        for found in _PIECES.finditer(text):
            yield found.start("id"), found.end("id"), "wechat"


def line_ids(text: str) -> Iterator[Span]:
    """Ids of LINE, where a line says so: a line of code or a command line is none."""
    if "line" not in text.lower() and "賴" not in text and "赖" not in text:
        return
    wanted = _ADDS.search(text) is not None or re.search(r"我的?\s?line", text, re.I) is not None
    for found in _LINE.finditer(text):
        told = any(c.isdigit() or c in "_-." for c in found["id"])
        alone = found.start() == 0 and found["cue"][:1] == "L" and len(text) <= 40
        said = bool(re.search(r"[:：=→是为為]", found["between"]))
        if (
            (found["id_word"] and (told or said))
            or (said and told and (wanted or alone))
            or (said and wanted and len(found["id"]) >= 6)
        ):
            yield found.start("id"), found.end("id"), "line"
    for found in _LAI.finditer(text):
        yield found.start("id"), found.end("id"), "line"


def groups(text: str) -> Iterator[Span]:
    """Numbers of QQ groups by what the group is for."""
    for found in _GROUP.finditer(text) if "群" in text else ():
        if not _UNIT.match(text, found.end()):
            yield found.start("id"), found.end("id"), "qq"


def emails(text: str) -> Iterator[Span]:
    """E-mail addresses whose sign is in brackets or a picture, or whose end is left out."""
    for pattern in _EMAILS if _SIGNS.search(text) else ():
        for found in pattern.finditer(text):
            if not _VERSION.search(found[0]):
                yield found.start(), found.end(), "email"


def dotted(text: str) -> Iterator[Span]:
    """E-mail addresses with every dot in words; before the others, which would find only the end of them."""
    for found in _DOTTED_EMAIL.finditer(text) if "dot" in text.lower() else ():
        yield found.start(), found.end(), "email"


def phones(text: str) -> Iterator[Span]:
    """Telephone numbers with letters for digits or signs between them, where the line says that it is one."""
    for pattern in _PHONES if _CALLED.search(text) else ():
        for found in pattern.finditer(text):
            if sum(c.isdigit() for c in found["id"]) >= 4:
                yield found.start("id"), found.end("id"), "phone"
