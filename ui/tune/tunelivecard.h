// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tunewords.h"

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace sweetspot::ui
{

class TonedLabel;

/// A tuning while it runs: the best so far, what is tried now, how much of the time is gone, and its three
/// ends.
class TuneLiveCard : public QFrame
{
    Q_OBJECT
public:
    explicit TuneLiveCard(QWidget *parent = nullptr);

    /// @param activity what is being done, more closely than the search knows; empty: what that wants
    void show(const TuneAccount &account, const QString &activity);
    /// Before there is anything to tell.
    void showPreparing();

signals:
    void verifyRequested();
    void suspendRequested();
    void stopRequested();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeButtons();
    void tellTime();

    QLabel *m_title, *m_now, *m_best;
    TonedLabel *m_effort; ///< which one, and why
    TonedLabel *m_notes;
    QProgressBar *m_time;
    QPushButton *m_verify, *m_suspend, *m_stop;
    QTimer *m_clock; ///< a search tells its time with each event only; a launch may last for minutes
    QElapsedTimer m_since; ///< the last event
    double m_seconds = 0; ///< of the tuning, at that event
    int m_minutes = 0; ///< at most
};

} // namespace sweetspot::ui
