#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# man.sh PROGRAM TEMPLATE PAGE: writes a man page. Where the template has a line "@HELP@" stands what the program's --help
# tells of its options, where it has "@COMMANDS@" the help of each of its commands, "@VERSION@" is the version.
set -eu
export LC_ALL=C.UTF-8 LANGUAGE=
program=$1 template=$2 page=$3

# Qt's help as roff: the description, then options and arguments as tagged paragraphs. Words are joined that Qt wrapped.
roff() {
    awk '
    function quoted(t) {
        gsub(/\\/, "\\e", t); gsub(/-/, "\\-", t)
        return t ~ /^[.\047]/ ? "\\&" t : t
    }
    function flush() { if (text != "") print quoted(text); text = "" }
    /^Usage:/ { sub(/^Usage: /, ""); usage = $0; next }
    /^(Options|Arguments):/ { flush(); part = 1; next }
    /^$/ { flush(); next }
    part && /^  [^ ]/ {
        flush()
        line = substr($0, 3)
        at = match(line, /  +/)
        tag = at ? substr(line, 1, at - 1) : line
        text = at ? substr(line, at + RLENGTH) : ""
        print ".TP"
        print ".B \"" quoted(tag) "\""
        next
    }
    { sub(/^ +/, ""); text = text == "" ? $0 : text " " $0 }
    !part && usage != "" && text != "" && !told { print ".PP"; print ".B " quoted(usage); print ".PP"; told = 1 }
    END { flush() }'
}

commands() {
    "$program" --help | awk '/^  [a-z]/ { print $1 }' | while read -r command; do
        echo ".SS \"$command\""
        "$program" "$command" --help | roff
        [ "$command" = engines ] || continue
        echo '.SS "engines install"'
        "$program" engines install --help | roff
    done
}

LC_ALL=C.UTF-8
export LC_ALL
version=$("$program" --version | awk '{ print $NF }')
mkdir -p "$(dirname "$page")"
while IFS= read -r line; do
    case $line in
    @HELP@) "$program" --help | roff | awk '/^\.TP/ { options = 1 } options' ;;
    @COMMANDS@) commands ;;
    *@VERSION@*) printf '%s%s%s\n' "${line%@VERSION@*}" "$version" "${line#*@VERSION@}" ;;
    *) printf '%s\n' "$line" ;;
    esac
done <"$template" >"$page.part"
# A program that could not say anything must not make an empty page.
grep -q '^\.TP' "$page.part"
mv "$page.part" "$page"
