// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/result.h"
#include "models/runsummary.h"
#include "models/verdict.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QVector>

#include <functional>
#include <memory>

namespace sweetspot::ui
{

class Document;

/// A run that was read, judged by the project's present thresholds.
struct LoadedRun {
    RunRecord record;
    QVector<CellVerdict> verdicts; ///< in the order of record.cells
};

/// The runs of the open project for pages that look at several of them: lists them, reads them in the
/// background when somebody asks, judges them again when a threshold moves. Lives on the window's thread.
class RunLibrary : public QObject
{
    Q_OBJECT
public:
    explicit RunLibrary(Document *document, QObject *parent = nullptr);

    const QVector<RunSummary> &runs() const { return m_runs; }
    const RunSummary *summary(const QString &runId) const;
    /// Null until it was read; see load().
    std::shared_ptr<const LoadedRun> run(const QString &runId) const { return m_loaded.value(runId); }
    bool isLoading(const QString &runId) const { return m_loading.contains(runId); }
    /// "12 Nov, 14:05", with the machine where the project has runs of several.
    QString nameOf(const QString &runId) const;

    /// Lists again; what was read stays.
    void refresh();
    /// Reads a run unless that is done or going on.
    void load(const QString &runId);
    /// What was read is no longer what is on disk.
    void forget(const QString &runId);
    /// Copies runs of another project's folder here.
    void import(const QString &source);

    /// For tests: what lists the runs of a project, in any thread.
    using Lister = std::function<QVector<RunSummary>(const QString &projectPath)>;
    void setLister(Lister list) { m_list = std::move(list); }

signals:
    void listed(); ///< runs() is another value
    void loaded(const QString &runId);
    void judgedAgain(); ///< verdicts of everything that is loaded changed
    void imported(const QStringList &runIds, int alreadyThere, const QStringList &problems);
    void failed(const sweetspot::Error &error);

private:
    void judgeAll();

    Document *m_document;
    QVector<RunSummary> m_runs;
    QHash<QString, std::shared_ptr<const LoadedRun>> m_loaded;
    QSet<QString> m_loading;
    BenchConfig m_judgedBy;
    Lister m_list;
    int m_number = 0; ///< answers for a project that was closed meanwhile are dropped
    int m_asked = 0, m_shown = 0; ///< listings in the order in which they began: an older one may come later
};

} // namespace sweetspot::ui
