// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/fetchplan.h"
#include "models/result.h"

#include <QString>
#include <QVector>

#include <memory>
#include <stop_token>

namespace sweetspot::cli
{

class SignalWatcher;

/// Ctrl+C as a stop token, while it lives.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    std::stop_token token() const { return m_source->get_token(); }

private:
    std::unique_ptr<std::stop_source> m_source;
    std::unique_ptr<SignalWatcher> m_watcher;
};

/// Fetches all of these with a progress line, on a thread of its own, so that Ctrl+C is heard; runs the event
/// loop until it is done. Cancelled when it was interrupted; what was fetched stays and is resumed.
Status fetchFiles(const Hub &hub, const QVector<PlannedFetch> &plans, const QString &modelDir,
    const Interruption &interruption);

/// Where each of these lies on the hub. Blocks.
Result<QVector<PlannedFetch>> planFetches(
    const Hub &hub, const QVector<WantedFile> &files, const std::stop_token &stop);

} // namespace sweetspot::cli
