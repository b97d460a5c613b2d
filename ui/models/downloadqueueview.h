// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/fetchplan.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace sweetspot::ui
{

class Document;
class DownloadManager;

/// The queue of downloads with what can be done to it: pause, go on, remove, fetch what the coming run lacks.
class DownloadQueueView : public QWidget
{
    Q_OBJECT
public:
    DownloadQueueView(Document *document, DownloadManager *downloads, QWidget *parent = nullptr);

signals:
    void problem(const QString &sentence);

private:
    void refresh();
    void showMissing();
    void present(const QVector<WantedFile> &missing, std::optional<double> freeBytes);
    void fetchMissing();
    void pauseOrGoOn();
    int chosen() const; ///< id of the chosen download; 0: none

    Document *m_document;
    QVector<WantedFile> m_wanted; ///< as they were missing when that was looked at last
    int m_number = 0; ///< late answers are dropped
    DownloadManager *m_downloads;
    QTreeWidget *m_list;
    QLabel *m_space;
    QPushButton *m_missing, *m_pause, *m_remove;
};

} // namespace sweetspot::ui
