// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmlhealth.h"
#include "tests/support/nvmlstate.h"

using namespace sweetspot;
using sweetspot::test::NvmlState;
using sweetspot::test::q;
using Severity = GpuTrouble::Severity;

namespace
{

QVector<GpuTrouble> troubles(const std::shared_ptr<const NvmlLibrary> &library = NvmlState::library())
{
    return nvmlHealthTroubles(library->functions(), NvmlState::handle(), q("0000:01:00.0"));
}

struct HealthCase {
    const char *name;
    QVector<std::pair<QByteArray, QByteArray>> state;
    std::optional<Severity> severity; ///< nullopt: no trouble
    const char *says = "";
};

void PrintTo(const HealthCase &one, std::ostream *out)
{
    *out << one.name;
}

class NvmlHealthCases : public testing::TestWithParam<HealthCase>
{
};

} // namespace

TEST_P(NvmlHealthCases, AreTold)
{
    NvmlState state;
    for (const auto &[key, value] : GetParam().state)
        state(key, value);
    const auto all = troubles();
    ASSERT_EQ(all.size(), GetParam().severity ? 1 : 0);
    if (!GetParam().severity)
        return;
    EXPECT_EQ(all[0].severity, *GetParam().severity);
    EXPECT_EQ(all[0].device, q("0000:01:00.0"));
    EXPECT_TRUE(all[0].sentence.contains(q(GetParam().says))) << all[0].sentence;
    EXPECT_FALSE(all[0].sentence.contains(q("%"))) << all[0].sentence;
}

INSTANTIATE_TEST_SUITE_P(Nvml, NvmlHealthCases,
    testing::Values(HealthCase{"NotToldAtAll", {}, std::nullopt},
        HealthCase{"NoErrors", {{"0.ecc", "0"}, {"0.ecc.ever", "0"}, {"0.rows.pending", "0"}}, std::nullopt},
        HealthCase{"ErrorsNow", {{"0.ecc", "2"}, {"0.ecc.ever", "5"}}, Severity::Error, "had 2 error"},
        HealthCase{"ErrorsNowWithoutALifetime", {{"0.ecc", "1"}}, Severity::Error, "Restart the machine"},
        HealthCase{"ErrorsBefore", {{"0.ecc", "0"}, {"0.ecc.ever", "5"}}, Severity::Note, "had 5 error"},
        HealthCase{"MoreThanCanBe", {{"0.ecc", "0x7fffffffffffffff"}}, Severity::Error, "2147483647"},
        HealthCase{"EccOff", {{"nvmlDeviceGetTotalEccErrors", "3"}, {"0.ecc", "2"}}, std::nullopt},
        HealthCase{"RowsPending", {{"0.rows.pending", "1"}}, Severity::Warning, "Restart the machine before"},
        HealthCase{"RowsFailed", {{"0.rows.pending", "0"}, {"0.rows.failed", "1"}}, Severity::Error,
            "no spare ones are left"},
        HealthCase{
            "RowsNotSupported", {{"nvmlDeviceGetRemappedRows", "3"}, {"0.rows.failed", "1"}}, std::nullopt},
        HealthCase{"PagesPending", {{"0.retired.pending", "1"}}, Severity::Warning, "taken out of use"},
        HealthCase{"RowsAndPages", {{"0.retired.pending", "1"}, {"0.rows.pending", "1"}}, Severity::Warning,
            "taken out of use"}),
    [](const testing::TestParamInfo<HealthCase> &tested) { return std::string(tested.param.name); });

TEST(NvmlHealth, AMissingFunctionTellsNothing)
{
    NvmlState state;
    state("0.rows.failed", "1");
    state("0.rows.pending", "1");
    EXPECT_TRUE(troubles(NvmlState::oldLibrary()).isEmpty()) << "an older driver";
    EXPECT_EQ(troubles().size(), 2);
    EXPECT_TRUE(nvmlHealthTroubles({}, NvmlState::handle(), q("x")).isEmpty());
}
