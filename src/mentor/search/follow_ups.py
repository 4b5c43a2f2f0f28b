"""Whether a question goes on from the one before: "那多模态呢？", "为什么？", "再详细点"."""

from __future__ import annotations

import re

from mentor import names
from mentor.search import tokens
from mentor.search.stopwords import STOP

LONGEST = 14  # characters of a follow-up that has a subject of its own
# nothing but the wish to hear more of the same
_MORE = re.compile(
    r"(?:那|那么|所以|然后|嗯|哦|啊|好的|好|but|and|so)?[，, ]*"
    r"(?:为什么|为啥|为何|怎么说|怎么讲|凭什么|原因(?:呢|是什么)?|理由(?:呢)?|依据(?:呢)?|怎么做|怎么办|具体(?:呢|点|一点|说说|怎么做)?|(?:再|更)?详细(?:点|一点|说说|讲讲)?|"
    r"展开(?:说说|讲讲)?|(?:再|多)(?:说|讲)(?:说|讲|点|一点|一些|详细点)*|说说看|还有(?:呢|吗|别的吗)?|然后呢|接着说|继续|举个?例子?(?:呢)?|比如(?:呢|说)?|"
    r"why(?: so| is that| not)?|how so|how come|tell me more|more|go on|for example|such as|details|and then)"
    r"(?:呢|啊|呀|吧|吗|嘛|了)*[？?。.!！~… ]*",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"^\s*(?:那么?|还有|换成|如果是|要是|but|and|what about|how about|what if)(?![a-z])|呢[？?。!！ ]*$", re.IGNORECASE
)
_LEADING = re.compile(r"^\s*(?:那么?|还有|换成|如果是|要是|and|but|what about|how about|what if)[ ，,]*", re.IGNORECASE)


def wants_more(question: str) -> bool:
    """Whether it asks for more of the same, with no subject of its own."""
    return _MORE.fullmatch(question.strip()) is not None


def goes_on(question: str) -> bool:
    """Whether it puts a new subject into the question before: short, and it begins or ends like one."""
    return len(question) <= LONGEST + 6 * question.isascii() and _GOES_ON.search(question) is not None


def joined(question: str, before: str) -> str:
    """The question with what it leaves out, from the one before: its words but for those that the new ones replace."""
    own = _LEADING.sub("", question)
    mine, theirs = _words(own), _words(before)
    replaced = {kind for word in mine if (kind := _kind(word))}
    kept = [word for word in theirs if _kind(word) not in replaced and word not in mine]
    return f"{own} {' '.join(kept)}"


def _words(text: str) -> list[str]:
    return [word for word in tokens.cut(tokens.normal(text)).words if word not in STOP]


def _kind(word: str) -> str | None:
    """A track or a round: one of them takes the place of another."""
    if names.find_track(word):
        return "track"
    return "round" if names.find_round(word) else None
