// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/logfile.h"
#include "core/run/runevents.h"
#include "models/benchconfig.h"
#include "models/runplan.h"
#include "models/secrets.h"

#include <QHash>
#include <QProcessEnvironment>

#include <memory>

namespace sweetspot
{

/// What must not be in a log: the keys of a run's engines and what the environment holds of the kind.
Secrets secretsOf(const QHash<QString, QString> &keys, const QProcessEnvironment &environment);

/// What a run says, on its way to the window, the terminal and the log file: secrets are taken out here. On the
/// controller's thread; never waits but in its destructor.
class RunLog
{
public:
    /// @param projectPath what a relative logging.file is relative to
    RunLog(const BenchConfig::Logging &logging, const QString &projectPath, Secrets secrets);

    /// Keeps the messages. They come back as they may be shown, with one more when the file cannot be written.
    QVector<LogEntry> keep(QVector<LogEntry> entries);

private:
    Secrets m_secrets;
    std::unique_ptr<LogFile> m_file; ///< absent: none is wanted
};

/// What a run's log begins and ends with.
QVector<LogEntry> runBegan(const RunContext &context, const RunPlan &plan);
LogEntry runEnded(const RunRecord &record, const RunOutcome &outcome);

} // namespace sweetspot
