#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh BUILD_FOLDER: checks what is installed beside the programs (desktop entry, AppStream metainfo, man pages) and every
# shell script, and the format of the sources where the clang-format that they are written with is here; fails on any finding.
# test.sh runs it after its first build.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -eq 1 ] || die "Usage: packaging/lint.sh BUILD_FOLDER"
build=$(cd "$1" && pwd)
cd "$ROOT"
failed=""
check() { # COMMAND...: prints nothing when all is well
    local said
    if ! said=$("$@" 2>&1) || [ -n "$said" ]; then
        printf '%s: %s\n' "$1" "$said" >&2
        failed=1
    fi
}
appstream() { # says something in any case; its exit status decides
    local said
    said=$(appstreamcli validate --no-net --no-color "$1" 2>&1) || { printf '%s\n' "$said"; return 1; }
}
page() { { MANWIDTH=100 man --warnings -E UTF-8 -l "$1" >/dev/null; } 2>&1; }

check desktop-file-validate resources/desktop/*.desktop
metainfo=("$build"/*.metainfo.xml)
pages=("$build"/man/*.1)
if [ ! -f "${metainfo[0]}" ] || [ ! -f "${pages[0]}" ]; then
    die "There is no metainfo or no man page in $build; build it first."
fi
for file in "${metainfo[@]}"; do check appstream "$file"; done
for file in "${pages[@]}"; do check page "$file"; done
check shellcheck -x -P packaging packaging/*.sh
check shellcheck -s bash resources/completions/sweetspot-cli.bash
formatted=""
if command -v clang-format-14 >/dev/null && git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    mapfile -t sources < <(git ls-files '*.cpp' '*.h')
    check clang-format-14 --dry-run --Werror "${sources[@]}"
    formatted=", format of ${#sources[@]} sources"
fi
[ -z "$failed" ] || die "These checks have findings."
echo "  desktop entry, metainfo, ${#pages[@]} man pages, scripts$formatted: no findings"
