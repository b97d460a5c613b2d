#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test. Arguments go to ctest (such as -R journal).
# SWEETSPOT_SANITIZERS=off leaves out the sanitizer builds.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_missing "${BUILD_PACKAGES[@]}" ca-certificates libgtest-dev libgmock-dev python3 python3-jsonschema procps dbus-daemon gnome-keyring
# The browser test skips itself where the release has no Chromium as a package (Ubuntu has it as a snap only).
if ! command -v chromium >/dev/null && apt_known chromium; then
    install_missing chromium
fi
export QT_QPA_PLATFORM=offscreen

run_tests() { # PRESET [ctest arguments]; the programs that TARGETS names, or all
    local preset=$1
    shift
    echo "== $preset: building"
    configure_and_build "$preset" ${TARGETS:-}
    echo "== $preset: testing"
    (cd "$ROOT" && ctest --preset "$preset" -j 1 "$@")
}

# The tests meet a real llama.cpp: the one of this machine, or Debian's, fetched as the program itself does it.
echo "== ci: building"
configure_and_build ci
cli="$ROOT/build/ci/app/sweetspot-cli"
"$cli" engine show >/dev/null 2>&1 || "$cli" engine fetch

run_tests ci "$@"
if [ "${SWEETSPOT_SANITIZERS:-on}" != off ]; then
    run_tests asan "$@"
    TARGETS="models_tests engine_tests" run_tests tsan -L engine "$@"
fi
