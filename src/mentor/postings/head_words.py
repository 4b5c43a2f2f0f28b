"""The ways in which postings say who is hiring, and for what."""

from __future__ import annotations

import re

from mentor.postings.words import ROLE

_STOP = r"(?=\s+[^\s:：]{1,8}[:：]|\s{2,}|[\n，；;。|｜【]|,\s|$)"


def labelled_by(names: str) -> re.Pattern[str]:
    """Finds the value after one of the labels `names`: "公司：甲", "【公司】甲"."""
    label = rf"(?:[【\[]\s*(?:{names})\s*[】\]]\s*[:：]?|(?<![\w\u4e00-\u9fff])(?:{names})\s*[:：])"
    return re.compile(rf"{label}\s*(\S.*?){_STOP}", re.IGNORECASE)


def labelled_value(pattern: re.Pattern[str], text: str) -> str | None:
    """The value, or None."""
    match = pattern.search(text)
    return match[1].strip() if match else None


COMPANY = labelled_by(
    "公司名称|公司名稱|公司全称|公司全名|公司简称|招聘单位|招聘單位|招聘公司|招聘企业|招聘方|用人单位|用人單位|"
    "单位名称|單位名稱|企业名称|企業名稱|所属公司|"
    "招聘主体|公司主体|发布方|发布单位|公司/部门|公司及部门|雇主|雇主名称|僱主|機構|机构|公司|单位|單位|企业|"
    "企業|company(?: name)?|employer|organi[sz]ation|hiring company"
)
TABLE = re.compile(
    r"^\W*(公司(?:名称|全称)?|单位(?:名称)?|企业(?:名称)?|company|employer|岗位(?:名称)?|职位(?:名称)?|title|"
    r"position)\s*(?:[|｜\t]|\s{1,})\s*([^|｜\t]{2,40}?)\s*(?:[|｜\t].*)?$",
    re.IGNORECASE,
)
TITLE = labelled_by(
    "职位名称|職位名稱|岗位名称|崗位名稱|职务名称|職務名稱|招聘岗位|招聘职位|招聘職位|招募职位|应聘岗位|"
    "在招岗位|热招岗位|职位|職位|岗位|崗位|职务|職務|職缺|"
    "job title|job|position|opening|vacancy|title|role"
)
_ROLE = rf"(?i:{ROLE.pattern})"
CALLED = re.compile(
    r"(?:公司(?:叫|是|名[叫为是])|(?:公司|，|,|团队)名[叫为]|公司[「“《])\s*([^\s，。,;；「」“”《》]{2,20})"
)
_HIRES = (
    r"(?:正在|现正|现在|現在|目前|现|長期|长期|高薪|火热|热|社招|校招)?\s*(?:招聘|急招|急聘|诚聘|誠聘|诚招|"
    r"招募|寻找|尋找|寻|招|聘|找|徵)(?!投标|生简章|商|股)"
)
# a company and what it looks for: "深澜数科招 AI Agent 开发工程师"
SEEKS = re.compile(
    rf"(?:^|(?<=[，,。！!｜|"
    rf"、\s]))(?P<company>[^，。,：:！!？?\s]{{2,24}}?)\s*{_HIRES}\s*(?:[一两二三\d]+\s*[位个個名]\s*)?(?:优秀的|资深的)?\s*"
    rf"(?P<title>[^，。,：:！!\n]{{0,40}}?{_ROLE}(?:[（(][^）)]{{1,16}}[）)])?)"
)
SEEKS_EN = re.compile(
    rf"(?P<company>[A-Z][\w&.]*(?: [A-Z][\w&.]*){{0,3}})(?: is|'s| are)?\s*(?:now |currently )?(?:hiring|"
    rf"looking for|seeking|seeks|recruiting)"
    rf"(?: for)?(?: an?| our)?(?: talented| experienced| passionate)*\s+(?P<title>[^,.\n]{{0,50}}?{_ROLE})"
)
WE_SEEK = re.compile(
    rf"(?:we(?:'|’)?(?:re| are)|i(?:'|’)?m|our team is)\s+(?:now |currently )?(?:looking for|hiring|seeking|"
    rf"recruiting)(?: an?| our)?\s+"
    rf"(?P<title>[^,.\n]{{0,50}}?{_ROLE})",
    re.IGNORECASE,
)
FINDS = re.compile(
    rf"(?:{_HIRES}(?:[一两二三\d]+\s*[位个個名]\s*)|(?:^|[，,。！!\s—]){_HIRES}\s*)(?:与众不同的|优秀的|"
    rf"资深的)?\s*(?P<title>[^，。,！!\n]{{0,40}}?{_ROLE})"
)
# a company that speaks of itself
IS = re.compile(
    r"^(?P<company>[^，。,\s：:！!？?]{2,18}?)(?:[（(][^）)]{1,30}[）)])?[，,]?\s*"
    r"(?:(?:是|为)(?:一[家个支]|国内|全球|行业|中国|业内|专注|面向)|成立于|创立于|創立於|成立於|创办于|始于|"
    r"总部|專注|专注于?|致力于|致力於|深耕|诚邀|誠邀|诚挚|邀请您|邀请你|期待你|欢迎你|"
    r"旗下|隶属)"
)
IS_EN = re.compile(
    r"^(?:at |join )?(?P<company>[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}),? (?:is (?:an?|the|on|building|one|where)|"
    r"was founded|builds|develops|provides|makes|helps|(?:we |our ))"
)
# a company in the words of somebody who works there
TOLD = re.compile(
    r"(?:我们|我们组|我司|我在|团队|公司|来自|朋友(?:公司|所在的)?|"
    r"东家)\s*[（(]?[^，。「“《]{0,14}[「“《]([^」”》]{2,16})[」”》]|^我们是\s*([^，。\s一]{2,12}?)(?=[，,（(]|$)|"
    r"(?:^|[，。！!\s])我在\s*([^，。\s]{2,12}?)(?:做|工作|上班|的)|"
    r"^([^，。\s：:]{2,14}?)(?:的)?[^，。\s]{0,8}(?:团队|部门|组|实验室)\s*(?:正在|诚|急|热)?(?:招|寻|找)|"
    r"^内推\s*[|｜:：-]?\s*([^，。\s|｜]{2,14})(?=[\s|｜，,]|$)|^([^，。\s：:｜|]{2,14}?)\s*内推|"
    r"^([^，。\s：:]{2,16})[，,]\s*(?:一家|做|是家|我们是)"
)
TOLD_EN = re.compile(
    r"\b([A-Z][\w&]*(?: [A-Z][\w&]*){0,2})(?:'s|’s) (?:[\w-]+ ){0,4}(?:team|group|lab|division)\b|"
    r"^([A-Z][\w&.]*(?: [A-Z][\w&.]*){0,2}) \(YC"
)
LEGAL = re.compile(
    r"([\u4e00-\u9fff]{2,12}(?:[（(][\u4e00-\u9fff]{2,6}[）)])?[\u4e00-\u9fff]{0,12}(?:有限公司|有限責任公司|"
    r"股份公司|集团|集團|研究院))"
)
IN_TEXT = re.compile(
    r"(?:^|[在于到入「“，。、—\s])([\u4e00-\u9fff]{2,6}(?:科技|智能|网络|数据|实验室|引擎|互娱|算力|"
    r"数科))(?=[，。」”的是将\s]|$)"
)
NO_NAME = re.compile(
    r"^(?:人工|大数|互联|物联|神经|训练|海量|高|全球|金融|信息|前沿|计算机|具身|群体|商业|集体)|(?:人工智能|"
    r"神经网络|训练数据|海量数据|大数据|互联网络)$"
)
JOINED = re.compile(r"\b[Jj]oin (?:us at |the team at )?([A-Z][\w&]*(?: [A-Z][\w&]*){0,3})|\bhere at ([A-Z]\w+)")
JOIN = re.compile(r"(?:欢迎)?加入\s*([^，。！!的我、\s]{2,14})(?=[，。！!、\s]|一起|$)")
CAMPUS = re.compile(
    r"^([^，。\s\d：:]{2,18}?)\s*(?:20\d\d|\d\d)?\s*(?:届)?\s*(?:校园招聘|校招|秋招|春招|社招|社会招聘|暑期实习|"
    r"暑期|(?:诚聘|誠聘|招聘|急招|招募|热招|招人)(?:啦|了|中|启事)?(?=\s*[:：!！]?$))"
)
ABOUT_WHOM = re.compile(
    r"^(?:关于|關於|about )\s*(?!us|the|this|you|我们|公司|我們|团队|职位|岗位)(\S[^，。:：】]{1,20})", re.IGNORECASE
)
TAG = re.compile(r"^\s*(?:【([^】]{0,12})】|\[([^\]]{0,12})\]|#[^\s#]{1,10}#?|[「『]([^」』]{0,12})[」』])\s*")
LEAD = re.compile(
    r"^(?:徵求|徵|诚聘|誠聘|急招|急聘|急需|热招|招聘|招募|招|(?:we(?:'|’)?(?:re|"
    r" are) )?(?:now )?hiring(?: an?)?)\s*[:：!！]?\s*",
    re.IGNORECASE,
)
CUTS = re.compile(
    r"\s*[|｜•·‧∙@＠—–，；。!！：\t→\u2022]\s*|\s*;\s|,\s*|:\s+|\s{2,}|\s+[-/]\s+|"
    r"(?<=[\u4e00-\u9fff])[-/](?=[\u4e00-\u9fffA-Z])|\s+at\s+(?=[A-Z])"
)
BRACKET = re.compile(r"\s*[（(\[【]([^（）()\[\]【】]*)[）)\]】]\s*$")
EXTRA = re.compile(
    r"^[\s\d/、,，·~\-–]*$|届|全职|兼职|急招|急聘|\d+\s*[人名]|HC|编制|远程|現場|校招|社招|双休|不加班|薪|"
    r"[kKwW万]\b|可转正|在家|线上|坐班|"
    r"remote|hybrid|on-?site|full[- ]?time|part[- ]?time|contract|permanent|urgent|[mf]/[fw]|base|三选一|若干",
    re.IGNORECASE,
)
FACT = re.compile(
    r"^\W*\d|^(?:统招|全日制)?(?:本科|硕士|博士|大专|学历|經驗|经验)|要求|地点|職責|职责|招聘|^base\b|\d\s*k\b|"
    r"薪|以上$|经验|经历|年限|在读|届|"
    r"双休|五险|六险|全职|兼职|内推|投递|简历|邮箱|微信|电话|截止|月|天\b|优先|^(?:full|part)[- ]time|^remote|"
    r"hybrid|on-?site|salary|package|http|@|编号|汇报|福利|人数",
    re.IGNORECASE,
)
TALK = re.compile(
    "[，。？?“”…]|的|他|她|了|你|您|我|负责|熟悉|参与|可以|能够|不|有|会|招|请|做|让|为|这|那|要|看|来|吧|哈|啊|"
    "求|急|寻|想|"
    r"\b(?:we|you|our|your|the|is|are|will|to|for|with|and|in|this|an?)\b", re.IGNORECASE,
)  # fmt: skip
CHAT = re.compile(
    r"^(?:急|诚|欢迎|加入|速|长期|周末|弹性|附|招|求|内推|大家|各位|分享|转发|紧急|海量|待遇|可|有|无|不|请|来|"
    r"如|hello|hi\b|jd\b|我|你|您)|[吗吧哈啊呀啦呢的了]$|[，。？?“”…！!]|我们"
)
PART_OF = re.compile(
    r"(?:团队|部门|事业部|事业群|项目组|小组|方向|岗位|职位|中心|组|部|线|行业|领域|赛道|背景|岗|职责|描述|需求|"
    r"启事|信息)$"
)
ANONYMOUS = re.compile(
    r"\.com\b|^某|知名|头部|保密|不便|头牌|大厂|客户|^一?家|^(?:本|我|该|贵)(?:公司|司|团队|单位|院)|"
    r"公司$(?<=^公司)|confidential|stealth|undisclosed|our client|a leading|well-known|^n/?a$|暂无|面议",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:generative|applied|conversational|responsible) ai$|^(?:gen)?ai$|^llms?$|^nlp$", re.IGNORECASE
)
COUNT = re.compile(r"[\s（(]*\d{1,2}\s*[人名个]\s*[)）]?$|\s*[x×*]\s*\d{1,2}$", re.IGNORECASE)
INNER = re.compile(r"[\s·，,、/|｜]+")
MAIL = re.compile(r"[\w.+-]+@[\w.-]+|https?://\S+")
