// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/hardware/hostinfo.h"
#include "models/result.h"
#include "ui/window/doorcard.h"

#include <QWidget>

class QGroupBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace sweetspot::ui
{

class RecentList;
struct RecentProject;

/// What a newcomer sees: four ways in, each of which works from nothing, what the program found of this
/// machine, and the projects opened last.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void showMachine(const HostInfo &host, const Result<LlamaCppInstall> &llamaCpp);
    void setRecent(const QVector<RecentProject> &projects);
    /// Something that takes a while is going on; empty: nothing is.
    void setBusy(const QString &what, double share = -1);
    /// Gives the keys to the first way in.
    void takeFocus();

signals:
    void stopRequested(); ///< of what takes long now
    void demoRequested();
    void machineRequested(); ///< models that are on it
    void findRequested(); ///< models on the hub
    void serversRequested();
    void openRequested();
    void fetchEngineRequested();
    void projectRequested(const QString &path);
    void resumeRequested(const QString &path, const QString &run);
    void forgetRequested(const QString &path);

private:
    void addHeading(QVBoxLayout *column);
    QLayout *makeDoors();
    DoorCard *door(const char *name, DoorCard::Picture picture, const QString &title, const QString &text,
        void (StartPage::*signal)());
    QWidget *makeBusyBox();
    QLayout *makeLower();
    QGroupBox *makeMachineBox();
    void showEngine(const Result<LlamaCppInstall> &llamaCpp);

    QVector<DoorCard *> m_doors;
    QLabel *m_machine;
    QLabel *m_llamaCpp;
    QPushButton *m_fetch;
    RecentList *m_recent;
    QWidget *m_busyBox;
    QLabel *m_busy;
    QProgressBar *m_bar;
};

} // namespace sweetspot::ui
