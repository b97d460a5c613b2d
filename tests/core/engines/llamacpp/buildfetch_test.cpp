// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/buildfetch.h"
#include "core/engines/llamacpp/llamacppfinder.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// Ubuntu 24.04 with an NVIDIA GPU; nothing is really fetched.
class BuildFetch : public testing::Test
{
protected:
    void SetUp() override
    {
        machine.architecture = q("x86_64");
        machine.glibc = QVersionNumber(2, 39);
        Device card;
        card.id = q("0000:01:00.0");
        card.kind = Device::Kind::Gpu;
        card.vendor = q("NVIDIA");
        card.computeCapability = q("8.9");
        machine.devices << card;
        machine.cudaDriver = 13000;
        machine.vulkanDrivers << q("/x/nvidia_icd.json");
    }
    /// A server that lists what FAKE_DEVICES would, were it one of ours.
    QString server(const QByteArray &devices)
    {
        const QString file = dir.filePath(q("llama-server"));
        QFile::remove(file);
        test::writeFile(file,
            "#!/bin/sh\ncase \"$*\" in\n*--list-devices*) echo 'Available devices:'; echo '  " + devices
                + "' ;;\n*) exec " + test::fakeServer().toUtf8() + " \"$@\" ;;\nesac\n");
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file;
    }
    Result<FetchedBuild> fetch(std::optional<BuildKind> asked = {})
    {
        return fetchBuild(asked, machine, {}, {},
            [this](
                const QString &prefix, const auto &, const auto &, const ReleaseWish &wish) -> Result<QString> {
                fetched << buildId(wish.kind);
                EXPECT_EQ(prefix, fetchedLlamaCppPrefix(wish.kind));
                if (missing.contains(buildId(wish.kind)))
                    return Error{ErrorCode::NotFound, q("No such build."), {}};
                if (failing)
                    return Error{ErrorCode::Environment, q("No network."), {}};
                return server(listed);
            });
    }
    BuildMachine machine;
    QByteArray listed = "CUDA0: NVIDIA GeForce RTX 4090 (24000 MiB, 23000 MiB free)";
    QStringList fetched, missing;
    bool failing = false;
    QTemporaryDir dir;
};

} // namespace

TEST_F(BuildFetch, TakesTheBestAndLooksWhetherItWorks)
{
    const auto build = fetch();
    ASSERT_TRUE(build) << build.error().sentence;
    EXPECT_EQ(build->kind, BuildKind::Cuda);
    EXPECT_EQ(build->install.devices.size(), 1);
    EXPECT_TRUE(build->problem.isEmpty()) << build->problem;
    EXPECT_TRUE(build->passedOver.isEmpty()) << build->passedOver;
    EXPECT_EQ(fetched, QStringList{q("cuda")});
}

TEST_F(BuildFetch, WhereAReleaseHasItNotTheNextIsTaken)
{
    missing << q("cuda");
    listed = "Vulkan0: NVIDIA GeForce RTX 4090 (24000 MiB, 23000 MiB free)";
    const auto build = fetch();
    ASSERT_TRUE(build);
    EXPECT_EQ(build->kind, BuildKind::Vulkan);
    EXPECT_EQ(build->passedOver, q("No such build."));
    EXPECT_EQ(fetched, (QStringList{q("cuda"), q("vulkan")}));
    EXPECT_EQ(fetch(BuildKind::Cuda).error().code, ErrorCode::NotFound) << "what is asked for, or nothing";
}

TEST_F(BuildFetch, AFailureIsNotTriedAgainWithAnotherBuild)
{
    failing = true;
    EXPECT_EQ(fetch().error().sentence, q("No network."));
    EXPECT_EQ(fetched, QStringList{q("cuda")});
}

TEST_F(BuildFetch, WhatDoesNotFitIsRefusedWithTheReason)
{
    machine.glibc = QVersionNumber(2, 36);
    machine.packages = true;
    const auto refused = fetch(BuildKind::Cuda);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Environment);
    EXPECT_TRUE(refused.error().sentence.contains(q("2.39"))) << refused.error().sentence;
    EXPECT_EQ(fetched, QStringList());
    listed = "Vulkan0: NVIDIA GeForce RTX 4090 (24000 MiB, 23000 MiB free)";
    const auto build = fetch();
    ASSERT_TRUE(build);
    EXPECT_EQ(build->kind, BuildKind::Vulkan);
    EXPECT_TRUE(build->passedOver.contains(q("2.39"))) << build->passedOver;
    machine.architecture = q("arm64");
    EXPECT_FALSE(fetch());
    EXPECT_EQ(fetched, QStringList{q("vulkan")});
}

TEST_F(BuildFetch, ABuildThatListsNoGpuIsKeptWithTheReason)
{
    listed = "(none)";
    const auto build = fetch();
    ASSERT_TRUE(build);
    EXPECT_TRUE(build->problem.contains(q("without CUDA"))) << build->problem;
    test::writeFile(dir.filePath(q("libggml-cuda.so")), "");
    EXPECT_FALSE(fetch()->problem.isEmpty()) << "there is always a sentence";
    EXPECT_TRUE(fetch(BuildKind::Cpu)->problem.isEmpty()) << "it needs none";
}
