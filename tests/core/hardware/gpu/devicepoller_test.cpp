// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/devicepoller.h"
#include "tests/support/testdata.h"

#include <condition_variable>

using namespace sweetspot;
using namespace std::chrono_literals;
using sweetspot::test::q;

namespace
{

constexpr auto kLong = 60s; // no test waits for it, unless it fails

/// What a scripted driver and its test say to one another.
struct Script {
    std::mutex mutex;
    std::condition_variable changed;
    int alive = 0; ///< sensors
    int reads = 0;
    int lists = 0;
    bool hangs = false; ///< the next reading waits until it does no more
    bool isHanging = false;
    std::thread::id thread;

    template <typename Condition>
    bool wait(const Condition &condition)
    {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, kLong, [&] { return condition(*this); });
    }
    template <typename Change>
    void change(const Change &to)
    {
        {
            const std::lock_guard guard(mutex);
            to(*this);
        }
        changed.notify_all();
    }
};

class ScriptedSensor : public GpuSensor
{
public:
    explicit ScriptedSensor(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    {
        m_script->change([](Script &now) { ++now.alive; });
    }
    ~ScriptedSensor() override
    {
        m_script->change([](Script &now) { --now.alive; });
    }
    QString id() const override { return q("0000:01:00.0"); }
    DeviceReading read() override
    {
        std::unique_lock lock(m_script->mutex);
        m_script->thread = std::this_thread::get_id();
        m_script->isHanging = m_script->hangs;
        m_script->changed.notify_all();
        m_script->changed.wait(lock, [this] { return !m_script->hangs; });
        DeviceReading reading{id()};
        reading.usedBytes = ++m_script->reads * 1e9;
        m_script->changed.notify_all();
        return reading;
    }
    std::optional<ProcessBytes> processes() override
    {
        m_script->change([](Script &now) { ++now.lists; });
        return ProcessBytes{{7, 5e9}};
    }
    QStringList unavailable() const override { return {q("power: never")}; }

private:
    std::shared_ptr<Script> m_script;
};

class ScriptedSource : public GpuSource
{
public:
    explicit ScriptedSource(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    {
    }
    QVector<Device> devices() override { return {Device{q("0000:01:00.0"), Device::Kind::Gpu}}; }
    std::vector<std::unique_ptr<GpuSensor>> sensors() override
    {
        std::vector<std::unique_ptr<GpuSensor>> all;
        all.push_back(std::make_unique<ScriptedSensor>(m_script));
        return all;
    }
    QVector<GpuTrouble> troubles() override
    {
        return {{GpuTrouble::Severity::Note, {}, QStringLiteral("Hm.")}};
    }
    QString driver() const override { return q("scripted 1"); }

private:
    std::shared_ptr<Script> m_script;
};

DevicePoller::Factory factoryOf(const std::shared_ptr<Script> &script)
{
    return [script] { return GpuSensors({}, {std::make_shared<ScriptedSource>(script)}); };
}

struct Polled {
    std::shared_ptr<Script> script = std::make_shared<Script>();
    std::shared_ptr<DeviceWatch> watch = std::make_shared<DeviceWatch>();
};

} // namespace

TEST(DevicePoller, HowOftenItLooks)
{
    EXPECT_EQ(DevicePoller::pauseAfter(false, 0ms), 1000ms);
    EXPECT_EQ(DevicePoller::pauseAfter(true, 0ms), 200ms);
    EXPECT_EQ(DevicePoller::pauseAfter(true, 19'999'999ns), 200ms);
    EXPECT_EQ(DevicePoller::pauseAfter(true, 20ms), 1000ms);
    EXPECT_EQ(DevicePoller::pauseAfter(false, 5s), 1000ms);
    EXPECT_EQ(DevicePoller::processesEvery(0ms), 1000ms);
    EXPECT_EQ(DevicePoller::processesEvery(1'999'999ns), 1000ms);
    EXPECT_EQ(DevicePoller::processesEvery(2ms), 10000ms);
}

TEST(DevicePoller, LooksOnAThreadOfItsOwn)
{
    Polled polled;
    {
        const DevicePoller poller(polled.watch, factoryOf(polled.script));
        ASSERT_TRUE(poller.waitForLook(kLong));
        ASSERT_EQ(poller.devices().size(), 1);
        EXPECT_EQ(poller.found()->drivers, QStringList{q("scripted 1")});
        EXPECT_EQ(poller.found()->troubles.size(), 1);
        EXPECT_EQ(poller.unavailable(), QStringList{q("GPU, power: never")});
        EXPECT_GE(polled.watch->latest(q("0000:01:00.0"))->usedBytes.value_or(0), 1e9);
        EXPECT_LE(polled.watch->latestNs().value_or(0), monotonicNs());
        const std::lock_guard guard(polled.script->mutex);
        EXPECT_NE(polled.script->thread, std::this_thread::get_id());
        EXPECT_EQ(polled.script->lists, 0) << "nobody's memory is wanted";
    }
    EXPECT_EQ(polled.script->alive, 0) << "the driver is closed when the poller is gone";
}

TEST(DevicePoller, LooksAgainAndWhenSomethingChanges)
{
    Polled polled;
    DevicePoller poller(polled.watch, factoryOf(polled.script));
    ASSERT_TRUE(polled.script->wait([](Script &script) { return script.reads >= 1; }));
    poller.setBusy(true);
    EXPECT_TRUE(polled.script->wait([](Script &script) { return script.reads >= 4; }));
    poller.setBusy(false);
    poller.setBusy(false);
    EXPECT_TRUE(polled.script->wait([](Script &script) { return script.reads >= 5; }));
}

TEST(DevicePoller, ListsProcessesWhileTheyAreWanted)
{
    Polled polled;
    DevicePoller poller(polled.watch, factoryOf(polled.script));
    ASSERT_TRUE(poller.waitForLook(kLong));
    const std::int64_t before = monotonicNs();
    poller.setServerPids({7});
    ASSERT_TRUE(polled.script->wait([](Script &script) { return script.lists >= 1; }));
    int reads = 0;
    polled.script->change([&reads](Script &script) { reads = script.reads; });
    ASSERT_TRUE(polled.script->wait([reads](Script &script) { return script.reads > reads; }));
    const auto use = polled.watch->between(before, monotonicNs(), {q("0000:01:00.0")}, {7})[0];
    EXPECT_EQ(use.memoryBytes, 5e9);
    EXPECT_EQ(use.memorySource, DeviceMemorySource::Processes);
}

TEST(DevicePoller, ADriverThatHangsHoldsNobody)
{
    Polled polled;
    polled.script->hangs = true;
    auto poller = std::make_unique<DevicePoller>(polled.watch, factoryOf(polled.script), 1ms);
    ASSERT_TRUE(polled.script->wait([](Script &script) { return script.isHanging; }));
    poller->setBusy(true);
    poller->setServerPids({1});
    EXPECT_EQ(poller->devices().size(), 1);
    EXPECT_FALSE(poller->waitForLook(0ms));
    EXPECT_EQ(polled.watch->latestNs(), std::nullopt);
    poller.reset();
    EXPECT_EQ(polled.script->alive, 1) << "the thread is left to itself with what it uses";
    polled.script->change([](Script &script) { script.hangs = false; });
    EXPECT_TRUE(polled.script->wait([](Script &script) { return script.alive == 0; }));
    EXPECT_EQ(polled.script->lists, 0) << "it has ended, not gone on";
}

TEST(DevicePoller, ADriverThatHangsWhileItIsLookedFor)
{
    Polled polled;
    const auto make = [script = polled.script] {
        std::unique_lock lock(script->mutex);
        script->isHanging = true;
        script->changed.notify_all();
        script->changed.wait(lock, [&script] { return !script->hangs; });
        script->reads = 100;
        lock.unlock();
        script->changed.notify_all();
        return GpuSensors({}, {});
    };
    polled.script->hangs = true;
    auto poller = std::make_unique<DevicePoller>(polled.watch, make, 1ms);
    ASSERT_TRUE(polled.script->wait([](Script &script) { return script.isHanging; }));
    EXPECT_EQ(poller->found(), std::nullopt);
    EXPECT_TRUE(poller->devices().isEmpty());
    poller.reset();
    polled.script->change([](Script &script) { script.hangs = false; });
    EXPECT_TRUE(polled.script->wait([](Script &script) { return script.reads == 100; }));
}

TEST(DevicePoller, AMachineWithoutGpus)
{
    Polled polled;
    DevicePoller poller(polled.watch, [] { return GpuSensors({}, {}); });
    ASSERT_TRUE(poller.waitForLook(kLong));
    EXPECT_TRUE(poller.found().has_value());
    EXPECT_TRUE(poller.devices().isEmpty());
    EXPECT_EQ(poller.unavailable(), QStringList());
}
