"""Ids that stand near a sign of WeChat or QQ, in whatever disguise, where the line wants somebody to get in touch.

No word announces them surely: the look of the id, the sign before it and the wish to be reached decide together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int, str]

NEAR = 14  # letters between a sign and what it announces
_ID = re.compile(
    r"(?<![A-Za-z0-9_@./#$-])(?P<id>[A-Za-z][A-Za-z0-9_-]{5,19}|\d{1,4}[A-Za-z][A-Za-z0-9_-]{4,15})(?![A-Za-z0-9_@.(/=-])",
    re.A,
)
_SIGN = re.compile(
    r"(?<![范周包氛思多运四二三权安])[微薇威徽维葳唯围巍溦](?=[^一-鿿]|[信芯心号搜是我加])|(?<![A-Za-z0-9_])(?:v\s?x?|w\s?x|wei\s?xin(?:\s?hao)?|we\s?chat|wecom)(?![A-Za-z0-9_=])|[❤💚🟢♥]|绿[泡标色]|卫星号",
    re.I,
)
_WISH = re.compile(
    r"加|联系|聯|搜|找我|我的?[微薇威vw]|备注|備註|私|拉[你我]|进群|内推|简历|投递|猎头|hr|滴滴|通过|咨询|扫|好友|号|唠|聊|call|add|dm|contact|[：:](?=\s*[A-Za-z0-9_-]{6,20}\s*(?:$|[，,。；;（(]))",
    re.I,
)
# names of the field that look like ids
_FIELD = re.compile(
    r"lora|float|int\d|model|cache|chip|index|page|node|worker|norm|proj|config|batch|size|step|stage|train|test|data|open_?id|union_?id|app_?id|sdk|api|url|http|json|token|key|value|query|passw|layer|embed|"
    r"head|loss|rate|decay|adapter|client|server|request|python|torch|cuda|gpt|llama|qwen|bert|llm|gpu|turbo|beta|alpha|shape|matrix|vector|tensor|float|hook|file|path|user|sentinel|agent|bench|eval|^v\d|^[a-z]_|config",
    re.I,
)
_NUMBER = re.compile(
    r"(?<![\d.A-Za-z_-])(?P<id>[1-9]\d{7,10}|[1-9]\d{2,4}[ .·–—-]{1,3}\d{2,4}[ .·–—-]{0,3}\d{2,5}|[1-9](?:[ .·–—-]{1,3}\d){7,10})(?![\d.A-Za-z_-])",
    re.A,
)
_BEFORE = re.compile(
    r"(?:(?<![A-Za-z0-9])q(?:\s?q)?(?![A-Za-z])|[扣抠叩蔻]{2}|扣(?!除|款|分|减)|企鹅|🐧|鹅(?!厂)|[裙群](?!体|众|聚)|球球|tim)[^\d。；\n]{0,8}$",
    re.I,
)
_UNIT = re.compile(r"\s*(?:元|块|人|万|个|次|条|字|步|年|行|位|名|张|篇|维|层|%|tokens?|样本|参数)", re.I)
_DATE = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$")


def handles(text: str) -> Iterator[Span]:
    """Ids of WeChat."""
    ids = list(_ID.finditer(text))
    if not ids or not _SIGN.search(text) or not _WISH.search(text):
        return
    for found in ids:
        said = found["id"]
        before = text[max(0, found.start() - NEAR) : found.start()]
        told = any(c.isdigit() for c in said) or "_" in said
        if told and _SIGN.search(before) and not _FIELD.search(said) and not re.search(r"[。；;]", before):
            yield found.start("id"), found.end("id"), "wechat"


def numbers(text: str) -> Iterator[Span]:
    """Numbers of QQ and of its groups."""
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"\D", "", found["id"])
        before = text[max(0, found.start() - NEAR) : found.start()]
        if (
            8 <= len(digits) <= 11
            and _BEFORE.search(before)
            and not _UNIT.match(text, found.end())
            and not _DATE.match(digits)
        ):
            yield found.start("id"), found.end("id"), "qq"
