"""What a text looks like when a dialogue waits for something else: a question, a posting."""

from __future__ import annotations

import re

_POSTING = re.compile(
    "岗位职责|任职要求|任职资格|职位描述|岗位要求|工作职责|职位要求|responsibilities|requirements|qualifications",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"[?？]\s*$|^\s*(?:什么是|为什么|怎么|如何|请问|why|what|how|which)(?![a-z])|(?:是什么|有什么区别|的区别|怎么办|吗|呢)\s*[。.!！]?\s*$",
    re.IGNORECASE,
)
POSTING_LENGTH = 120


def is_other_matter(text: str) -> bool:
    """Whether a text is rather a question or a posting than the answer that was asked for."""
    if len(text) > POSTING_LENGTH and _POSTING.search(text):
        return True
    return len(text) > 4 and _QUESTION.search(text) is not None
