// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tunecontroller.h"

#include <QObject>

#include <stop_token>

namespace sweetspot
{
class SecretStore;
}

namespace sweetspot::ui
{

class Document;
class RunStarter;

/// What a person wants tuned.
struct TuneWish {
    CellId cell;
    QString goal = QString::fromLatin1(kUsualGoal); ///< TuneGoal::id
    std::optional<TuneEffort> effort = exploreEffort(); ///< absent: as the environments of the project say
    bool lossy = false; ///< settings that change answers may be tried

    bool operator==(const TuneWish &) const = default;
};

/// Between the page and the thread that tunes: fetches keys, has the servers of chats ended, keeps runs away
/// while it lasts, and sets a tuning aside when its project is closed. Lives on the window's thread and waits
/// only in its destructor.
class TuneDesk : public QObject
{
    Q_OBJECT
public:
    TuneDesk(Document *document, RunStarter *runs, SecretStore *secrets, QObject *parent = nullptr);
    ~TuneDesk() override; ///< sets a tuning aside and waits until its server is gone

    /// Why nothing can be tuned now, as a sentence; empty: it can.
    QString obstacle() const;
    /// Nothing happens where there is an obstacle.
    void start(const TuneWish &wish);
    void resume(const QString &id); ///< of a tuning of the open project
    void verifyNow();
    void stop(); ///< for good
    void suspend(); ///< until it is resumed

    bool isBusy() const { return m_preparing || m_controller.isRunning(); }
    /// False while the tuning of a project that was closed meanwhile is being ended.
    bool concernsOpenProject() const;
    const TuneView &view() const { return m_controller.view(); }

signals:
    void changed(); ///< view()
    void finished();
    void stateChanged(); ///< isBusy() or obstacle()
    void failed(const sweetspot::Error &error);

private:
    void begin(TuneOrder order);
    void clearTheWay(int number, const TuneOrder &order);
    void cancelPreparation();
    void tellState();

    Document *m_document;
    RunStarter *m_runs;
    SecretStore *m_secrets;
    TuneController m_controller;
    std::stop_source m_preparation;
    QString m_path; ///< project of the controller's tuning
    bool m_preparing = false;
    int m_number = 0; ///< of the wish; what comes for an earlier one is dropped
};

} // namespace sweetspot::ui
