// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/latest.h"
#include "core/plan/plannedlanes.h"
#include "core/run/runevents.h"
#include "models/issue.h"
#include "models/matrixmodel.h"
#include "models/runrecord.h"
#include "models/vote.h"
#include "ui/matrix/cellforecast.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace sweetspot::ui
{

class Document;

/// Joins what the person set up, what is on disk, what was measured and what is being measured into the squares
/// of the matrix model. Verdicts are recomputed whenever a threshold moves. Lives on the window's thread.
class MatrixPresenter : public QObject
{
    Q_OBJECT
public:
    MatrixPresenter(Document *document, MatrixModel *model, QObject *parent = nullptr);

    /// A run that was read from disk, or the beginning of one. Where it has nothing of a cell, what earlier
    /// runs measured is shown.
    /// @param earlier newest first
    void setRecord(const RunRecord &run, const QVector<RunRecord> &earlier = {});
    /// What cells would be measured with now; figures that were measured with something else are marked.
    /// @param versions by engine, as far as they are known
    void setToday(const QString &machineId, const QHash<QString, QString> &versions);
    void setRunning(bool running);
    void setPaused(bool paused)
    {
        m_paused = paused;
        refreshAll();
    }
    /// Whose drivers are asked for what is free; null: they are not.
    void setGpus(std::shared_ptr<GpuWatch> gpus) { m_gpus = std::move(gpus); }
    void apply(const QVector<CellUpdate> &updates);
    /// Files came or went.
    void lookAgain();
    /// Engines that cannot be used now, with a sentence for each.
    void setUnusable(const QHash<QString, QString> &engines);

    /// The lanes that a run would have now; empty: not known.
    void setLanes(const QVector<LaneSpec> &lanes);

    /// The run, completed by the latest measurements of earlier ones.
    const RunRecord &record() const { return m_latest.record; }
    /// The project's runs, newest first, as far as they were read; whichever of them is shown.
    void setHistory(const QVector<RunRecord> &runs) { m_history = runs; }
    const QVector<RunRecord> &history() const { return m_history; }
    /// What a choice of cells to measure is made by.
    QHash<CellId, MeasuredKey> measured() const;
    /// Of these squares what has figures, in the runs that these come from.
    QVector<RunCell> measuredCells(const QVector<MatrixKey> &keys) const;
    /// Which run a cell's figures come from; nullptr: no run has the cell.
    const CellSource *sourceOf(const CellId &cell) const;
    std::optional<CellRecord> recordOf(int row, int column) const;
    CellId cellAt(int row, int column) const;
    /// A cell that has figures, with the run they come from and what is concluded.
    struct MeasuredCellOfRun {
        CellRecord cell;
        CellVerdict verdict;
        RunContext run;
    };
    std::optional<MeasuredCellOfRun> measuredCell(const CellId &cell) const;
    /// Of the shown run or of an earlier one.
    std::optional<RunContext> contextOf(const QString &runId) const;
    /// The heads of a model's files, by quantization; those that could be read.
    QMap<QString, GgufHeader> headsOf(const QString &model) const { return ui::headsOf(m_look, model); }
    /// What is wrong with files of the project that are not left out; empty before they were looked at.
    Issues fileProblems() const;
    /// Files of the project that are not where they should be; empty before they were looked at.
    QSet<MatrixKey> missingFiles() const { return ui::missingFiles(m_look); }
    /// Of what a file of the project holds; empty before it was looked at, or where it cannot be read.
    QString fingerprintOf(const MatrixKey &key) const { return m_look.files.value(key).fingerprint; }
    /// Memory that a model may take on this machine.
    HostMemory usableMemory() const;
    /// Of the cells of record(), in its order, under the present thresholds.
    const QVector<CellVerdict> &verdicts() const { return m_verdicts; }

signals:
    void verdictsChanged();
    void surveyed(); ///< the files were looked at

private:
    void documentChanged();
    void survey();
    void layOut();
    void refreshAll();
    MatrixSquare squareOf(int row, int column) const;
    void compose();
    void followRenames();
    QStringList staleReasonsOf(const CellRecord &cell, const CellSource &source) const;
    void judgeAll();
    void judgeAgain(const CellId &cell);
    const CellVerdict *verdictOf(const CellId &cell) const;
    std::optional<bool> fits(const MatrixSquare &square, const CellId &cell) const;
    void showPlan(MatrixSquare &square, const MatrixKey &key) const;
    void showLive(MatrixSquare &square) const;

    Document *m_document;
    MatrixModel *m_model;
    std::shared_ptr<GpuWatch> m_gpus;
    QVector<RunRecord> m_history;
    RunRecord m_run;
    QSet<CellId> m_inRun; ///< cells of it
    QVector<RunRecord> m_earlier; ///< newest first
    LatestCells m_latest; ///< of both
    QVector<CellVerdict> m_own; ///< of each cell by itself, in the order of record()
    QVector<CellVerdict> m_verdicts; ///< the same, compared with one another
    QHash<CellId, qsizetype> m_places; ///< in record()
    BenchConfig m_judgedBy;
    QHash<CellId, CellUpdate> m_live; ///< of the run that goes on
    MachineLook m_look;
    QHash<QString, QString> m_unusable; ///< engines, and why
    QVector<LaneSpec> m_lanes; ///< of the next run
    PlannedLanes m_planned; ///< by them and the project
    QString m_machineId; ///< of this machine; empty: not known yet
    std::optional<QString> m_ownPrompts; ///< today's: see ownPromptsToday()
    QHash<QString, QString> m_versions; ///< of the engines
    bool m_running = false, m_paused = false;
    int m_surveyNumber = 0; ///< late answers are dropped
    ModelSet m_surveyed;
    QString m_surveyedDir;
};

} // namespace sweetspot::ui
