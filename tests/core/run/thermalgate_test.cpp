// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/thermalgate.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

/// A card that loses a kelvin a second, and a clock that only pauses move.
struct Card {
    double celsius;
    double least = 40;
    int seconds = 0;
    bool stops = false;

    ThermalGate::Passed passes(ThermalGate &gate)
    {
        return gate.wait(
            [this] {
                DeviceReading reading;
                reading.id = q("0000:01:00.0");
                reading.temperatureC = celsius;
                return QVector<DeviceReading>{reading};
            },
            [this](std::chrono::milliseconds pause) {
                seconds += int(pause.count() / 1000);
                celsius = std::max(least, celsius - double(pause.count()) / 1000);
                return !stops;
            });
    }
};

} // namespace

TEST(ThermalGate, WaitsUntilTheCardIsAsCoolAsAtTheFirstStart)
{
    ThermalGate gate;
    Card card{50};
    EXPECT_EQ(card.passes(gate), ThermalGate::Passed::Cool);
    EXPECT_EQ(card.seconds, 0) << "the first start is what the others are compared with";
    card.celsius = 80;
    EXPECT_EQ(card.passes(gate), ThermalGate::Passed::Cool);
    EXPECT_EQ(card.seconds, 25) << "down to 55";
    card.celsius = 54;
    card.seconds = 0;
    EXPECT_EQ(card.passes(gate), ThermalGate::Passed::Cool);
    EXPECT_EQ(card.seconds, 0);
}

TEST(ThermalGate, DoesNotWaitForEver)
{
    ThermalGate gate;
    Card card{30};
    card.passes(gate);
    card.celsius = 80;
    card.least = 60;
    EXPECT_EQ(card.passes(gate), ThermalGate::Passed::Warm);
    EXPECT_EQ(card.seconds, 120);
    card.stops = true;
    card.celsius = 80;
    EXPECT_EQ(card.passes(gate), ThermalGate::Passed::Stopped);
}

TEST(ThermalGate, WithoutATemperatureNothingIsWaitedFor)
{
    ThermalGate gate;
    const auto never = [](std::chrono::milliseconds) {
        ADD_FAILURE() << "waited";
        return false;
    };
    EXPECT_EQ(gate.wait([] { return QVector<DeviceReading>(); }, never), ThermalGate::Passed::Cool);
    EXPECT_EQ(gate.wait([] { return QVector<DeviceReading>{{q("x")}}; }, never), ThermalGate::Passed::Cool);
}
