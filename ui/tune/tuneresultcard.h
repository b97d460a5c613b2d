// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneaccount.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sweetspot::ui
{

class ChartView;
class TonedLabel;
class TuneTable;

/// What a tuning came to: the sentence, what helped, everything that was tried, and what can be done with it.
class TuneResultCard : public QFrame
{
    Q_OBJECT
public:
    explicit TuneResultCard(QWidget *parent = nullptr);

    /// @param obstacle why it cannot be used or gone on with now, as a sentence; empty: it can
    void show(const TuneView &view, const QString &obstacle);
    void setObstacle(const QString &obstacle);
    void say(const QString &done); ///< what became of a button
    const TuneView &view() const { return m_view; }

    /// Writes a report away from the window's thread. @param path ends in .html or .md
    void saveReport(const QString &path);

signals:
    void useRequested(); ///< the settings, in this project
    void handOverRequested(const sweetspot::CellRecord &cell); ///< to other programs
    void resumeRequested(const QString &id);
    void failed(const sweetspot::Error &error);

private:
    QWidget *makeButtons();
    QWidget *makeTabs();
    void showTexts();
    void copyCommand();
    void askForReport();

    TuneView m_view;
    TuneAccount m_account;
    QLabel *m_headline, *m_changed;
    TonedLabel *m_notes, *m_resolution, *m_conditions, *m_done;
    ChartView *m_waterfall, *m_all, *m_memory;
    TuneTable *m_tried;
    QPushButton *m_copy, *m_save, *m_use, *m_report, *m_resume;
};

} // namespace sweetspot::ui
