// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/devicepoller.h"

#include <condition_variable>

namespace sweetspot
{

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// What the poller and its thread say to one another.
struct DevicePoller::Shared {
    std::mutex mutex;
    std::condition_variable_any changed; ///< for the thread: something is wanted
    std::condition_variable looked; ///< for others: something was seen, or the thread has ended
    bool busy = false;
    QSet<qint64> pids;
    bool listNow = false; ///< processes that were not looked for yet
    int wishes = 0; ///< counts up with each change
    std::optional<DevicesFound> found;
    QStringList unavailable;
    bool hasLooked = false;
    bool ended = false;
};

milliseconds DevicePoller::pauseAfter(bool busy, nanoseconds look)
{
    constexpr auto kCheap = 20ms; // then five looks a second take a tenth of a core at most
    return busy && look < kCheap ? 200ms : 1000ms;
}

milliseconds DevicePoller::processesEvery(nanoseconds list)
{
    constexpr auto kCheap = 2ms; // a list holds a lock of the driver for so long
    return list < kCheap ? 1000ms : 10000ms;
}

DevicePoller::DevicePoller(std::shared_ptr<DeviceWatch> watch, Factory make, milliseconds patience)
    : m_shared(std::make_shared<Shared>())
    , m_patience(patience)
    , m_thread([shared = m_shared, watch = std::move(watch), make = std::move(make)](
                   const std::stop_token &stop) { work(stop, shared, watch, make); })
{
}

DevicePoller::~DevicePoller()
{
    m_thread.request_stop();
    bool ended = false;
    {
        std::unique_lock lock(m_shared->mutex);
        ended = m_shared->looked.wait_for(lock, m_patience, [this] { return m_shared->ended; });
    }
    if (!ended)
        m_thread.detach();
}

void DevicePoller::setBusy(bool busy)
{
    {
        const std::lock_guard guard(m_shared->mutex);
        if (m_shared->busy == busy)
            return;
        m_shared->busy = busy;
        ++m_shared->wishes;
    }
    m_shared->changed.notify_all();
}

void DevicePoller::setServerPids(const QSet<qint64> &pids)
{
    {
        const std::lock_guard guard(m_shared->mutex);
        if (m_shared->pids == pids)
            return;
        m_shared->listNow = !(pids - m_shared->pids).isEmpty();
        m_shared->pids = pids;
        ++m_shared->wishes;
    }
    m_shared->changed.notify_all();
}

std::optional<DevicesFound> DevicePoller::found() const
{
    const std::lock_guard guard(m_shared->mutex);
    return m_shared->found;
}

QVector<Device> DevicePoller::devices() const
{
    const auto all = found();
    return all ? all->devices : QVector<Device>();
}

QStringList DevicePoller::unavailable() const
{
    const std::lock_guard guard(m_shared->mutex);
    return m_shared->unavailable;
}

bool DevicePoller::waitForLook(milliseconds most) const
{
    std::unique_lock lock(m_shared->mutex);
    return m_shared->looked.wait_for(lock, most, [this] { return m_shared->hasLooked; });
}

void DevicePoller::work(const std::stop_token &stop, const std::shared_ptr<Shared> &shared,
    const std::shared_ptr<DeviceWatch> &watch, const Factory &make)
{
    {
        GpuSensors sensors = make();
        {
            const std::lock_guard guard(shared->mutex);
            shared->found = DevicesFound{sensors.devices(), sensors.troubles(), sensors.drivers()};
        }
        std::int64_t listDueNs = 0;
        while (!stop.stop_requested()) {
            std::unique_lock lock(shared->mutex);
            const int wishes = shared->wishes;
            const bool busy = shared->busy, wanted = !shared->pids.isEmpty();
            bool list = wanted && std::exchange(shared->listNow, false);
            lock.unlock();

            const std::int64_t begin = monotonicNs();
            const QVector<DeviceReading> readings = sensors.read();
            const std::int64_t end = monotonicNs();
            watch->add(begin + (end - begin) / 2, readings);
            list = list || (wanted && end >= listDueNs);
            if (list && !stop.stop_requested()) {
                const auto processes = sensors.processes();
                const std::int64_t done = monotonicNs();
                watch->addProcesses(end + (done - end) / 2, processes);
                listDueNs = end + nanoseconds(processesEvery(nanoseconds(done - end))).count();
            }
            const QStringList unavailable = sensors.unavailable();

            lock.lock();
            shared->unavailable = unavailable;
            shared->hasLooked = true;
            shared->looked.notify_all();
            shared->changed.wait_for(lock, stop, pauseAfter(busy, nanoseconds(end - begin)),
                [&shared, wishes] { return shared->wishes != wishes; });
        }
    } // the driver's library is closed before anybody is told that this has ended
    const std::lock_guard guard(shared->mutex);
    shared->ended = true;
    shared->looked.notify_all();
}

} // namespace sweetspot
