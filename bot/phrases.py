"""What people say that asks for nothing, or only to be noted."""

from __future__ import annotations

import re

# "我投了这个岗位", "昨天投了字节", "I applied to Acme": what somebody did about a posting, which they mean to have noted
APPLIED = re.compile(
    r"(?!.*(?:怎么|如何|[吗嗎呢没沒不]|为什么|多久|多少|几|后))(?:我|俺)?(?:已经|已|刚刚?|今天|昨天|前天|上周|这周|终于)*(?:投递?|投简历|申请)(?:了|过)"
    r"(?:[这那]一?[个家份]?|一[个家份])?(?P<zh>[^，。！？!?\s]{0,24}?)的?(?:岗位|职位|公司|岗|简历)?[了啦！!。.\s]*"
    r"|(?:i|i(?:'|’)ve|i have)(?: just| already)? applied (?:to|for|at|with) (?:(?:this|that|the) )?"
    r"(?P<en>(?:(?!\b(?:jobs?|positions?|postings?|roles?)\b)[^,.!?]){0,40}?)\s*(?:job|position|posting|role)?[.!\s]*",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:hi|hello|hey|yo|(?:good )?(?:morning|afternoon|evening|night)|[你您]好|哈[喽囉啰]|嗨|在[吗嗎么]|有人[吗嗎]|早上?好?|早安|[晚午]上?好|晚安)"
    r"(?:[呀啊哦]| there)?[\s!！?？。.,，~～]*",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"(?:(?:好的?|嗯+|ok|okay)[，, ]*)?(?:多?[谢謝]+你?|感[谢謝]|辛苦了|收到|明白了?|知道了|好的?|嗯+|ok|okay|thanks?(?: you| a lot)?|thx|ty)"
    r"[啦了哈呀啊\s!！。.~～]*",
    re.IGNORECASE,
)
