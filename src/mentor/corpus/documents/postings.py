"""Postings in a document: where one is, where the next begins, whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mentor.corpus.documents import cues
from mentor.corpus.documents.model import Line
from mentor.corpus.documents.outline import Section
from mentor.corpus.documents.plain import BULLET, bare, marker

_FIELD = re.compile(r"^\s*[【\[](?P<name>[^】\]]{1,12})[】\]]\s*(?P<said>.*)$")
_NAMING = re.compile(
    r"^\s*[【\[]?(?P<what>公司|企业|单位|岗位|职位|company|position|role)(?:名称|名)?[】\]]?\s*[:：]?\s*(?P<said>\S.*)$",
    re.I,
)

_OPENS = re.compile(
    r"^\s*(?:[【\[]?(?:招聘)?(?:岗位|职位)(?:名称|名)[】\]]?\s*[:：]|[【\[](?:招聘)?(?:岗位|职位)(?:名称|名)?[】\]]\s*[:：]?)\s*\S"
)
_JOBS = re.compile(
    r"岗位|职位|招聘|机会|内推|在招|坑位|急招|招人|jobs?\b|openings?|hiring|positions?|vacanc|roles", re.I
)
_CONTACT = re.compile(r"^(?:投递|简历|联系|报名|邮箱|申请|contact|apply)", re.I)
_TITLED = re.compile(
    r"[\W_]{0,3}(?:诚聘|急聘|招聘|招募|招人|招新|内推|兼职|求贤|招工)(?:启事|信息|通知|公告|贴|帖|令|英才)?[\W_]{0,3}"
)
_WANTS = re.compile(
    r"(?<!校|社)(?:招聘|招募|诚聘|急聘|现招|诚招|急招|招收|征集|征求|招[一二两三四五几\d]|缺[一二两三四五几\d]|招[^，。；]{2,16}[一二两三四五几\d][名位人个])|[〖【\[](?:招募|招聘|招人|诚聘|急聘|兼职|内推)[〗】\]]|"
    r"(?:hiring|looking for|seeking) (?:an?|two|three|\d)\b",
    re.I,
)
_TERMS = re.compile(
    r"要求|优先|工作地|坐标|base|线上|远程|双休|五险|兼职|全职|实习|每周|经验|本科|硕士|学历|熟悉|负责|无薪|志愿|报名|简历|投递|"
    r"有意者|朝九|试用|转正|福利|remote|years|experience|apply|salary",
    re.I,
)
LONGEST = 900  # letters of an opening that has no parts
_DEPARTMENT = re.compile(
    r"^(?:算法|软件|硬件|职能|产品|研发|技术|运营|市场|销售|设计|数据|工程|社招|校招|实习|全职|兼职|平台|职位|岗位|招聘|engineering|research|product|design|data|operations)\W*(?:类|岗位?|职位|部门?|方向|招聘|teams?)?\W*(?:[(（].*[)）])?$",
    re.I,
)


@dataclass(slots=True)
class Found:
    """One opening."""

    title: str
    company: str | None
    lines: list[Line]


def is_posting(node: Section) -> bool:
    """Whether a section (or what is under it) says what is to be done and what is asked for."""
    duties, wanted = _labels(node)
    if duties and wanted:
        return True
    if sum(_OPENS.match(line.text) is not None for line in node.lines) >= 2:
        return True
    if _signs(node.lines) and not (cues.INTERVIEW.search(node.title) or cues.ADVICE.search(node.title)):
        return True
    return ((duties or wanted) and bool(cues.JOB.search(node.title))) or _is_told(node) or is_brief(node)


def _is_told(node: Section) -> bool:
    """Whether an opening is told in sentences, under the name of a job."""
    title = node.title
    if _seeks(node):
        return True
    if (
        not cues.JOB.search(title)
        or cues.asks(title)
        or cues.INTERVIEW.search(title)
        or cues.ADVICE.search(title)
        or node.parts
    ):
        return False
    said = "\n".join(line.text for line in node.lines)
    return (
        40 <= len(said) <= 1500
        and len({found.lower() for found in cues.OPEN.findall(said)}) >= 4
        and not cues.FIRST_ALONE.search(said)
    )


def _seeks(node: Section) -> bool:
    """Whether somebody is sought in a few sentences, with what is paid."""
    said = "\n".join(line.text for line in node.lines)
    if not 40 <= len(said) <= 800 or node.parts or cues.asks(node.title) or cues.FIRST_ALONE.search(said):
        return False
    if one_liners(node.lines):
        return False
    found = cues.SEEKS.search(said)
    return found is not None and bool(re.search(r"[一两三几\d]\s*[位个名]", found[0])) and bool(cues.PAY.search(said))


def _signs(lines: list[Line]) -> list[int]:
    """Short lines that name a job and what is paid, with something under them: where openings begin."""
    found = [i for i, line in enumerate(lines) if _is_sign(line)]
    return [i for i in found if i + 1 < len(lines) and i + 1 not in found]


def _is_sign(line: Line) -> bool:
    said = line.text.strip()
    return (
        8 <= len(said) <= (110 if said.isascii() else 60) and not (line.code or line.row or line.depth)
        and (bool(cues.JOB.search(said)) or len(re.split(r"\s[|·]\s|｜", said)) >= 3) and bool(cues.PAY.search(said)) and not re.search(r"[。；，!！?？]", said)
    )  # fmt: skip


def one_liners(lines: list[Line]) -> list[Found]:
    """Openings that are an item of a list each: who seeks whom, and for what."""
    found = [
        Found(job["job"] or job["role"], re.split(r"[，,：:|｜\s]", bare(line.text))[0] or None, [line])
        for line in lines
        if not (line.code or line.row) and marker(line.text) and 16 <= len(line.text) <= 240
        and (job := cues.SEEKS.search(line.text)) and cues.JOB.search(line.text)
        and (cues.PAY.search(line.text) or re.search(r"年(?:以上|经验)|本科|硕士|可转正|坐标|base", line.text, re.I))
    ]  # fmt: skip
    items = sum(bool(marker(line.text)) for line in lines)
    return found if len(found) >= 2 and len(found) >= 0.5 * items else []


def listed(lines: list[Line]) -> list[Found]:
    """Openings that are an item of a list each, with what is paid or asked for in the items under it."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.code or line.row:
            return []
        if groups and line.depth > groups[-1][0].depth:
            groups[-1].append(line)
        elif marker(line.text) or line.bold:
            groups.append([line])
        elif groups:
            groups[-1].append(line)
    found = [_of_item(group) for group in groups if _is_item(group)]
    return found if found and len(found) >= 0.6 * len(groups) else []


def _is_item(group: list[Line]) -> bool:
    head, below = bare(group[0].text), group[1:]
    said = "\n".join(line.text for line in below)
    if not below or len(head) > 60 or re.search(r"[。！？?]", head) or cues.FIRST_ALONE.search(head):
        return False
    is_named = cues.JOB.search(head) is not None or len(re.split(r"\s*[|｜·/]\s*|\s+[-–—]+\s+", head)) >= 2
    terms = any(cues.is_part(_head(line)) or _CONTACT.match(bare(line.text)) for line in below)
    is_paid = bool(cues.PAY.search(f"{head}\n{said}"))
    return (
        is_named
        and len(said) <= LONGEST
        and (terms or (is_paid and bool(re.search(r"要求|优先|需要?|[会懂熟能]|经验|年|want|need|must", said))))
    )


def _of_item(group: list[Line]) -> Found:
    title, company = _named(bare(group[0].text), "")
    return Found(title, company, group)


def under_jobs(title: str, lines: list[Line]) -> list[Found]:
    """Under a heading that announces openings, lines with what is paid are one each, with what follows them."""
    if not _JOBS.search(title) or cues.asks(title) or cues.ADVICE.search(title):
        return []
    made: list[Found] = []
    paid = [
        not (line.code or line.row) and bool(cues.PAY.search(line.text)) and 16 <= len(line.text) <= LONGEST
        for line in lines
    ]
    if sum(paid) < 0.5 * len(lines):
        return []
    for line, is_paid in zip(lines, paid, strict=True):
        if is_paid:
            made.append(Found(re.split(r"[，。；,;：:|｜】]", bare(line.text).lstrip("【[*"))[0][:60], None, [line]))
        elif made:
            made[-1].lines.append(line)
    return made


def in_paragraphs(lines: list[Line]) -> list[Found]:
    """Openings that are told in one paragraph each: who is sought, on what terms and with what."""
    made = []
    for i, line in enumerate(lines):
        if not _is_paragraph(line):
            continue
        found = cues.SEEKS.search(line.text)
        above = lines[i - 1] if i and _TITLED.fullmatch(lines[i - 1].text.strip()) else None
        job = (found["job"] or found["role"]) if found else re.split(r"[，。；,;]", line.text)[0]
        made.append(Found(job[:60], None, [above, line] if above else [line]))
    return made


def _is_paragraph(line: Line) -> bool:
    said = line.text
    if line.code or line.row or line.quote or not 50 <= len(said) <= LONGEST or cues.FIRST_ALONE.search(said):
        return False
    if not re.search(r"[。；，]", said) or cues.ASKED.search(said) or not _WANTS.search(said):
        return False
    terms = {found[0] for found in _TERMS.finditer(said)}
    return len(terms) + 2 * bool(cues.PAY.search(said)) >= 4


def is_brief(node: Section) -> bool:
    """Whether a heading names a job and the first lines under it say what is paid, or for how many years, in a few facts."""
    title, lines = node.title, [line for line in node.lines if not line.code]
    size = sum(len(line.text) for line in lines)
    if not title or not 20 <= size <= LONGEST or node.parts or len(title) > 40 or re.search(r"[。！？?!]", title):
        return False
    if cues.asks(title) or cues.is_round(title) or cues.INTERVIEW.search(title) or cues.ADVICE.search(title):
        return False
    facts = [line for line in lines[:3] if len(line.text) <= 70 and not re.search(r"[。！？?]", line.text)]
    said = "\n".join(line.text for line in lines)
    if one_liners(lines) or listed(lines):
        return False
    is_paid = any(cues.PAY.search(line.text) for line in facts if not marker(line.text)) and len(lines) >= 2
    return (is_paid or bool(cues.PAY.search(title))) and not re.search(r"我(?!们|司)", said)


def is_single(node: Section) -> bool:
    """Whether there is but one opening under a heading."""
    return len(_starts(own(node))) <= 1


def _labels(node: Section) -> tuple[bool, bool]:
    lines = [line for line in own(node) if not line.code]
    duties = any(_is_label(line) and cues.DUTIES.search(_head(line)) for line in lines)
    wanted = any(_is_label(line) and cues.WANTED.search(_head(line)) for line in lines)
    return duties, wanted


def own(node: Section) -> list[Line]:
    """What stands under a heading itself, with those parts that are parts of a posting (duties, requirements ...)."""
    lines = list(node.lines)
    for part in node.parts:
        if cues.is_part(part.title):
            lines += [Line(part.title), *part.walk()]
    return lines


def _head(line: Line) -> str:
    """What may be a label: a whole short line, the first cell of a row, or what stands before a colon."""
    said = line.text.strip()
    if line.row:
        return said.split(" | ")[0]
    said = bare(said) if BULLET.match(said) else said
    field = _FIELD.match(said)
    if field:
        return field["name"]
    return re.split(r"[:：]", said)[0] if len(said) > 20 or re.match(r"[^:：]{2,6}[:：]\s*\S", said) else said


def _is_label(line: Line) -> bool:
    said = line.text.strip()
    said = bare(said) if BULLET.match(said) else said
    short = len(said) <= 20 and not said.endswith(("。", "；", ";", "，"))
    told = re.match(r"^[^:：。；，]{2,16}[:：]", said) is not None
    return (short or told or line.row or _FIELD.match(said) is not None) and not cues.ASKED.search(said)


def postings(node: Section, parent: str) -> Iterator[Found]:
    """The openings under a heading; `parent` is the heading above, a company where this one names a job."""
    lines = own(node)
    starts = _starts(lines)
    title, company = _named(node.title, parent) if node.title else ("", None)
    fields = _by_fields(lines) if len(starts) <= 1 and title else None
    if fields:
        return (yield Found(fields[0], fields[1] or company or title, lines))
    if title and title == node.title.strip() and not cues.JOB.search(title) and starts and _names_job(lines, starts[0]):
        whose = None if re.search(r"招|岗|职位|机会|openings|jobs|hiring", title, re.I) else (company or title)
        return (yield from _split(lines, starts, "", whose or parent or None))
    if title and title != node.title.strip():
        lines, starts = [Line(node.title), *lines], [start + 1 for start in starts]  # the city and the pay stand there
    if not title or len(starts) > 1:
        yield from _split(lines, starts, title, company)
    else:
        yield Found(title, company, lines)


def _names_job(lines: list[Line], at: int) -> bool:
    """Whether an opening begins with the name of a job (or what it pays)."""
    said = lines[at].text
    return _is_name(lines[at]) and bool(cues.JOB.search(said) or cues.PAY.search(said))


def _starts(lines: list[Line]) -> list[int]:
    """Where openings begin among lines without headings: a field for the job, or the short lines above each label of duties."""
    found: list[int] = []
    for i, line in enumerate(lines):
        if line.code or not _is_label(line) or not cues.DUTIES.search(_head(line)):
            continue
        if found and not any(cues.WANTED.search(_head(other)) and _is_label(other) for other in lines[found[-1] : i]):
            continue  # a second label of the same opening
        start = i
        while start > 0 and i - start < 5 and _is_name(lines[start - 1]) and (
            lines[start].gap < 2 or (start == i and _is_apart(lines, i))
        ):  # fmt: skip
            start -= 1
        found.append(start)
    named = [i for i, line in enumerate(lines) if _OPENS.match(line.text) and not (line.code or line.row)]
    if len(named) > max(1, len(found)):
        return [i - 1 if i and _NAMING.match(lines[i - 1].text) and _has_sign(lines[i - 1].text) else i for i in named]
    return found or _signs(lines)


def _is_apart(lines: list[Line], at: int) -> bool:
    """Whether the line above is the name of a job that rules set apart from what stands under it."""
    above = lines[at - 1]
    return (above.gap >= 2 or at == 1) and bool(cues.JOB.search(above.text) or re.search(r"岗|职|坑", above.text[:6]))


def _is_name(line: Line) -> bool:
    said = line.text.strip()
    return (
        len(said) <= (90 if said.isascii() else 40)
        and not marker(said)
        and not said.endswith(("。", "；", ";"))
        and not cues.is_part(said)
        and not (_is_label(line) and cues.WANTED.search(_head(line)))
        and not line.depth
    )


def after(lines: list[Line]) -> list[Line]:
    """What comes after the last opening and speaks of something else: past a wider gap than stands between its parts."""
    starts = _starts(lines)
    labels = [i for i, line in enumerate(lines) if i >= (starts[-1] if starts else 0) and _is_inner(line)]
    if not starts or len(labels) < 2:
        return []
    inner = max((line.gap for line in lines[labels[0] + 1 : labels[-1] + 1]), default=0)
    last = labels[-1]
    for i in range(last + 1, len(lines)):
        if lines[i].gap > inner and not marker(lines[i].text) and not lines[i].depth and not _is_inner(lines[i]):
            rest = lines[i:]
            told = [line for line in rest if len(line.text) >= 40]
            return rest if len(told) >= 2 else []
    return []


def _is_inner(line: Line) -> bool:
    """Whether a line heads a part of an opening that is not how to apply."""
    head = _head(line)
    return not line.code and _is_label(line) and cues.is_part(head) and not _CONTACT.match(bare(head))


def _split(lines: list[Line], starts: list[int], title: str, company: str | None) -> Iterator[Found]:
    starts = starts or [0]
    bounds = [0 if title else starts[0], *starts[1:], len(lines)]
    for number, (start, end) in enumerate(pairwise(bounds)):
        part = lines[start:end]
        if number == 0 and title:
            yield Found(title, company, part)
            continue
        names = [line.text for line in part[:4] if _is_name(line)]
        named, whose = _by_fields(part) or (
            _named(names[0], names[1] if len(names) > 1 else "") if names else (title or part[0].text[:40], company)
        )
        yield Found(named, whose or company, part)


def _by_fields(lines: list[Line]) -> tuple[str, str | None] | None:
    """(the job, the company) where an opening names them in fields of their own."""
    told = {
        found["what"].lower(): found["said"]
        for line in lines[:6]
        if (found := _NAMING.match(said := _field_of(line))) and _has_sign(said)
    }
    job = next((told[name] for name in ("岗位", "职位", "position", "role") if name in told), None)
    company = next((told[name] for name in ("公司", "企业", "单位", "company") if name in told), None)
    return (re.split(r"\s*[|｜]\s*", job)[0], company) if job and not cues.is_part(job) else None


def _field_of(line: Line) -> str:
    """A field as "name: value", whether it stands in a row of a table, in a list or alone."""
    return line.text.replace(" | ", "：", 1) if line.row else bare(line.text) if BULLET.match(line.text) else line.text


def _has_sign(text: str) -> bool:
    """Whether the field's name is set apart by brackets or a colon."""
    return bool(re.match(r"^\s*(?:[【\[]|[^:：]{2,10}[:：])", text))


def _named(heading: str, parent: str) -> tuple[str, str | None]:
    """(the job's title, the company) of a heading such as "A | job | city" or "job"."""
    parts = [
        part.strip()
        for part in re.split(
            r"\s*[|｜·\u3000]\s*|\s{2,}|\s+[-—–@]+\s+|\s+at\s+|\s+is hiring\W*\s|\s*(?:诚聘|急招|招聘|\s招\s)[:：]?\s*|,\s+(?![^(]*\))",
            heading,
        )
        if part.strip()
    ]
    job = next((part for part in parts if cues.JOB.search(part)), None)
    if job is None:
        return heading.strip(), parts[0] if parts else None
    other = parts[0] if parts[0] != job else _employer(heading, parts)
    if other is None and parent and not (cues.JOB.search(parent) or _DEPARTMENT.match(parent)):
        other = parent
    return (parts[0] if parts[0] == job else job), other


def _employer(heading: str, parts: list[str]) -> str | None:
    """In English headings the job stands first and the company after a comma or "at"."""
    if len(parts) < 2 or not heading.isascii():
        return None
    return re.sub(r"\s*\([^)]*\)$", "", parts[1])
