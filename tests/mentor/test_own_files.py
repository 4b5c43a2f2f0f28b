"""Files of cards: every fault named by line and reason, what is written is read again, nothing for a spreadsheet to run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentor.own.cards import LONGEST_BACK, Draft, parts
from mentor.own.files import FORMULA, MOST, anki, decoded, parse, safe, spreadsheet

WORDS = (
    st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1, max_size=60)
    .map(str.strip)
    .filter(bool)
)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8))
def test_what_is_written_for_anki_is_read_again(pairs: list[tuple[str, str]]) -> None:
    drafts = [Draft(front, back, "a b") for front, back in pairs if front[0] != "'" and back[0] != "'"]
    found = parse(decoded(anki(drafts)))
    assert [draft for _, draft in found.cards] == drafts and not found.faults


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8))
def test_no_cell_is_a_formula_and_the_table_is_read_again(pairs: list[tuple[str, str]]) -> None:
    drafts = [Draft(front, back, "") for front, back in pairs if front[0] != "'" and back[0] != "'"]
    content = spreadsheet(drafts)
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell.startswith(FORMULA)]
    assert [draft for _, draft in parse(decoded(content)).cards] == drafts


@pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@x", "\tx", "\rx"])
def test_a_formula_is_text(text: str) -> None:
    assert safe(text) == "'" + text


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a\tb\nonly", 2, "columns"), ("a\tb\n\tx", 2, "empty_front"), ("a\tb\nx\t", 2, "empty_back"),
        ("a\tb\n" + "x" * 301 + "\ty", 2, "long_front"), ("a\tb\nx\t" + "y" * (LONGEST_BACK + 1), 2, "long_back"),
        ('a\tb\n"x\ty', 2, "quote"), ("#separator:tab\n#html:true\na\tb\n<img src=x>\ty", 4, "media"),
    ],
)  # fmt: skip
def test_a_fault_has_its_line_and_reason(text: str, line: int, reason: str) -> None:
    found = parse(text)
    assert [(fault.line, fault.reason) for fault in found.faults] == [(line, reason)] and len(found.cards) == 1


def test_at_most_so_many_at_once() -> None:
    found = parse("\n".join(f"front {n}\tback" for n in range(MOST + 7)))
    assert len(found.cards) == MOST and found.over == 7


def test_ankis_own_columns_are_left_out() -> None:
    text = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
    found = parse(text + "abc\tBasic\tDefault\tfront\tback&lt;T&gt;\tx y")
    assert [draft for _, draft in found.cards] == [Draft("front", "back<T>", "x y")]


def test_encodings() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        assert parse(decoded("问题,答案\n一,二".encode(encoding))).cards[0][1] == Draft("一", "二")


def test_the_parts_of_a_back() -> None:
    assert parts("一句。两句；三句") == ["一句。", "两句；", "三句"]
    assert parts("- 甲\n\n• 乙") == ["甲", "乙"]
