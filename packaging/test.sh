#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test under the address and undefined-behaviour sanitizers, those of
# the core that have to do with threads under the thread sanitizer too. Arguments go to ctest (such as -R Journal, a suite).
# SWEETSPOT_SANITIZERS=off builds once, without any: quicker, and finds less.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_missing "${BUILD_PACKAGES[@]}" ca-certificates libgtest-dev libgmock-dev python3 python3-jsonschema procps dbus-daemon gnome-keyring \
    mold desktop-file-utils appstream shellcheck man-db
# The browser test skips itself where the release has no Chromium as a package (Ubuntu has it as a snap only).
if ! command -v chromium >/dev/null && apt_known chromium; then
    install_missing chromium
fi
# The sources are formatted by this version; others differ in details.
if apt_known clang-format-14; then install_missing clang-format-14; fi
# Under sanitizers Clang needs half of GCC's time for the build (docs/decisions.md, 128). What people run is built by GCC.
if [ "${SWEETSPOT_SANITIZERS:-on}" != off ] && apt_known clang-14 && apt_known libclang-rt-14-dev; then
    install_missing clang-14 libclang-rt-14-dev
    export CXX=clang++-14
fi
export QT_QPA_PLATFORM=offscreen

build() { # PRESET [TARGET...]
    echo "== $1: building"
    configure_and_build "$@"
}
run_tests() { # PRESET [ctest arguments]
    echo "== $1: testing"
    (cd "$ROOT" && ctest --preset "$1" -j 3 "${@:2}")
}

first=asan
[ "${SWEETSPOT_SANITIZERS:-on}" = off ] && first=ci
build "$first"
if [ "$first" = asan ]; then
    # Tests wait for servers and clocks: what they leave of the processors builds the second set.
    beside="$ROOT/build/beside.log"
    set -m # a group of its own, so that all of it ends with this script
    (renice -n 10 "$BASHPID" >/dev/null && build tsan core_tests) >"$beside" 2>&1 &
    building=$!
    set +m
    trap 'kill -- "-$building" 2>/dev/null || true' EXIT
fi
"$ROOT/packaging/lint.sh" "$ROOT/build/$first"
# The tests meet a real llama.cpp: the one of this machine, or Debian's, fetched as the program itself does it.
cli="$ROOT/build/$first/app/sweetspot-cli"
"$cli" engine show >/dev/null 2>&1 || "$cli" engine fetch
run_tests "$first" "$@"
if [ "$first" = asan ]; then
    wait "$building" || { tail -40 "$beside" >&2; die "The build for the thread sanitizer failed: $beside"; }
    run_tests tsan -L core "$@"
fi
