// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/helperconnections.h"

#include <algorithm>
#include <limits>

namespace sweetspot
{

HelperConnections::HelperConnections(
    const Hub &hub, const DownloadOrder &order, const QString &part, const DownloadTuning &tuning)
    : m_hub(hub)
    , m_order(order)
    , m_part(part)
    , m_tuning(tuning)
{
}

void HelperConnections::adopt()
{
    m_segments = leftSegments(m_part, m_order.bytes);
}

void HelperConnections::forgo()
{
    adopt();
    drop();
    m_settled = true;
}

void HelperConnections::drop()
{
    for (const auto &segment : m_segments)
        segment->remove();
    m_segments.clear();
}

qint64 HelperConnections::border() const
{
    return m_segments.empty() ? std::numeric_limits<qint64>::max() : m_segments.front()->from();
}

qint64 HelperConnections::done() const
{
    qint64 sum = 0;
    for (const auto &segment : m_segments)
        sum += segment->done();
    return sum;
}

std::unique_ptr<FileSegment> HelperConnections::reached(qint64 firstDone)
{
    if (m_segments.empty() || firstDone < border())
        return nullptr;
    std::unique_ptr<FileSegment> next = std::move(m_segments.front());
    m_segments.erase(m_segments.begin());
    next->stop();
    return next;
}

void HelperConnections::watch(qint64 firstDone)
{
    m_watch.start();
    m_watchedFrom = firstDone + done();
}

void HelperConnections::consider(qint64 firstDone)
{
    if (m_settled || m_order.bytes == 0 || !m_watch.hasExpired(m_tuning.lookMs))
        return;
    const double rate
        = double(firstDone + done() - m_watchedFrom) / double(std::max<qint64>(1, m_watch.elapsed()));
    if (m_aloneRate) {
        m_settled = true;
        if (rate < m_tuning.gain * *m_aloneRate)
            for (const auto &segment : m_segments)
                segment->stop(); // what came is used when the first one gets there
        return;
    }
    const qint64 left = std::min(m_order.bytes, border()) - firstDone;
    if (left < m_tuning.worthBytes || !m_segments.empty()) {
        m_settled = true;
        return;
    }
    m_aloneRate = rate;
    begin(firstDone, left);
}

void HelperConnections::begin(qint64 firstDone, qint64 left)
{
    const qint64 share = left / m_tuning.connections;
    for (int i = 1; i < m_tuning.connections; ++i) {
        const qint64 from = firstDone + i * share;
        m_segments.push_back(std::make_unique<FileSegment>(
            m_hub, m_order.url, m_part, from, i + 1 < m_tuning.connections ? from + share : m_order.bytes));
    }
    watch(firstDone);
}

} // namespace sweetspot
