// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/trend.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace sweetspot::ui
{

class ChartView;
class Document;
class GroupedBox;
class RunLibrary;
class TonedLabel;

/// A metric of a cell over the project's own runs, the baseline as a level across them. Runs are read beside
/// the window, when this is looked at.
class RunTrend : public QWidget
{
    Q_OBJECT
public:
    RunTrend(Document *document, RunLibrary *library, QWidget *parent = nullptr);

    bool isReading() const { return m_reading; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void forget();
    void read();
    void listCells();
    void listMetrics();
    void present();
    std::optional<CellId> cell() const;

    Document *m_document;
    RunLibrary *m_library;
    QComboBox *m_cells;
    GroupedBox *m_metrics;
    TonedLabel *m_sentence;
    ChartView *m_chart;
    QVector<JudgedRun> m_runs;
    QVector<CellId> m_known; ///< of m_runs, in the order of the box
    bool m_stale = true, m_reading = false;
    int m_number = 0; ///< late answers are dropped
};

} // namespace sweetspot::ui
