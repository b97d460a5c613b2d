#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# pictures.sh WINDOW COMMAND_LINE [FOLDER]: takes the pictures of docs/images, and the animation of the heat map filling in:
# the demo project, measured on this machine, in a display of its own. Look at each before you commit it. A quiet machine makes
# honest ones; some minutes. Wants xvfb, xdotool and imagemagick, and the engine fetched (sweetspot-cli engine fetch).
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -ge 2 ] || die "Usage: packaging/pictures.sh WINDOW COMMAND_LINE [FOLDER]"
window=$(realpath "$1") cli=$(realpath "$2") pictures=${3:-$ROOT/docs/images}
for tool in Xvfb xdotool import convert; do
    command -v "$tool" >/dev/null || die "$tool is missing. Install: xvfb xdotool imagemagick"
done
mkdir -p "$pictures"
pictures=$(realpath "$pictures")
work=$(mktemp -d /tmp/pictures.XXXX)
engines=${XDG_DATA_HOME:-$HOME/.local/share}/sweetspot/engines
export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_DATA_HOME=$work/home/.local/share XDG_CACHE_HOME=$work/home/.cache
export QT_QPA_PLATFORM=xcb LANG=C.UTF-8 LC_ALL=C.UTF-8
unset XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS
mkdir -p "$XDG_DATA_HOME/sweetspot" "$XDG_CONFIG_HOME/sweetspot"
if [ -d "$engines" ]; then ln -s "$engines" "$XDG_DATA_HOME/sweetspot/engines"; fi
screen="" program=""
close_all() {
    local process
    for process in $program $screen; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
    program="" screen=""
}
trap 'close_all; rm -rf "$work"' EXIT

# show WIDTHxHEIGHT light|dark LANGUAGE [PROJECT]: the window in a display of just that size
show() {
    local size=$1 number
    close_all
    printf '[General]\nappearance=%s\nlanguage=%s\n' "$2" "$3" >"$XDG_CONFIG_HOME/sweetspot/sweetspot.conf"
    exec 3< <(exec Xvfb -displayfd 1 -screen 0 "${size}x24" 2>/dev/null)
    screen=$!
    read -r -t 20 number <&3 || die "Xvfb did not start."
    export DISPLAY=:$number
    "$window" "${@:4}" >"$work/log" 2>&1 &
    program=$!
    until xdotool search --onlyvisible --name Sweetspot >/dev/null 2>&1; do
        kill -0 "$program" 2>/dev/null || die "The window ended: $(tail -3 "$work/log")"
        sleep 0.3
    done
    sleep 1
    xdotool search --onlyvisible --name Sweetspot windowmove 0 0 windowsize "${size%x*}" "${size#*x}" windowfocus
    sleep 5 # what it reads of a project comes by and by
}
key() { for name in "$@"; do xdotool key --clearmodifiers "$name"; sleep 1; done; }
click() { xdotool mousemove "$1" "$2" click 1; sleep 1; }
# take NAME: 128 colours are enough for a window, and a fifth of the bytes
take() {
    sleep 2
    import -window root png:- | convert - -dither None -colors 128 -strip "$pictures/$1.png"
    echo "  $1.png, $(identify -format '%wx%h' "$pictures/$1.png"), $(stat -c %s "$pictures/$1.png") bytes"
}
ended() { grep -qs '"e":"end"' "$1"/runs/*/journal.jsonl; }

echo "The start page, and the demo while it is measured:"
show 1440x900 light en
take start
close_all
project=$work/Demo
"$cli" demo "$project" >/dev/null
show 1200x750 light en "$project"
key F5
frame=0
until ended "$project"; do
    import -window root "$(printf '%s/frame%04d.png' "$work" $frame)"
    frame=$((frame + 1))
    [ "$frame" -lt 600 ] || die "The demo took too long."
    sleep 1
done
sleep 2
import -window root "$(printf '%s/frame%04d.png' "$work" $frame)"
# At most thirty frames, eight seconds, the last one longer; one palette for all of them, so that what does not move costs nothing.
keep=()
for ((i = 0; i < frame; i += (frame + 29) / 30)); do keep+=("$(printf '%s/frame%04d.png' "$work" "$i")"); done
convert -delay 28 "${keep[@]}" -delay 300 "$(printf '%s/frame%04d.png' "$work" $frame)" -dither None -colors 48 +map \
    -layers OptimizeTransparency -loop 0 "$pictures/filling.gif"
echo "  filling.gif, $((${#keep[@]} + 1)) frames, $(stat -c %s "$pictures/filling.gif") bytes"
close_all

echo "All of its quantizations, measured:"
"$cli" run "$project" --full >/dev/null || die "The run failed."
show 1440x900 light en "$project"
click 480 330
take matrix-light
key ctrl+4
take compare
key ctrl+6
take report
show 1440x900 dark en "$project"
take matrix-dark
key ctrl+5
take runs-dark
key ctrl+9
take settings-dark
show 1024x768 light de "$project"
take matrix-german
show 1024x768 dark de "$project"
key ctrl+3
take engines-german
show 1024x768 dark en "$project"
take matrix-small
show 1440x900 light en "$project"
key F5
sleep 12
take running

echo "Devices as the third axis: two servers of another machine's kind, on this one, and both joined:"
close_all
rpc=$(find -L "$XDG_DATA_HOME/sweetspot/engines" /usr/libexec /usr/bin -name 'ggml-rpc-server' -type f 2>/dev/null | head -1 || true)
[ -n "$rpc" ] || die "llama.cpp's RPC server is missing."
for port in 18411 18412; do
    "$rpc" -H 127.0.0.1 -p "$port" -t 1 >/dev/null 2>&1 &
    program="$program $!"
done
far=$program program=""
trap 'program="$program $far"; close_all; rm -rf "$work"' EXIT
sleep 3
project=$work/Devices
"$cli" demo "$project" >/dev/null
sed -i 's/^  rpc_servers: \[\]/  rpc_servers: ["127.0.0.1:18411", "127.0.0.1:18412"]/' "$project/config.yaml"
"$cli" run "$project" --quick --profiles interactive --combined RPC0,RPC1 >/dev/null || die "The run failed."
"$cli" run "$project" --quick --profiles interactive >/dev/null || die "The run failed."
show 1440x900 light en "$project"
take devices-light
show 1440x900 dark en "$project"
click 480 400
take devices-dark
