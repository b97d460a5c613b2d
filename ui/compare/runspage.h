// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableWidget;
class QTreeWidget;

namespace sweetspot::ui
{

class Document;
class RunLibrary;

/// The project's runs with where and on what they were made; two of them compared cell by cell, so that a
/// regression after an update is seen at a glance.
class RunsPage : public QWidget
{
    Q_OBJECT
public:
    RunsPage(Document *document, RunLibrary *library, QWidget *parent = nullptr);

signals:
    void showRequested(const QString &runId); ///< in the matrix

private:
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
