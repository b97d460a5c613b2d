// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmlsensor.h"
#include "tests/support/devicetext.h"
#include "tests/support/nvmlstate.h"

using namespace sweetspot;
using sweetspot::test::NvmlState;
using sweetspot::test::q;

namespace
{

using Pairs = QVector<std::pair<QByteArray, QByteArray>>;

// What NvmlState's first card tells.
const QMap<QByteArray, QByteArray> kAll{{"total", "25769803776"}, {"used", "5369803776"},
    {"free", "20000000000"}, {"temperature", "64"}, {"memory temperature", "78"}, {"power", "321.5"},
    {"energy", "123456.789"}, {"clock", "1695"}, {"memory clock", "9501"}, {"busy", "97"}, {"throttle", "1"}};

struct Case {
    const char *name;
    Pairs state; ///< of the fake; an empty value: taken out
    Pairs told; ///< what differs from kAll
    QStringList unavailable = {};
    bool old = false; ///< an older driver's library
};

void PrintTo(const Case &one, std::ostream *out)
{
    *out << one.name;
}

const QString kNo = q("the driver does not tell it for this GPU"),
              kOld = q("this version of the driver does not tell it");

const Pairs kNothing{{"total", ""}, {"used", ""}, {"free", ""}, {"temperature", ""}, {"memory temperature", ""},
    {"power", ""}, {"energy", ""}, {"clock", ""}, {"memory clock", ""}, {"busy", ""}, {"throttle", ""}};

Pairs onlyFailure(const char *sentence)
{
    return kNothing + Pairs{{"failure", sentence}};
}

QVector<Case> cases()
{
    return {
        {"Everything", {}, {}},
        {"OldDriver", {}, {{"used", "5769803776"}, {"memory temperature", ""}, {"power", "300"}},
            {q("memory temperature: ") + kOld, q("processes that draw: ") + kOld}, true},
        {"SecondMemoryFailsOnWsl", {{"nvmlDeviceGetMemoryInfo_v2", "999"}}, {{"used", "5769803776"}}},
        {"SecondMemoryNotSupported", {{"nvmlDeviceGetMemoryInfo_v2", "3"}}, {{"used", "5769803776"}}},
        {"SecondMemoryOfAnotherVersion", {{"nvmlDeviceGetMemoryInfo_v2", "25"}}, {{"used", "5769803776"}}},
        {"NoMemoryOfItsOwn", {{"nvmlDeviceGetMemoryInfo_v2", "3"}, {"nvmlDeviceGetMemoryInfo", "3"}},
            {{"total", ""}, {"used", ""}, {"free", ""}}, {q("memory: ") + kNo}},
        {"MemoryThatDoesNotAddUp", {{"0.reserved", "6000000000"}}, {{"used", ""}}},
        {"NoTotal", {{"0.total", "0"}}, {{"total", ""}, {"used", ""}, {"free", ""}}},
        {"NewTemperatureMissing", {{"nvmlDeviceGetTemperatureV", "3"}}, {}},
        {"BelowZero", {{"0.temperature", "-5"}}, {{"temperature", "-5"}}},
        {"NoTemperature", {{"0.temperature", ""}}, {{"temperature", ""}}, {q("temperature: ") + kNo}},
        {"MemoryTemperatureAsReal", {{"0.field.82.type", "0"}}, {}},
        {"MemoryTemperatureAsLong", {{"0.field.82.type", "2"}}, {}},
        {"MemoryTemperatureAsSigned", {{"0.field.82.type", "5"}}, {}},
        {"MemoryTemperatureAsShort", {{"0.field.82.type", "6"}}, {}},
        {"MemoryTemperatureOfAnUnknownType", {{"0.field.82.type", "9"}}, {{"memory temperature", ""}},
            {q("memory temperature: ") + kNo}},
        {"NoSensorSaysZero", {{"0.field.82", "0"}}, {{"memory temperature", ""}}},
        {"NoInstantPower", {{"0.field.186", ""}}, {{"power", "300"}}},
        {"NoPower", {{"0.field.186", ""}, {"0.power", ""}}, {{"power", ""}}, {q("power: ") + kNo}},
        {"NoEnergy", {{"nvmlDeviceGetTotalEnergyConsumption", "3"}}, {{"energy", ""}}, {q("energy: ") + kNo}},
        {"EnergyForAMomentOnly", {{"nvmlDeviceGetTotalEnergyConsumption", "999"}}, {{"energy", ""}}},
        {"LargeEnergy", {{"0.energy", "9007199254740991"}}, {{"energy", "9007199254740.99"}}},
        {"MigDoesNotTellUtilisation", {{"nvmlDeviceGetUtilizationRates", "3"}}, {{"busy", ""}},
            {q("utilisation: ") + kNo}},
        {"BusyBeyondAll", {{"0.busy", "101"}}, {{"busy", ""}}},
        {"ClockStandsStill", {{"0.clock", "0"}}, {{"clock", ""}}},
        {"ClockIsForbidden", {{"nvmlDeviceGetClockInfo", "4"}}, {{"clock", ""}, {"memory clock", ""}},
            {q("clock: this user may not read it"), q("memory clock: this user may not read it")}},
        {"NothingThrottles", {{"0.reasons", "0"}}, {{"throttle", "0"}}},
        {"IdleAndDisplayAreNoReasons", {{"0.reasons", "0x113"}}, {{"throttle", "0"}}},
        {"SoftwareThermal", {{"0.reasons", "0x20"}}, {{"throttle", "2"}}},
        {"HardwareThermal", {{"0.reasons", "0x40"}}, {{"throttle", "2"}}},
        {"PowerBrake", {{"0.reasons", "0x80"}}, {{"throttle", "4"}}},
        {"HardwareSlowdown", {{"0.reasons", "0x8"}}, {{"throttle", "8"}}},
        {"AllReasons", {{"0.reasons", "0xff"}}, {{"throttle", "15"}}},
        {"ReasonsByTheirOldName", {{"nvmlDeviceGetCurrentClocksEventReasons", "13"}, {"0.reasons", "0x60"}},
            {{"throttle", "2"}}},
        {"NoReasons", {{"0.reasons", ""}}, {{"throttle", ""}}, {q("throttling: ") + kNo}},
        {"OffTheBus", {{"nvmlDeviceGetUtilizationRates", "15"}},
            onlyFailure("The GPU does not answer any more (it \"fell off the bus\"); restart the machine. "
                        "Should it happen again, check its power supply, seat and temperature.")},
        {"ToBeReset", {{"nvmlDeviceGetMemoryInfo_v2", "16"}},
            onlyFailure("The GPU failed and must be reset; restart the machine.")},
        {"DriverUnloaded", {{"nvmlDeviceGetClockInfo", "1"}},
            onlyFailure("The NVIDIA driver was unloaded while it was in use; restart Sweetspot.")},
        {"NotFoundAnyMore", {{"nvmlDeviceGetTemperatureV", "28"}},
            onlyFailure("The NVIDIA driver does not find the GPU any more; restart the machine.")},
    };
}

class NvmlSensorCases : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(NvmlSensorCases, AreReadToTheDigit)
{
    NvmlState state;
    for (const auto &[key, value] : GetParam().state)
        if (value.isEmpty())
            state.remove(key);
        else
            state(key, value);
    NvmlSensor sensor(GetParam().old ? NvmlState::oldLibrary() : NvmlState::library(), NvmlState::handle(),
        q("0000:01:00.0"), NvmlState::still);
    const std::string expected = test::with(kAll, GetParam().told);
    for (int look = 0; look < 2; ++look) { // what was learnt in the first holds in the second
        const DeviceReading reading = sensor.read();
        EXPECT_EQ(reading.id, q("0000:01:00.0"));
        EXPECT_EQ(test::text(reading), expected);
    }
    EXPECT_EQ(sensor.unavailable(), GetParam().unavailable);
}

INSTANTIATE_TEST_SUITE_P(Nvml, NvmlSensorCases, testing::ValuesIn(cases()),
    [](const testing::TestParamInfo<Case> &tested) { return std::string(tested.param.name); });

TEST(NvmlSensor, WhatIsNotSupportedIsNotAskedAgain)
{
    NvmlState state;
    state("nvmlDeviceGetUtilizationRates", "3");
    state("nvmlDeviceGetTemperatureV", "13");
    NvmlSensor sensor(NvmlState::library(), NvmlState::handle(), q("x"), NvmlState::still);
    state.forget();
    sensor.read();
    sensor.read();
    EXPECT_EQ(state.calls("nvmlDeviceGetUtilizationRates"), 0);
    EXPECT_EQ(state.calls("nvmlDeviceGetTemperatureV"), 0);
    EXPECT_EQ(state.calls("nvmlDeviceGetTemperature"), 2);
    EXPECT_EQ(state.calls("nvmlDeviceGetMemoryInfo_v2"), 2);
    EXPECT_EQ(state.calls("nvmlDeviceGetMemoryInfo"), 0);
    // A function may stop to answer later, too.
    state("nvmlDeviceGetMemoryInfo_v2", "3");
    state.forget();
    sensor.read();
    sensor.read();
    EXPECT_EQ(state.calls("nvmlDeviceGetMemoryInfo_v2"), 1);
    EXPECT_EQ(state.calls("nvmlDeviceGetMemoryInfo"), 2);
}

TEST(NvmlSensor, ACardThatIsLostInMidRunAndComesBack)
{
    NvmlState state(2);
    NvmlSensor first(NvmlState::library(), NvmlState::handle(0), q("a"), NvmlState::still),
        second(NvmlState::library(), NvmlState::handle(1), q("b"), NvmlState::still);
    EXPECT_EQ(first.read().failure, QString());
    state("1.nvmlDeviceGetTotalEnergyConsumption", "15");
    EXPECT_EQ(test::text(first.read()), test::text(kAll)) << "the other one goes on";
    const DeviceReading lost = second.read();
    EXPECT_TRUE(lost.failure.contains(q("fell off the bus"))) << lost.failure;
    EXPECT_EQ(lost.totalBytes, std::nullopt) << "what was read before it failed is not to be trusted";
    state.remove("1.nvmlDeviceGetTotalEnergyConsumption");
    EXPECT_EQ(test::text(second.read()), test::text(kAll));
    EXPECT_EQ(second.unavailable(), QStringList());
}

TEST(NvmlSensor, ValuesMove)
{
    NvmlState state;
    NvmlSensor sensor(NvmlState::library(), NvmlState::handle(), q("a"), NvmlState::still);
    EXPECT_EQ(sensor.read().energyJ, 123456789 * 1e-3);
    state("0.energy", "123457789");
    state("0.clock", "1410");
    EXPECT_EQ(sensor.read().energyJ, 123457789 * 1e-3);
    EXPECT_EQ(sensor.read().coreMhz, 1410);
}

namespace
{

const NvmlState *slowState = nullptr;

// Goes on by five milliseconds with each call of the slow function, and by nothing else.
std::int64_t byCalls()
{
    return slowState->calls("nvmlDeviceGetFieldValues") * std::int64_t(5'000'000);
}

} // namespace

TEST(NvmlSensor, ASlowCallIsLeftOutAndAnotherWayTaken)
{
    NvmlState state;
    slowState = &state;
    NvmlSensor sensor(NvmlState::library(), NvmlState::handle(), q("a"), byCalls);
    state.forget();
    EXPECT_EQ(test::text(sensor.read()), test::with(kAll, {{"memory temperature", ""}, {"power", "300"}}));
    EXPECT_EQ(state.calls("nvmlDeviceGetFieldValues"), 0);
    EXPECT_EQ(sensor.unavailable(),
        QStringList{
            q("memory temperature: asking the driver takes 5.0 ms, which would disturb what is measured")});
}

TEST(NvmlSensor, ACallThatSleepsIsSeenByTheRealClock)
{
    NvmlState state;
    state("sleep.nvmlDeviceGetUtilizationRates", "5");
    state("sleep.nvmlDeviceGetMemoryInfo_v2", "5");
    state("sleep.nvmlDeviceGetGraphicsRunningProcesses_v3", "5");
    NvmlSensor sensor(NvmlState::library(), NvmlState::handle(), q("a"));
    const DeviceReading reading = sensor.read();
    EXPECT_FALSE(reading.busyPercent);
    EXPECT_EQ(reading.usedBytes, 5369803776.0) << "memory is read however long it takes";
    EXPECT_GE(sensor.unavailable().size(), 2);
    EXPECT_TRUE(sensor.unavailable().last().startsWith(q("processes that draw: asking the driver takes")));
}

TEST(NvmlSensor, ProcessesOfBothListsAreOneList)
{
    NvmlState state;
    state("0.processes", "100:15000000000,200:1000000");
    state("0.drawing", "200:2000000,300:5000000");
    NvmlSensor sensor(NvmlState::library(), NvmlState::handle(), q("a"), NvmlState::still);
    EXPECT_EQ(sensor.processes(), (ProcessBytes{{100, 15e9}, {200, 2e6}, {300, 5e6}}));
    state("nvmlDeviceGetGraphicsRunningProcesses_v3", "3");
    EXPECT_EQ(sensor.processes(), (ProcessBytes{{100, 15e9}, {200, 1e6}}));
    state.remove("nvmlDeviceGetGraphicsRunningProcesses_v3");
    state("nvmlDeviceGetComputeRunningProcesses_v3", "3");
    EXPECT_EQ(sensor.processes(), (ProcessBytes{{200, 2e6}, {300, 5e6}}));
    EXPECT_EQ(sensor.unavailable(), QStringList{q("processes: ") + kNo});
}

TEST(NvmlSensor, ProgramsThatDrawAreNotAskedForWhereTheDriverDoesNotSay)
{
    NvmlState state;
    state("nvmlDeviceGetGraphicsRunningProcesses_v3", "3");
    NvmlSensor sensor(NvmlState::library(), NvmlState::handle(), q("a"), NvmlState::still);
    state.forget();
    EXPECT_EQ(sensor.processes(), (ProcessBytes{{100, 15e9}, {200, 1e6}}));
    EXPECT_EQ(state.calls("nvmlDeviceGetGraphicsRunningProcesses_v3"), 0);
    EXPECT_EQ(sensor.unavailable(), QStringList{q("processes that draw: ") + kNo});
}
