// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/result.h"
#include "models/runrecord.h"

#include <QString>
#include <QStringList>

namespace sweetspot
{

/// The paths inside one run's folder.
struct RunFolder {
    QString path;

    QString journal() const;
    QString context() const;
    QString telemetry() const;
    QString logs() const;
    QString timelines() const;
    /// The timeline of an attempt, which only readers of details open.
    QString timeline(const Attempt &attempt) const;
    /// Server output of a cell: "stdout" or "stderr".
    QString log(const CellId &cell, const QString &stream) const;
};

/// The runs of a project: makes, lists and reads them.
class RunStore
{
public:
    explicit RunStore(const QString &projectPath);

    /// The project's own runs, newest first. Folders that are no run are left out.
    QStringList runIds() const;
    /// Runs that were made elsewhere and copied here: "imported/HOST_TIME". See importRuns().
    QStringList importedIds() const;
    static bool isImported(const QString &runId);
    static QString importedId(const QString &hostname, const QString &runId);
    RunFolder folder(const QString &runId) const;

    /// Makes the folder, writes run.json and gives the context its run id.
    Result<RunFolder> create(RunContext &context) const;

    /// run.json alone: where and how a run was made. A newer format is refused.
    Result<RunContext> context(const QString &runId) const;
    static Result<RunContext> readContext(const RunFolder &run);

    /// run.json and the journal. A newer format is refused; damage is reported and the rest is read.
    Result<RunRecord> read(const QString &runId, Issues *issues = nullptr) const;

    /// The newest run that a resume has something to do in: it was not completed, or cells of it lack evidence;
    /// empty when there is none.
    QString newestUnfinished() const;

private:
    QString m_project;
};

} // namespace sweetspot
