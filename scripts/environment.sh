#!/bin/sh
# Sets up .venv from a lock file, anew only when the lock file has changed: environment.sh LOCK
set -eu
cd "$(dirname "$0")/.."
lock=$1
installed=.venv/installed.lock

# The tests' lock holds all that the others do.
case $lock in
    requirements.lock) larger="requirements-extras.lock requirements-test.lock" ;;
    *) larger=requirements-test.lock ;;
esac
for enough in "$lock" $larger; do
    if cmp -s "$enough" "$installed" && .venv/bin/python -c '' 2>/dev/null; then
        exit 0
    fi
done

python=$(sh scripts/python.sh)
echo "正在准备 .venv，第一次要一两分钟…… / Setting up .venv, a minute or two the first time …"
rm -f "$installed"
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --clear .venv
fi
# What comes as source is built by the setuptools of our own lock, not by whatever is newest on that day.
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps -r requirements-build.lock
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes --no-deps --no-build-isolation -r "$lock"
cp scripts/newsroom scripts/pelican .venv/bin/
cp "$lock" "$installed"
