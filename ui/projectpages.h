// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/projectsettings.h"
#include "models/result.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace sweetspot
{
class SecretStore;
}

namespace sweetspot::ui
{

class ComparePage;
class Document;
class DownloadDesk;
class EngineDesk;
class EnginesPage;
class HubPage;
class MatrixPage;
class ReportPage;
class RunLibrary;
class RunsPage;

/// The pages of an open project, one at a time: matrix, models, engines, compare, runs, report.
class ProjectPages : public QWidget
{
    Q_OBJECT
public:
    enum Page { Matrix, Models, Engines, Compare, Runs, Report };

    /// @param matrix taken over
    ProjectPages(Document *document, MatrixPage *matrix, SecretStore *secrets, QWidget *parent = nullptr);

    Page page() const;
    void setPage(Page page);
    QString pageName(Page page) const;
    RunLibrary *library() const { return m_library; }
    DownloadDesk *downloads() const { return m_downloads; }
    EngineDesk *engines() const { return m_engineDesk; }

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
    void letHiddenPagesShrink();
    void takeHubKey(SecretStore *secrets);

    QTabBar *m_bar;
    QStackedWidget *m_stack;
    RunLibrary *m_library;
    DownloadDesk *m_downloads;
    HubPage *m_hub;
    EngineDesk *m_engineDesk;
    EnginesPage *m_engines;
    ComparePage *m_compare;
    RunsPage *m_runs;
    ReportPage *m_report;
};

} // namespace sweetspot::ui
