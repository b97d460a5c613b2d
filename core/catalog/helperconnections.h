// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/download.h"
#include "core/catalog/filesegment.h"
#include "core/catalog/hub.h"

#include <QElapsedTimer>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace sweetspot
{

/// Further connections, which fetch later parts of a file while the first one goes on at its front. Tried where
/// much is still to come, and ended where they bring nothing. On the thread of the first one.
class HelperConnections
{
public:
    /// All of them must outlive this. @param part the unfinished file
    HelperConnections(
        const Hub &hub, const DownloadOrder &order, const QString &part, const DownloadTuning &tuning);

    void adopt(); ///< what an earlier run left
    void forgo(); ///< none is to help, and what an earlier run left is of no use
    void drop(); ///< with what they fetched

    /// Where the first connection need not go: what another one fetches. The largest number there is: nowhere.
    qint64 border() const;
    qint64 done() const; ///< bytes that all of them have
    /// The next part, its fetching ended, if the first connection has come to it; null: not yet.
    std::unique_ptr<FileSegment> reached(qint64 firstDone);

    /// The first connection begins to fetch. @param firstDone bytes that it has
    void watch(qint64 firstDone);
    /// While it fetches, as often as something arrives.
    void consider(qint64 firstDone);

private:
    void begin(qint64 firstDone, qint64 left);

    const Hub &m_hub;
    const DownloadOrder &m_order;
    QString m_part;
    const DownloadTuning &m_tuning;
    std::vector<std::unique_ptr<FileSegment>> m_segments; ///< in the order of the file, all before the first
    QElapsedTimer m_watch;
    qint64 m_watchedFrom = 0; ///< bytes of all when the watch began
    std::optional<double> m_aloneRate; ///< bytes per ms of the first connection
    bool m_settled = false; ///< whether they help has been found out
};

} // namespace sweetspot
