"""Letters: what was answered to, greetings, names at the end and what a mail program writes; parts of other writers apart.

Only signs by which a letter shows decide (quoted lines, the fields of its head, "--"), so other texts stay what they are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from mentor.corpus.documents.model import Line
from mentor.corpus.documents.plain import marker

SIGNATURE = "--"
PART = 5  # the level of the empty headings between the parts of different writers
_QUOTED = re.compile(r"^(?P<mark>(?:[>＞]\s?){1,6})")
_WROTE = re.compile(
    r"^(?:在|于|on\b).{6,120}(?:写道|寫道|wrote|说|:|：)\s*[:：]?$|^.{2,60}(?:写道|寫道|wrote)\s*[:：]$|"
    r"^[-—_=\s]*(?:原始邮件|原始郵件|转发的?邮件|轉寄郵件|original message|forwarded message|begin forwarded message)\W*[-—_=\s]*$",
    re.I,
)
_FIELD = re.compile(
    r"^(?:发件人|寄件人|寄件者|收件人|收件者|抄送|副本|密送|发送时间|寄件日期|日期|时间|主题|主旨|附件|回复地址|from|to|cc|bcc|sent|date|"
    r"subject|attachments?|reply-to)\s*[:：]\s*\S",
    re.I,
)
_GREETS = re.compile(
    r"^(?:(?:各位|亲爱的?|尊敬的?|敬爱的|敬爱|hi|hello|dear|hey).{0,24}|.{1,12}(?:好|您好|你好|大家好|早上好|下午好|晚上好|见信好|展信佳))\s*[:：,，!！]$",
    re.I,
)
_CLOSES = re.compile(
    r"^(?:祝.{0,24}[!！。~～]?|此致|敬礼|顺颂.{2,6}|顺祝.{2,8}|即颂.{2,6}|敬祝.{0,12}|谢谢[!！。]?|多谢[!！。]?|(?:best|kind|warm)(?: regards|"
    r" wishes)?,?|regards,?|cheers,?|thanks(?: a lot)?[,!.]?|"
    r"sincerely,?|yours.{0,16},?)$",
    re.I,
)
# what the program or the firm puts around a letter
_WARNS = re.compile(
    r"保密|机密|confidential|打印.{0,8}(?:环境|考虑)|(?:before|consider).{0,30}print|intended (?:only|solely|recipient)|错收|误收|本邮件(?:来自|"
    r"及其|可能)|外部邮件|originated (?:from )?outside|"
    r"谨慎点击|external (?:e-?mail|sender)|^(?:发自|来自)(?:我的?.{1,16}|.{1,12}(?:手机|邮箱|客户端))$|^sent from|^get outlook|^从.{2,12}发送$",
    re.I,
)
LEAST = 3  # quoted lines or fields that make a letter
SHORT, LAST = 32, 6  # letters of a line at its end, and lines there
UNDER = 16  # lines under a "--"


def opened(lines: list[Line]) -> list[Line]:
    """The lines of a letter without what only letters have, each writer's part under an empty heading; others as they are."""
    plain = [line for line in lines if not (line.code or line.row)]
    quoted = [line for line in plain if _QUOTED.match(line.text)]
    is_signed = any(line.text == SIGNATURE for line in plain)
    fields = sum(bool(_FIELD.match(line.text)) for line in plain[:12])
    if len(quoted) < LEAST and not any(map(_is_wrote, plain)):
        if fields < LEAST and not is_signed:
            return lines
        return _written(lines, is_letter=fields >= LEAST)
    made: list[Line] = []
    for part in _parts(lines):
        body = _written(part, is_letter=True)
        made += [Line("", level=PART), *body] if body and made else body
    return [Line("", level=PART), *made] if any(line.level == PART for line in made) else made


def _is_wrote(line: Line) -> bool:
    return len(line.text) <= 140 and bool(_WROTE.match(line.text.lstrip("> ＞")))


def _parts(lines: list[Line]) -> list[list[Line]]:
    """Cut where somebody else begins: by how deep a line is quoted, or where a line says who wrote what follows."""
    parts: list[list[Line]] = [[]]
    depth = gap = 0
    for line in lines:
        found = None if line.code or line.row else _QUOTED.match(line.text)
        at = len(re.findall(r"[>＞]", found["mark"])) if found else 0
        text = line.text[found.end() :].strip() if found else line.text
        is_new = at != depth or _is_wrote(line)
        depth = at
        if is_new and parts[-1]:
            parts.append([])
        if not text or _is_wrote(line):
            gap += 1
            continue
        parts[-1].append(replace(line, text=text, gap=max(line.gap, gap)))
        gap = 0
    return [part for part in parts if part]


def _written(lines: list[Line], *, is_letter: bool) -> list[Line]:
    """One writer's part without its head's greeting, and without what stands under the name or the "--"."""
    kept = _unsigned(lines)
    if not is_letter:
        return kept or lines
    fields = {i for i, line in enumerate(kept) if _FIELD.match(line.text)}
    later = sorted(i for i in fields if i > 12)
    gone = set(later) if len(later) >= LEAST else set()
    gone |= {
        i for i, line in enumerate(kept) if (_WARNS.search(line.text) and i >= 0.7 * len(kept)) or _is_warning(line)
    }
    kept, gone = [line for i, line in enumerate(kept) if i not in gone], set()
    closed = next((i for i in range(len(kept) - 1, -1, -1) if _CLOSES.match(kept[i].text)), None)
    if closed is not None and _is_end(kept[closed + 1 :]):
        kept = kept[:closed]
    while kept and _is_name(kept[-1]):
        kept = kept[:-1]
    return [line for line in kept if not (_GREETS.match(line.text) and not line.level)]


def _is_warning(line: Line) -> bool:
    """Whether a line is nothing but what a firm's server writes above or under every letter."""
    return bool(_WARNS.search(line.text)) and (
        line.text[:1] in "[【(（" or len(line.text) >= 60 or line.text.endswith("！")
    )


def _unsigned(lines: list[Line]) -> list[Line]:
    """The lines without what stands under a "--", as far as nobody else begins to speak."""
    kept: list[Line] = []
    is_under = False
    for line in lines:
        is_under = (is_under or line.text == SIGNATURE) and not line.who
        if not is_under:
            kept.append(line)
    return kept if len(lines) - len(kept) <= UNDER else lines


def _is_end(rest: list[Line]) -> bool:
    """Whether nothing comes after a closing word but who it is."""
    said = [line.text for line in rest if not _WARNS.search(line.text)]
    return len(said) <= LAST and all(len(text) <= SHORT for text in said)


def _is_name(line: Line) -> bool:
    """Whether the last line of a part is but a name."""
    said = line.text.strip("-—~ ")
    return len(said) <= 6 and not marker(line.text) and not re.search(r"[。？！?!：:]", said)
