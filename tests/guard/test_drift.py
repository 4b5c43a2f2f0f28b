"""What drifts unless a test holds it: docs, texts, settings, schema, locks, size of functions."""

from __future__ import annotations

import ast
import re
import string
import subprocess
from pathlib import Path

import pytest
import sqlalchemy
from sqlmodel import SQLModel

from bot.handlers import COMMANDS, ROUTES
from bot.locales import Translator, translator
from bot.menu import menu
from bot.settings import Settings
from mentor import migrate, outbox
from mentor.store import Store

ROOT = Path(__file__).resolve().parents[2]
translator("en")
from bot.locales import TEXTS  # noqa: E402  filled by the first translator


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text()
    assert [c.name for c in COMMANDS if f"`/{c.name}" not in readme] == []


@pytest.mark.parametrize("lang", ["zh_Hans", "zh_Hant", "en"])
def test_every_command_is_in_the_menu_and_its_description_fits(lang: str) -> None:
    shown = menu(lang, admin=True)
    assert {c.command for c in shown} == {c.name for c in COMMANDS}
    assert all(1 <= len(c.description) <= 256 for c in shown)
    assert len(shown) <= 100


def test_both_languages_have_every_text_with_the_same_values() -> None:
    def values(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    for key, (chinese, english) in TEXTS.items():
        assert chinese and english, key
        assert values(chinese) == values(english), key


def test_no_text_is_left_over() -> None:
    code = "\n".join(
        p.read_text() for d in ("bot", "src") for p in (ROOT / d).rglob("*.py") if "locales" not in p.parts
    )
    prefixes = {m[1] for m in re.finditer(r'f["\']([a-z_]+\.[a-z_]*)\{', code)}
    unused = [
        k for k in TEXTS if f'"{k}"' not in code and f"'{k}'" not in code and not any(k.startswith(p) for p in prefixes)
    ]
    assert unused == []


def _has_docstring(node: ast.AST) -> bool:
    body = getattr(node, "body", None)
    return (
        isinstance(body, list)
        and bool(body)
        and isinstance(body[0], ast.Expr)
        and isinstance(body[0].value, ast.Constant)
    )


def test_no_chinese_sentence_in_the_code() -> None:
    """Sentences live in bot/locales; names that people type, tables of words and sources may be Chinese."""
    allowed = {
        "locales",
        "names.py",
        "words.py",
        "reminders",
        "corpus",
        "playground",
        "zones.py",
        "bench",
        "search",
        "postings",
        "answers",
        "phrases.py",
    }
    for path in [*(ROOT / "bot").rglob("*.py"), *(ROOT / "src").rglob("*.py")]:
        if allowed & set(path.parts):
            continue
        tree = ast.parse(path.read_text())
        docs = {id(n.body[0].value) for n in ast.walk(tree) if hasattr(n, "body") and _has_docstring(n)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                assert len(re.findall(r"[\u4e00-\u9fff]", node.value)) < 6, f"{path}:{node.lineno}: {node.value[:40]}"


def test_every_setting_is_in_the_example_and_the_guide() -> None:
    example = (ROOT / ".env.example").read_text()
    guide = (ROOT / "docs/operating.md").read_text()
    for name in Settings.model_fields:
        assert f"MENTOR_{name.upper()}=" in example
        assert f"MENTOR_{name.upper()}" in guide


def test_every_renderer_is_a_kind_of_push() -> None:
    from bot.handlers import RENDERERS

    assert set(RENDERERS) == set(outbox.KINDS)


def test_dialogues_and_buttons_have_handlers() -> None:
    from bot.callbacks import CODES, Nothing, Run

    missing = set(CODES.values()) - set(ROUTES.buttons) - set(ROUTES.admin_buttons) - {Run, Nothing}
    assert not missing


def test_the_schema_has_no_drift(database_url: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    store = Store(database_url)
    assert migrate.is_current(store)
    with store.engine.connect() as connection:
        options = {"compare_type": False, "include_name": migrate.is_ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, SQLModel.metadata) == []
    store.close()


def test_migrations_import_nothing_of_ours() -> None:
    for path in (ROOT / "migrations/versions").glob("*.py"):
        modules = {n.module or "" for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.ImportFrom)}
        assert not {m.split(".")[0] for m in modules} - {"alembic", "sqlalchemy"}


def test_locks_have_hashes_and_no_host() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text()
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://|index-url|find-links", text)


def test_functions_fit_in_the_eye() -> None:
    for path in [*(ROOT / "bot").rglob("*.py"), *(ROOT / "src").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                assert (node.end_lineno or 0) - node.lineno <= 50, f"{path}:{node.lineno} {node.name}"


def test_handlers_keep_to_their_side() -> None:
    for path in (ROOT / "bot/handlers").glob("*.py"):
        if path.name == "__init__.py":
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [a.name for a in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                assert not name.startswith(("sqlalchemy", "sqlmodel")), path
                assert not name.startswith("bot.handlers.") or path.stem == "common", path


def test_the_playground_server_imports_nothing_of_ours() -> None:
    for path in (ROOT / "bot/playground").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                assert not (node.module or "").startswith(("bot", "mentor", "telegram")), path


def test_english_is_the_default_translator_for_unknown_languages() -> None:
    assert isinstance(translator("xx"), Translator) and translator("xx").lang == "en"


def test_no_path_of_a_machine_is_committed() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    home = str(ROOT)
    for name in tracked:
        path = ROOT / name
        if path.suffix in (".py", ".md", ".yaml", ".toml", ".txt", ".sh", ".js", ".html", ".css") and path.is_file():
            assert home not in path.read_text(errors="replace"), name


def test_a_number_is_not_given_twice(tmp_path: Path) -> None:
    """Old buttons and pushes on their way name rows by number; entries of the corpus are named by slug."""
    store = Store(f"sqlite:///{tmp_path / 'schema.db'}")
    migrate.upgrade(store)
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
    kept = set(store.read(lambda tx: tx.execute(sqlalchemy.text(query)).scalars().all()))
    store.close()
    tables = SQLModel.metadata.sorted_tables
    by_slug = {table.name for table in tables if {"slug", "origin", "digest"} <= set(table.c.keys())}
    numbered = {
        table.name for table in tables if table.c.get("id") is not None and table.c.id.autoincrement is not False
    }
    numbered = {name for name in numbered if list(SQLModel.metadata.tables[name].primary_key.columns.keys()) == ["id"]}
    assert numbered - by_slug - {"search_unit"} | {"posting"} == kept
