// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/enginetable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace sweetspot::ui
{

/// One model with engines as columns: figures with their differences from the first engine and how sure they
/// are, and below them what was equal and what was not.
class EnginesView : public QWidget
{
    Q_OBJECT
public:
    explicit EnginesView(QWidget *parent = nullptr);

    /// The same model stays chosen while it is among them.
    void show(const QVector<EngineTable> &tables);

private:
    void fill();
    void addRow(const QString &label, const QStringList &texts, const QString &hint);

    QComboBox *m_model;
    QTableWidget *m_table;
    QLabel *m_none;
    QVector<EngineTable> m_tables;
};

} // namespace sweetspot::ui
