// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vote.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sweetspot::ui
{

/// Which of two answers is better, and what was voted on these two cells until now.
class Ballot : public QWidget
{
    Q_OBJECT
public:
    explicit Ballot(QWidget *parent = nullptr);

    /// @param open whether two answers are there to be voted on
    void setOpen(bool open);
    void show(const PairTally &tally);

signals:
    /// @param chosen 0: left, 1: right, absent: neither
    void voted(std::optional<int> chosen, bool bothBad);

private:
    void add(const char *id, const QString &text, std::optional<int> chosen, bool bothBad);

    QLabel *m_tally;
    QVector<QPushButton *> m_buttons;
};

} // namespace sweetspot::ui
