#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# try-deb.sh [SUITE [MIRROR]]: installs the packages of build/deb into a fresh root that debootstrap makes, starts both
# programs there, measures the demo, removes the packages and shows that nothing of them is left. As root. SUITE is this
# machine's release and MIRROR the first one apt knows where nothing else is said. ROOTS keeps the downloaded root
# for the next time (a folder that need not exist).
# shellcheck disable=SC2016 # what stands in single quotes is for the shell of the root, for apt and dpkg
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ "$(id -u)" -eq 0 ] || die "debootstrap and chroot need root: sudo packaging/try-deb.sh"
suite=${1:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
mirror=${2:-$(apt-get indextargets --format '$(REPO_URI)' "Codename: $suite" "Created-By: Packages" | head -1)}
[ -n "$mirror" ] || die "apt knows no mirror of $suite; name one: packaging/try-deb.sh $suite MIRROR"
shopt -s nullglob
debs=("$ROOT"/build/deb/*.deb)
[ ${#debs[@]} -eq 2 ] || die "There are no packages in build/deb; packaging/deb.sh makes them."
install_missing debootstrap

work=$(mktemp -d)
roots=${ROOTS:-$work/roots}
target=$work/root
cleanup() {
    umount "$target/proc" 2>/dev/null || true
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT
inside() { chroot "$target" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
step() { echo "== $*"; }
# Every file of the root but for what the system itself writes while packages come and go.
files() {
    (cd "$target" && find . \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./var/lib/dpkg \
        -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log \) -prune -o -print | sort)
}

step "a fresh root of $suite"
if [ ! -d "$roots/$suite" ]; then
    mkdir -p "$roots"
    rm -rf "$roots/$suite.part"
    debootstrap --variant=minbase "$suite" "$roots/$suite.part" "$mirror" >"$work/debootstrap.log" 2>&1 ||
        die "debootstrap failed: $(tail -3 "$work/debootstrap.log")"
    mv "$roots/$suite.part" "$roots/$suite"
fi
cp -a "$roots/$suite" "$target"
cp /etc/resolv.conf "$target/etc/resolv.conf"
# The mirror is reached as this machine reaches it: its proxy, and whether lists may be older than they say.
apt-config dump | grep -E '^Acquire::(https?::Proxy|Check-)' >"$target/etc/apt/apt.conf.d/90machine" || true
mount -t proc proc "$target/proc"
inside apt-get -qq update
# What the program does not depend on: a screen, and what fetches an engine from the mirror.
inside apt-get -qq -y --no-install-recommends install xvfb xauth ca-certificates >"$work/apt.log" 2>&1 ||
    die "$(tail -3 "$work/apt.log")"

step "install"
cp "${debs[@]}" "$target/tmp/"
before=$(files)
packages_before=$(inside dpkg-query -W -f '${Package}\n')
inside sh -c 'apt-get -qq -y --no-install-recommends install /tmp/*.deb' >"$work/apt.log" 2>&1 || die "$(tail -5 "$work/apt.log")"
inside dpkg-query -W -f '${Package} ${Version} ${Status}\n' sweetspot sweetspot-cli
# Nothing is missing that only Recommends brings.
for program in sweetspot sweetspot-cli; do
    lacking=$(inside ldd "/usr/bin/$program" | grep 'not found' || true)
    [ -z "$lacking" ] || die "$program lacks libraries: $lacking"
done

step "start"
inside sweetspot-cli --version
inside sweetspot-cli --help >"$work/help.txt" && head -3 "$work/help.txt"
inside env QT_QPA_PLATFORM=offscreen sweetspot --version
# The window on a real X server: it must still be there when it is told to go, and have named itself.
inside sh -c 'Xvfb :97 -screen 0 1280x800x24 >/dev/null 2>&1 & x=$!; sleep 2
    DISPLAY=:97 QT_QPA_PLATFORM=xcb timeout --preserve-status 10 sweetspot >/tmp/window.log 2>&1; code=$?
    kill $x; wait $x 2>/dev/null; [ $code -eq 143 ] || { echo "The window ended with $code:"; cat /tmp/window.log; exit 1; }'
echo "The window ran for ten seconds under Xvfb."

step "the demo"
inside sweetspot-cli demo /tmp/demo
inside sh -c 'sweetspot-cli run /tmp/demo --quick; code=$?; [ $code -le 1 ] || exit $code' >"$work/run.log" 2>&1 || {
    tail -20 "$work/run.log" >&2
    die "The demo could not be measured."
}
tail -12 "$work/run.log"
inside sh -c 'ls /tmp/demo/runs/*/'

step "remove"
inside apt-get -qq -y purge sweetspot sweetspot-cli >/dev/null 2>&1
inside apt-get -qq -y autoremove --purge >/dev/null 2>&1
# What a person made with the program is theirs: only its own data folder may be new, and it is told.
left=$(comm -13 <(printf '%s\n' "$before") <(files) | grep -v '^\./root/' || true)
packages_left=$(comm -13 <(printf '%s\n' "$packages_before" | sort) <(inside dpkg-query -W -f '${Package}\n' | sort))
[ -z "$packages_left" ] || echo "packages that stay: $packages_left"
if [ -n "$(printf '%s' "$left" | grep -i sweetspot || true)" ] || inside sh -c 'command -v sweetspot sweetspot-cli'; then
    printf '%s\n' "$left" >&2
    die "Something of the packages is left."
fi
echo "Nothing of sweetspot is left outside /root; other files that are new: $(printf '%s' "$left" | grep -c . || true)"
[ -z "$left" ] || printf '%s\n' "$left" | head -20
