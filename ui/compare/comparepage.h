// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/comparecharts.h"
#include "models/ownprompt.h"
#include "models/result.h"
#include "ui/base/page.h"

#include <QHash>

class QLabel;
class QStackedLayout;
class QTabWidget;

namespace sweetspot::ui
{

class AnswersView;
class EnginesView;
class CellChooser;
class ChartView;
class CompareTable;
class Document;
class GroupedBox;
class RunLibrary;

/// Two or more cells side by side: their figures, charts and answers. What is shown follows from the ticked
/// cells, the runs and the thresholds; nothing here changes the project but votes.
class ComparePage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "compare";

    ComparePage(Document *document, RunLibrary *library, QWidget *parent = nullptr);

    void choose(const QVector<RunCell> &cells);
    const QVector<ChosenCell> &cells() const { return m_cells; }

signals:
    void saved(const QString &path);

private:
    void takeProject();
    QWidget *makeNumbers();
    QWidget *makeCharts();
    QLayout *makeChartBar();
    void showBesides();
    void greyOut(const ChartRequest &request);
    void copy(const QString &text);
    void refresh();
    void showEngines();
    void showChart();
    void saveChart(const QString &suffix);
    void loadTemperatures();
    void loadQuestions();
    void keep(const Vote &vote);
    void withdraw(const Vote &vote);

    Document *m_document;
    RunLibrary *m_library;
    CellChooser *m_chooser;
    QStackedLayout *m_stack;
    QTabWidget *m_tabs;
    CompareTable *m_table;
    QLabel *m_left; ///< what the table leaves out
    GroupedBox *m_kind, *m_metric;
    ChartView *m_chart;
    AnswersView *m_answers;
    EnginesView *m_engines;
    QVector<ChosenCell> m_cells;
    QVector<Vote> m_votes;
    QHash<QString, QVector<Chart::Point>> m_temperatures; ///< by run
    QHash<QString, QString> m_questions;
    QString m_questionFile;
    QVector<OwnPrompt> m_ownPrompts; ///< that m_questions has the texts of
    int m_number = 0; ///< of the project; late answers are dropped
};

} // namespace sweetspot::ui
