// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/triton/tritoninstall.h"

#include "core/base/tr.h"

namespace sweetspot
{

namespace
{

// YEAR.MONTH-vllm-python-py3; a newer one may be had.
const QString kImage = QStringLiteral("nvcr.io/nvidia/tritonserver:26.06-vllm-python-py3");

} // namespace

InstallPlan tritonInstallPlan(const InstallMachine &machine)
{
    const bool podman = machine.has(QStringLiteral("podman")) && !machine.has(QStringLiteral("docker"));
    const QString tool = podman ? QStringLiteral("podman") : QStringLiteral("docker"),
                  cards = podman ? QStringLiteral("--device nvidia.com/gpu=all") : QStringLiteral("--gpus all");
    return refusedPlan(planFor(QStringLiteral("triton"), QStringLiteral("Triton"), machine),
        CoreTr::tr(
            "NVIDIA publishes Triton with vLLM as a container image only, which Sweetspot does not "
            "install. Put a model repository into the folder models, start the image's server for "
            "OpenAI's interface, and add its address. A Triton that is unpacked on this machine is named "
            "with \"engines PROJECT add triton --program FOLDER\"."),
        {QStringLiteral("%1 pull %2").arg(tool, kImage),
            QStringLiteral(
                "%1 run --rm %2 --shm-size 2g -p 127.0.0.1:9000:9000 -v \"$PWD/models:/models:ro\" %3 "
                "python3 /opt/tritonserver/python/openai/openai_frontend/main.py "
                "--model-repository /models --tokenizer ORGANIZATION/MODEL")
                .arg(tool, cards, kImage),
            QStringLiteral(
                "sweetspot-cli engines PROJECT add openai --url http://127.0.0.1:9000 --served MODEL")});
}

} // namespace sweetspot
