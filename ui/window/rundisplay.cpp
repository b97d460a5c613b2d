// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rundisplay.h"

#include "core/judge/recommend.h"
#include "core/store/runs/runhistory.h"
#include "core/store/runs/runstore.h"
#include "ui/base/background.h"
#include "ui/matrix/devicefeed.h"
#include "ui/matrix/livepanel.h"
#include "ui/matrix/matrixpage.h"
#include "ui/matrix/resultcard.h"
#include "ui/matrix/stressbanner.h"
#include "ui/window/messagebar.h"
#include "ui/window/services.h"
#include "ui/window/statusline.h"
#include "ui/window/windowtext.h"

#include <QLocale>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

Result<QVector<RunRecord>> readOne(const QString &project, const QString &runId)
{
    const auto record = RunStore(project).read(runId);
    return record ? Result<QVector<RunRecord>>(QVector<RunRecord>{*record})
                  : Result<QVector<RunRecord>>(record.error());
}

} // namespace

RunDisplay::RunDisplay(Services *services, const Places &places, QObject *parent)
    : QObject(parent)
    , m_services(*services)
    , m_places(places)
{
    RunController &controller = m_services.runs.controller();
    connect(&m_services.runs, &RunStarter::busyChanged, this, &RunDisplay::changed);
    connect(&m_services.runs, &RunStarter::preparing, this, [this](const PrepareStep &step) {
        m_places.live->showPreparing(true);
        m_places.status->showPreparing(step);
    });
    connect(&m_services.runs, &RunStarter::stopped, this, [this] {
        endPreparing();
        m_places.status->setText(tr("Stopped before anything was measured."));
    });
    connect(&m_services.runs, &RunStarter::failed, this, [this](const Error &error) {
        endPreparing();
        emit changed();
        emit failedToStart(error);
    });
    connect(&m_services.runs, &RunStarter::prepared, this, &RunDisplay::prepared);
    connect(&controller, &RunController::started, this, &RunDisplay::started);
    connect(&controller, &RunController::cellsChanged, this, &RunDisplay::follow);
    connect(&controller, &RunController::logged, &m_services.log, &LogModel::append);
    connect(&controller, &RunController::sampled, m_places.live, &LivePanel::add);
    connect(&controller, &RunController::sampled, m_places.stress, &StressBanner::add);
    auto *feed = new DeviceFeed(m_services.gpus, m_places.matrix->devices());
    connect(&controller, &RunController::sampled, feed, &DeviceFeed::add);
    connect(&m_services.outlook, &RunOutlook::changed, feed, [this, feed] {
        if (const auto &outlook = m_services.outlook.outlook())
            feed->setEngineOnly(outlook->engineOnly);
    });
    connect(m_places.stress, &StressBanner::stopRequested, &controller, &RunController::stop);
    connect(&controller, &RunController::progressed, m_places.status, &StatusLine::showProgress);
    connect(&controller, &RunController::pausedChanged, m_places.status, &StatusLine::showPaused);
    connect(&controller, &RunController::pausedChanged, &m_services.presenter, &MatrixPresenter::setPaused);
    connect(&controller, &RunController::finished, this, &RunDisplay::finished);
}

void RunDisplay::clear()
{
    m_services.runs.setUnfinishedRun({});
    m_places.matrix->card()->hide();
    m_services.log.clear();
    endPreparing();
    m_places.live->reset({});
    m_places.status->setText({});
}

void RunDisplay::endPreparing()
{
    m_places.live->showPreparing(false);
    m_places.status->endPreparing();
}

void RunDisplay::prepared(const RunPlan &plan)
{
    m_places.message->settle(MessageBar::About::Start);
    QStringList lanes;
    for (const LaneSpec &lane : plan.lanes)
        lanes << lane.name;
    m_places.live->reset(lanes);
    for (const Issue &note : plan.notes)
        log(LogEntry::Level::Info, note.toLine());
}

void RunDisplay::started(const QString &runId)
{
    const RunRecord &record = m_services.runs.controller().record();
    m_places.matrix->card()->hide();
    m_services.presenter.setRecord(record, historyWithout(runId));
    m_services.presenter.setRunning(true);
    m_feed.reset(record);
    log(LogEntry::Level::Info, tr("Run %1 started.").arg(runId));
}

void RunDisplay::follow(const QVector<CellUpdate> &updates)
{
    if (!m_services.runs.concernsOpenProject())
        return;
    m_services.presenter.apply(updates);
    m_places.stress->follow(updates);
    m_places.matrix->follow(updates);
    for (const LiveDot &dot : m_feed.take(updates))
        m_places.live->addAttempt(dot.lane, dot.tokensPerSecond);
}

void RunDisplay::finished(const RunOutcome &outcome)
{
    m_places.status->endProgress();
    m_places.stress->end();
    emit changed();
    if (!m_services.runs.concernsOpenProject())
        return; // another project was opened while its servers were being ended
    const RunRecord &record = m_services.runs.controller().record();
    const QVector<RunRecord> earlier = historyWithout(record.context.runId);
    m_services.presenter.setHistory(QVector<RunRecord>{record} + earlier);
    m_services.presenter.setRecord(record, earlier);
    m_services.presenter.setRunning(false);
    emit changed(); // it says how many cells there are to measure again
    const QString text = outcomeText(outcome);
    m_places.status->setText(text);
    log(outcome.error ? LogEntry::Level::Error : LogEntry::Level::Info, text);
    if (outcome.error)
        m_places.message->showError(*outcome.error);
    else if (outcome.completed)
        m_places.matrix->card()->tell(
            recommend(m_services.presenter.verdicts(), m_services.document.data().settings.wishes,
                m_services.document.data().config),
            outcome.erroredCells);
    m_places.matrix->endWarnings();
    m_services.library.forget(outcome.runId);
    m_services.library.refresh();
}

QVector<RunRecord> RunDisplay::historyWithout(const QString &runId) const
{
    QVector<RunRecord> others;
    for (const RunRecord &record : m_services.presenter.history())
        if (record.context.runId != runId)
            others << record;
    return others;
}

// A run may have ended while the others were read.
void RunDisplay::keepHistory(const QVector<RunRecord> &read)
{
    QVector<RunRecord> all;
    for (const RunRecord &record : m_services.presenter.history())
        if (std::none_of(read.begin(), read.end(),
                [&record](const RunRecord &other) { return other.context.runId == record.context.runId; }))
            all << record;
    m_services.presenter.setHistory(all + read);
}

void RunDisplay::load(const QString &runId)
{
    const int number = ++m_loadNumber;
    inBackground(
        this,
        [path = m_services.document.path(), runId](const std::stop_token &stop) {
            return runId.isEmpty() ? readHistory(path, stop) : readOne(path, runId);
        },
        [this, number, newest = runId.isEmpty()](const Result<QVector<RunRecord>> &records) {
            if (number != m_loadNumber)
                return;
            if (records && newest)
                keepHistory(*records);
            if (m_services.runs.isBusy())
                return;
            if (!records)
                m_places.message->showError(records.error());
            else if (!records->isEmpty() && !records->first().cells.isEmpty())
                showLoaded(records->first(), records->mid(1));
        });
}

void RunDisplay::showLoaded(const RunRecord &record, const QVector<RunRecord> &earlier)
{
    m_services.presenter.setRecord(record, earlier);
    m_places.live->reset({}); // its curves were another run's
    const QString when = QLocale().toString(record.context.startedUtc.toLocalTime(), QLocale::ShortFormat);
    m_places.status->setText(earlier.isEmpty()
            ? tr("Showing run %1.").arg(when)
            : tr("Showing the latest of each cell; newest run: %1.").arg(when));
    if ((!record.completed || record.unproven > 0) && !RunStore::isImported(record.context.runId))
        m_services.runs.setUnfinishedRun(record.context.runId);
    emit changed();
}

void RunDisplay::tellOfRenaming(const QString &before, const QString &now)
{
    const auto &cells = m_services.presenter.record().cells;
    if (std::any_of(cells.begin(), cells.end(), [&before](const CellRecord &cell) {
            return cell.id.model == before && !cell.attempts.isEmpty() && cell.fileFingerprint.isEmpty();
        }))
        m_places.message->offer(
            tr("Results measured as “%1” keep that name: they stay in their runs, but the matrix and the "
               "advice show “%2” as not measured.")
                .arg(before, now),
            tr("Undo rename"), [this] { m_services.document.undo(); }, MessageBar::About::Other);
}

void RunDisplay::log(LogEntry::Level level, const QString &text)
{
    m_services.log.append({{level, QDateTime::currentDateTimeUtc(), text}});
}

} // namespace sweetspot::ui
