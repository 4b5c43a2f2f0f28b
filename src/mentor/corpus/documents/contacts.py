"""How people write their addresses so that no machine finds them: e-mail, WeChat, QQ.

The patterns see a text whose full-width characters are already their ASCII ones (`redact.narrowed`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int, str]

# a sign may stand for @ only where the line says so
_STANDS_FOR = re.compile(
    r"(?:换|換|改|替|代替|表示|即|就是|是|=|->|→|replace|means|instead of).{0,6}[@＠]|[@＠].{0,3}(?:换|替|代替|改)|把.{1,4}(?:换|改|替)",
    re.I,
)
_SIGN = r"\s?[^\w\s\u4e00-\u9fff.,，。:：;；/\\()（）\[\]【】\"'“”<>-]\ufe0f?\s?"
_AT = (
    r"(?:\s?@\s?|\s?[(\[{<（【〔「『〈《［｛]\s?(?:a\s?t|a|艾特|爱特|在|圈a)\s?[)\]}>）】〕」』〉》］｝]\s?|\s?[^\w\s]{1,2}\s?(?:换成?|换为|改成?|"
    r"改为|代替|=|→|->)\s?@\s?|\s?(?:艾特|爱特|小老鼠|☆|★|圈a|@@|＠)\s?|\s?#\s?|_at_)"
)
_DOT = r"(?:\s?[.。．]\s?|\s?点\s?|\s?[(\[{（【<〔「『〈《［｛]\s?(?:d\s?o\s?t|点|點|\.)\s?[)\]}）】>〕」』〉》］｝]\s?|_dot_|\sDOT\s|\s?[點,，]\s?)"
TLD = (
    r"(?:com|cn|net|org|io|edu|tw|hk|dev|ai|me|co|gov|info|top|xyz|sg|jp|uk|de|tech|cc|example|"
    r"site|online|app|email|xin|vip|club|work|ltd|mobi|eu|fr|kr|in|ca|au)"
)
_LOCAL = r"[A-Za-z0-9](?:[\w.+%-]*[A-Za-z0-9_])?"
_NAME = r"[A-Za-z0-9][A-Za-z0-9-]*"
# a plain address ends in any label of letters; a disguised one only where the last is a known ending
EMAIL = re.compile(
    rf"(?a:(?<![\w.])[A-Za-z0-9](?:[\w.+%-]|点[一-鿿]{{0,4}})*)@(?:{_NAME}\.)+(?a:[A-Za-z]{{2,12}})(?![\w])", re.A
)
DISGUISED = re.compile(
    rf"(?<![A-Za-z0-9_.#/&])(?a:{_LOCAL}(?:点[一-鿿A-Za-z0-9]{{1,6}})?){_AT}(?:{_NAME}{_DOT}){{1,3}}{TLD}(?![A-Za-z0-9])",
    re.A | re.I,
)
SIGNED = re.compile(
    rf"(?<![A-Za-z0-9_./])(?a:{_LOCAL}){_SIGN}(?:{_NAME}{_DOT}){{1,3}}{TLD}(?![A-Za-z0-9])", re.A | re.I
)
SPOKEN = re.compile(
    rf"(?<![\w.])(?a:[A-Za-z0-9]\w*(?: ?(?: dot |\.) ?\w+)*) at (?a:{_NAME}(?: dot {_NAME})*) dot {TLD}(?![\w])",
    re.A | re.I,
)
_ADDRESS = re.compile(r"(?<![\w/@])https?://[^\s<>()\[\]（）]+|(?<![\w/@.])www\.[^\s<>()（）]+")

# the ways to say WeChat; a separate group for those that could mean something else and need more around them
_WECHAT = (
    r"(?:[微薇威溦徽维葳][\s.·]*[❤♥💚🧡💛💗]?\ufe0f?[\s.·]*[信❤♥芯心xX][\s]*[❤♥]?\ufe0f?|wei\s?信|绿泡泡|綠泡泡|绿色软件|绿色聊天|💚|🟢|"
    r"wei\s?xin|we\s?chat|加个?微(?=\s*[:：])|(?:加|私|搜)我(?=\s*[:：]?\s*[a-z])|"
    r"(?<![A-Za-z0-9])(?:[vw][\s.-]?[信芯❤♥]\ufe0f?|v[\s.-]?x(?:in)?|w[\s.-]?x)(?![a-z])|[➕+加同]\s?[薇微威]|[➕+加同]\s?v(?![a-z0-9])|"
    r"(?<![一-鿿])[薇微威维](?=\s*[:：])|卫星(?=\s*[号:：])|[➕+加]\s?v(?=\s*[:：])|"
    r"(?<![A-Za-z0-9])v(?:我|号|號|\+)|(?<![A-Za-z0-9])v(?=\s?[:：]\s*[a-z])|小助手|小助理|助教|助理|课代表|班主任|老师微)"
)
_BETWEEN = (
    r"(?:\s*(?:号码?|號碼?|id|ID|帐号|账号|帳號|同号|同步|搜索?|联系|聯絡|添加|请加|可加|加我?|我的?|是|为|為|：|:|=|→|➡️?|-{1,2}>|～|~|❤️?|♥|👉|👇|"
    r"[（(][^）)A-Za-z0-9]{0,10}[)）]|[(（「“\"【\[]|就是|名片?|is|微信|vx|老师|如下|方式|也是))*\s*"
)
_HANDLE = r"(?:[A-Za-z]|\d{1,6}(?=[A-Za-z]))(?:[A-Za-z0-9_-]|[(（“\"]?\s?加?个?(?:下划线|下劃線|减号|横杠|横线|杠)\s?加?[)）”\"]?){4,19}"
WECHAT = re.compile(rf"(?P<cue>{_WECHAT})(?P<between>{_BETWEEN})(?P<id>{_HANDLE})(?![A-Za-z0-9_@.-]*@)", re.I | re.A)
NUMERIC = re.compile(rf"(?P<cue>{_WECHAT})(?P<between>{_BETWEEN})(?P<id>\d{{6,11}})(?!\d)", re.I | re.A)
WXID = re.compile(r"(?P<id>wxid_[a-z0-9]{6,20})", re.I | re.A)
AFTER = re.compile(
    rf"(?<![A-Za-z0-9_@./-])(?P<id>{_HANDLE})\s*(?:[,，]?\s*(?:是|为|这是|就是|[(（【\[]|←|<-+|⬅\ufe0f?)\s*(?:我的?|本人)?\s*|[,，]\s*(?=微信搜|"
    rf"vx搜|wx搜))(?:[微薇威徽维][信❤芯心]|vx|wx|wechat|weixin|v信|绿泡泡|v(?=[)）】\]]))",
    re.I | re.A,
)
QQ = re.compile(
    r"(?:(?<![A-Za-z0-9])(?:腾讯|騰訊)?q[\s.-]?q(?![A-Za-z])|扣扣|抠抠|叩叩|蔻蔻|秋秋|丘丘|小?企鹅[裙群]?|小?企鵝|球球|🐧|"
    r"(?:交流|内推|面经|学习|讨论|求职|刷题|粉丝)群|群号|群號|[加➕+]\s?q(?![a-z])|扣[裙群]|[求囚]{2}(?=\s*[号:：])|[q进加入]裙|裙号|"
    r"(?<![A-Za-z0-9])q(?=\s?[:：号號群聊是我]|\s+\d{8}|\d{8,10}(?!\d))|(?<![折一-龥])扣(?=\s?\d{8,10}(?!\d)))"
    r"(?P<between>(?:\s*(?:[)）】\]🔍]|号码?|號碼?|交流|学习|面经|内推|求职|群|群号?|联系|聯絡|id|是|为|為|/|微信|vx|同号|加|我|：|:|=|→|👉|[(（]))*\s*)"
    r"(?P<id>[1-9]\d{4,11}|[1-9](?:[ .·–—-]{0,3}\d){5,10}|[一二三四五六七八九零〇幺]{6,11})(?![\d])",
    re.I | re.A,
)
QQ_AFTER = re.compile(
    r"(?<![\d.])(?P<id>[1-9]\d{4,10})(?!\d)\s*(?:[,，]?\s*(?:是|这是|这个是|[(（【])\s*(?:我的?|个|的)?\s*)(?:q\s?q|扣扣|企鹅|"
    r"(?:[\u4e00-\u9fff]{0,4}群)(?=[，,。)）号]|$))",
    re.I | re.A,
)
# without one of these no word for WeChat stands in a line
_MAY = re.compile(r"[微薇威溦徽维葳绿綠💚🟢卫❤♥加私搜➕+]|(?<![a-z0-9])[vw]|wxid|助[手理教]|课代表|班主任|老师", re.I)
_SURE = re.compile(r"[号號]|id|[账帐帳]|搜|添加|加|联系|聯|是|[为為]|[:：=→➡👉👇>]|就是|\bis\b|[(（「“\"【]", re.I)
_ADDS = re.compile(r"[加➕+]|v我|v号", re.I)
_INTENT = re.compile(
    r"加|联系|聯絡|备注|備註|私聊|咨询|通过|拉你|进群|合作|内推|详聊|获取|滴滴|add me|contact|dm", re.I
)
_UNIT = re.compile(r"\s*(?:元|块|人|万|个|次|条|字|步|年|行|位|名|%|tokens?)", re.I)
_PRODUCT = re.compile(
    r"(?:(?:open|union|app|user|session|corp|agent)_?(?:id|key|secret)|float\d*|bfloat16|int\d+|tensor|string|ai|api|sdk|pay|agent|work|android|"
    r"ios|h5|transformer|embedding|python|bot|chatbot|group|the)(?![A-Za-z0-9_-])",
    re.I,
)


def emails(text: str) -> Iterator[Span]:
    """E-mail addresses, plain and in disguise."""
    patterns = (EMAIL, SPOKEN, DISGUISED, SIGNED) if _STANDS_FOR.search(text) else (EMAIL, SPOKEN, DISGUISED)
    for pattern in patterns:
        for found in pattern.finditer(text):
            if not found[0].lower().startswith(("git@", "at ")) and not _in_address(text, found.start(), found[0]):
                yield found.start(), found.end(), "email"


def _in_address(text: str, at: int, found: str) -> bool:
    """Whether it is a part of a web address, such as the fragment of a page."""
    return "@" not in found and any(a.start() <= at < a.end() for a in _ADDRESS.finditer(text))


def handles(text: str) -> Iterator[Span]:
    """WeChat ids after (or before) the words that announce them."""
    if not _MAY.search(text):
        return
    wanted = _INTENT.search(text) is not None
    for found in WECHAT.finditer(text):
        handle = found["id"]
        sure = bool(_SURE.search(found["between"])) or bool(_ADDS.search(found["cue"]))
        told = any(not c.isalpha() or c >= "\u4e00" for c in handle)
        if found["cue"].lower() == "v" and (not told or re.match(r"[A-Za-z]_|v\d|w\d", handle, re.I)):
            continue  # a variable may be called so too
        if found["cue"] == "卫星" and not wanted and len(text) - found.end() > 4:
            continue
        if _PRODUCT.match(handle) or not (told or sure or (wanted and handle.islower())):
            continue
        if len(handle) >= (5 if sure and told else 6):
            yield found.start("id"), found.end("id"), "wechat"
    for found in AFTER.finditer(text):
        if any(c.isdigit() or c in "_-" for c in found["id"]):
            yield found.start("id"), found.end("id"), "wechat"
    for found in WXID.finditer(text):
        yield found.start("id"), found.end("id"), "wechat"
    for found in NUMERIC.finditer(text):
        if _SURE.search(found["between"]) and not _UNIT.match(text, found.end()):
            yield found.start("id"), found.end("id"), "wechat"


def qq(text: str) -> Iterator[Span]:
    """QQ numbers and groups after the words that announce them."""
    for found in QQ_AFTER.finditer(text):
        yield found.start("id"), found.end("id"), "qq"
    for found in QQ.finditer(text):
        sure = bool(_SURE.search(found["between"]))
        if len(re.sub(r"\D", "", found["id"]) or found["id"]) >= (5 if sure else 6) and not _UNIT.match(
            text, found.end()
        ):
            yield found.start("id"), found.end("id"), "qq"
