# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by the scripts of this folder: sourced, not run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"
if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
    [ -d "$HOME" ] || HOME=$(mktemp -d)
    export HOME
fi
export LC_ALL="${LC_ALL:-C.UTF-8}"

die() { printf '%s\n' "$*" >&2; exit 4; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -n "$@" 2>/dev/null || sudo "$@"
    else
        die "Some packages are missing and there is no sudo. As root, run: apt-get install ${missing[*]}"
    fi
}

apt_known() { apt-cache show "$1" >/dev/null 2>&1; }
installed() { # by its own name or as something another package provides
    dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed ||
        dpkg-query -W -f='${db:Status-Status} ${Provides}\n' 2>/dev/null | grep -qE "^installed .*(^|[ ,])$1([ ,(]|\$)"
}

# install_missing NAME...: installs what is not there. "a|b" takes the first name that this release has: some packages
# were renamed between Debian 12 and later releases.
install_missing() {
    command -v apt-get >/dev/null || die "This script installs with apt, which is not here. Install Qt 6 (Widgets, Charts), libcurl, yaml-cpp, nlohmann-json, CMake and a C++20 compiler, then build with: cmake --preset release && cmake --build --preset release"
    local want name updated=""
    missing=()
    for want in "$@"; do
        local found=""
        for name in ${want//|/ }; do installed "$name" && found=1 && break; done
        [ -n "$found" ] || missing+=("$want")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local chosen=()
    for want in "${missing[@]}"; do
        for name in ${want//|/ }; do
            if apt_known "$name"; then break; fi
            if [ -z "$updated" ]; then
                echo "Reading package lists ..."
                as_root apt-get -qq update || die "The package lists could not be read; check the network connection."
                updated=1
                apt_known "$name" && break
            fi
        done
        chosen+=("$name")
    done
    missing=("${chosen[@]}")
    echo "Installing ${#missing[@]} packages (some minutes, by your connection):"
    printf '  %s\n' "${missing[@]}"
    local try
    for try in 1 2; do
        if as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
            -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 install "${missing[@]}" > >(show_unpacking); then
            return 0
        fi
        [ "$try" = 1 ] && as_root apt-get -qq update # an old list names versions that are gone
    done
    die "The packages could not be installed. Check the network connection and 'apt-get install ${missing[*]}'."
}

# show_unpacking: of what apt and dpkg say, the names of packages as they are unpacked.
show_unpacking() {
    local line
    while IFS= read -r line; do
        case $line in
        Unpacking*) refresh "  unpacking ${line#Unpacking }" ;;
        "Setting up"*) refresh "  setting up ${line#Setting up }" ;;
        esac
    done
    refresh_done
}

# refresh TEXT: one line that is overwritten on a terminal; elsewhere a plain line, every ten seconds at most.
last_line=-10
refresh() {
    if [ -t 2 ]; then
        printf '\r\033[K%.*s' "$(($(tput cols 2>/dev/null || echo 80) - 1))" "$1" >&2
    elif [ $((SECONDS - last_line)) -ge 10 ]; then
        printf '%s\n' "$1" >&2
        last_line=$SECONDS
    fi
}
refresh_done() { if [ -t 2 ]; then printf '\r\033[K' >&2; fi; }

# show_building: of what ninja says "[n/m] ..." as it is, everything else is left to the log.
show_building() {
    local line last=""
    while IFS= read -r line; do
        case $line in
        "["[0-9]*/[0-9]*"]"*)
            last=$line
            refresh "  ${line%%]*}] ${line##*/}"
            ;;
        esac
    done
    refresh_done
    if [ -n "$last" ]; then echo "  ${last%%]*}] built"; fi
}

# shellcheck disable=SC2034 # for those who source this
BUILD_PACKAGES=(cmake ninja-build g++ ccache pkg-config qt6-base-dev libqt6opengl6-dev
    "qt6-charts-dev|libqt6charts6-dev" "qt6-svg-dev|libqt6svg6-dev" libgl-dev
    libcurl4-openssl-dev libssl-dev qtkeychain-qt6-dev qt6-l10n-tools libsecret-1-0 libyaml-cpp-dev nlohmann-json3-dev fonts-dejavu-core)

# Two jobs at least; more where there is memory for them (a Qt unit takes up to 1.5 GB).
jobs() {
    local cores mem
    cores=$(nproc)
    mem=$(awk '/MemAvailable/ {print int($2 / 1500000)}' /proc/meminfo)
    [ "$mem" -lt "$cores" ] && cores=$mem
    [ "$cores" -lt 1 ] && cores=1
    echo "$cores"
}

# configure_and_build PRESET [TARGET...]
configure_and_build() {
    local log="$ROOT/build/$1.log" preset=$1
    shift
    mkdir -p "$ROOT/build" || die "The folder $ROOT/build cannot be written."
    echo "Building with $(jobs) jobs (about four minutes on two cores the first time; the whole output is in $log)."
    (cd "$ROOT" && cmake --preset "$preset" &&
        cmake --build --preset "$preset" -j "$(jobs)" ${1:+--target "$@"}) 2>&1 | tee "$log" | show_building || {
        grep -E 'error|Error|FAILED' "$log" | head -20 >&2
        die "The build failed; the whole output is in $log."
    }
}
