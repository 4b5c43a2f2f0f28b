#!/usr/bin/env sh
# Writes the next migration from the models: scripts/revision.sh 0002_what_it_does "what it does"
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
.venv/bin/python - "$1" "$2" "sqlite:///$scratch/schema.db" <<'PY'
import sys
from alembic import command
from alembic.config import Config
revision, message, url = sys.argv[1:]
config = Config()
config.set_main_option("script_location", "migrations")
config.set_main_option("file_template", "%%(rev)s")
config.attributes["url"] = url
command.upgrade(config, "head")
command.revision(config, message, autogenerate=True, rev_id=revision)
PY
.venv/bin/ruff format -q "migrations/versions/$1.py"
