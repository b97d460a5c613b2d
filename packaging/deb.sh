#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds sweetspot_*.deb and sweetspot-cli_*.deb of this tree in build/deb, and checks them with
# lintian. They fit the release that they are built on. MAINTAINER="Name <address>" and WEBSITE=https://... are the
# publisher's; REVISION counts packages of one version.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_missing "${BUILD_PACKAGES[@]}" ca-certificates debhelper dpkg-dev fakeroot lintian

version=$(sed -n 's/^project(sweetspot VERSION \([0-9.]*\).*/\1/p' "$ROOT/CMakeLists.txt")
[ -n "$version" ] || die "CMakeLists.txt names no version."
revision=${REVISION:-1}
maintainer=${MAINTAINER:-"The Sweetspot authors <sweetspot@sweetspot.example>"}
stage=$ROOT/build/deb/stage
rm -rf "$stage"
mkdir -p "$stage"
cp -r "$ROOT/packaging/debian" "$stage/debian"
sed -i "s|@MAINTAINER@|$maintainer|" "$stage/debian/control"
# The newest entry of CHANGELOG.md says when; what changed is installed beside it.
released=$(cd "$ROOT" && sed -n "s/^## $version (\(.*\))$/\1/p" CHANGELOG.md)
[ -n "$released" ] || die "CHANGELOG.md has no entry \"## $version (DATE)\"."
cat >"$stage/debian/changelog" <<END
sweetspot ($version-$revision) unstable; urgency=medium

  * Version $version; changelog.gz says what is new.

 -- $maintainer  $(date -u -R -d "$released")
END

export SOURCE=$ROOT OBJ=$ROOT/build/deb/obj WEBSITE=${WEBSITE:-}
JOBS=$(jobs)
export JOBS
rm -f "$ROOT"/build/deb/*.deb
echo "Building the packages (about eight minutes on two cores the first time; the whole output is in build/deb.log)."
(cd "$stage" && dpkg-buildpackage -b -us -uc -d) 2>&1 | tee "$ROOT/build/deb.log" | show_building ||
    die "The packages could not be built: $(tail -5 "$ROOT/build/deb.log")"
lintian --fail-on error --profile debian "$ROOT"/build/deb/sweetspot_"$version"*.changes
ls -l "$ROOT"/build/deb/*.deb
