"""A cleaned document to units: what each section is, and where in it one unit ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mentor.corpus.documents import cues, postings, tables
from mentor.corpus.documents.advice import leads, openings, points
from mentor.corpus.documents.asked import apart
from mentor.corpus.documents.bearing import (
    LEAD,
    asks_back,
    deeper,
    has_openings,
    is_about,
    is_asked_back,
    is_meta,
    is_mostly_else,
    is_own,
    mode_below,
    mode_of,
    quoted_back,
    speaks_of,
)
from mentor.corpus.documents.dates import own_date
from mentor.corpus.documents.letters import PART
from mentor.corpus.documents.lists import Piece, asked_in, of_questions, told_questions
from mentor.corpus.documents.model import Dropped, Kind, Line, Unit
from mentor.corpus.documents.outline import Section, outline
from mentor.corpus.documents.plain import bare, marker
from mentor.corpus.documents.reverses import of_reverse
from mentor.corpus.documents.spoken import Inside, inside, job_of, told_of
from mentor.corpus.documents.talk import Talk

UNTITLED = 100  # the same as LEAD, where the document has no title
LONGEST_TITLE = 200
_BACK = re.compile(r"(?:我的?|最后)?反问(?:环节|了|我问了)?\s*[:：]\s*(?P<said>.{6,})$")
_ASIDE = re.compile(r"[(（][^()（）]{2,60}[)）]")
_CLOSED = re.compile(r"^~~|^(?:已?(?:关闭|下线|招满|停招|结束|暂停)|closed|filled|-|—|无)\W*$", re.I)
_LED = re.compile(r"[^“「『]{0,8}[“「『](?P<said>[^”」』]{5,90}[?？])[”」』]")
_NO_BACK = re.compile(
    r"^(?:最后)?(?:问我|你)?(?:还)?有(?:没有)?什么(?:想|要)问(?:我|他|他们|我们|的)*[?？]?$|^(?:没有?|无|未)?反问(?:环节)?\s*(?:[:：，,。]|$)"
)
WHOLE = 14  # letters of a sentence that says something, under a heading of questions to the interviewer


class Splitter:
    """One document on its way to units.

    Args:
        title: what the file says of itself.
        name: the file's name, the source where there is no title.
        date: of the document.
    """

    def __init__(self, talk: Talk, title: str, name: str, date: str | None) -> None:
        lines = talk.lines
        root, self.title = outline(lines, title)
        self.source = self.title or name
        self.date = date
        self.units: list[Unit] = []
        self.is_hiring = False  # whether there were openings above what is read now
        self.dropped: list[Dropped] = []
        headings = [s.title for s in _sections(root)]
        asked = sum("您" in heading for heading in headings)
        self.is_talk = talk.is_talk
        self.is_told = not talk.is_talk and told_questions(lines) >= 2
        self.is_person = talk.is_guest or bool(cues.PERSON.search(self.title)) or asked >= 2
        first = (
            "reverse"
            if cues.REVERSE.search(self.title)
            or asks_back(lines)
            or (cues.BACK.search(self.title) and speaks_of(lines))
            else "interview"
            if cues.INTERVIEW.search(self.title)
            else ""
        )
        path = (self.title,) if self.title else ()
        self.first = first
        self.section(root, path, first)
        if talk.comments:
            self.is_talk = True
            self._mixed(Section("", 0, talk.comments), path, "interview")
        for message in talk.offers:
            job, company = job_of(message)
            self._emit("posting", job, message, path, company=company)
        for message in talk.notes:
            self._emit("note", _first_words(message), message, path)

    def section(self, node: Section, path: tuple[str, ...], mode: str, *, is_asked: bool = False) -> None:
        """Everything under one heading.

        Args:
            mode: what the headings above say: "", "interview" or "reverse".
            is_asked: most headings beside this one are questions, so this one is too.
        """
        mode = mode_of(node, mode)
        if postings.is_posting(node) and not has_openings(node) and mode != "reverse" and not is_mostly_else(node):
            return self._postings(node, path, mode)
        is_plain = not node.parts and (node.level == 0 or (not node.title and node.level == PART))
        if (is_plain or self._may_have_more(node)) and not self.is_talk:
            node = deeper(node)
        here = path if node.level == 0 or not node.title else (*path, node.title)
        if not node.title and node.level == 6:
            return self._mixed(node, path, mode)  # what comes after a fold
        if not node.lines and not node.parts:
            return self._bare(node, path, mode)
        if self.is_hiring and cues.APPLY.fullmatch(bare(node.title)) and not node.parts:
            self.dropped += [Dropped(line.text, "contact") for line in node.lines]
            return None
        is_asked = is_asked and not cues.ADVICE.search(node.title)
        if (is_asked or self._is_question(node, mode)) and not any(
            self._is_question(part, mode) for part in node.parts
        ):
            return self._emit("question", node.title, node.walk(), path)
        if mode == "reverse" and is_asked_back(node):
            return self._back(node, path)
        if mode == "reverse":
            self._reverse(node, path)
        else:
            self._mixed(node, path, mode)
        asked = sum(self._is_question(part, mode) for part in node.parts)
        full = sum(bool(part.lines or part.parts) for part in node.parts)
        mostly = mode == "interview" and full >= 3 and asked > 0.6 * full
        below = mode
        for part in node.parts:
            below = mode_below(part, below, mode)
            self.section(part, here, below, is_asked=mostly and not self.is_person)

    def _may_have_more(self, node: Section) -> bool:
        """Whether the lines under a real heading may have headings that only look like it."""
        lines = node.lines
        return not node.parts and any(
            line.bold or line.text.startswith("【") or cues.is_round(line.text) for line in lines if not line.depth
        )

    def _is_question(self, node: Section, mode: str) -> bool:
        title = node.title
        if self.is_person or mode == "reverse" or not title:
            return False
        if self.is_hiring and (cues.is_career(title) or cues.PROCESS.search(title)):
            return False  # how to apply, not what is asked
        if (
            not cues.ASKED.search(title)
            and sum(bool(marker(line.text)) and cues.asks(line.text) for line in node.lines) >= 2
        ):
            return False  # the name of a list
        if cues.ASKED.search(title):
            return mode == "interview" or (node.is_real and not cues.is_career(title))
        if mode == "interview":
            return cues.is_topic(title) or (cues.asks(title.rstrip(".")) and not is_about(node))
        return cues.is_topic(title) and node.is_real and not is_about(node)

    def _bare(self, node: Section, path: tuple[str, ...], mode: str) -> None:
        """A heading with nothing under it: a question stands for itself, anything else is empty."""
        if bare(node.title).strip(" .、") and self._is_question(node, mode):
            self._emit("question", node.title, [Line(node.title)], path)
        elif node.level:
            self.dropped.append(Dropped(node.title, "empty"))

    def _mixed(self, node: Section, path: tuple[str, ...], mode: str) -> None:
        whole = len(node.lines)
        node.lines = self._tables(node, path)
        node.lines = self._asked_back(self._one_liners(node, path), node, path)
        in_round = cues.is_round(node.title)
        if in_round and mode == "interview" and not self.is_person:
            node.lines = apart(node.lines)
        is_bank = bool(cues.BANK.search(self.title)) and not cues.ADVICE.search(node.title)
        listed = mode == "interview" and (is_bank or bool(cues.ASKED_LIST.search(node.title)))
        pieces = of_questions(
            node.lines, mode == "interview" or self.is_talk, in_round=in_round, listed=listed, is_told=self.is_told
        )
        if self.is_person and sum(bool(asked_in(line)) for line in node.lines) < 2:
            pieces = []
        here = path if node.level == 0 or not node.title else (*path, node.title)
        is_advice = cues.ADVICE.search(node.title) and not any(cues.ASKED.search(p.title) for p in pieces)
        is_own = self.is_person or bool(is_advice)
        advises = self.is_talk or self.is_hiring or bool(cues.LISTENERS.search(self.title))
        if cues.NEVER.search(node.title) and all(
            len(line.text) <= 40 and not line.text.endswith("。") for line in node.lines
        ):
            self.dropped += [Dropped(line.text, "topic") for line in node.lines]
            return
        if cues.NEVER.search(node.title) or (is_advice and all(len(piece.lines) <= 1 for piece in pieces)):
            pieces = []  # a list of short things, none of which says why
        if len([p for p in pieces if p.title]) >= (1 if mode == "interview" or self.is_told else 2):
            lead = pieces[0].lines if not pieces[0].title else []
            self._note(node, lead, path, is_lead=True)
            for piece in pieces:
                if piece.title:
                    own = is_own or (advises and bool(cues.is_career(piece.title) or cues.FIRST.search(piece.title)))
                    self._piece("note" if own else "question", piece, here)
            return
        parts = openings(node.lines, is_plain=node.level == 0)
        parts = leads(node.lines) if len(parts) == 1 else parts
        is_told = bool(cues.ADVICE.search(node.title) or cues.CONFIDES.search(node.title))
        parts = points(node.lines, is_advice=is_told) if len(parts) == 1 else parts
        is_rest = len(node.lines) < whole or len(parts) > 1
        self._note(node, parts[0].lines, path, is_lead=is_rest or (node.level == 0 and bool(node.parts)))
        for part in parts[1:]:
            quoted = _LED.match(bare(part.lines[0].text))
            self._emit("note", quoted["said"] if quoted else part.title, part.lines, here)

    def _piece(self, kind: Kind, piece: Piece, path: tuple[str, ...]) -> None:
        """A question with its answer; in a talk the answer may hold units of its own."""
        quoted = told_of(piece.title) if self.is_talk and not self.is_person else ""
        if quoted:
            return self._emit("question", quoted, piece.lines, path)
        found = inside(piece.title, piece.lines, kind) if self.is_talk else [Inside(kind, piece.title, piece.lines)]
        for one in found:
            round_ = cues.round_of(piece.title) if one.kind == "reverse" else None
            self._emit(one.kind, one.title, one.lines, path, round=round_)

    def _tables(self, node: Section, path: tuple[str, ...], *, is_back: bool = False) -> list[Line]:
        """The rows that are units of their own; what is left of the lines."""
        here = path if node.level == 0 or not node.title else (*path, node.title)
        gone: set[int] = set()
        for table in tables.tables(node.lines):
            gone.update(map(id, table.lines))
            table.is_reverse = table.is_reverse or is_back or self.first == "reverse"
            for row, line in zip(table.rows, table.lines[1:], strict=True):
                self._row(table, row, line, here)
        return [line for line in node.lines if id(line) not in gone]

    def _one_liners(self, node: Section, path: tuple[str, ...]) -> list[Line]:
        """The items of a list that are openings of their own; what is left of the lines."""
        gone: set[int] = set()
        many = (
            postings.one_liners(node.lines)
            or postings.listed(node.lines)
            or postings.under_jobs(node.title, node.lines)
        )
        for found in (*many, *([] if many else postings.in_paragraphs(node.lines))):
            gone.update(map(id, found.lines))
            self._emit("posting", found.title, found.lines, (*path, node.title), company=found.company)
        return [line for line in node.lines if id(line) not in gone]

    def _asked_back(self, lines: list[Line], node: Section, path: tuple[str, ...]) -> list[Line]:
        """Lines of a round that say what was asked back are units of that kind; the other lines."""
        left: list[Line] = []
        backs: list[tuple[str, list[Line]]] = []
        under: list[Line] = []  # what stands under a line that asks back
        for line in lines:
            if under and line.depth > under[0].depth:
                under.append(line)
                continue
            under = []
            if quoted := quoted_back(line):
                self._emit("reverse", quoted, [line], (*path, node.title), round=cues.round_of(line.text))
                continue
            found = None if line.code else _BACK.match(bare(line.text))
            parts = [part.strip() for part in re.findall(r"[^?？；;]+[?？]?", found["said"])] if found else []
            asked = [part for part in parts if cues.asks(part) and not cues.is_told(part)]
            if not asked or len(asked) < len([part for part in parts if part]):
                if (
                    marker(line.text)
                    and _NO_BACK.match(bare(line.text))
                    and not cues.ASKED.search(_NO_BACK.sub("", bare(line.text)))
                ):
                    self.dropped.append(Dropped(line.text, "topic"))
                else:
                    left.append(line)
                continue
            under = [line]
            for part in asked:
                body = under if len(asked) == 1 else [Line(part)]
                backs.append((part, body))
        for part, body in backs:
            self._emit("reverse", part, body, (*path, node.title), round=cues.round_of(node.title))
        return left

    def _row(self, table: tables.Table, row: list[str], line: Line, path: tuple[str, ...]) -> None:
        title = tables.cell(row, max(table.asked, table.job))
        if not title or (table.asked < 0 and _CLOSED.search(title)):
            return
        if table.asked < 0:
            company = tables.cell(row, table.company) or (path[-1] if len(path) > 1 else None)
            self._emit("posting", title, [line], path, company=company)
        elif table.is_reverse or cues.REVERSE.search(path[-1] if path else ""):
            assessed = (tables.cell(row, table.aim),) if tables.cell(row, table.aim) else ()
            round_ = cues.round_of(tables.cell(row, table.round)) if table.round >= 0 else None
            self._emit("reverse", title, [line], path, round=round_, assessed=assessed)
        elif len(several := [part.strip() for part in title.split("；") if part.strip()]) > 1 and all(
            map(cues.asks, several)
        ):
            for part in several:
                self._emit("question", part, [Line(line.text.replace(title, part))], path)
        else:
            self._emit("question", title, [line], path)

    def _note(self, node: Section, lines: list[Line], path: tuple[str, ...], *, is_lead: bool) -> None:
        """The lines as a note, or dropped where they only speak of the document."""
        said = [line for line in lines if not (is_lead and line.quote and not (node.level == 0 and is_own(line)))]
        if is_lead or node.level == 0:
            said = [line for line in said if not is_meta(line)]
        if is_lead and said and said[-1].text.endswith(("：", ":")) and not node.parts:
            said.pop()  # it only announces what is cut off
        said = [line for line in said if not _ASIDE.fullmatch(line.text.strip())] if is_lead else said
        size = sum(len(line.text) * (0.5 if line.text.isascii() else 1) for line in said)
        if not lines:
            return
        least = (
            (LEAD if self.title else UNTITLED)
            if node.parts and node.level == 0
            else LEAD
            if is_lead
            else 4
            if node.is_real
            else 8
        )
        if size < least:
            self.dropped += [Dropped(line.text, "lead") for line in lines]
            return
        kept = set(map(id, said))
        self.dropped += [Dropped(line.text, "lead") for line in lines if id(line) not in kept]
        self._emit("note", node.title or (self.title if not node.level else "") or _first_words(said), said, path)

    def _reverse(self, node: Section, path: tuple[str, ...]) -> None:
        node.lines = self._tables(node, path, is_back=True)
        groups = of_reverse(node.title, node.lines)
        here = path if node.level == 0 or not node.title else (*path, node.title)
        topics = [line for group in groups for line in group.topics]
        if not any(group.pieces for group in groups):
            topics = [
                line for line in topics if not (len(line.text) >= WHOLE and line.text.endswith(("。", "！", "”")))
            ]
        self.dropped += [Dropped(line.text, "topic") for line in topics]
        if not any(group.pieces for group in groups):
            kept = [line for line in node.lines if not any(line is topic for topic in topics)]
            return self._note(node, kept, path, is_lead=bool(node.parts))
        for group in groups:
            for piece in group.pieces:
                self._emit("reverse", piece.title, piece.lines, here, round=group.round, assessed=group.assessed)

    def _back(self, node: Section, path: tuple[str, ...]) -> None:
        """A heading that is a question to the interviewer, with all that stands under it."""
        rounds = [cues.round_of(title) for title in (node.title, *reversed(path[1:]))]
        told = (cues.ASSESSED.search(line.text) for line in node.lines)
        assessed = next((found["what"] for found in told if found), "")
        round_ = next(filter(None, rounds), None)
        self._emit("reverse", node.title, node.walk(), path, round=round_, assessed=(assessed,) if assessed else ())

    def _postings(self, node: Section, path: tuple[str, ...], mode: str) -> None:
        if not node.title and self.title and postings.is_single(node):
            node = Section(self.title, node.level, node.lines, node.parts)  # the document is one posting
        alone = [found for found in postings.in_paragraphs(node.lines) if found.lines[0].gap]
        gone = {id(line) for found in alone for line in found.lines}
        rest = Section(node.title, node.level, [line for line in node.lines if id(line) not in gone], node.parts)
        if alone and postings.is_posting(rest):
            node = rest
            for found in alone:
                self._emit("posting", found.title, found.lines, path, company=found.company)
        after = postings.after(node.lines) if not node.parts else []
        if after:
            node = Section(node.title, node.level, node.lines[: -len(after)])
        for found in postings.postings(node, path[-1] if len(path) > 1 else ""):
            self._emit("posting", found.title, found.lines, path, company=found.company)
        for part in node.parts:
            if not cues.is_part(part.title):
                self.section(part, (*path, node.title) if node.level else path, mode)
        if after:
            self.section(Section("", node.level and PART, after), path, mode)

    def _emit(
        self, kind: Kind, title: str, lines: Iterable[Line], path: tuple[str, ...], *, company: str | None = None,
        round: str | None = None, assessed: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.is_hiring = self.is_hiring or kind == "posting"
        body = "\n".join(line.text.rstrip() if line.code else line.text.strip() for line in lines).strip("\n")
        title = _title(title)
        if len(title) > LONGEST_TITLE:
            title, body = f"{title[: LONGEST_TITLE - 1]}…", f"{title}\n{body}"
        date = self.date
        for above in (*path[1:], title):
            date = own_date(above, date)
        self.units.append(Unit(kind, title, body, path, self.source, date, company, round, assessed))


def _sections(node: Section) -> Iterator[Section]:
    yield node
    for part in node.parts:
        yield from _sections(part)


def _title(text: str) -> str:
    said = text.strip()
    mark = marker(said)
    return (said[len(mark) :] or said).strip().rstrip("：:").strip()


def _first_words(lines: list[Line]) -> str:
    first = re.split(r"[。！？!?]", lines[0].text)[0] if lines else ""
    return first if len(first) <= 40 else re.split(r"[，,；;]", first)[0][:40]
