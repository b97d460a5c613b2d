#!/bin/bash
# The first hour with real keys: nothing configured -> demo measured -> a folder of one's own -> its plan -> its run -> compare ->
# report as PDF and HTML, without an explanation and in fewer than forty events. A test (77: not possible here).
# walk.sh WINDOW COMMAND_LINE [PICTURES]   the engine is looked for as always; PICTURES gets a picture after each step
set -u
window=$1 cli=$2 pictures=${3:-}
for tool in Xvfb xdotool; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
events=0
patience=${SWEETSPOT_WALK_PATIENCE:-600} # seconds for one step; a busy machine takes long
home=$(mktemp -d /tmp/walk.XXXXXX)
engines=${XDG_DATA_HOME:-$HOME/.local/share}/sweetspot/engines
end() {
    [ -n "${program:-}" ] && kill "$program" 2>/dev/null && wait "$program" 2>/dev/null
    [ -n "${screen:-}" ] && kill "$screen" 2>/dev/null && wait "$screen" 2>/dev/null
    rm -rf "$home"
}
trap end EXIT
fail() {
    echo "failed: $1 (after $events events)"
    tail -5 "$home/log"
    picture failed
    exit 1
}
picture() {
    [ -n "$pictures" ] && command -v import >/dev/null && import -window root "$pictures/$1.png"
    return 0
}
front() { # there is no window manager that would give the newest window the keys
    xdotool windowfocus "$(xdotool search --onlyvisible --pid "$program" | tail -1)" 2>/dev/null
    sleep 0.2
}
key() { # one event each
    for name in "$@"; do
        front
        xdotool key --clearmodifiers "$name"
        events=$((events + 1))
        sleep 0.4
    done
}
click() { # X Y
    xdotool mousemove "$1" "$2" click 1
    events=$((events + 1))
    sleep 0.4
}
words() { # a path typed is one event, as a person would paste it
    front
    xdotool type --delay 5 "$1"
    events=$((events + 1))
    sleep 0.4
}
until_true() { # WHAT COMMAND...
    local what=$1
    shift
    for ((i = 0; i < patience * 2; ++i)); do
        "$@" && return
        kill -0 "$program" 2>/dev/null || fail "the program ended while waiting for $what"
        sleep 0.5
    done
    fail "no $what"
}
ended() { grep -qs '"e":"end"' "$1"/runs/*/journal.jsonl; }
titled() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1440x900x24 2>/dev/null)
screen=$!
read -r -t 20 number <&3 || fail "Xvfb did not start"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb LANG=C.UTF-8 LC_ALL=C.UTF-8
export HOME=$home/person XDG_CONFIG_HOME=$home/person/.config XDG_DATA_HOME=$home/person/.local/share XDG_CACHE_HOME=$home/person/.cache
unset XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS
mkdir -p "$XDG_DATA_HOME/sweetspot" "$home/models"
[ -d "$engines" ] && ln -s "$engines" "$XDG_DATA_HOME/sweetspot/engines" # what a first download leaves
"$cli" demo "$home/made" >/dev/null 2>"$home/log" || { cat "$home/log"; echo "skipped: no engine"; exit 77; }
find "$home/made" -name 'demo-1m-q4_k_m.gguf' -exec cp {} "$home/models/mine-1m-q4_k_m.gguf" \;
find "$home/made" -name 'demo-1m-q8_0.gguf' -exec cp {} "$home/models/mine-1m-q8_0.gguf" \;

"$window" >>"$home/log" 2>&1 &
program=$!
until_true "window" titled Sweetspot
xdotool search --onlyvisible --name Sweetspot windowsize 1440 900 windowmove 0 0
sleep 2
xdotool search --onlyvisible --name Sweetspot windowfocus
picture 1-start

key Return # the first way in has the keys: try the demo
demo=$XDG_DATA_HOME/sweetspot/demo
until_true "end of the demo's run" ended "$demo"
sleep 3
picture 2-demo-measured

key ctrl+w Tab Return # back to the start page, models on this machine
sleep 2
key alt+o # a folder
sleep 2
words "$home/models"
key Return
own=$HOME/Documents/Sweetspot/models
until_true "project of one's own" test -e "$own/models.yaml"
sleep 3
picture 3-own-folder

click 1234 71 # the tab Next run, beside the inspector
key alt+q # quick: the plan says what that means
sleep 3
picture 4-plan
key F5
until_true "end of one's own run" ended "$own"
sleep 3
picture 5-own-measured

key ctrl+4
sleep 2
picture 6-compare
key ctrl+6
sleep 2
key alt+d # PDF
sleep 2
words "$home/report.pdf"
key Return
until_true "report as PDF" test -s "$home/report.pdf"
sleep 1
key alt+s # HTML and what else the project writes
sleep 2
words "$home"
key Return
until_true "report as HTML" sh -c "find '$home' -maxdepth 3 -name 'report.html' -newer '$home/report.pdf' | grep -q ."
picture 7-report

head -c 5 "$home/report.pdf" | grep -q '%PDF-' || fail "report.pdf is none"
[ "$events" -lt 40 ] || fail "$events events are too many"
key ctrl+q
sleep 2
echo "walked in $events events"
