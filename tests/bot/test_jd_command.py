"""`mentor jd`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import commands
from mentor.paths import shipped

POSTING = "公司：某某智能\n岗位：大模型算法工程师\n地点：北京\n任职要求：\n- 本科及以上，3年以上经验\n- 熟悉 PyTorch\n加分项：\n- 不要求论文\n"


def run(*args: str, stdin: bytes = b"") -> tuple[int, str, str]:
    found = CliRunner().invoke(commands.cli, ["jd", *args], input=stdin, standalone_mode=False)
    return found.return_value or 0, found.stdout, found.stderr


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    path = tmp_path / "posting.txt"
    path.write_text(POSTING, "utf-8")
    return path


def test_json_as_the_contract_has_it(posting: Path) -> None:
    code, out, _ = run(str(posting), "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["company"], found["title"], found["track"]) == ("某某智能", "大模型算法工程师", "llm")
    assert (found["city"], found["degree"], found["years_min"]) == ("北京", "bachelor", 3)
    assert isinstance(found["confidence"], float) and isinstance(found["hints"], list)
    if list(shipped("seeds").glob("skills*.yaml")):
        assert {"skill": "pytorch", "evidence": "熟悉 PyTorch"} in found["must"]


def test_standard_input_and_other_encodings(tmp_path: Path) -> None:
    code, out, _ = run("-", "--json", stdin=POSTING.encode())
    assert code == 0 and json.loads(out)["company"] == "某某智能"
    path = tmp_path / "gb.txt"
    path.write_bytes(POSTING.encode("gb18030"))
    assert json.loads(run(str(path), "--json")[1])["company"] == "某某智能"


def test_for_people(posting: Path) -> None:
    code, out, _ = run(str(posting))
    assert code == 0 and "某某智能 · 大模型算法工程师" in out and "<b>" not in out


def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    code, out, err = run(str(tmp_path / "none.txt"))
    assert code == 1 and out == "" and "none.txt" in err and "Traceback" not in err
    assert run("-", stdin=b"  \n")[0] == 1
