// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/tokencost.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

CellRecord cell(std::optional<ModelPrice> price, std::optional<double> joules)
{
    CellRecord record = test::measuredCell();
    record.price = price;
    for (Attempt &attempt : record.attempts) {
        attempt.promptTokens = 500;
        attempt.outputTokens = 100;
        attempt.cachedTokens = 0;
        attempt.resources.energyJ = joules;
    }
    return record;
}

} // namespace

TEST(TokenCost, ACloudModelByItsPriceTheMachineByItsEnergy)
{
    BenchConfig config;
    config.cloud.energyPrice = 0.30;
    EXPECT_NEAR(*costPerMillion(cell(ModelPrice{1, 4, {}}, {}), config), 9, 1e-9)
        << "five prompt tokens for each, and it";
    // 360 J for 100 tokens: one kWh for a million
    EXPECT_NEAR(*kwhPerMillion(cell({}, 360)), 1, 1e-9);
    EXPECT_NEAR(*costPerMillion(cell({}, 360), config), 0.30, 1e-9);
    EXPECT_EQ(costPerMillion(cell({}, {}), config), std::nullopt) << "unknown is unknown, never 0";
    EXPECT_EQ(costPerMillion(CellRecord(), config), std::nullopt);
}

TEST(TokenCost, ATaskCostsWhatItsRequestsDo)
{
    BenchConfig config;
    config.cloud.energyPrice = 0.30;
    EXPECT_NEAR(*costPerThousand(cell(ModelPrice{1, 4, {}}, {}), config, q("interactive")), 0.9, 1e-9);
    EXPECT_NEAR(*costPerThousand(cell({}, 360), config, q("interactive")), 1000 * 360 / 3.6e6 * 0.30, 1e-9);
    EXPECT_EQ(costPerThousand(cell({}, 360), config, q("batch")), std::nullopt);
    EXPECT_EQ(costPerThousand(cell({}, {}), config, q("interactive")), std::nullopt);
}

TEST(TokenCost, BreakEvenIsThePriceOfElectricityThatMakesThemEqual)
{
    BenchConfig config;
    const QVector<CellRecord> cells{
        cell({}, 360), cell(ModelPrice{1, 4, {}}, {}), cell(ModelPrice{2, 8, {}}, {}), cell({}, {})};
    QVector<CellVerdict> verdicts(4);
    addBreakEven(cells, config, verdicts);
    const QString id = q("cost.break_even_kwh_price");
    EXPECT_NEAR(verdicts[0].metrics.value(id).value, 9, 1e-9) << "against the cheapest";
    for (int i = 1; i < 4; ++i)
        EXPECT_FALSE(verdicts[i].metrics.contains(id)) << i;
    QVector<CellVerdict> alone(1);
    addBreakEven({cells[0]}, config, alone);
    EXPECT_TRUE(alone[0].metrics.isEmpty());
}
