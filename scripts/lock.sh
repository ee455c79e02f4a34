#!/bin/sh
# Writes the lock files anew from pyproject.toml, with the newest versions that it allows.
set -eu
cd "$(dirname "$0")/.."

compile() {
    .venv/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --python-version 3.11 "$@"
}

compile --group build --output-file requirements-build.lock
compile pyproject.toml --output-file requirements.lock
# What an office may add by hand: pictures of phones, and a look for faces.
compile pyproject.toml --extra heic --extra faces --constraint requirements.lock --output-file requirements-extras.lock
# The tests run on the very versions that the site is built with.
compile pyproject.toml --group test --constraint requirements.lock --output-file requirements-test.lock
for peer in hugo nikola; do
    compile benchmarks/peers/$peer/requirements.in --output-file benchmarks/peers/$peer/requirements.lock
done
