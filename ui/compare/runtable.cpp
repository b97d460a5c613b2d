// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/runtable.h"

#include "core/report/engineversion.h"
#include "models/bytetext.h"
#include "models/durationtext.h"
#include "models/tooltiptext.h"

#include <QLocale>
#include <QScrollBar>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

QString stateOf(const RunSummary &run)
{
    if (run.completed)
        return RunTable::tr("complete, %1").arg(durationText(run.activeSeconds));
    if (run.imported)
        return RunTable::tr("incomplete");
    return run.endedUtc ? RunTable::tr("stopped, can be resumed") : RunTable::tr("unfinished");
}

} // namespace

RunTable::RunTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("runList"));
    setAccessibleName(tr("Runs"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setHeaderLabels({tr("Started"), tr("Title"), tr("Machine"), tr("Engine"), tr("State"), tr("Size"),
        tr("Mode"), tr("CPU")});
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (!m_filling && column == Title)
            emit titled(item->data(0, Qt::UserRole).toString(), item->text(Title).simplified());
    });
}

void RunTable::setRuns(const QVector<RunSummary> &runs, bool editable)
{
    const QStringList before = selected();
    const int place = verticalScrollBar()->value();
    m_filling = true;
    const bool wasBlocked = blockSignals(true);
    clear();
    for (const RunSummary &run : runs)
        addRun(run, editable)->setSelected(before.contains(run.context.runId));
    if (selected().isEmpty())
        proposeTwo(runs);
    if (QTreeWidgetItem *first = selectedItems().value(0))
        setCurrentItem(first, 0, QItemSelectionModel::NoUpdate);
    fitColumns();
    verticalScrollBar()->setValue(place);
    blockSignals(wasBlocked);
    m_filling = false;
}

QTreeWidgetItem *RunTable::addRun(const RunSummary &run, bool editable)
{
    const RunContext &context = run.context;
    auto *item = new QTreeWidgetItem(this);
    const QString when = QLocale().toString(context.startedUtc.toLocalTime(), QLocale::ShortFormat);
    item->setText(Started, run.baseline ? QStringLiteral("★ ") + when : when);
    item->setText(Title, run.title);
    item->setText(Machine, run.imported ? tr("%1 (imported)").arg(context.hostname) : context.hostname);
    item->setText(Engine, engineVersionText(context.engineVersion));
    item->setText(State, stateOf(run));
    item->setText(Mode, context.config.testMode == TestMode::Quick ? tr("quick") : tr("full"));
    item->setText(Cpu, context.cpu);
    item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    if (m_sizes.contains(context.runId))
        item->setText(Size, formatBytes(double(m_sizes.value(context.runId))));
    item->setData(0, Qt::UserRole, context.runId);
    if (editable)
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    for (int i = 0; i < Columns; ++i)
        item->setToolTip(i, toolTipText(item->text(i)));
    if (!run.note.isEmpty())
        item->setToolTip(Title, toolTipText(run.note));
    if (run.baseline)
        item->setToolTip(Started, toolTipText(tr("The baseline: other runs are compared with it.")));
    return item;
}

void RunTable::proposeTwo(const QVector<RunSummary> &runs)
{
    if (runs.isEmpty())
        return;
    int second = 1;
    for (int i = 1; i < int(runs.size()); ++i)
        if (runs[i].baseline)
            second = i;
    topLevelItem(0)->setSelected(true);
    if (second < topLevelItemCount())
        topLevelItem(second)->setSelected(true);
}

void RunTable::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    for (int i = 0; i < Columns; ++i) {
        resizeColumnToContents(i);
        const int least = i == Title ? letter * 18 : i == Size ? letter * 9 : 0;
        setColumnWidth(i, std::max(least, std::min(columnWidth(i), letter * 30) + fontMetrics().height() / 2));
    }
}

void RunTable::setSizes(const QHash<QString, qint64> &bytes)
{
    m_sizes = bytes;
    m_filling = true;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = topLevelItem(i);
        if (const auto size = bytes.constFind(item->data(0, Qt::UserRole).toString()); size != bytes.constEnd())
            item->setText(Size, formatBytes(double(*size)));
    }
    m_filling = false;
}

QStringList RunTable::selected() const
{
    QStringList ids;
    for (int i = topLevelItemCount() - 1; i >= 0; --i)
        if (topLevelItem(i)->isSelected())
            ids << topLevelItem(i)->data(0, Qt::UserRole).toString();
    return ids;
}

void RunTable::editTitle()
{
    const auto items = selectedItems();
    if (items.size() == 1) {
        setCurrentItem(items.first(), Title);
        editItem(items.first(), Title);
    }
}

// Only titles are a person's to write; F2 anywhere in a line means its title.
bool RunTable::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (trigger == EditKeyPressed && index.isValid() && index.column() != Title)
        return QTreeWidget::edit(index.siblingAtColumn(Title), trigger, event);
    return index.column() == Title && QTreeWidget::edit(index, trigger, event);
}

} // namespace sweetspot::ui
