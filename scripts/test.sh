#!/usr/bin/env sh
# The whole suite, offline: linters, types, import contracts, the corpus, and all tests on both databases.
# What needs PostgreSQL or Chromium is skipped with a reason where they are missing; MENTOR_TEST_POSTGRES=require and
# MENTOR_TEST_CHROMIUM=require make that an error.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/ruff check -q .
.venv/bin/ruff format -q --check .
.venv/bin/mypy
.venv/bin/lint-imports >/dev/null || .venv/bin/lint-imports
.venv/bin/deptry . 2>/dev/null || .venv/bin/deptry .
.venv/bin/mentor corpus check --quiet
# twice as many workers as the two cores: half of its time a test waits for a timer, a process or PostgreSQL
exec .venv/bin/python -m pytest -q -n 4 --dist worksteal "$@"
