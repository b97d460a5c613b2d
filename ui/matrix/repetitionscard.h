// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/attemptstrip.h"
#include "ui/matrix/foldcard.h"

class QLabel;
class QTableWidget;
class QToolButton;

namespace sweetspot::ui
{

class StripPlot;

/// The repetitions of a cell: as dots, in words, and as a table behind "Show the numbers".
class RepetitionsCard : public FoldCard
{
    Q_OBJECT
public:
    explicit RepetitionsCard(QWidget *parent = nullptr);

    /// Hides the card when there is none.
    void tell(const AttemptStrip &strip);

private:
    void fillTable();

    AttemptStrip m_strip;
    StripPlot *m_plot;
    QLabel *m_words;
    QToolButton *m_numbers;
    QTableWidget *m_table;
};

} // namespace sweetspot::ui
