// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/hardware/hostinfo.h"
#include "models/result.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace sweetspot::ui
{

/// What a newcomer sees: three doors, what the program found of this machine, and the projects opened last.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void showMachine(const HostInfo &host, const Result<LlamaCppInstall> &llamaCpp);
    void setRecent(const QStringList &paths);
    /// Something that takes a while is going on; empty: nothing is.
    void setBusy(const QString &what, double share = -1);

signals:
    void stopRequested(); ///< of what takes long now
    void demoRequested();
    void filesRequested();
    void scanRequested();
    void openRequested();
    void fetchEngineRequested();
    void projectRequested(const QString &path);

private:
    QLayout *makeDoors();
    void makeBusyBox();
    QLayout *makeLower();
    QWidget *door(const QString &name, const QString &title, const QString &text, void (StartPage::*signal)());

    QVector<QPushButton *> m_doors;
    QLabel *m_machine;
    QLabel *m_llamaCpp;
    QPushButton *m_fetch;
    QVBoxLayout *m_recent;
    QWidget *m_recentBox;
    QWidget *m_busyBox;
    QLabel *m_busy;
    QProgressBar *m_bar;
};

} // namespace sweetspot::ui
