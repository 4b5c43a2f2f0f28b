#!/usr/bin/env sh
# Creates .venv with one of the locked sets: scripts/setup.sh run|test|peers (peers: .venv-peers, for mentor bench)
set -eu
cd "$(dirname "$0")/.."
set_name=$1
case $set_name in
  run) files="requirements/run.txt" ;;
  test) files="requirements/test.txt requirements/dev.txt" ;;
  peers) files="requirements/bench.txt" ;;
  *) echo "setup: run, test or peers" >&2; exit 2 ;;
esac
python=
for found in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14; do
  if "$found" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$found; break; fi
done
[ -n "$python" ] || { echo "setup: Python 3.11 or newer is needed (PYTHON=/path/to/it make setup)" >&2; exit 1; }
venv=.venv
[ "$set_name" = peers ] && venv=.venv-peers
if command -v uv >/dev/null 2>&1; then
  [ -x "$venv/bin/python" ] || uv venv -q --python "$python" "$venv"
  for file in $files; do uv pip install -q --python "$venv" --compile-bytecode --require-hashes -r "$file"; done
  [ "$set_name" = peers ] || uv pip install -q --python .venv --no-deps --no-build-isolation --no-index -e .
else
  [ -x "$venv/bin/pip" ] || "$python" -m venv "$venv"
  for file in $files; do "$venv/bin/pip" install -q --disable-pip-version-check --require-hashes -r "$file"; done
  [ "$set_name" = peers ] || .venv/bin/pip install -q --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
fi
[ "$set_name" = peers ] && exit 0
.venv/bin/python -m compileall -q bot src/mentor
touch ".venv/.$set_name"
[ "$set_name" = test ] && touch .venv/.run
exit 0
