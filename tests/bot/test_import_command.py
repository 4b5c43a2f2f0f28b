"""`mentor corpus import` and `mentor corpus redact` as commands."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mentor.documents.labelled import FILES

KEYS = ["kind", "title", "body", "section", "source", "date", "redactions"]


def mentor(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "bot", "corpus", *arguments]
    paths = os.pathsep.join(p for p in sys.path if p)
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, env=os.environ | {"PYTHONPATH": paths} | environment
    )


def test_units_as_json_lines(tmp_path: Path) -> None:
    done = mentor("import", str(FILES / "reverse-list.md"), "--json", "--out", str(tmp_path / "made"))
    assert done.returncode == 0 and done.stderr == b""
    units = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert all(list(unit)[:7] == KEYS for unit in units)
    assert {unit["kind"] for unit in units} == {"reverse", "note"} and len(units) == 20
    assert units[0]["round"] == "hr" and units[0]["assessed"] == ["求职动机", "薪资预期", "稳定性"]
    assert (tmp_path / "made" / "reverse-list.md.jsonl").read_bytes() == done.stdout


def test_the_report() -> None:
    done = mentor("import", str(FILES / "lookalike-postings.md"))
    said = done.stdout.decode()
    assert "posting 6" in said and "reverse 7" in said and "nearly the same: 远帆科技 / 启衡智算" in said
    assert "sc_zhaopin2024" not in said and "masked: email 1, wechat 1" in said


def test_faults_are_one_line_each_and_the_rest_is_read(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 no")
    done = mentor("import", str(broken), str(tmp_path / "none.md"), str(FILES / "companies.md"))
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        f"mentor: {broken}: it is broken",
        f"mentor: {tmp_path / 'none.md'}: no such file or directory",
    ]
    assert "posting 6" in done.stdout.decode()


@pytest.mark.parametrize("arguments", [("import",), ("redact", "a", "b"), ("import", "--no-such")])
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    done = mentor(*arguments)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1


def test_into_the_queue(tmp_path: Path, sqlite_template: Path) -> None:
    (tmp_path / "data").mkdir()
    shutil.copy(sqlite_template, tmp_path / "data/mentor.db")
    options = {"MENTOR_DATA_DIR": str(tmp_path / "data")}
    for _ in range(2):
        done = mentor("import", str(FILES / "companies.md"), "--queue", **options)
        assert done.returncode == 0 and "document 1, 6 waiting" in done.stderr.decode()


def test_redact_line_for_line(tmp_path: Path) -> None:
    text = "电话 138 0000 1234\r\n\n月薪 18000 元，QQ音乐\n  加微信 abc_def_1 备注\nend without newline"
    done = mentor("redact", "-", stdin=text.encode())
    assert done.stdout.decode() == "电话 [电话]\n\n月薪 18000 元，QQ音乐\n  加微信 [微信号] 备注\nend without newline"
    file = tmp_path / "a.txt"
    file.write_bytes("邮箱 lan@example.com\n".encode("gb18030"))
    assert mentor("redact", str(file)).stdout.decode() == "邮箱 [邮箱]\n"
    done = mentor("redact", str(tmp_path / "none"))
    assert done.returncode == 1 and done.stderr.decode().count("\n") == 1
