// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tryout.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace sweetspot
{
class SecretStore;
}

namespace sweetspot::ui
{

class Document;
class RunStarter;

/// Between the page and the thread that talks with cells: takes questions, hands on what becomes of them, ends
/// the servers for a run and when the project is closed. Lives on the window's thread and never waits.
class TryoutDesk : public QObject
{
    Q_OBJECT
public:
    TryoutDesk(Document *document, RunStarter *runs, SecretStore *secrets, QObject *parent = nullptr);
    ~TryoutDesk() override; ///< ends the servers and waits until they are gone

    /// Why nothing can be asked now, as a sentence; empty: it can.
    QString obstacle() const;
    /// Asks; what is being answered is stopped. The ids of the turns are set here.
    /// @returns the id of the first turn, the others follow; -1: there is an obstacle
    int ask(QVector<TryoutTurn> turns);
    void stop();
    void endServers();
    bool isBusy() const { return !m_pending.isEmpty(); }
    bool isServing() const { return !m_serving.isEmpty(); }

signals:
    void updated(const sweetspot::TryoutUpdate &update);
    void noted(const QString &text); ///< empty: what was noted holds no more
    void stateChanged(); ///< isBusy(), isServing() or obstacle()

private:
    void gather();
    void hurry();

    Document *m_document;
    RunStarter *m_runs;
    SecretStore *m_secrets;
    Tryout m_tryout;
    QTimer m_timer;
    QSet<int> m_pending; ///< turns that have not ended
    QVector<CellId> m_serving;
    int m_nextId = 0;
    int m_number = 0; ///< of the question; keys that come for an earlier one are dropped
};

} // namespace sweetspot::ui
