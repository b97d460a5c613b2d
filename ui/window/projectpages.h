// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/projectsettings.h"
#include "models/result.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace sweetspot::ui
{

class ComparePage;
class EnginesPage;
class HubPage;
class MatrixPage;
class ReportPage;
class RunsPage;
struct Services;

/// The pages of an open project, one at a time: matrix, models, engines, compare, runs, report.
class ProjectPages : public QWidget
{
    Q_OBJECT
public:
    enum Page { Matrix, Models, Engines, Compare, Runs, Report };

    /// @param services must outlive the pages
    /// @param matrix taken over
    ProjectPages(Services *services, MatrixPage *matrix, QWidget *parent = nullptr);

    Page page() const;
    void setPage(Page page);
    QString pageName(Page page) const;

    /// Compares these squares of a run, all their devices and parameter sets.
    void compare(const QString &runId, const QVector<MatrixKey> &keys);
    /// Looks for a model on the hub.
    void lookFor(const QString &text);

signals:
    void pageChanged();
    void showRequested(const QString &runId); ///< a run in the matrix
    void failed(const sweetspot::Error &error);
    void noted(const QString &text);
    void keysRequested();

private:
    void takeHubKey();

    Services *m_services;
    QTabBar *m_bar;
    QStackedWidget *m_stack;
    HubPage *m_hub;
    EnginesPage *m_engines;
    ComparePage *m_compare;
    RunsPage *m_runs;
    ReportPage *m_report;
};

} // namespace sweetspot::ui
