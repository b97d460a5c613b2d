// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamacppfinder.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// Nothing of this machine's engines is visible while it lives.
class EmptyMachine
{
public:
    EmptyMachine()
        : m_path(qgetenv("PATH"))
        , m_data(qgetenv("XDG_DATA_HOME"))
        , m_home(qgetenv("HOME"))
    {
        qputenv("PATH", (dir.path() + q("/bin")).toUtf8());
        qputenv("XDG_DATA_HOME", (dir.path() + q("/data")).toUtf8());
        qputenv("HOME", dir.path().toUtf8());
    }
    ~EmptyMachine()
    {
        qputenv("PATH", m_path);
        qputenv("HOME", m_home);
        if (m_data.isEmpty())
            qunsetenv("XDG_DATA_HOME");
        else
            qputenv("XDG_DATA_HOME", m_data);
    }
    void install(const QString &place)
    {
        const QString file = dir.path() + place;
        QDir().mkpath(QFileInfo(file).absolutePath());
        ASSERT_TRUE(QFile::link(test::fakeServer(), file));
    }
    QTemporaryDir dir;

private:
    QByteArray m_path, m_data, m_home;
};

} // namespace

TEST(LlamaCppFinder, SaysWhatToDoWhenThereIsNone)
{
    EmptyMachine machine;
    const auto none = findLlamaCpp({}, machine.dir.path());
    if (!llamaCppCandidates().isEmpty())
        GTEST_SKIP() << "this machine has an engine in a system-wide place";
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Environment);
    EXPECT_TRUE(none.error().sentence.contains(q("engine fetch")));
}

TEST(LlamaCppFinder, LooksInTheSpecifiedOrder)
{
    EmptyMachine machine;
    machine.install(q("/data/sweetspot/engines/llama.cpp/usr/bin/llama-server"));
    auto found = findLlamaCpp({}, machine.dir.path());
    ASSERT_TRUE(found) << found.error().sentence;
    EXPECT_TRUE(found->serverPath.startsWith(machine.dir.path() + q("/data"))
        || !llamaCppCandidates().first().startsWith(machine.dir.path()));
    machine.install(q("/bin/llama-server"));
    found = findLlamaCpp({}, machine.dir.path());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->serverPath, machine.dir.path() + q("/bin/llama-server")) << "PATH before fetched";
    machine.install(q("/mine/llama-server"));
    BenchConfig config;
    config.llamaCpp.serverPath = q("mine/llama-server");
    found = findLlamaCpp(config, machine.dir.path());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->serverPath, machine.dir.path() + q("/mine/llama-server"));
    config.llamaCpp.serverPath = q("mine/no-such");
    EXPECT_FALSE(findLlamaCpp(config, machine.dir.path())) << "a configured engine is the only one";
}

namespace
{

LlamaCppInstall installOf(const char *path, const QVector<EngineDevice> &devices, const QString &problem = {})
{
    LlamaCppInstall install;
    install.serverPath = q(path);
    install.devices = devices;
    install.problem = problem;
    return install;
}

QVector<Device> withGpu()
{
    Device card;
    card.id = q("0000:01:00.0");
    card.kind = Device::Kind::Gpu;
    return {Device{q(kCpuId)}, card};
}

} // namespace

TEST(LlamaCppFinder, OfSeveralPrefersTheOneThatComputesOnTheGpu)
{
    const EngineDevice cuda{q("CUDA0"), q("A GPU"), {}, {}}, rpc{q("RPC0"), q("there"), {}, {}};
    const QVector<LlamaCppInstall> all{installOf("broken", {cuda}, q("It crashes.")), installOf("plain", {rpc}),
        installOf("gpu", {rpc, cuda}), installOf("other", {cuda})};
    EXPECT_EQ(preferredInstall(all, withGpu())->serverPath, q("gpu"));
    EXPECT_EQ(preferredInstall(all, {Device{q(kCpuId)}})->serverPath, q("plain")) << "the order decides";
    EXPECT_EQ(preferredInstall({all[0], all[1]}, withGpu())->serverPath, q("plain"));
    EXPECT_EQ(preferredInstall({all[0]}, withGpu()), nullptr);
    EXPECT_EQ(preferredInstall({}, {}), nullptr);
}

TEST(LlamaCppFinder, BuildsLiveSideBySideAndAllAreNamed)
{
    EmptyMachine machine;
    if (!llamaCppCandidates().isEmpty())
        GTEST_SKIP() << "this machine has an engine in a system-wide place";
    EXPECT_TRUE(fetchedLlamaCppPrefix().endsWith(q("/engines/llama.cpp"))) << "where it always was";
    EXPECT_TRUE(fetchedLlamaCppPrefix(BuildKind::Vulkan).endsWith(q("/engines/llama.cpp-vulkan")));
    machine.install(q("/data/sweetspot/engines/llama.cpp-vulkan/usr/bin/llama-server"));
    machine.install(q("/data/sweetspot/engines/llama.cpp/usr/bin/llama-server"));
    const QString broken
        = machine.dir.path() + q("/data/sweetspot/engines/llama.cpp-cuda/usr/bin/llama-server");
    QDir().mkpath(QFileInfo(broken).absolutePath());
    test::writeFile(broken, "no program");
    const auto all = llamaCppInstalls();
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].serverPath, serverInPrefix(fetchedLlamaCppPrefix())) << "the one for the processor first";
    EXPECT_EQ(all[0].devices.size(), 2);
    EXPECT_TRUE(all[0].problem.isEmpty());
    EXPECT_EQ(all[1].serverPath, broken);
    EXPECT_FALSE(all[1].problem.isEmpty());
    EXPECT_TRUE(all[2].origin.contains(q("Vulkan"))) << all[2].origin;
    EXPECT_NE(all[0].origin, all[2].origin);
    const auto found = findLlamaCpp({}, machine.dir.path(), withGpu());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->serverPath, all[0].serverPath);
}
