#!/bin/sh
# Prints the first Python on this machine that can set up .venv, or says what to install.
set -eu

missing=
for python in python3 python3.14 python3.13 python3.12 python3.11; do
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "$python"
        exit 0
    fi
    missing=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
done

if [ -n "$missing" ]; then
    echo "这台机器的 Python 缺少 venv 模块，请先安装：apt-get install $missing" >&2
    echo "Python on this machine lacks its venv module; install it first: apt-get install $missing" >&2
else
    echo "需要 Python 3.11 或更新的版本，这台机器上没有，请先安装（Debian、Ubuntu：apt-get install python3 python3-venv）。" >&2
    echo "Python 3.11 or newer is needed and was not found; install it first (Debian, Ubuntu: apt-get install python3 python3-venv)." >&2
fi
exit 1
