// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/runlibrary.h"

#include "core/judge/judge.h"
#include "core/store/runs/runlist.h"
#include "core/store/runs/runstore.h"
#include "ui/base/background.h"
#include "ui/project/document.h"

#include <QLocale>

#include <algorithm>

namespace sweetspot::ui
{

RunLibrary::RunLibrary(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_list([](const QString &path) { return listRuns(path); })
{
    connect(document, &Document::opened, this, [this] {
        ++m_number;
        m_runs.clear();
        m_loaded.clear();
        m_loading.clear();
        m_judgedBy = m_document->data().config;
        emit listed();
        refresh();
    });
    connect(document, &Document::changed, this, [this] {
        if (m_document->data().config != m_judgedBy)
            judgeAll();
    });
}

const RunSummary *RunLibrary::summary(const QString &runId) const
{
    for (const RunSummary &run : m_runs)
        if (run.context.runId == runId)
            return &run;
    return nullptr;
}

QString RunLibrary::nameOf(const QString &runId) const
{
    const RunSummary *run = summary(runId);
    if (!run)
        return runId;
    const QString when = QLocale().toString(run->context.startedUtc.toLocalTime(), QLocale::ShortFormat);
    const bool severalHosts = std::any_of(m_runs.begin(), m_runs.end(),
        [&](const RunSummary &other) { return other.context.hostname != run->context.hostname; });
    return severalHosts ? tr("%1 on %2").arg(when, run->context.hostname) : when;
}

void RunLibrary::refresh()
{
    if (!m_document->isOpen())
        return;
    inBackground(
        this, [list = m_list, path = m_document->path()] { return list(path); },
        [this, number = m_number, listing = ++m_asked](const QVector<RunSummary> &runs) {
            if (number != m_number || listing < m_shown)
                return;
            m_shown = listing;
            if (runs == m_runs)
                return;
            m_runs = runs;
            emit listed();
        });
}

void RunLibrary::load(const QString &runId)
{
    if (runId.isEmpty() || m_loaded.contains(runId) || m_loading.contains(runId))
        return;
    m_loading.insert(runId);
    inBackground(
        this,
        [path = m_document->path(), runId, config = m_document->data().config] {
            struct Answer {
                Result<LoadedRun> run;
                BenchConfig config;
            };
            const auto record = RunStore(path).read(runId);
            return Answer{record ? Result<LoadedRun>(LoadedRun{*record, judgeRun(*record, config)})
                                 : Result<LoadedRun>(record.error()),
                config};
        },
        [this, runId, number = m_number](const auto &answer) {
            if (number != m_number || !m_loading.remove(runId))
                return;
            if (!answer.run) {
                emit failed(answer.run.error());
                return;
            }
            auto run = std::make_shared<LoadedRun>(*answer.run);
            if (answer.config != m_judgedBy) // a threshold moved meanwhile
                run->verdicts = judgeRun(run->record, m_judgedBy);
            m_loaded.insert(runId, run);
            emit loaded(runId);
        });
}

void RunLibrary::forget(const QString &runId)
{
    m_loaded.remove(runId);
    m_loading.remove(runId);
}

void RunLibrary::import(const QString &source)
{
    inBackground(
        this, [path = m_document->path(), source] { return importRuns(path, source); },
        [this, number = m_number](const Result<ImportedRuns> &result) {
            if (number != m_number)
                return;
            if (!result) {
                emit failed(result.error());
                return;
            }
            for (const QString &id : result->ids)
                forget(id);
            QStringList problems;
            for (const Issue &issue : result->issues)
                problems << issue.toLine();
            refresh();
            emit imported(result->ids, result->alreadyThere, problems);
        });
}

void RunLibrary::judgeAll()
{
    m_judgedBy = m_document->data().config;
    for (auto &run : m_loaded)
        run = std::make_shared<LoadedRun>(LoadedRun{run->record, judgeRun(run->record, m_judgedBy)});
    emit judgedAgain();
}

} // namespace sweetspot::ui
