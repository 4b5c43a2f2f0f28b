"""How people write their addresses so that no machine finds them: e-mail, WeChat, QQ.

The patterns see a text whose full-width characters are already their ASCII ones (`redact.narrowed`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int, str]

_AT = r"(?:\s?@\s?|\s?[(\[{<（【]\s?(?:at|a|AT|艾特|圈a)\s?[)\]}>）】]\s?|\s?(?:艾特|☆|★|圈a)\s?|\s?#\s?)"
_DOT = r"(?:\s?[.。．]\s?|\s?点\s?|\s?[(\[{（【]\s?(?:dot|DOT|点)\s?[)\]}）】]\s?)"
_TLD = r"(?:com|cn|net|org|io|edu|tw|hk|dev|ai|me|co|gov|info|top|xyz|sg|jp|uk|de|tech|cc)"
_LOCAL = r"[A-Za-z0-9](?:[\w.+%-]*[A-Za-z0-9_])?"
_NAME = r"[A-Za-z0-9][A-Za-z0-9-]*"
# a plain address ends in any label of letters; a disguised one only where the last is a known ending
EMAIL = re.compile(rf"(?a:(?<![\w.])[A-Za-z0-9](?:[\w.+%-]|点[一-鿿]{{0,4}})*)@(?:{_NAME}\.)+(?a:[A-Za-z]{{2,12}})(?![\w])", re.A)
DISGUISED = re.compile(
    rf"(?<![A-Za-z0-9_.#/&])(?a:{_LOCAL}(?:点[一-鿿A-Za-z0-9]{{1,6}})?){_AT}(?:{_NAME}{_DOT}){{1,3}}{_TLD}(?![A-Za-z0-9])", re.A | re.I
)
SPOKEN = re.compile(
    rf"(?<![\w.])(?a:[A-Za-z0-9]\w*(?: ?(?: dot |\.) ?\w+)*) at (?a:{_NAME}(?: dot {_NAME})*) dot {_TLD}(?![\w])", re.A | re.I
)
_ADDRESS = re.compile(r"(?<![\w/@])https?://[^\s<>()\[\]（）]+|(?<![\w/@.])www\.[^\s<>()（）]+")

# the ways to say WeChat; a separate group for those that could mean something else and need more around them
_WECHAT = (
    r"(?:加?\s*(?:我\s*)?(?:企业)?[微薇威溦徽]\s*[❤♥💚🧡💛]?\s*[信❤♥]\s*[❤♥]?|绿泡泡|绿色软件|weixin|wechat|"
    r"(?<![A-Za-z0-9])(?:v\s?信|vx|wx|v❤|v♥)(?![a-z])|[➕+加]\s?[v薇微威](?![a-z0-9])|[➕+加]\s?v(?=\s*[:：])|(?<![A-Za-z0-9])v(?:我|号)|"
    r"(?<![A-Za-z0-9])v(?=[:：]\s*[a-z])|小助手|小助理|助教|课代表|班主任)"
)
_BETWEEN = r"(?:\s*(?:号码?|id|ID|账号|同号|搜索?|联系|添加|是|为|：|:|=|→|➡|-{1,2}>|～|~|❤|♥|👉|[(（「“\"]|就是|名|微信|vx|老师))*\s*"
_HANDLE = r"[A-Za-z][A-Za-z0-9_-]{4,19}"
WECHAT = re.compile(rf"(?P<cue>{_WECHAT})(?P<between>{_BETWEEN})(?P<id>{_HANDLE})(?![A-Za-z0-9_@.-]*@)", re.I | re.A)
NUMERIC = re.compile(rf"(?P<cue>{_WECHAT})(?P<between>{_BETWEEN})(?P<id>\d{{6,11}})(?!\d)", re.I | re.A)
AFTER = re.compile(rf"(?<![A-Za-z0-9_@./-])(?P<id>{_HANDLE})\s*(?:[,，]?\s*(?:是|为|这是|[(（])\s*(?:我的?)?\s*)(?:微信|薇信|vx|wx|wechat)", re.I | re.A)
QQ = re.compile(
    r"(?:(?<![A-Za-z0-9])(?:腾讯)?[qｑ]{2}(?![A-Za-z])|扣扣|抠抠|企鹅|球球|🐧|(?<![A-Za-z0-9])q(?=\s?[:：群]|\s+\d{8}))"
    r"(?P<between>(?:\s*(?:号码?|交流|群号?|联系|id|是|为|/|微信|vx|同号|加|：|:|=|[(（]))*\s*)(?P<id>[1-9]\d{4,11}|[1-9](?:[ -]?\d){5,10})(?![\d])",
    re.I | re.A,
)
_SURE = re.compile(r"号|id|账|搜|添加|联系|是|为|[:：=→➡👉>]|就是|[(（「“\"]", re.I)
_ADDS = re.compile(r"[加➕+]|v我|v号", re.I)
_UNIT = re.compile(r"\s*(?:元|块|人|万|个|次|条|字|步|年|行|位|名|%|tokens?)", re.I)
_PRODUCT = re.compile(r"(?:ai|api|sdk|pay|agent|work|android|ios|h5|transformer|embedding|python|bot|chatbot|group|the)(?![A-Za-z0-9_-])", re.I)


def emails(text: str) -> Iterator[Span]:
    """E-mail addresses, plain and in disguise."""
    for pattern in (EMAIL, DISGUISED, SPOKEN):
        for found in pattern.finditer(text):
            if not found[0].lower().startswith(("git@", "at ")) and not _in_address(text, found.start(), found[0]):
                yield found.start(), found.end(), "email"


def _in_address(text: str, at: int, found: str) -> bool:
    """Whether it is a part of a web address, such as the fragment of a page."""
    return "@" not in found and any(a.start() <= at < a.end() for a in _ADDRESS.finditer(text))


def handles(text: str) -> Iterator[Span]:
    """WeChat ids after (or before) the words that announce them."""
    for found in WECHAT.finditer(text):
        handle = found["id"]
        sure = bool(_SURE.search(found["between"])) or bool(_ADDS.search(found["cue"]))
        told = any(c.isdigit() or c in "_-" for c in handle)
        if _PRODUCT.match(handle) or (not told and not sure) or len(handle) < (5 if sure and told else 6):
            continue
        yield found.start("id"), found.end("id"), "wechat"
    for found in AFTER.finditer(text):
        if any(c.isdigit() or c in "_-" for c in found["id"]):
            yield found.start("id"), found.end("id"), "wechat"
    for found in NUMERIC.finditer(text):
        if _SURE.search(found["between"]) and not _UNIT.match(text, found.end()):
            yield found.start("id"), found.end("id"), "wechat"


def qq(text: str) -> Iterator[Span]:
    """QQ numbers and groups after the words that announce them."""
    for found in QQ.finditer(text):
        sure = bool(_SURE.search(found["between"]))
        if len(re.sub(r"\D", "", found["id"])) >= (5 if sure else 6) and not _UNIT.match(text, found.end()):
            yield found.start("id"), found.end("id"), "qq"
