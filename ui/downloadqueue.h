// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace sweetspot::ui
{

class Document;
class DownloadDesk;

/// The queue of downloads with what can be done to it: pause, go on, remove, fetch what the coming run lacks.
class DownloadQueue : public QWidget
{
    Q_OBJECT
public:
    DownloadQueue(Document *document, DownloadDesk *downloads, QWidget *parent = nullptr);

signals:
    void problem(const QString &sentence);

private:
    void refresh();
    void showMissing();
    void fetchMissing();
    void pauseOrGoOn();
    int chosen() const; ///< id of the chosen download; 0: none

    Document *m_document;
    DownloadDesk *m_downloads;
    QTreeWidget *m_list;
    QLabel *m_space;
    QPushButton *m_missing, *m_pause, *m_remove;
};

} // namespace sweetspot::ui
