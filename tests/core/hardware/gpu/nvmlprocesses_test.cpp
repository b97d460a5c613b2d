// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmlprocesses.h"
#include "tests/support/nvmlstate.h"

using namespace sweetspot;
using sweetspot::test::NvmlState;

namespace
{

struct Case {
    const char *name;
    QVector<std::pair<QByteArray, QByteArray>> state;
    std::optional<ProcessBytes> expected;
    int calls;
};

void PrintTo(const Case &one, std::ostream *out)
{
    *out << one.name;
}

QByteArray many(int first, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += QByteArray::number(first + i) + ":10,";
    return text.chopped(1);
}

ProcessBytes manyBytes(int first, int count)
{
    ProcessBytes bytes;
    for (int i = 0; i < count; ++i)
        bytes.insert(first + i, 10);
    return bytes;
}

class NvmlProcessCases : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(NvmlProcessCases, AreListed)
{
    NvmlState state;
    for (const auto &[key, value] : GetParam().state)
        state(key, value);
    const auto library = NvmlState::library();
    EXPECT_EQ(nvmlProcesses(library->functions().computeProcesses, NvmlState::handle()), GetParam().expected);
    EXPECT_EQ(state.calls("nvmlDeviceGetComputeRunningProcesses_v3"), GetParam().calls);
}

INSTANTIATE_TEST_SUITE_P(Nvml, NvmlProcessCases,
    testing::Values(Case{"None", {{"0.processes", ""}}, ProcessBytes{}, 1},
        Case{"Two", {}, ProcessBytes{{100, 15e9}, {200, 1e6}}, 2},
        Case{"OneWithSeveralInstances", {{"0.processes", "7:5,7:6"}}, ProcessBytes{{7, 11}}, 2},
        Case{"TheListGrowsBetweenTheCalls", {{"0.processes", "100:5"}, {"0.processes.later", many(100, 12)}},
            manyBytes(100, 12), 2},
        Case{"TheListGrowsBeyondTheSlack", {{"0.processes", "100:5"}, {"0.processes.later", many(10, 30)}},
            manyBytes(10, 30), 3},
        Case{"TheListIsGoneAgain", {{"0.processes", "100:5"}, {"0.processes.later", "-"}}, ProcessBytes{}, 2},
        Case{"SomeAreNotTold", {{"0.processes", "100:-1,101:6"}}, ProcessBytes{{101, 6}}, 2},
        Case{"NoneIsTold", {{"0.processes", "100:-1,101:-1"}}, std::nullopt, 2},
        Case{"NotSupported", {{"nvmlDeviceGetComputeRunningProcesses_v3", "3"}}, std::nullopt, 1},
        Case{"ANumberThatNoMachineHas", {{"0.processes.claimed", "4097"}}, std::nullopt, 1},
        Case{"NeverEnoughRoom", {{"nvmlDeviceGetComputeRunningProcesses_v3", "7"}}, std::nullopt, 4}),
    [](const testing::TestParamInfo<Case> &tested) { return std::string(tested.param.name); });

TEST(NvmlProcesses, AMissingFunctionTellsNothing)
{
    NvmlState state;
    const auto library = NvmlState::oldLibrary();
    EXPECT_EQ(nvmlProcesses(library->functions().computeProcesses, NvmlState::handle()), std::nullopt);
}
