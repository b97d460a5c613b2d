// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/doorcard.h"
#include "ui/window/recentprojects.h"
#include "ui/window/recentreader.h"

#include <QVector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sweetspot::ui
{

class RecentPicture;
class TonedLabel;

/// One project of the list: its matrix as a small picture, its title, its folder, when it was opened, how far
/// it is. A button as a whole; Delete takes it off the list.
class RecentRow : public CardButton
{
    Q_OBJECT
public:
    explicit RecentRow(const RecentProject &project, QWidget *parent = nullptr);

    const QString &path() const { return m_project.path; }
    void show(const RecentState &state);
    using CardButton::show;

signals:
    void resumeRequested(const QString &run);
    void forgetRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QVBoxLayout *makeWords();
    void describe();

    RecentProject m_project;
    RecentState m_state;
    RecentPicture *m_picture;
    QLabel *m_title, *m_opened;
    TonedLabel *m_how;
    QPushButton *m_resume;
};

/// The projects opened last. What stands beside their names is read in the background while the list is shown.
class RecentList : public QWidget
{
    Q_OBJECT
public:
    explicit RecentList(QWidget *parent = nullptr);

    void setProjects(const QVector<RecentProject> &projects);

signals:
    void projectRequested(const QString &path);
    void resumeRequested(const QString &path, const QString &run);
    void forgetRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addRow(const RecentProject &project);
    void look();

    QVBoxLayout *m_column;
    QLabel *m_none;
    QVector<RecentRow *> m_rows;
    RecentReader m_reader;
};

} // namespace sweetspot::ui
