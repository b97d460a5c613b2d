#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries the GPU paths on a machine with an NVIDIA GPU: builds, fetches the engine build that fits, runs the demo and a
# synthetic model of some gigabytes on the CPU and on every GPU, and compares what was measured with nvidia-smi. Prints
# the table as Markdown, to be kept in docs/.
#
#   packaging/try-gpu.sh [FOLDER]      a folder for models, runs and logs (default: a temporary one)
#   SWEETSPOT_CLI=PATH                 a built sweetspot-cli, instead of building
#   SYNTHETIC="--layers 22 ..."        shape of the synthetic model (default: about 2.3 GB in F16)
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

command -v nvidia-smi >/dev/null || die "There is no nvidia-smi, so no NVIDIA driver: nothing to try on this machine."
command -v python3 >/dev/null || install_missing python3
work=${1:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
cli=${SWEETSPOT_CLI:-}
if [ -z "$cli" ]; then
    install_missing "${BUILD_PACKAGES[@]}" ca-certificates
    configure_and_build release sweetspot-cli
    cli=$ROOT/build/release/app/sweetspot-cli
fi

echo "== machine"
nvidia-smi --query-gpu=index,name,uuid,pci.bus_id,memory.total,driver_version,power.limit --format=csv | tee "$work/machine.csv"
"$cli" engine fetch | tail -n 3
"$cli" doctor >"$work/doctor.txt" || true
grep -iE "gpu|cuda|vulkan|driver|engine" "$work/doctor.txt" || true

echo "== models"
project=$work/project
[ -d "$project" ] || "$cli" demo "$project" >/dev/null
model=$project/models/synthetic
mkdir -p "$model"
engine=$("$cli" engine show | head -n 1 | sed 's/ (.*//')
read -ra shape <<<"${SYNTHETIC:-}"
[ -f "$model/synthetic-f16.gguf" ] || python3 "$ROOT/packaging/syntheticmodel.py" --like "$project/models/4M/demo-4m-f16.gguf" \
    --out "$model/synthetic-f16.gguf" "${shape[@]}"
for level in Q4_K_M Q8_0; do
    file=$model/synthetic-${level,,}.gguf
    [ -f "$file" ] || "$(dirname "$engine")/llama-quantize" "$model/synthetic-f16.gguf" "$file" "$level" >/dev/null 2>&1
done
"$cli" models "$project" scan --add "$model" >/dev/null || true

echo "== run"
nvidia-smi --query-gpu=timestamp,pci.bus_id,memory.used,temperature.gpu,power.draw,clocks.sm --format=csv,noheader,nounits -lms 500 \
    >"$work/nvidia-smi.csv" &
watcher=$!
trap 'kill "$watcher" 2>/dev/null || true' EXIT
gpus=$(nvidia-smi --query-gpu=index --format=csv,noheader | paste -sd, -)
"$cli" run "$project" --quick --profiles interactive,batch --gpu "cpu,$gpus" || true
kill "$watcher" 2>/dev/null || true

echo "== compared"
python3 "$ROOT/packaging/comparegpu.py" "$project" "$work/nvidia-smi.csv" | tee "$work/table.txt"
echo "Everything is in $work"
