// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tunewords.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

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

private:
    QWidget *makeButtons();

    QLabel *m_title, *m_now, *m_best;
    TonedLabel *m_notes;
    QProgressBar *m_time;
    QPushButton *m_verify, *m_suspend, *m_stop;
};

} // namespace sweetspot::ui
