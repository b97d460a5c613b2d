// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hublink.h"
#include "models/projectsettings.h"
#include "models/result.h"
#include "models/runrecord.h"
#include "models/vote.h"

#include <QVector>
#include <QWidget>

class QStackedWidget;

namespace sweetspot::ui
{

class MatrixPage;
class Page;
class PageBar;
struct Services;

/// The pages of an open project, one at a time: matrix, models, engines, compare, runs, report, try it,
/// tune, settings.
class ProjectPages : public QWidget
{
    Q_OBJECT
public:
    /// @param services must outlive the pages
    /// @param matrix taken over
    ProjectPages(Services *services, MatrixPage *matrix, QWidget *parent = nullptr);

    const QVector<Page *> &pages() const { return m_pages; } ///< in the order of their tabs; the matrix first
    QString page() const; ///< Page::id of the one that is shown
    void setPage(const QString &id);

    /// Shows these cells side by side; none: says that nothing was measured of them.
    void compare(const QVector<RunCell> &cells);
    /// Opens a chat with one cell, or two.
    void tryOut(const QVector<CellId> &cells);
    /// Opens the page that finds the best settings, for this cell.
    void tune(const CellId &cell);
    /// Looks for a model on the hub.
    void lookFor(const QString &text);
    /// Fetches models from the hub into the open project, and shows how that goes.
    void download(const QVector<HubReference> &models);
    /// Shows an engine of the project.
    void showEngine(const QString &name);

signals:
    void pageChanged();
    void showRequested(const QString &runId); ///< a run in the matrix
    void failed(const sweetspot::Error &error);
    void noted(const QString &text);
    void keysRequested();

private:
    void takeHubKey();
    void handOver(const CellRecord &cell);
    void wire(Page *page);
    template <typename PageType>
    PageType *find() const;

    Services *m_services;
    PageBar *m_bar;
    QStackedWidget *m_stack;
    QVector<Page *> m_pages;
};

} // namespace sweetspot::ui
