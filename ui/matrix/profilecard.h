// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart.h"
#include "models/benchconfig.h"
#include "models/verdict.h"
#include "ui/matrix/foldcard.h"

#include <QVector>

class QLabel;
class QToolButton;

namespace sweetspot::ui
{

class ChartView;
class TonedLabel;

/// What one profile came to: its rating and why, the main figures, small charts, the other figures behind a
/// button.
class ProfileCard : public FoldCard
{
    Q_OBJECT
public:
    /// @param profile id; empty: what belongs to the whole cell
    explicit ProfileCard(const QString &profile, QWidget *parent = nullptr);

    /// Shows what a cell has of the profile; the card hides when that is nothing.
    void tell(const CellVerdict &verdict, const BenchConfig &config);
    /// @param note in place of charts, or about them; empty: none
    void setCharts(const QVector<Chart> &charts, const QString &note = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFigures();

    QString m_profile;
    CellVerdict m_verdict;
    BenchConfig m_config;
    QLabel *m_sentence;
    QLabel *m_main;
    QVector<ChartView *> m_charts;
    TonedLabel *m_note;
    QToolButton *m_more;
    QLabel *m_others;
};

/// Figures as a table with their spread, threshold and meaning; foreign text is escaped. Pure.
/// @param figures ids of metrics that the verdict has
QString figuresHtml(
    const QStringList &figures, const CellVerdict &verdict, const BenchConfig &config, const QPalette &palette);

} // namespace sweetspot::ui
