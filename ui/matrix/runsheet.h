// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runplan.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace sweetspot::ui
{

class Document;
class ProposalButtons;
class RunOutlook;
class TonedLabel;

/// What the next run measures, how long it takes and what it needs: chosen and read before it starts.
class RunSheet : public QWidget
{
    Q_OBJECT
public:
    RunSheet(Document *document, RunOutlook *outlook, QWidget *parent = nullptr);

    /// While a run goes on nothing can be chosen.
    void setRunning(bool running);

    CellChoice choice() const;

signals:
    void runRequested();
    void choiceChanged(sweetspot::CellChoice choice);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeChoices();
    void makeFacts();
    void showChoices();
    void showOutlook();
    void showResidents();
    void tickProfile(const QString &profile, bool on);

    Document *m_document;
    RunOutlook *m_outlook;
    QRadioButton *m_quick = nullptr, *m_full = nullptr;
    QComboBox *m_choice = nullptr;
    QHash<QString, QCheckBox *> m_profiles;
    QLabel *m_cells = nullptr, *m_time = nullptr, *m_memory = nullptr, *m_servers = nullptr,
           *m_skipped = nullptr, *m_notes = nullptr;
    ProposalButtons *m_proposals = nullptr;
    TonedLabel *m_warnings = nullptr, *m_problem = nullptr;
    QPushButton *m_run = nullptr, *m_release = nullptr;
    bool m_running = false, m_showing = false;
};

/// "about 14 min (11 to 20 min)". For a run before it starts.
QString timeText(double least, double likely, double most);

} // namespace sweetspot::ui
