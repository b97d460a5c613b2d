// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tunewords.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace sweetspot::ui
{

/// What a tuning tried and did not take, and why; says so when there is nothing.
class TuneTable : public QWidget
{
    Q_OBJECT
public:
    explicit TuneTable(QWidget *parent = nullptr);

    void show(const TuneAccount &account);

private:
    void copy();

    QTreeWidget *m_table;
    QLabel *m_empty;
    TextRows m_rows;
};

} // namespace sweetspot::ui
