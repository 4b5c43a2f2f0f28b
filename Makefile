# The two commands are `make demo` and `make test`; README.md has the same as plain lines for those without make.
PY := .venv/bin/python
PORT ?= 8765
DATA ?= data/playground

.PHONY: setup setup-test demo test soak lint bench clean

setup: .venv/.run
setup-test: .venv/.test

# With uv where it is found, with pip elsewhere: the same locked set, its hashes checked, compiled to bytecode.
.venv/.run: requirements/run.txt pyproject.toml
	scripts/setup.sh run

.venv/.test: requirements/run.txt requirements/test.txt requirements/dev.txt pyproject.toml
	scripts/setup.sh test

demo: setup
	.venv/bin/mentor demo --port $(PORT) --data $(DATA) $(if $(RESET),--reset)

test: setup-test
	scripts/test.sh

# no:logging: pytest would keep every line that is logged, which looks like memory that grows
soak: setup-test
	MENTOR_SOAK=1 $(PY) -m pytest -q -s -p no:logging tests/push tests/hostile tests/safety

lint: setup-test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/mentor corpus check

bench: setup-test
	scripts/setup.sh peers
	.venv/bin/mentor bench

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
