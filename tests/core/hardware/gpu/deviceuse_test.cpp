// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/deviceuse.h"
#include "tests/support/testdata.h"

#include <cmath>
#include <limits>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
const QString kId = q("0000:01:00.0");

std::int64_t ns(double seconds)
{
    return std::llround(seconds * 1e9);
}

struct Look {
    double atS;
    double energyJ = kNone, powerW = kNone;
};

StampedReading reading(double atS)
{
    return {ns(atS), DeviceReading{kId}};
}

struct EnergyCase {
    const char *name;
    QVector<Look> looks;
    double from, to;
    double energyJ; ///< kNone: absent
    bool counted = false;
    double meanW = kNone;
};

void PrintTo(const EnergyCase &one, std::ostream *out)
{
    *out << one.name;
}

const QVector<Look> kCounter{{0, 1000}, {1, 1100}, {2, 1300}},
    kPower{{0, kNone, 100}, {1, kNone, 200}, {2, kNone, 100}},
    kBoth{{0, 1000, 90}, {1, 1100, 150}, {2, 1300, 250}};

// A counter that goes on by 10 J every 100 ms, looked at between two steps.
QVector<Look> steps()
{
    QVector<Look> looks;
    for (int i = 0; i <= 40; ++i)
        looks << Look{0.05 + 0.2 * i, 20.0 * i};
    return looks;
}

QVector<EnergyCase> energyCases()
{
    return {
        {"CounterBetweenLooks", kCounter, 0.5, 1.5, 150, true, 150},
        {"CounterAtLooks", kCounter, 0, 2, 300, true, 150},
        {"CounterWithinTwoLooks", kCounter, 1.25, 1.75, 100, true, 200},
        {"CounterCarriedOnWithPower", kBoth, 0.5, 2.5, 375, true, 187.5},
        {"CounterCarriedOnAsItRose", kCounter, 0.5, 2.5, 350, true, 175},
        {"CounterCarriedFromBehindTheLastLook", kBoth, 2.5, 3.5, 250, true, 250},
        {"CounterCarriedTooFar", kCounter, 0.5, 4.6, kNone},
        {"BeforeTheFirstLook", kBoth, -0.5, 1.5, kNone, false, 120},
        {"OneLookCountsNothing", {{1, 1000}}, 0.5, 1.5, kNone},
        {"NoLook", {}, 0.5, 1.5, kNone},
        {"CounterThatBeginsAgain", {{0, 1000, 100}, {1, 1100, 100}, {2, 5, 100}}, 0.5, 1.5, 100, false, 100},
        {"CounterThatBeganAgainBefore", {{0, 9e6}, {1, 5}, {2, 105}}, 1.25, 1.75, 50, true, 100},
        {"CounterThatNeverMoves", {{0, 7, 100}, {1, 7, 100}, {2, 7, 100}}, 0.5, 1.5, 100, false, 100},
        {"CounterThatNeverMovesAlone", {{0, 7}, {1, 7}, {2, 7}}, 0.5, 1.5, kNone},
        {"CounterInSteps", steps(), 1, 6, 500, true, 100},
        {"CounterOverAPause", {{0, 0}, {100, 1000}}, 25, 75, 500, true, 10},
        {"PowerBetweenLooks", kPower, 0.5, 1.5, 175, false, 175},
        {"PowerAtLooks", kPower, 0, 2, 300, false, 150},
        {"PowerWithinTwoLooks", kPower, 0.25, 0.75, 75, false, 150},
        {"PowerCarriedOn", kPower, 1, 3, 250, false, 125},
        {"PowerCarriedTooFar", kPower, 1, 4.6, kNone, false, 150},
        {"PowerWithAHole", {{0, kNone, 100}, {6, kNone, 100}}, 0, 6, kNone, false, 100},
        {"PowerWithAHoleInside", {{0, kNone, 100}, {1, kNone, 100}, {7, kNone, 100}, {8, kNone, 300}}, 0, 8,
            kNone, false, 150},
        {"PowerWithAHoleAtTheEnd", {{0, kNone, 100}, {1, kNone, 100}, {7, kNone, 100}}, 0, 2, kNone, false,
            100},
        {"PowerOnce", {{1, kNone, 120}}, 0, 2, kNone, false, 120},
        {"NoTimeAtAll", kBoth, 1, 1, kNone, false, 150},
        {"BackInTime", kBoth, 1.5, 0.5, kNone},
    };
}

class DeviceEnergyCases : public testing::TestWithParam<EnergyCase>
{
};

struct ThrottleCase {
    const char *name;
    QVector<int> bits; ///< -1: not told
    double limited, thermal; ///< percent; kNone: absent
};

void PrintTo(const ThrottleCase &one, std::ostream *out)
{
    *out << one.name;
}

class DeviceThrottleCases : public testing::TestWithParam<ThrottleCase>
{
};

void expectValue(const std::optional<double> &value, double expected, const char *what)
{
    EXPECT_EQ(value.has_value(), !std::isnan(expected)) << what;
    if (value && !std::isnan(expected)) {
        EXPECT_DOUBLE_EQ(*value, expected) << what;
    }
}

DeviceHistory historyOf(const QVector<DeviceReading> &readings) // one a second from 0 on
{
    DeviceHistory history;
    for (qsizetype i = 0; i < readings.size(); ++i)
        history.readings << StampedReading{ns(double(i)), readings[i]};
    return history;
}

} // namespace

TEST_P(DeviceEnergyCases, AreComputedToTheDigit)
{
    const EnergyCase &one = GetParam();
    DeviceHistory history;
    for (const Look &look : one.looks) {
        StampedReading stamped = reading(look.atS);
        if (!std::isnan(look.energyJ))
            stamped.reading.energyJ = look.energyJ;
        if (!std::isnan(look.powerW))
            stamped.reading.powerW = look.powerW;
        history.readings << stamped;
    }
    const DeviceUse use = deviceUse(kId, history, ns(one.from), ns(one.to), {});
    expectValue(use.energyJ, one.energyJ, "energy");
    EXPECT_EQ(use.energyCounted, one.counted);
    expectValue(use.meanPowerW, one.meanW, "mean power");
}

INSTANTIATE_TEST_SUITE_P(Gpu, DeviceEnergyCases, testing::ValuesIn(energyCases()),
    [](const testing::TestParamInfo<EnergyCase> &tested) { return std::string(tested.param.name); });

TEST_P(DeviceThrottleCases, AreCounted)
{
    QVector<DeviceReading> readings;
    for (const int bits : GetParam().bits) {
        DeviceReading look{kId};
        if (bits >= 0)
            look.throttle = unsigned(bits);
        readings << look;
    }
    const DeviceUse use = deviceUse(kId, historyOf(readings), 0, ns(100), {});
    expectValue(use.powerLimitedPercent, GetParam().limited, "limited");
    expectValue(use.thermalPercent, GetParam().thermal, "thermal");
}

INSTANTIATE_TEST_SUITE_P(Gpu, DeviceThrottleCases,
    testing::Values(ThrottleCase{"NotTold", {-1, -1}, kNone, kNone}, ThrottleCase{"None", {0, 0}, 0, 0},
        ThrottleCase{"HalfLimited", {1, 0, 1, 0}, 50, 0}, ThrottleCase{"Heat", {2, 0, 0, 0}, 0, 25},
        ThrottleCase{"PowerBrake", {0, 4}, 0, 50}, ThrottleCase{"Both", {3, 3}, 100, 100},
        ThrottleCase{"HardwareOnce", {0, 8, 0, 0}, 0, 0},
        ThrottleCase{"HardwareNowAndThen", {8, 0, 8, 0}, 0, 0},
        ThrottleCase{"HardwareTwiceInARow", {0, 8, 8, 0}, 0, 50},
        ThrottleCase{"HardwareWithHeat", {10, 0}, 0, 50},
        ThrottleCase{"OnlyLooksThatTellCount", {1, -1, 1, 0}, 200.0 / 3, 0}),
    [](const testing::TestParamInfo<ThrottleCase> &tested) { return std::string(tested.param.name); });

TEST(DeviceUse, OfNothingIsNothing)
{
    EXPECT_EQ(deviceUse(kId, {}, 0, ns(1), {7}), DeviceUse{kId});
}

TEST(DeviceUse, OnlyLooksInsideCount)
{
    QVector<DeviceReading> readings(5, DeviceReading{kId});
    const double clocks[] = {100, 1500, 1400, 1450, 9999}, hot[] = {99, 60, 70, 65, 99},
                 busy[] = {0, 90, 100, 98, 0}, used[] = {9e9, 5e9, 6e9, 5.5e9, 9e9};
    for (int i = 0; i < 5; ++i) {
        readings[i].coreMhz = clocks[i];
        readings[i].temperatureC = hot[i];
        readings[i].memoryTemperatureC = hot[i] + 10;
        readings[i].busyPercent = busy[i];
        readings[i].usedBytes = used[i];
        readings[i].totalBytes = 24e9;
    }
    const DeviceUse use = deviceUse(kId, historyOf(readings), ns(0.5), ns(3), {});
    EXPECT_EQ(use.samples, 3);
    EXPECT_EQ(use.coreMhzFirst, 1500);
    EXPECT_EQ(use.coreMhzMedian, 1450);
    EXPECT_EQ(use.coreMhzLowest, 1400);
    EXPECT_EQ(use.hottestC, 70);
    EXPECT_EQ(use.hottestMemoryC, 80);
    EXPECT_EQ(use.busyPercent, 96);
    EXPECT_EQ(use.usedBytes, 6e9);
    EXPECT_EQ(use.totalBytes, 24e9);
    EXPECT_EQ(use.memoryBytes, std::nullopt) << "nobody knows what was used before";
    EXPECT_EQ(deviceUse(kId, historyOf(readings), ns(0.5), ns(2), {}).coreMhzMedian, 1450) << "of two";
}

TEST(DeviceUse, TheHotSpotIsTheHottest)
{
    QVector<DeviceReading> readings(2, DeviceReading{kId});
    readings[0].temperatureC = 60;
    readings[0].hotSpotC = 84;
    readings[1].temperatureC = 90;
    readings[1].hotSpotC = 80;
    EXPECT_EQ(deviceUse(kId, historyOf(readings), 0, ns(5), {}).hottestC, 84) << "where it is told";
}

TEST(DeviceUse, AFailureInAnyLookIsTheAttempts)
{
    QVector<DeviceReading> readings(4, DeviceReading{kId});
    readings[1].failure = q("lost");
    readings[2].failure = q("still lost");
    EXPECT_EQ(deviceUse(kId, historyOf(readings), 0, ns(3), {}).failure, q("lost"));
    EXPECT_EQ(deviceUse(kId, historyOf(readings), ns(3), ns(4), {}).failure, QString()) << "it came back";
    EXPECT_EQ(deviceUse(kId, historyOf(readings), ns(2.2), ns(2.6), {}).failure, q("still lost"))
        << "nobody looked meanwhile";
    EXPECT_EQ(deviceUse(kId, historyOf(readings), ns(0.2), ns(0.6), {}).failure, QString());
}

TEST(DeviceUse, MemoryOfOurProcesses)
{
    DeviceHistory history = historyOf(QVector<DeviceReading>(3, DeviceReading{kId}));
    history.processes = {
        {ns(0.5), {{10, 4e9}, {11, 1e9}, {99, 7e9}}}, {ns(1.5), {{10, 6e9}, {99, 7e9}}}, {ns(9), {{10, 20e9}}}};
    const DeviceUse use = deviceUse(kId, history, 0, ns(2), {10, 11});
    EXPECT_EQ(use.memoryBytes, 6e9) << "the highest sum";
    EXPECT_EQ(use.memorySource, DeviceMemorySource::Processes);
    EXPECT_EQ(deviceUse(kId, history, ns(1), ns(2), {10, 11}).memoryBytes, 6e9);
    EXPECT_EQ(deviceUse(kId, history, ns(2), ns(3), {10}).memoryBytes, 6e9) << "the last list still holds";
    EXPECT_EQ(deviceUse(kId, history, ns(30), ns(31), {10}).memoryBytes, std::nullopt) << "not that long";
    EXPECT_EQ(deviceUse(kId, history, 0, ns(2), {12}).memoryBytes, std::nullopt) << "not listed is not 0";
    EXPECT_EQ(deviceUse(kId, history, 0, ns(2), {}).memorySource, std::nullopt);
}

TEST(DeviceUse, MemoryByDifference)
{
    QVector<DeviceReading> readings(3, DeviceReading{kId});
    for (int i = 0; i < 3; ++i)
        readings[i].usedBytes = 5e9 + i * 1e9;
    DeviceHistory history = historyOf(readings);
    history.idleBytes = 0.5e9;
    const DeviceUse use = deviceUse(kId, history, 0, ns(2), {10});
    EXPECT_EQ(use.memoryBytes, 6.5e9);
    EXPECT_EQ(use.memorySource, DeviceMemorySource::Difference);
    history.idleBytes = 8e9; // others have freed more since
    EXPECT_EQ(deviceUse(kId, history, 0, ns(2), {10}).memoryBytes, std::nullopt);
    history.idleBytes = 0.5e9;
    history.processes = {{ns(1), {{10, 6e9}}}};
    EXPECT_EQ(deviceUse(kId, history, 0, ns(2), {10}).memorySource, DeviceMemorySource::Processes)
        << "the surer of both";
}
