// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmllibrary.h"
#include "tests/support/nvmlstate.h"

#include <dlfcn.h>

using namespace sweetspot;
using sweetspot::test::NvmlState;
using sweetspot::test::q;

namespace
{

bool isInMemory(const QString &path)
{
    void *handle = dlopen(QFile::encodeName(path).constData(), RTLD_LAZY | RTLD_NOLOAD);
    if (handle)
        dlclose(handle);
    return handle != nullptr;
}

} // namespace

TEST(NvmlLibrary, IsOpenedAndClosedAgain)
{
    NvmlState state;
    {
        const auto library = NvmlState::library();
        EXPECT_TRUE(library->isLoaded());
        EXPECT_TRUE(library->isReady());
        EXPECT_EQ(library->driverVersion(), q("580.65.06"));
        EXPECT_EQ(library->cudaVersion(), q("13.0"));
        EXPECT_TRUE(isInMemory(test::fakeNvml()));
        EXPECT_NE(library->functions().memoryV2, nullptr);
        EXPECT_EQ(state.calls("nvmlInit_v2"), 1);
        EXPECT_EQ(state.calls("nvmlShutdown"), 0);
    }
    EXPECT_EQ(state.calls("nvmlShutdown"), 1);
    EXPECT_FALSE(isInMemory(test::fakeNvml()));
}

TEST(NvmlLibrary, IsAbsent)
{
    for (const char *name : {"/no/such/folder/libnvidia-ml.so.1", "", "libsweetspot-has-none.so.1"}) {
        const NvmlLibrary library((q(name)));
        EXPECT_FALSE(library.isLoaded()) << name;
        EXPECT_FALSE(library.isReady());
        EXPECT_EQ(library.driverVersion(), QString());
        EXPECT_EQ(library.functions().init, nullptr);
    }
    QTemporaryDir dir;
    test::writeFile(dir.filePath(q("libnvidia-ml.so.1")), "no library");
    EXPECT_FALSE(NvmlLibrary(dir.filePath(q("libnvidia-ml.so.1"))).isLoaded());
}

TEST(NvmlLibrary, TheStubOfDevelopmentKitsIsNotLoaded)
{
    NvmlState state;
    QTemporaryDir dir;
    ASSERT_TRUE(QFile::copy(test::fakeNvml(), dir.filePath(q("libnvidia-ml.so"))));
    ASSERT_TRUE(QFile::copy(test::fakeNvml(), dir.filePath(q("libnvidia-ml.so.1"))));
    EXPECT_FALSE(NvmlLibrary(dir.filePath(q("libnvidia-ml.so"))).isLoaded());
    EXPECT_TRUE(NvmlLibrary(dir.filePath(q("libnvidia-ml.so.1"))).isLoaded());
}

TEST(NvmlLibrary, AnInitThatFailsIsKeptAndNotShutDown)
{
    NvmlState state;
    for (const int code : {9, 18, 17, 12, 999}) {
        state("nvmlInit_v2", QByteArray::number(code));
        state.forget();
        {
            const auto library = NvmlState::library();
            EXPECT_TRUE(library->isLoaded());
            EXPECT_FALSE(library->isReady());
            EXPECT_EQ(library->initCode(), code);
            EXPECT_EQ(library->driverVersion(), QString()) << "not asked";
        }
        EXPECT_EQ(state.calls("nvmlShutdown"), 0);
        EXPECT_FALSE(isInMemory(test::fakeNvml()));
    }
}

TEST(NvmlLibrary, ALibraryWithoutFunctionsIsNotReady)
{
    const NvmlLibrary library(q("libm.so.6"));
    EXPECT_TRUE(library.isLoaded());
    EXPECT_FALSE(library.isReady());
    EXPECT_EQ(library.initCode(), nvml::kFunctionNotFound);
}

TEST(NvmlLibrary, AnOldDriverLacksSomeFunctions)
{
    NvmlState state;
    const auto library = NvmlState::oldLibrary();
    ASSERT_TRUE(library->isReady());
    EXPECT_EQ(library->functions().memoryV2, nullptr);
    EXPECT_EQ(library->functions().temperatureV, nullptr);
    nvml::MemoryV2 memory{};
    EXPECT_EQ(nvml::call(library->functions().memoryV2, NvmlState::handle(), &memory), nvml::kFunctionNotFound);
}

TEST(NvmlLibrary, AVersionThatIsNotToldIsEmpty)
{
    NvmlState state;
    state.remove("cuda");
    state("driver", "  580\n");
    EXPECT_EQ(NvmlState::library()->cudaVersion(), QString());
    state("cuda", "12090");
    state("nvmlSystemGetDriverVersion", "3");
    EXPECT_EQ(NvmlState::library()->cudaVersion(), q("12.9"));
    EXPECT_EQ(NvmlState::library()->driverVersion(), QString());
    state("cuda", "-5");
    EXPECT_EQ(NvmlState::library()->cudaVersion(), QString());
}

TEST(NvmlLibrary, WrongVersionsOfStructsAreRefused)
{
    NvmlState state;
    const auto library = NvmlState::library();
    nvml::MemoryV2 memory{};
    EXPECT_EQ(nvml::call(library->functions().memoryV2, NvmlState::handle(), &memory), nvml::kStructVersion)
        << "the fake is as strict as the real one";
}

TEST(NvmlLibrary, SaysWhatToDo)
{
    NvmlState state;
    const auto library = NvmlState::library();
    const std::pair<int, const char *> expected[] = {
        {1, "restart Sweetspot"},
        {4, "/dev/nvidia*"},
        {8, "power cable"},
        {9, "modprobe nvidia"},
        {12, "install the driver again"},
        {13, "update the driver"},
        {15, "fell off the bus"},
        {16, "must be reset"},
        {17, "--gpus all"},
        {18, "restart the machine to use it"},
        {28, "does not find the GPU"},
        {10, "Timeout (code 10)"},
        {777, "Unknown Error (code 777)"},
    };
    for (const auto &[code, text] : expected) {
        EXPECT_TRUE(library->says(code).contains(q(text))) << library->says(code);
        EXPECT_TRUE(library->says(code).endsWith(QLatin1Char('.'))) << library->says(code);
        EXPECT_FALSE(library->why(code).endsWith(QLatin1Char('.'))) << library->why(code);
    }
}

TEST(NvmlLibrary, KnowsWhichCodesLast)
{
    for (const int code : {1, 15, 16, 28})
        EXPECT_TRUE(isNvmlDeviceLost(code) && !isNvmlNever(code)) << code;
    for (const int code : {2, 3, 4, 13, 25, 26})
        EXPECT_TRUE(isNvmlNever(code) && !isNvmlDeviceLost(code)) << code;
    for (const int code : {0, 7, 10, 999})
        EXPECT_FALSE(isNvmlNever(code) || isNvmlDeviceLost(code)) << code;
}
