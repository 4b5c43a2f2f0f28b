"""Hostile and broken files are refused with a reason, mutated ones never crash, and what was masked stays masked."""

from __future__ import annotations

import io
import os
import random
import resource
import zipfile
import zlib
from collections.abc import Callable

import pypdf
import pytest
from pypdf.generic import DictionaryObject, EncodedStreamObject, NameObject

from mentor.corpus.documents import child
from mentor.corpus.documents.child import imported_safely
from mentor.corpus.documents.make import imported
from mentor.corpus.documents.read import Refused
from tests.mentor.documents.labelled import ENCODINGS, FILES, load, names
from tests.mentor.documents.measure import JUDGE

SEED = int(os.environ.get("MENTOR_SEED", "20261130"))
MUTATIONS = 10_000 if os.environ.get("MENTOR_SOAK") else 100


def zip_bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "x")
        archive.writestr("word/document.xml", b"0" * (200 * 2**20))
    return made.getvalue()


def pdf_bomb(lines: int = 15_000_000) -> bytes:
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(100, 100)
    stream = EncodedStreamObject()
    stream._data = zlib.compress(b"BT /F (a) Tj ET\n" * lines, 9)
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    made = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/F"): writer._add_object(made)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "made", "reasons"),
    [
        ("bomb.docx", zip_bomb, {"bomb"}),
        ("bomb.pdf", pdf_bomb, {"bomb"}),
        ("deep.html", lambda: b"<div>" * 200_000, {"bomb"}),
        ("deep.md", lambda: b"> " * 100_000, {"bomb"}),
        ("brackets.md", lambda: b"[" * 200_000, {"bomb"}),
        ("digits.txt", lambda: b"1" * 500_000, {"bomb"}),
        ("broken.pdf", lambda: (FILES / "guide.pdf").read_bytes()[:3000], {"broken"}),
        ("broken.docx", lambda: (FILES / "handbook.docx").read_bytes()[:9000], {"broken", "kind"}),
        ("empty.md", lambda: b" \n", {"empty"}),
        ("picture.md", lambda: b"\x89PNG\r\n\x1a\n", {"kind"}),
        ("huge.txt", lambda: b"x\n" * 11 * 2**20, {"large"}),
    ],
)
def test_bombs_and_broken_files(name: str, made: Callable[[], bytes], reasons: set[str]) -> None:
    raw = made()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with pytest.raises(Refused) as caught:
        imported_safely(raw, name)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"\n{name}: {caught.value.reason} after {spent:.2f} s of CPU")
    assert caught.value.reason in reasons
    assert spent < 2.0


def test_a_pdf_below_the_limit_of_its_library_is_stopped_by_the_clock() -> None:
    """Fifty megabytes of operators in a file of a few kilobytes."""
    with pytest.raises(Refused, match="bomb"):
        imported_safely(pdf_bomb(4_000_000), "x.pdf")


def test_what_is_slow_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child is ended by its own clock, here one that leaves a tenth of what the file needs on a fast machine."""
    slow = "child.CPU_S, child.CPU_S_PER_MB = 0.3, 0.0"
    monkeypatch.setattr(
        child, "_MAIN", f"import sys; from mentor.corpus.documents import child; {slow}; child.main(sys.argv[1], False)"
    )
    with pytest.raises(Refused, match="bomb"):
        imported_safely(
            "".join(f"{'#' * (1 + i % 6)} 为什么 {i}？\n\n> - > - x\n\n" for i in range(10_000)).encode(), "x.md"
        )
    assert imported_safely("# 为什么\n\n因为方差不随深度变大。\n".encode(), "x.md").units, "a short one has time enough"


def test_a_megabyte_of_markdown() -> None:
    """Under 5 s of CPU, the child's start included."""
    one = (FILES / "interview-log.md").read_bytes()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = imported_safely(one * (2**20 // len(one)), "x.md")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"\n1 MB of Markdown: {len(found.units)} units in {spent:.2f} s of CPU")
    assert len(found.units) > 5000 and spent < 7, "5 s, and room for a busy machine"


def test_the_child_sees_none_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the environment goes along but where the modules are."""
    import subprocess

    seen: dict[str, str] = {}
    run = subprocess.run

    def spy(*args: object, **options: object) -> object:
        seen.update(options["env"])  # type: ignore[call-overload]
        return run(*args, **options)  # type: ignore[call-overload]

    monkeypatch.setenv("MENTOR_TOKEN", "1:secret")
    monkeypatch.setattr(subprocess, "run", spy)
    imported_safely(b"# x\n\nhello there, this is a text\n", "x.md")
    assert "secret" not in str(seen) and set(seen) == {"PYTHONPATH", "PYTHONUTF8", "PATH"}


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """The file with some bytes changed, cut, doubled or moved."""
    data = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(data) or 1)
        length = chance.choice((1, 1, 3, 40, 400))
        match chance.randrange(5):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length]
            case 3:
                data[at:at] = chance.choice(
                    (b"\n", b"\n\n\n\n\n", b"\0", b"# ", b"- ", "：".encode(), "？".encode(), b"**", b"|")
                )
            case _:
                other = chance.randrange(len(data) or 1)
                data[at:at] = data[other : other + length]
    return bytes(data)


def whole_lines(name: str, raw: bytes) -> dict[str, bytes]:
    """Each labelled address or number, with the bytes of the line that it stands in."""
    encoding = ENCODINGS.get(name, "utf-8")
    if name.endswith((".pdf", ".docx")):
        return {text: b"" for text, _ in load(name).personal}
    lines = raw.decode(encoding).split("\n")
    plain = "utf-16-le" if encoding == "utf-16" else encoding
    return {text: line.encode(plain) for text, _ in load(name).personal for line in lines if text in line}


def whole(raw: bytes, text: str, line: bytes, name: str) -> bool:
    """Whether the file holds the text only in whole lines: a copy that a mutation tore from the words which announce it
    ("微信", "QQ") was never masked."""
    encoding = ENCODINGS.get(name, "utf-8")
    said = text.encode("utf-16-le" if encoding == "utf-16" else encoding)
    return not line or 0 < raw.count(line) == raw.count(said)


def test_mutated_documents_never_crash_and_never_unmask() -> None:
    """An address or a number whose line a mutation has not touched is masked as it was before."""
    chance = random.Random(SEED)
    known = [name for name in names() if name not in JUDGE]  # of those some personal data is known to be left
    texts = [name for name in known if not name.endswith((".pdf", ".docx"))]
    files = {name: (FILES / name).read_bytes() for name in known}
    secrets = {name: whole_lines(name, raw) for name, raw in files.items()}
    leaks: list[str] = []
    refused = 0
    for number in range(MUTATIONS):
        name = chance.choice(known if number % 20 == 0 else texts)  # the two slow formats less often
        raw = mutated(files[name], chance)
        try:
            found = imported(raw, name)
        except Refused:
            refused += 1
            continue
        shown = "\n".join([u.title + "\n" + u.body for u in found.units] + [d.text for d in found.dropped])
        leaks += [
            f"mutation {number} of {name}: {t}"
            for t, line in secrets[name].items()
            if t in shown and whole(raw, t, line, name)
        ]

    print(f"\nseed {SEED}: {MUTATIONS} mutations, {refused} refused, {len(leaks)} leaks")
    assert leaks == []
