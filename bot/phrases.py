"""What people say that asks for nothing."""

from __future__ import annotations

import re

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
