// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project/projectfolder.h"
#include "ui/tune/tunedesk.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace sweetspot::ui
{

class TonedLabel;

/// What is to be tuned: which cell, for which requests, how thoroughly, for how long.
class TuneSetup : public QFrame
{
    Q_OBJECT
public:
    explicit TuneSetup(QWidget *parent = nullptr);

    void setCells(const QVector<CellId> &cells); ///< that can be chosen; what was chosen stays
    void setProject(const ProjectData &data); ///< whose workload says what can be tuned for
    /// A cell that is not in the list is put into it.
    void choose(const CellId &cell);
    /// @param obstacle why it cannot be started, as a sentence; empty: it can
    void setState(const QString &obstacle);
    TuneWish wish() const;
    bool isComplete() const; ///< whether there is a cell and something to tune it for

signals:
    void startRequested();

private:
    void addEfforts(QLayout *column);
    void addEffort(QLayout *column, QRadioButton *choice, const QString &purpose);
    void showGoals();
    void tellGoal();
    void takeEffort();
    void refresh();
    const CellId *cell() const;
    std::optional<TuneEffort> effort() const; ///< nullopt: automatic

    QComboBox *m_cell, *m_goal;
    TonedLabel *m_goalNote, *m_obstacle;
    QRadioButton *m_automatic; ///< as the environments of the project say
    QVector<QRadioButton *> m_efforts; ///< in the order of tuneEfforts()
    QSpinBox *m_minutes;
    QLabel *m_minutesLabel = nullptr;
    QCheckBox *m_lossy; ///< whether settings that change answers may be tried
    QPushButton *m_start;
    QVector<CellId> m_cells;
    QVector<TuneGoal> m_goals;
    WorkloadSettings m_workload;
    int m_usualContext = 0; ///< tokens
    bool m_canStart = false;
};

/// What an effort is called, and what it is for.
QString effortTitle(const TuneEffort &effort);
QString effortPurpose(const TuneEffort &effort);

} // namespace sweetspot::ui
