// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/planner.h"
#include "core/plan/planproposal.h"
#include "core/plan/runforecast.h"
#include "core/store/project/projectfolder.h"
#include "models/issue.h"
#include "models/residentmodel.h"
#include "models/result.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace sweetspot
{
class GpuWatch;
}

namespace sweetspot::ui
{

class Document;

/// What is known of a run before it starts.
struct Outlook {
    RunForecast forecast;
    std::optional<Error> problem; ///< why there is no plan
    Issues notes; ///< of the plan
    QVector<PlanProposal> proposals; ///< for the project
    QStringList disturbances; ///< sentences: what of this machine's present state would spoil figures
    QVector<ResidentModel> residents; ///< what other servers hold in memory
    QVector<EngineDevice> engineOnly; ///< devices that only the engine knows, such as another machine's
    QStringList environments; ///< how servers are started, a line for each lane and engine
    int runs = 0; ///< earlier ones that the time is predicted from

    bool operator==(const Outlook &) const = default;
};

/// Keeps the outlook of the next run up to date while somebody looks at it. Plans on
/// another thread. Lives on the window's thread.
class RunOutlook : public QObject
{
    Q_OBJECT
public:
    explicit RunOutlook(Document *document, QObject *parent = nullptr);

    /// Whether somebody looks: else nothing is worked out.
    void setWatched(bool watched);
    /// Which cells the run is to measure, and what that choice is made by.
    void setChoice(CellChoice choice);
    void setMeasured(std::function<QHash<CellId, MeasuredKey>()> measured) { m_measured = std::move(measured); }
    /// Whose drivers are asked for what is free; null: they are not.
    void setGpus(std::shared_ptr<GpuWatch> gpus) { m_gpus = std::move(gpus); }
    /// Earlier runs, newest first, that the time is predicted from.
    void setHistory(std::function<QVector<RunRecord>()> history) { m_history = std::move(history); }
    /// Nothing until the first one was worked out.
    const std::optional<Outlook> &outlook() const { return m_outlook; }
    bool isWorking() const { return m_working; }

public slots:
    void refresh(); ///< soon; several in a row are one
    /// Has other servers let go of what they hold in memory, and looks again.
    void releaseMemory();

signals:
    void changed();
    void failed(const sweetspot::Error &error);

private:
    static Outlook workOut(const ProjectFolder &folder, const ProjectData &data, const PlanOptions &options,
        const QVector<RunRecord> &runs, const GpuWatch *gpus, const std::stop_token &stop);
    void begin();

    Document *m_document;
    CellChoice m_choice = CellChoice::All;
    std::function<QHash<CellId, MeasuredKey>()> m_measured;
    std::function<QVector<RunRecord>()> m_history;
    std::shared_ptr<GpuWatch> m_gpus;
    std::optional<Outlook> m_outlook;
    QTimer m_soon;
    std::stop_source m_work, m_release;
    bool m_watched = false, m_working = false, m_stale = true;
    int m_number = 0; ///< late answers are dropped
};

} // namespace sweetspot::ui
