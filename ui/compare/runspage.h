// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/page.h"

#include <QString>
#include <QStringList>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableWidget;
class QTreeWidget;

namespace sweetspot
{
struct RunComparison;
}

namespace sweetspot::ui
{

class Document;
class RunLibrary;

/// The project's runs with where and on what they were made; two of them compared cell by cell, so that a
/// regression after an update is seen at a glance.
class RunsPage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "runs";

    RunsPage(Document *document, RunLibrary *library, QWidget *parent = nullptr);

private:
    QStringList summary(const QStringList &ids, const RunComparison &comparison) const;
    void showHead(const RunComparison &comparison);
    void makeList();
    QWidget *makeComparison();
    void connectAll();
    void listRuns();
    void refresh();
    QStringList selected() const; ///< ids, the older run first

    Document *m_document;
    RunLibrary *m_library;
    QTreeWidget *m_runs;
    QTableWidget *m_cells;
    QLabel *m_summary;
    QPushButton *m_show, *m_import;
    QStackedLayout *m_stack;
};

} // namespace sweetspot::ui
