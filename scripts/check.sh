#!/bin/sh
# Runs every check to its end and fails if one of them did. Arguments go to pytest.
set -u
cd "$(dirname "$0")/.."
PATH=$PWD/.venv/bin:$PATH:/usr/sbin:/sbin
failed=

check() {
    printf '\n— %s\n' "$*"
    "$@" || failed="$failed
  $*"
}

check ruff format --check
check ruff check
check mypy
check lint-imports --no-cache
check pytest "$@"

[ -z "$failed" ] && exit 0
printf '\n没有通过： / Failed:%s\n' "$failed" >&2
exit 1
