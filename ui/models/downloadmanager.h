// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/fetchplan.h"

#include <QElapsedTimer>
#include <QObject>
#include <QVector>

#include <stop_token>

namespace sweetspot::ui
{

class Document;

/// A model on its way, as the queue shows it.
struct DownloadItem {
    enum class State { Waiting, Fetching, Paused, Done, Failed };
    int id = 0;
    PlannedFetch plan;
    State state = State::Waiting;
    DownloadProgress progress;
    double bytesPerSecond = 0; ///< of the last seconds
    QString problem; ///< of a failure: a sentence
};

/// The queue of downloads of the open project: one after the other, paused while something is measured, gone on
/// with where it stopped, after a restart too (downloads.json). What arrives becomes part of the project. Lives
/// on the window's thread; fetches on others.
class DownloadManager : public QObject
{
    Q_OBJECT
public:
    DownloadManager(Document *document, Hub hub, QObject *parent = nullptr);
    ~DownloadManager() override;

    const Hub &hub() const { return m_hub; }
    /// Another token: what is being fetched goes on with the one it began with.
    void setHub(const Hub &hub);
    const QVector<DownloadItem> &items() const { return m_items; }
    void add(const PlannedFetch &plan);
    void pause(int id);
    void resume(int id);
    /// Takes it out of the queue; what was fetched of it stays beside its place.
    void remove(int id);
    /// While a run goes on nothing is fetched, because it would disturb what is measured, unless the person
    /// wants it so.
    void setMeasuring(bool measuring);
    void setWhileMeasuring(bool allowed);
    bool isAllowedWhileMeasuring() const { return m_whileMeasuring; }
    bool isHeld() const { return m_measuring && !m_whileMeasuring; }

signals:
    void changed();
    void arrived(const QString &path);
    void hubChanged();

private:
    DownloadItem *find(int id);
    void startNext();
    void holdOrGoOn(bool wasHeld);
    void readQueue();
    void writeQueue();
    void ended(int id, const Status &fetched);
    void told(int id, const DownloadProgress &progress);

    Document *m_document;
    Hub m_hub;
    QVector<DownloadItem> m_items;
    std::stop_source m_stop;
    QElapsedTimer m_since;
    qint64 m_sinceBytes = 0;
    int m_running = 0; ///< id; 0: none
    int m_lastId = 0;
    bool m_measuring = false;
    bool m_whileMeasuring = false;
};

QString downloadStateText(const DownloadItem &item, bool held);

} // namespace sweetspot::ui
