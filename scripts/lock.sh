#!/usr/bin/env sh
# Writes the hash-locked sets in requirements/ from pyproject.toml ("scripts/lock.sh --upgrade" takes newer versions).
# run: the bot (the build backend is in it, because the package is installed without build isolation or network);
# test: what `make test` needs on top; dev: linters; bench: the peers of `mentor bench`.
set -eu
cd "$(dirname "$0")/.."
lock() {
  uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate \
    --python-version 3.11 "$@"
}
lock pyproject.toml --extra postgres requirements/build.in -o requirements/run.txt "$@"
for group in test dev; do
  lock pyproject.toml --extra postgres "requirements/$group.in" requirements/build.in \
    -c requirements/run.txt -o "requirements/$group.txt" "$@"
done
# the peers of `mentor bench` live in an environment of their own: they need other versions of what we use
lock requirements/bench.in -o requirements/bench.txt "$@"
