// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/enginesview.h"

#include "models/foreigntext.h"
#include "models/metric.h"
#include "models/tooltiptext.h"
#include "ui/base/named.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

EnginesView::EnginesView(QWidget *parent)
    : QWidget(parent)
    , m_model(named(new QComboBox, "enginesModel", tr("Model on several engines")))
    , m_table(named(new QTableWidget, "enginesTable", tr("Engines side by side")))
    , m_none(
          new QLabel(tr("None of the selected models was measured on several engines. Select cells of the same "
                        "model and precision on two engines.")))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_model);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    m_none->setObjectName(QStringLiteral("enginesNone"));
    m_none->setWordWrap(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_model, &QComboBox::currentIndexChanged, this, &EnginesView::fill);
    show({});
}

void EnginesView::show(const QVector<EngineTable> &tables)
{
    const QString before = m_model->currentText();
    m_tables = tables;
    const bool blocked = m_model->blockSignals(true);
    m_model->clear();
    for (const EngineTable &table : tables)
        m_model->addItem(foreignText(table.title));
    m_model->setCurrentIndex(std::max(0, m_model->findText(before)));
    m_model->blockSignals(blocked);
    m_model->setVisible(!tables.isEmpty());
    m_table->setVisible(!tables.isEmpty());
    m_none->setVisible(tables.isEmpty());
    fill();
}

void EnginesView::fill()
{
    m_table->setRowCount(0);
    const int chosen = m_model->currentIndex();
    if (chosen < 0 || chosen >= m_tables.size())
        return;
    const EngineTable &table = m_tables[chosen];
    m_table->setColumnCount(int(table.engines.size()));
    QStringList heads;
    for (const QString &engine : table.engines)
        heads << foreignText(engine);
    m_table->setHorizontalHeaderLabels(heads);
    for (const ComparedMetric &compared : table.metrics) {
        const Metric *metric = findMetric(compared.metric);
        QStringList texts;
        for (qsizetype i = 0; i < compared.values.size(); ++i)
            texts << (compared.values[i] ? engineFigure(compared, i) : tr("not measured"));
        addRow(
            metric->unit.isEmpty() ? metric->label : QStringLiteral("%1 [%2]").arg(metric->label, metric->unit),
            texts, metric->meaning);
    }
    for (const Term &term : table.terms) {
        QStringList texts;
        for (const QString &value : term.values)
            texts << (value.isEmpty() ? tr("not known") : foreignText(value));
        addRow(QStringLiteral("%1: %2").arg(term.label, termStateLabel(term.state)), texts, {});
    }
    m_table->resizeColumnsToContents();
}

void EnginesView::addRow(const QString &label, const QStringList &texts, const QString &hint)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *head = new QTableWidgetItem(label);
    if (!hint.isEmpty())
        head->setToolTip(toolTipText(hint));
    m_table->setVerticalHeaderItem(row, head);
    for (int i = 0; i < texts.size(); ++i)
        m_table->setItem(row, i, new QTableWidgetItem(texts[i]));
}

} // namespace sweetspot::ui
