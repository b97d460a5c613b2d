// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tune/tunetable.h"

#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/named.h"
#include "ui/base/table.h"
#include "ui/base/tr.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

TuneTable::TuneTable(QWidget *parent)
    : QWidget(parent)
    , m_table(makeTable("tuneTried", UiTr::tr("Tried and rejected"), triedHeadings(TuneMeasure::Time)))
    , m_empty(named(new QLabel(UiTr::tr("Nothing was rejected.")), "tuneNothingTried"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty);
    m_empty->setAlignment(Qt::AlignCenter);
    m_table->setUniformRowHeights(false); // reasons may need two lines
    m_table->setWordWrap(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setMinimumHeight(fontMetrics().height() * 8);
    m_table->header()->setStretchLastSection(false); // settings are longer than most reasons
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *copies = new QAction(UiTr::tr("Copy as Markdown"), m_table);
    m_table->addAction(copies);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copies, &QAction::triggered, this, &TuneTable::copy);
    show({});
}

void TuneTable::show(const TuneAccount &account)
{
    m_rows = triedTable(account);
    m_table->clear();
    m_table->setHeaderLabels(m_rows.first());
    for (const QStringList &row : m_rows.mid(1)) {
        auto *item = new QTreeWidgetItem(m_table);
        for (int column = 0; column < row.size(); ++column) {
            item->setText(column, foreignText(row[column]));
            item->setToolTip(column, toolTipText(foreignText(row[column])));
        }
    }
    const int most = fontMetrics().averageCharWidth() * 45; // of a reason; longer ones take two lines
    for (const int column : {1, 2})
        m_table->resizeColumnToContents(column);
    m_table->header()->resizeSection(2, std::min(m_table->header()->sectionSize(2), most));
    const bool any = m_rows.size() > 1;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
}

void TuneTable::copy()
{
    QGuiApplication::clipboard()->setText(tableAsMarkdown(m_rows));
}

} // namespace sweetspot::ui
