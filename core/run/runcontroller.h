// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lane.h"
#include "core/run/runlog.h"
#include "core/run/runorder.h"
#include "core/run/telemetry.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <stop_token>
#include <vector>

namespace sweetspot
{

/// Starts lanes, lets those run side by side that do not disturb each other, gathers their news ten times a
/// second, writes the reports at the end. Lives on the thread of the window (or of the command line's event
/// loop) and never waits.
class RunController : public QObject
{
    Q_OBJECT
public:
    explicit RunController(QObject *parent = nullptr);
    ~RunController() override; ///< stops a run and waits for its servers to be gone

    /// An error when nothing was started: the folder cannot be made, the run cannot be read.
    Status start(const RunOrder &order);
    void setPaused(bool paused);
    void stop(); ///< finished() follows when servers are gone and reports written

    bool isRunning() const { return m_phase != Phase::Idle; }
    bool isPaused() const { return m_paused; }
    const RunPlan &plan() const { return m_order.preparation.plan; }
    RunFolder folder() const { return m_folder; }
    /// As far as the lanes have reported.
    const RunRecord &record() const { return m_record; }

signals:
    void started(const QString &runId);
    void cellsChanged(const QVector<sweetspot::CellUpdate> &updates);
    void sampled(const QVector<sweetspot::TelemetrySample> &samples);
    void connectionsChanged(const QVector<sweetspot::ConnectionState> &states);
    void logged(const QVector<sweetspot::LogEntry> &entries);
    void progressed(const sweetspot::RunProgress &progress);
    void pausedChanged(bool paused); ///< asked for; what is being measured is measured to its end
    void finished(const sweetspot::RunOutcome &outcome);

private:
    enum class Phase { Idle, Measuring, Reporting };

    Status openRun();
    Status openFolder();
    Status takeEarlier();
    void tellOfEarlier(int kept, int changed);
    Status forgetUnproven(CellRecord &record);
    void makeLanes();
    void startLanes();
    void laneFinished();
    void gather();
    void tell(QVector<LogEntry> entries);
    void apply(const CellUpdate &update);
    RunProgress progress() const;
    void endRun();
    void reportsWritten();

    RunOrder m_order;
    Phase m_phase = Phase::Idle;
    bool m_paused = false;
    RunFolder m_folder;
    RunRecord m_record;
    std::shared_ptr<RunLog> m_log; ///< from the start of a run until its reports are written
    std::shared_ptr<JournalWriter> m_journal;
    std::shared_ptr<PauseGate> m_gate;
    std::stop_source m_stop; ///< lanes
    std::stop_source m_samplerStop;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::unique_ptr<TelemetrySampler> m_sampler;
    QTimer m_gatherTimer;
    QElapsedTimer m_clock;
    qint64 m_pausedMs = 0;
    QElapsedTimer m_pauseClock;
    int m_doneAtStart = 0;
    RunOutcome m_outcome;
    QFutureWatcher<RunOutcome> m_reporting;
};

} // namespace sweetspot
