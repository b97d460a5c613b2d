// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/preparestep.h"
#include "core/run/runcontroller.h"

#include <QObject>

#include <functional>
#include <stop_token>

namespace sweetspot
{
class SecretStore;
}

namespace sweetspot::ui
{

class Document;

/// From the Run button to a running controller: saves, prepares on another thread, starts; and knows which run
/// could be resumed. Lives on the window's thread.
class RunStarter : public QObject
{
    Q_OBJECT
public:
    RunStarter(Document *document, SecretStore *secrets, QObject *parent = nullptr);

    RunController &controller() { return m_controller; }
    bool isBusy() const { return m_preparing || m_controller.isRunning(); }
    bool isPreparing() const { return m_preparing; }
    /// The newest run of the open project that is not finished, or has cells to be measured again; empty when
    /// there is none.
    QString unfinishedRun() const { return m_unfinished; }
    void setUnfinishedRun(const QString &run);

    /// False while a run of a project that was closed meanwhile is being ended.
    bool concernsOpenProject() const;

    void start(bool resume);
    /// Lets go of a run that is being prepared; nothing without one. stopped() follows at once, though what is
    /// being asked may take some seconds to end.
    void stopPreparing();
    /// Which cells a new run measures from now on, until another choice is made.
    void setChoice(CellChoice choice) { m_choice = choice; }
    CellChoice choice() const { return m_choice; }
    /// What a choice is made by: asked when a run starts.
    void setMeasured(std::function<QHash<CellId, MeasuredKey>()> measured) { m_measured = std::move(measured); }
    /// Whose readings runs keep.
    void setGpus(std::shared_ptr<GpuWatch> gpus) { m_gpus = std::move(gpus); }
    const std::shared_ptr<GpuWatch> &gpus() const { return m_gpus; } ///< null: none was set
    /// What has to be out of the way before a run is prepared: asked when one is, on the window's thread; what
    /// it gives waits on another thread.
    using Waiting = std::function<void(const std::stop_token &)>;
    void setBefore(std::function<Waiting()> before) { m_before = std::move(before); }
    /// The same for others that need this machine as free as a run does. Empty: nothing is in the way.
    Waiting clearance() const { return m_before ? m_before() : Waiting(); }
    /// What else measures here, so that no run may start: a sentence; empty: nothing does. busyChanged()
    /// follows.
    void setObstacle(const QString &sentence);
    const QString &obstacle() const { return m_obstacle; }
    /// Measures these cells, whatever was chosen.
    void measure(const QSet<CellId> &cells);

signals:
    void busyChanged();
    /// What is done before the run starts, as it is done.
    void preparing(const sweetspot::PrepareStep &step);
    void stopped(); ///< before it started
    void prepared(const sweetspot::RunPlan &plan);
    void failed(const sweetspot::Error &error);

private:
    void prepare(const PlanOptions &options, const QString &resumeRun);
    void prepareWithKeys(
        int number, const PlanOptions &options, const QString &run, const QHash<QString, QString> &keys);
    void begin(const Result<Preparation> &preparation, const QString &resumeRun);
    bool letGo();
    PrepareTeller teller(int number);

    Document *m_document;
    SecretStore *m_secrets;
    CellChoice m_choice = CellChoice::All;
    std::function<QHash<CellId, MeasuredKey>()> m_measured;
    std::function<Waiting()> m_before;
    std::shared_ptr<GpuWatch> m_gpus;
    QString m_obstacle;
    bool m_picked = false; ///< the run that is being prepared measures only some cells
    QHash<QString, QString> m_keys; ///< of the run that is being prepared, by name of engine
    RunController m_controller;
    std::stop_source m_preparation; ///< of a run
    bool m_preparing = false;
    int m_number = 0;
    QString m_unfinished;
    QString m_runPath; ///< project of the controller's run
};

} // namespace sweetspot::ui
