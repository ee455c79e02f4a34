#!/bin/sh
# Sets up the programs of the machine that the tests use: Chromium, servers, Tesseract, a Chinese font; LibreOffice for
# the long ones (`test-tools.sh long`).
set -eu

PATH=$PATH:/usr/sbin:/sbin
which=${1:-}

has_office() {
    command -v soffice >/dev/null || return 1
    # Where Debian keeps its parts, the part that opens workbooks must be there; elsewhere it comes with the whole.
    [ ! -d /usr/lib/libreoffice/program ] || [ -e /usr/lib/libreoffice/program/libsclo.so ]
}

missing() {
    command -v chromium >/dev/null || printf ' chromium'
    command -v nginx >/dev/null || printf ' nginx-light'
    command -v caddy >/dev/null || printf ' caddy'
    command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -q '^chi_sim$' ||
        printf ' tesseract-ocr tesseract-ocr-chi-sim'
    fc-list :lang=zh 2>/dev/null | grep -q . || printf ' fonts-noto-cjk'
    [ "$which" != long ] || has_office || printf ' libreoffice-writer-nogui libreoffice-calc-nogui'
}

[ -n "$(missing)" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=
elif sudo -n true 2>/dev/null; then
    as_root='sudo -n'
else
    as_root=none
fi

if [ "$as_root" != none ] && command -v apt-get >/dev/null; then
    echo "正在安装测试要用的软件： / Installing what the tests use:$(missing)"
    new=$(missing)
    $as_root apt-get update -qq || true
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
        fontconfig $(missing) </dev/null >/dev/null || true
    # Debian starts a new server at once; the tests start their own, and this machine is no web server.
    for server in nginx caddy; do
        case "$new" in *" $server"*) [ ! -d /run/systemd/system ] || $as_root systemctl disable -q --now $server || true ;; esac
    done
fi

if [ -n "$(missing)" ]; then
    echo "测试缺少这些软件，请先安装：apt-get install$(missing)" >&2
    echo "The tests need what is not on this machine; install it first: apt-get install$(missing)" >&2
    exit 1
fi
