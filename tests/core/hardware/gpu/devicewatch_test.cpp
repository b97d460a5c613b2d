// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/devicewatch.h"
#include "tests/support/testdata.h"

#include <thread>

using namespace sweetspot;
using sweetspot::test::q;

namespace
{

constexpr std::int64_t kSecond = 1'000'000'000;

DeviceReading look(const char *id, double used, double energy = 0)
{
    DeviceReading reading{q(id)};
    reading.usedBytes = used;
    reading.energyJ = energy;
    return reading;
}

} // namespace

TEST(DeviceWatch, TellsEachDeviceInTheOrderAskedFor)
{
    DeviceWatch watch;
    for (int i = 0; i <= 10; ++i)
        watch.add(i * kSecond, {look("a", 1e9 + i, 100.0 * i), look("b", 2e9 + i, 50.0 * i)});
    watch.addProcesses(5 * kSecond, {{q("b"), {{7, 1.5e9}}}});
    const auto uses = watch.between(2 * kSecond + kSecond / 2, 8 * kSecond, {q("b"), q("none"), q("a")}, {7});
    ASSERT_EQ(uses.size(), 3);
    EXPECT_EQ(uses[0].device, q("b"));
    EXPECT_EQ(uses[0].samples, 6);
    EXPECT_EQ(uses[0].usedBytes, 2e9 + 8);
    EXPECT_EQ(uses[0].energyJ, 275);
    EXPECT_EQ(uses[0].memoryBytes, 1.5e9);
    EXPECT_EQ(uses[1], DeviceUse{q("none")});
    EXPECT_EQ(uses[2].device, q("a"));
    EXPECT_EQ(uses[2].energyJ, 550);
    EXPECT_EQ(uses[2].memoryBytes, std::nullopt);
    EXPECT_EQ(watch.between(0, kSecond, {}, {}), QVector<DeviceUse>{});
}

TEST(DeviceWatch, ASpanBehindTheLastLookIsCarriedOn)
{
    DeviceWatch watch;
    watch.add(0, {look("a", 1, 0)});
    watch.add(kSecond, {look("a", 1, 100)});
    EXPECT_EQ(watch.between(kSecond / 2, 2 * kSecond, {q("a")}, {})[0].energyJ, 150);
    EXPECT_EQ(watch.between(9 * kSecond, 10 * kSecond, {q("a")}, {})[0].energyJ, std::nullopt);
}

TEST(DeviceWatch, TheLatest)
{
    DeviceWatch watch;
    EXPECT_EQ(watch.latest(q("a")), std::nullopt);
    EXPECT_EQ(watch.latestNs(), std::nullopt);
    watch.addProcesses(3, {{q("a"), {}}});
    EXPECT_EQ(watch.latest(q("a")), std::nullopt) << "its processes are not its reading";
    watch.add(5, {look("a", 1)});
    watch.add(9, {look("a", 2)});
    watch.add(9, {look("a", 3)}); // the same moment
    watch.add(4, {look("a", 4)}); // an earlier one
    EXPECT_EQ(watch.latest(q("a"))->usedBytes, 2);
    EXPECT_EQ(watch.latestNs(), 9);
    EXPECT_EQ(watch.between(0, 100, {q("a")}, {})[0].samples, 2);
}

TEST(DeviceWatch, TheMarkBeforeAServer)
{
    DeviceWatch watch;
    watch.markIdle({q("a")}); // never seen
    watch.add(1 * kSecond, {look("a", 1e9), look("b", 2e9)});
    watch.markIdle({q("a")});
    watch.add(2 * kSecond, {look("a", 5e9), look("b", 6e9)});
    auto uses = watch.between(2 * kSecond, 3 * kSecond, {q("a"), q("b")}, {});
    EXPECT_EQ(uses[0].memoryBytes, 4e9);
    EXPECT_EQ(uses[0].memorySource, DeviceMemorySource::Difference);
    EXPECT_EQ(uses[1].memoryBytes, std::nullopt) << "without a mark";
    watch.add(3 * kSecond, {DeviceReading{q("a")}});
    watch.markIdle({q("a")});
    uses = watch.between(2 * kSecond, 3 * kSecond, {q("a")}, {});
    EXPECT_EQ(uses[0].memoryBytes, std::nullopt) << "an earlier mark is another server's";
}

TEST(DeviceWatch, IsBounded)
{
    DeviceWatch watch;
    for (std::int64_t i = 0; i < 3 * std::int64_t(DeviceWatch::kMostLooks); ++i) {
        watch.add(i * kSecond / 100, {look("a", double(i))});
        watch.addProcesses(i * kSecond / 100, {{q("a"), {{1, 1}}}});
    }
    EXPECT_EQ(watch.between(0, 1000 * kSecond, {q("a")}, {})[0].samples, int(DeviceWatch::kMostLooks));
    watch.add(1000 * kSecond, {look("a", 1)});
    watch.add(1000 * kSecond + DeviceWatch::kKeepNs, {look("a", 1)});
    EXPECT_EQ(watch.between(0, 3000 * kSecond, {q("a")}, {})[0].samples, 2)
        << "older than a quarter of an hour";
}

TEST(DeviceWatch, OneWritesAndOthersAsk)
{
    static constexpr int kLooks = 2000;
    DeviceWatch watch;
    std::jthread writer([&watch] {
        for (int i = 1; i <= kLooks; ++i) {
            watch.add(i * kSecond, {look("a", i, i), look("b", i, i)});
            watch.addProcesses(i * kSecond, {{q("a"), {{7, double(i)}}}});
        }
    });
    std::vector<std::jthread> askers;
    for (int n = 0; n < 3; ++n)
        askers.emplace_back([&watch] {
            for (int i = 0; i < 200; ++i) {
                watch.markIdle({q("a"), q("b")});
                for (const DeviceUse &use : watch.between(0, kLooks * kSecond, {q("a"), q("b")}, {7}))
                    EXPECT_LE(use.usedBytes.value_or(0), kLooks);
                const auto latest = watch.latest(q("b"));
                EXPECT_LE(latest ? latest->energyJ.value_or(0) : 0, kLooks);
            }
        });
    writer.join();
    askers.clear();
    EXPECT_EQ(watch.latest(q("a"))->usedBytes, kLooks);
}
