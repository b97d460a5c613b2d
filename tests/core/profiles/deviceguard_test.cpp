// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/deviceguard.h"
#include "tests/support/testdata.h"

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

// What ended it after looks like this one, one a second.
QString endedBy(const QVector<DeviceReading> &looks)
{
    DeviceGuard guard(85);
    for (int second = 0; second < looks.size(); ++second)
        if (const auto abort = guard.look(second, {looks[second]}))
            return QStringLiteral("%1 %2").arg(abort->id).arg(second);
    return {};
}

DeviceReading at(std::optional<double> chip, std::optional<double> spot = {}, std::optional<double> memory = {})
{
    DeviceReading reading;
    reading.id = q("0000:01:00.0");
    reading.temperatureC = chip;
    reading.hotSpotC = spot;
    reading.memoryTemperatureC = memory;
    return reading;
}

} // namespace

TEST(DeviceGuard, HeatThatLastsEndsIt)
{
    const QVector<DeviceReading> warm(30, at(89)), hot(30, at(90));
    EXPECT_EQ(endedBy(warm), QString());
    EXPECT_EQ(endedBy(hot), q("abort_thermal 5"));
    EXPECT_EQ(endedBy(QVector<DeviceReading>(30, at(70, 105))), q("abort_thermal 5"));
    EXPECT_EQ(endedBy(QVector<DeviceReading>(30, at(70, 104, 105))), q("abort_thermal 5"));
    QVector<DeviceReading> moment(3, at(95));
    moment << at(80) << QVector<DeviceReading>(4, at(95));
    EXPECT_EQ(endedBy(moment), QString()) << "a moment is no danger";
}

TEST(DeviceGuard, ACardThatIsLostEndsItAndWhatIsUnknownDoesNot)
{
    DeviceReading lost = at({});
    lost.failure = q("The GPU fell off the bus.");
    EXPECT_EQ(endedBy(QVector<DeviceReading>(10, lost)), q("abort_device 3"));
    EXPECT_EQ(endedBy({lost, lost, at(60), lost, lost}), QString());
    EXPECT_EQ(endedBy(QVector<DeviceReading>(30, at({}))), QString());
}

TEST(DeviceGuard, EachDeviceHasItsOwnClock)
{
    DeviceGuard guard(85);
    DeviceReading first = at(95), second = at(60);
    second.id = q("0000:02:00.0");
    for (int i = 0; i < 3; ++i)
        EXPECT_FALSE(guard.look(i, {first, second}));
    std::swap(first.temperatureC, second.temperatureC);
    for (int i = 3; i < 8; ++i)
        EXPECT_FALSE(guard.look(i, {first, second})) << i;
    EXPECT_TRUE(guard.look(8, {first, second}));
}

TEST(DeviceGuard, AFullCardEndsIt)
{
    DeviceReading full = at(60);
    full.totalBytes = 24e9;
    full.freeBytes = 0.2e9;
    EXPECT_EQ(endedBy(QVector<DeviceReading>(10, full)), q("abort_memory 5"));
    full.freeBytes = 0.3e9;
    EXPECT_EQ(endedBy(QVector<DeviceReading>(10, full)), QString());
}
