// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/gpumetrics.h"
#include "models/devicereading.h"
#include "tests/support/gpumetricsfile.h"

#include <QVector>

#include <gtest/gtest.h>

using namespace sweetspot;
using sweetspot::test::put;

namespace
{

struct Case {
    const char *name;
    QByteArray bytes;
    std::optional<GpuMetrics> expected;
};

void PrintTo(const Case &one, std::ostream *out)
{
    *out << one.name;
}

GpuMetrics expectedCard()
{
    GpuMetrics metrics;
    metrics.chipC = 61;
    metrics.hotSpotC = 84;
    metrics.memoryC = 78;
    metrics.busyPercent = 97;
    metrics.powerW = 291;
    metrics.energyJ = 1000.5;
    metrics.coreMhz = 2254;
    metrics.memoryMhz = 1249;
    metrics.throttle = 0;
    return metrics;
}

GpuMetrics expectedProcessor()
{
    GpuMetrics metrics;
    metrics.chipC = 55.25;
    metrics.busyPercent = 88;
    metrics.powerW = 27.5;
    metrics.coreMhz = 2700;
    metrics.throttle = 0;
    return metrics;
}

Case throttled(const char *name, int bit, unsigned expected)
{
    GpuMetrics metrics = expectedCard();
    metrics.throttle = expected;
    return {name, put(test::cardMetricsFile(), 112, quint64(1) << bit), metrics};
}

QVector<Case> cases()
{
    const QByteArray card = test::cardMetricsFile(), accelerator = test::acceleratorMetricsFile(),
                     processor = test::processorMetricsFile();
    GpuMetrics nothing, partly = expectedCard(), accelerated;
    partly.hotSpotC = partly.energyJ = std::nullopt;
    partly.throttle = std::nullopt;
    accelerated.hotSpotC = 71;
    accelerated.powerW = 550;
    accelerated.busyPercent = 99;
    accelerated.energyJ = 1000.5;
    QByteArray gone = card;
    put(put(put(gone, 6, quint16(0xffff)), 24, ~quint64(0)), 112, ~quint64(0));
    QByteArray allOnes(120, '\xff');
    put(put(put(allOnes, 0, quint16(120)), 2, quint8(1)), 3, quint8(3));
    GpuMetrics tooBusy = expectedCard();
    tooBusy.busyPercent = std::nullopt;
    return {
        {"Card", card, expectedCard()},
        {"CardWithMoreBehindIt", card + QByteArray(40, 'x'), expectedCard()},
        {"CardThatLacksSensors", gone, partly},
        {"CardThatTellsNothing", allOnes, nothing},
        {"CardBeyondAllBusy", put(card, 16, quint16(4200)), tooBusy},
        throttled("LimitedByPower", 3, throttle::kPowerLimit),
        throttled("LimitedByCurrent", 17, throttle::kPowerLimit),
        throttled("BetweenTheGroups", 8, 0),
        throttled("HotCore", 33, throttle::kThermal),
        throttled("HotFromOutside", 47, throttle::kThermal),
        throttled("Unclear", 56, 0),
        {"Accelerator", accelerator, accelerated},
        {"Processor22", processor, expectedProcessor()},
        {"Processor23", put(processor, 3, quint8(3)), expectedProcessor()},
        {"Processor24", put(processor, 3, quint8(4)), expectedProcessor()},
        {"Processor21IsShorter", put(processor, 3, quint8(1)), std::nullopt},
        {"Processor30", put(put(processor, 2, quint8(3)), 3, quint8(0)), std::nullopt},
        {"Card12", put(card, 3, quint8(2)), std::nullopt},
        {"Card15", put(card, 3, quint8(5)), std::nullopt},
        {"Card19IsNoStruct", put(card, 3, quint8(9)), std::nullopt},
        {"Empty", {}, std::nullopt},
        {"LessThanAHead", card.left(3), std::nullopt},
        {"HeadOnly", card.left(4), std::nullopt},
        {"CutByOneByte", card.chopped(1), std::nullopt},
        {"ProcessorCut", processor.left(127), std::nullopt},
        {"AcceleratorCut", accelerator.left(43), std::nullopt},
        {"SizeSaysLess", put(card, 0, quint16(64)), std::nullopt},
        {"SizeSaysMore", put(card, 0, quint16(121)), std::nullopt},
        {"SizeSaysMost", put(card, 0, quint16(0xffff)), std::nullopt},
        {"SizeSaysNothing", put(card, 0, quint16(0)), std::nullopt},
    };
}

class GpuMetricsCases : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(GpuMetricsCases, AreReadToTheDigit)
{
    const auto metrics = parseGpuMetrics(GetParam().bytes);
    ASSERT_EQ(metrics.has_value(), GetParam().expected.has_value());
    if (!metrics)
        return;
    const GpuMetrics &expected = *GetParam().expected;
    EXPECT_EQ(metrics->chipC, expected.chipC);
    EXPECT_EQ(metrics->hotSpotC, expected.hotSpotC);
    EXPECT_EQ(metrics->memoryC, expected.memoryC);
    EXPECT_EQ(metrics->busyPercent, expected.busyPercent);
    EXPECT_EQ(metrics->powerW, expected.powerW);
    EXPECT_EQ(metrics->energyJ, expected.energyJ);
    EXPECT_EQ(metrics->coreMhz, expected.coreMhz);
    EXPECT_EQ(metrics->memoryMhz, expected.memoryMhz);
    EXPECT_EQ(metrics->throttle, expected.throttle);
    EXPECT_EQ(*metrics, expected);
}

INSTANTIATE_TEST_SUITE_P(Amd, GpuMetricsCases, testing::ValuesIn(cases()),
    [](const testing::TestParamInfo<Case> &tested) { return std::string(tested.param.name); });

TEST(GpuMetrics, EveryCutOfAFileIsAbsent)
{
    for (const QByteArray &file :
        {test::cardMetricsFile(), test::acceleratorMetricsFile(), test::processorMetricsFile()})
        for (qsizetype length = 0; length < file.size(); ++length)
            EXPECT_FALSE(parseGpuMetrics(file.left(length))) << length;
}
