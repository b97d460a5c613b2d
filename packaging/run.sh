#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens Sweetspot on the demo project; without a display it runs the demo headless.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
"") ;;
*) # it takes nothing, and what it does lasts minutes
    sed -n 's/^# \([A-Z]\)/\1/p' "${BASH_SOURCE[0]}" | grep -v SPDX
    [ "$1" = --help ] || [ "$1" = -h ] || exit 2
    exit 0
    ;;
esac

install_missing "${BUILD_PACKAGES[@]}" ca-certificates
configure_and_build release
bin="$ROOT/build/release/app"
demo="${XDG_DATA_HOME:-$HOME/.local/share}/sweetspot/demo"

"$bin/sweetspot-cli" demo "$demo"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/sweetspot" "$demo"
fi
echo "There is no display; measuring the demo project here (three models, two quantizations each, quick)."
exec "$bin/sweetspot-cli" run "$demo" --quick
