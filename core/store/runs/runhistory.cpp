// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/runhistory.h"

#include "core/store/runs/runstore.h"

#include <QFileInfo>

namespace sweetspot
{

Result<QVector<RunRecord>> readHistory(const QString &projectPath, const std::stop_token &stop)
{
    const RunStore store(projectPath);
    QVector<RunRecord> records;
    qint64 bytes = 0;
    bool first = true;
    for (const QString &id : store.runIds()) {
        const auto record = store.read(id);
        if (!record && first)
            return record.error();
        first = false;
        if (record)
            records << *record;
        bytes += QFileInfo(store.folder(id).journal()).size();
        if (records.size() >= kHistoryRuns || bytes > kHistoryBytes || stop.stop_requested())
            break;
    }
    return records;
}

} // namespace sweetspot
