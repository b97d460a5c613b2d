// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/difference.h"
#include "core/report/comparecharts.h"
#include "models/benchconfig.h"

#include <QTableWidget>

namespace sweetspot::ui
{

/// The figures of the compared cells, grouped by profile: each cell's value with its interval, and how it
/// differs from the first cell's. Clicking a heading makes its cell the first.
class CompareTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit CompareTable(QWidget *parent = nullptr);

    /// @param votes what people said of the answers; shown as a row when there are any
    void show(const QVector<ChosenCell> &cells, const BenchConfig &config, const QVector<Vote> &votes);
    void setOnlyDifferences(bool only);

    /// What is shown, to paste elsewhere.
    QString asMarkdown() const;
    QString asCsv() const;
    int hiddenMetrics() const { return m_hidden; } ///< because no difference was found in them

signals:
    void baselineRequested(int index); ///< of the cells that are shown
    void filled(); ///< anew

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addHeading(const QString &text);
    void addRow(const ComparedMetric &compared);
    void addVotes();

    QVector<ChosenCell> m_cells;
    BenchConfig m_config;
    QVector<Vote> m_votes;
    bool m_onlyDifferences = false;
    QVector<ComparedMetric> m_shown;
    int m_hidden = 0;
};

/// A difference in one line: "+12.3 % better"; with a mark so that colour is not the only carrier.
QString differenceText(const QString &metric, const Difference &difference);

/// The colour of a difference on the palette's base: good, bad or muted.
QColor differenceColor(Difference::Verdict verdict, const QPalette &palette);

} // namespace sweetspot::ui
