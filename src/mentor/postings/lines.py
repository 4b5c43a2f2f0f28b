"""A posting as lines and clauses, each with its part: duties, must, nice, benefits, about, not, or open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from mentor.postings.skills import fold
from mentor.postings.words import (
    ABOUT,
    BARE_HEADING,
    DEGREE,
    DUTY,
    FACT_LABEL,
    HEADINGS,
    NEGATED,
    NICE,
    STRONG,
    VERB,
    WANTED,
)

_TRADITIONAL = re.compile(
    "["
    "碩薦僱諳職責負務與經驗訓練開發學歷應為時會對語體機數據資們這來說國設計實該優擔誠聯網龍點關係環業員師錄長門際視頻圖標遲區無間東車馬線電話書讀寫讓還過運達進選邊廣庫廠場報導專將層屬帶幾強彈從"
    "復態慣擇損擬擴攝斷於條極構樣檔檢權歡氣決沒淨減測滿準濾濟灣爾獎獨獲現產畢異當監盤確礎種稱積穩競筆節範類簡簽紅級納純紙細終組結絡統維緊總績繼續習聞聲聽腦臨舉興舊華萬葉號術衛補裝複見規"
    "覺親觀觸訂認討訊記許診註詢試詳誤調談請諮論諾謀證譯議護變財貢貨買費賽質購贏趨較載輔輕輪轉農連週遊適遷鄰醫釋鋒錯鍵鏈鐘陸陳陽隊階隨險靈靜響頁項順須預頓領頭題額顧風飛養餘館麼"
    "]"
)
_DECORATION = re.compile(
    r"^(?:\s|\\(?=[\d*\-])|#{1,6}\s|[-*•·●○▪►▶・‣–—☆★◆◇■□→✓✔✅➕➤❖]|[\U0001F300-\U0001FAFF\u2600-\u27bf\ufe0f]|"
    r"[（(]?\d{1,2}(?:[.、)）](?!\d)|\s*(?=[.、)）]))\s*[.、)）]?|[（(]?[一二三四五六七八九十]{1,2}[、.）)])+"
)
_END = re.compile(r"[。；;！!？?\n]+|(?<!\.[a-zA-Z])(?<!\.sc)(?<!\.eng)(?<!\bmin)\.(?=\s|$)")  # "M.S." ends nothing
_PAY_LABEL = re.compile(
    r"^【?(?:月|年|基本|综合)?(?:薪资|薪酬|薪水|薪|待遇|工资|底薪|salary|package|pay|compensation)(?:范围|待遇|"
    r"福利|结构)?】?\s*[:：】]"
)
# a clause before any heading that says a degree asks, unless it begins as duties do
_ASKS_DEGREE = re.compile(
    r"^\W*(?:\d{1,2}|[一两二三四五六七八九十])(?:\s*[-~至到]\s*\d{1,2})?\s*年\s*(?:[+＋]|及?以上|起)|本科|硕士|大专|博士(?!后)|学历|\bbachelor|\bmaster(?:'|’)s"
)
_BEGINS_DUTY = re.compile(r"\W*(?:负责|参与|主导|协助|指导|带领|配合|与|和)")
_CONTACT = re.compile(r"@|https?://|\d{5,}|微信|邮箱|电话")
_BARS = re.compile(r"[|｜·/•]")
_ASIDE = re.compile(r"[（(][^（）()]*(?:[）)]|$)")
_COMMA = re.compile(r"[，,]|\s*[｜|]\s*")
_INLINE = re.compile(r"^\s*(?:【([^】]{1,24})】|([^：:，。,.]{1,34})[：:])\s*(.*)$")
_BRACKETED = re.compile(r"【[^】]{2,12}】")
_CIRCLED = re.compile(r"\s*[①-⑳]\s*")
# headings in the middle of a line: "...;【任职要求】...", "... Nice to have: ..."
_GLUED = re.compile(
    r"(?<=[^\n])【(?=[^】\n]{0,12}(?:职责|要求|资格|条件|描述|内容|加分|优先|福利|待遇|薪资|職責|條件|內容|"
    r"加分)[^】\n]{0,4}】)|"
    r"(?<=[。.;；]) *(?=(?:must[ -]haves?|nice(?:[ -]to[ -]haves?)?|requirements|responsibilities|任职要求|"
    r"岗位要求|要求|加分项?)[:：])|"
    r"(?<=[。；;])(?=[^，。；;：:\n]{2,10}[：:]\s*\n)",
    re.IGNORECASE,
)
# what OpenCC leaves or mistakes: "向量" of Taiwan is no vector graphic here
_TERMS = (("矢量", "向量"), ("物件侦测", "目标检测"), ("机械学习", "机器学习"), ("大型语言模型", "大语言模型"), ("语言模型演算法", "语言模型算法"),
          ("演算法", "算法"), ("类神经", "神经"), ("资料集", "数据集"))  # fmt: skip
_converter: Any = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: as written, as compared, its part, and whether it is denied."""

    raw: str
    plain: str
    part: str
    is_denied: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line: as written, as compared (simplified, half width, lower case), its part; "open" before any heading."""

    raw: str
    plain: str
    part: str
    is_heading: bool = False
    is_item: bool = False
    is_marked: bool = False  # a heading of Markdown


def simplify(text: str) -> str:
    """Traditional characters and words as simplified ones; untouched where there are none."""
    global _converter
    if not _TRADITIONAL.search(text):
        return text
    if _converter is None:
        from opencc import OpenCC  # 30 ms and some MB: only for those who write Traditional

        _converter = OpenCC("tw2sp")
    made = str(_converter.convert(text))
    for theirs, ours in _TERMS:
        made = made.replace(theirs, ours)
    return made


def lines(text: str) -> list[Line]:
    """The lines of a posting that say something."""
    text = text.replace("**", "").replace("__", "").replace("\r", "\n").replace("\u3000", " ")
    text = _GLUED.sub(r"\n\g<0>", _CIRCLED.sub("\n• ", text))
    raws, plains = text.split("\n"), fold(simplify(text)).split("\n")
    found: list[Line] = []
    part = "open"
    for raw, plain in zip(raws, plains, strict=True):
        mark = _DECORATION.match(plain)
        is_marked = plain.lstrip().startswith("#")
        is_item = bool(mark and mark[0].strip()) and not is_marked
        raw, plain = _DECORATION.sub("", raw).strip(), _DECORATION.sub("", plain).strip()
        if not plain:
            continue
        if _is_fact(plain):
            found.append(Line(raw, plain, part if part in ("open", "must") else "must", is_item=is_item))
            continue
        named, rest = _heading(plain, is_item)
        if named is None and part == "about" and _BRACKETED.fullmatch(raw):
            part = "open"  # of another thing than the company, whatever it is
        if named is None:
            found.append(Line(raw, plain, part, is_item=is_item, is_marked=is_marked))
            continue
        if rest and (_PAY_LABEL.match(plain) or (named == "about" and _CONTACT.search(rest))):  # opens nothing
            found.append(Line(raw, plain, named, is_item=is_item))
            continue
        part = named
        if rest and part == "about":  # "关于甲科技：……" names it in the heading
            found.append(
                Line(raw[: -len(rest)].strip(" ：:"), plain[: -len(rest)].strip(" ：:"), part, is_heading=True)
            )
        if rest:
            found.append(Line(raw[-len(rest) :] if len(raw) == len(plain) else rest, rest, part, is_item=True))
        else:
            found.append(Line(raw, plain, part, is_heading=True))
    return found


def _is_fact(plain: str) -> bool:
    """ "学历：本科", or "北京 | 3-5年 | 本科": a line of facts asks, whatever part it stands in."""
    inline = _INLINE.match(plain)
    if inline and inline[3] and FACT_LABEL.match((inline[1] or inline[2]).strip()):
        return True
    return bool(_BARS.search(plain)) and len(plain) < 90 and len(DEGREE.findall(plain)) > 1


def _heading(plain: str, is_item: bool) -> tuple[str | None, str]:
    """(part that a line opens, what follows the heading in the same line)."""
    bare = plain.strip("【】[]()（） :：#—-~·")
    if len(bare) <= 45 and BARE_HEADING.fullmatch(bare):
        return _part(bare), ""
    inline = _INLINE.match(plain)
    if inline is None:
        return None, ""
    head, rest = (inline[1] or inline[2]).strip(), inline[3].strip()
    if rest and head.removeprefix("the ").removeprefix("open ") in ("role", "job", "position", "opening"):
        return None, ""  # names the position
    width = sum(2 if char > "\u2e80" else 1 for char in head)
    if width > 34 or (is_item and rest and width > 16) or NICE.search(rest[:0]):
        return None, ""
    return _part(head), rest


def _part(heading: str) -> str | None:
    return next((part for part, pattern in HEADINGS if pattern.search(heading)), None)


def clauses(line: Line) -> list[Clause]:
    """The clauses of a line with the part that each belongs to."""
    if line.is_heading:
        return []
    found: list[Clause] = []
    for raw, plain in _split(_END, line.raw, line.plain):
        found += _sentence(_split(_COMMA, raw, plain), line)
    return found


def _split(pattern: re.Pattern[str], raw: str, plain: str) -> list[tuple[str, str]]:
    plains = pattern.split(plain)
    if len(raw) == len(plain):
        cuts = [m.span() for m in pattern.finditer(plain)]
        starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(plain)]
        raws = [raw[a:b] for a, b in zip(starts, ends, strict=True)]
    else:
        raws = pattern.split(raw)
        raws = raws if len(raws) == len(plains) else plains
    return [(r.strip(), p.strip()) for r, p in zip(raws, plains, strict=True) if p.strip()]


def _sentence(pieces: list[tuple[str, str]], line: Line) -> list[Clause]:
    parts = [line.part] * len(pieces)
    if line.part == "open":
        before = "must" if line.is_item else ""
        for number, (_, plain) in enumerate(pieces):
            parts[number] = before = _open_part(plain, before)
    if line.part in ("open", "must"):
        for number, (_, plain) in enumerate(pieces):
            if _is_nice(plain) and parts[number] in ("must", "rest"):
                _make_nice(number, pieces, parts)
    return [
        Clause(r, p, part, bool(NEGATED.search(p)) and not _is_welcome(p))
        for (r, p), part in zip(pieces, parts, strict=True)
    ]


def _is_nice(plain: str) -> bool:
    """Whether a clause says "preferred"; in brackets after a degree or years it is said of more than these."""
    if not NICE.search(plain):
        return False
    bare = _ASIDE.sub("", plain)
    return bool(NICE.search(bare)) or not DEGREE.search(bare)


def _is_welcome(plain: str) -> bool:
    """ "better with, not a must": welcome, so not denied."""
    return bool(NICE.search(plain)) and bool(
        re.search("非必|不强制|不是必|不硬性|not (?:required|a must|necessary|needed)", plain)
    )


def _make_nice(number: int, pieces: list[tuple[str, str]], parts: list[str]) -> None:
    """The clause that says "preferred", and those before it that it has no verb of its own without."""
    parts[number] = "nice"
    while number and not VERB.search(pieces[number][1]) and parts[number - 1] == "must":
        if DEGREE.search(pieces[number][1]) or DEGREE.search(pieces[number - 1][1]):
            return  # "bachelor, master preferred": the first is asked for
        number -= 1
        parts[number] = "nice"


def _open_part(plain: str, before: str) -> str:
    if _ASKS_DEGREE.search(plain) and not _BEGINS_DUTY.match(plain):
        return "must"
    if DUTY.search(plain) and not STRONG.search(plain[:8]):
        return "duties"
    if ABOUT.search(plain):
        return "about"
    if NICE.search(plain) or (STRONG if before in ("duties", "about") else WANTED).search(plain):
        return "must"
    return before or "rest"
