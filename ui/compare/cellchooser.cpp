// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cellchooser.h"

#include "core/report/engineversion.h"
#include "models/quantization.h"
#include "models/tooltiptext.h"
#include "ui/base/colors.h"
#include "ui/compare/runname.h"
#include "ui/project/runlibrary.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace sweetspot::ui
{

namespace
{

constexpr int kRunRole = Qt::UserRole, kPlaceRole = Qt::UserRole + 1; // place of the cell in the run's record
constexpr qsizetype kProposed = 8;

bool measured(const CellVerdict &verdict)
{
    return !verdict.metrics.isEmpty();
}

// "CPU · Q4_K_M": what tells the cells of one model apart.
QString leafText(const CellId &cell, bool severalDevices)
{
    const QString place = cell.place(severalDevices);
    return place.isEmpty() ? cell.quantization : QStringLiteral("%1 · %2").arg(cell.quantization, place);
}

// Places of the cells, by model from small to large, and by quantization as in the matrix.
QVector<qsizetype> inOrder(const QVector<CellRecord> &cells)
{
    QStringList quantizations;
    for (const CellRecord &cell : cells)
        if (!quantizations.contains(cell.id.quantization))
            quantizations << cell.id.quantization;
    quantizations = sortedForDisplay(quantizations);
    QVector<qsizetype> order(cells.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        if (cells[a].sizeOrder != cells[b].sizeOrder)
            return cells[a].sizeOrder < cells[b].sizeOrder;
        if (cells[a].id.model != cells[b].id.model)
            return cells[a].id.model < cells[b].id.model;
        return quantizations.indexOf(cells[a].id.quantization)
            < quantizations.indexOf(cells[b].id.quantization);
    });
    return order;
}

} // namespace

CellChooser::CellChooser(RunLibrary *library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_tree(new QTreeWidget(this))
    , m_baseline(new QPushButton(tr("Against the &baseline"), this))
    , m_columns(new QPushButton(tr("Add a &column"), this))
    , m_clear(new QPushButton(tr("C&lear"), this))
    , m_columnMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("cellChooser"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_tree->setObjectName(QStringLiteral("cellTree"));
    m_tree->setAccessibleName(tr("Cells to compare, by run and model"));
    m_tree->header()->hide();
    m_tree->setUniformRowHeights(true);
    m_baseline->setObjectName(QStringLiteral("againstBaseline"));
    m_baseline->setToolTip(
        tr("Compares the first selected cell with the same cell of the run that is pinned as "
           "the baseline on the Runs page."));
    column->addWidget(m_baseline);
    column->addWidget(m_tree, 1);
    auto *row = new QHBoxLayout;
    m_columns->setMenu(m_columnMenu);
    m_columns->setToolTip(tr("All models at one quantization, from the newest open run."));
    row->addWidget(m_columns);
    row->addWidget(m_clear);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_tree, &QTreeWidget::itemExpanded, this,
        [this](const QTreeWidgetItem *item) { m_library->load(item->data(0, kRunRole).toString()); });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item) { ticked(item); });
    connect(m_baseline, &QPushButton::clicked, this, &CellChooser::againstBaseline);
    connect(m_clear, &QPushButton::clicked, this, [this] { setChosen({}); });
    connect(m_columnMenu, &QMenu::aboutToShow, this, &CellChooser::makeColumnMenu);
    connect(library, &RunLibrary::listed, this, &CellChooser::listRuns);
    connect(library, &RunLibrary::loaded, this, [this](const QString &id) {
        m_filled.remove(id);
        fill(id);
        if (m_wantsBaseline)
            againstBaseline();
    });
    keepBoxesVisible();
    listRuns();
}

// Fusion draws the frames of boxes a little darker than the window, which a dark list swallows.
void CellChooser::keepBoxesVisible()
{
    QPalette boxes = palette();
    if (isDark(boxes))
        boxes.setColor(QPalette::Window, boxes.color(QPalette::Text));
    m_tree->setPalette(boxes);
}

void CellChooser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        keepBoxesVisible();
}

void CellChooser::setChosen(const QVector<RunCell> &cells)
{
    if (cells == m_chosen)
        return;
    m_choseOnce = true;
    take(cells);
}

void CellChooser::take(const QVector<RunCell> &cells)
{
    if (cells == m_chosen)
        return;
    m_chosen = cells;
    for (const RunCell &cell : cells)
        m_library->load(cell.run);
    showTicks();
    emit chosenChanged();
}

void CellChooser::listRuns()
{
    m_showing = true;
    m_tree->clear();
    m_filled.clear();
    for (const RunSummary &run : m_library->runs()) {
        auto *item = new QTreeWidgetItem(m_tree, {runName(*m_library, run.context.runId)});
        item->setData(0, kRunRole, run.context.runId);
        item->setToolTip(0,
            toolTipText(
                tr("%1, %2\n%3")
                    .arg(run.context.hostname, engineVersionText(run.context.engineVersion), run.context.cpu)));
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    }
    m_showing = false;
    m_baseline->setVisible(!baselineOf(*m_library).isEmpty() && m_library->runs().size() > 1);
    if (m_library->runs().isEmpty()) {
        m_choseOnce = false;
        m_chosen.clear();
        emit chosenChanged();
        return;
    }
    // The newest first: an older one that was read already must not be proposed before it.
    m_library->load(m_library->runs().first().context.runId);
    for (const RunSummary &run : m_library->runs())
        fill(run.context.runId);
    if (!m_choseOnce)
        propose(); // a run that has just ended takes the place of what was proposed before
    m_tree->topLevelItem(0)->setExpanded(true);
}

void CellChooser::fill(const QString &runId)
{
    const auto run = m_library->run(runId);
    QTreeWidgetItem *top = nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        if (m_tree->topLevelItem(i)->data(0, kRunRole).toString() == runId)
            top = m_tree->topLevelItem(i);
    if (!run || !top || m_filled.contains(runId))
        return;
    m_filled.insert(runId);
    m_showing = true;
    qDeleteAll(top->takeChildren());
    QHash<QString, QTreeWidgetItem *> models;
    QSet<QString> devices;
    for (const CellRecord &cell : run->record.cells)
        devices.insert(cell.id.device);
    for (const qsizetype i : inOrder(run->record.cells)) {
        const CellVerdict &verdict = run->verdicts[i];
        QTreeWidgetItem *&model = models[verdict.id.model];
        if (!model) {
            model = new QTreeWidgetItem(top, {verdict.id.model});
            model->setData(0, kRunRole, runId);
            model->setFlags(model->flags() | Qt::ItemIsUserCheckable);
            model->setCheckState(0, Qt::Unchecked);
            model->setExpanded(true);
        }
        auto *leaf = new QTreeWidgetItem(model,
            {QStringLiteral("%1  %2").arg(
                leafText(verdict.id, devices.size() > 1), cellStateMark(verdict.state))});
        leaf->setData(0, kRunRole, runId);
        leaf->setData(0, kPlaceRole, int(i));
        if (measured(verdict)) {
            leaf->setCheckState(0, Qt::Unchecked);
        } else { // without a box
            leaf->setDisabled(true);
            leaf->setToolTip(
                0, toolTipText(verdict.reason.isEmpty() ? cellStateLabel(verdict.state) : verdict.reason));
        }
    }
    m_showing = false;
    if (!m_choseOnce)
        propose();
    showTicks();
}

// A page that shows something at once: of the newest run that came to its end and has something to show,
// whichever was read first; of one that was stopped only where there is no other.
void CellChooser::propose()
{
    for (const bool completed : {true, false})
        for (const RunSummary &run : m_library->runs()) {
            const QString &id = run.context.runId;
            if (run.completed != completed)
                continue;
            m_library->load(id);
            if (m_library->isLoading(id) || (m_library->run(id) && chooseFirstRow(id)))
                return;
        }
}

// The measured quantizations of the first model that has several; false when none has.
bool CellChooser::chooseFirstRow(const QString &runId)
{
    const auto run = m_library->run(runId);
    QHash<QString, QVector<RunCell>> rows;
    QStringList order;
    for (const CellVerdict &verdict : run->verdicts)
        if (measured(verdict)) {
            if (!order.contains(verdict.id.model))
                order << verdict.id.model;
            if (auto &row = rows[verdict.id.model]; row.size() < kProposed)
                row << RunCell{runId, verdict.id};
        }
    for (const QString &model : order)
        if (auto &row = rows[model]; row.size() > 1) {
            // The most bits come first: the others are seen by what they lose.
            std::stable_sort(row.begin(), row.end(), [](const RunCell &a, const RunCell &b) {
                return nominalBitsPerWeight(a.cell.quantization).value_or(0)
                    > nominalBitsPerWeight(b.cell.quantization).value_or(0);
            });
            take(row);
            return true;
        }
    return false;
}

// What the baseline is compared with: the first chosen cell of another run, else the first that was measured of
// the newest one; of cells that the baseline has too.
RunCell CellChooser::partnerOf(const QString &baseline) const
{
    const auto base = m_library->run(baseline);
    const auto inBase = [&base](const CellId &cell) {
        return std::any_of(base->verdicts.begin(), base->verdicts.end(),
            [&cell](const CellVerdict &verdict) { return verdict.id == cell && measured(verdict); });
    };
    for (const RunCell &cell : m_chosen)
        if (cell.run != baseline && inBase(cell.cell))
            return cell;
    for (const RunSummary &summary : m_library->runs()) {
        const auto run = m_library->run(summary.context.runId);
        if (!run || summary.context.runId == baseline)
            continue;
        for (const CellVerdict &verdict : run->verdicts)
            if (measured(verdict) && inBase(verdict.id))
                return {summary.context.runId, verdict.id};
    }
    return {};
}

void CellChooser::againstBaseline()
{
    const QString baseline = baselineOf(*m_library);
    if (baseline.isEmpty())
        return;
    m_library->load(baseline);
    QString newest; // other than the baseline
    for (const RunSummary &summary : m_library->runs())
        if (newest.isEmpty() && summary.context.runId != baseline)
            newest = summary.context.runId;
    m_library->load(newest);
    m_wantsBaseline = m_library->isLoading(baseline) || m_library->isLoading(newest);
    if (m_wantsBaseline || !m_library->run(baseline))
        return;
    if (const RunCell partner = partnerOf(baseline); !partner.run.isEmpty())
        setChosen({{baseline, partner.cell}, partner});
}

void CellChooser::showTicks()
{
    m_showing = true;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = m_tree->topLevelItem(i);
        const auto run = m_library->run(top->data(0, kRunRole).toString());
        for (int m = 0; run && m < top->childCount(); ++m)
            for (int c = 0; c < top->child(m)->childCount(); ++c) {
                QTreeWidgetItem *leaf = top->child(m)->child(c);
                if (leaf->isDisabled())
                    continue;
                const RunCell cell{
                    run->record.context.runId, run->record.cells.value(leaf->data(0, kPlaceRole).toInt()).id};
                leaf->setCheckState(0, m_chosen.contains(cell) ? Qt::Checked : Qt::Unchecked);
            }
        for (int m = 0; m < top->childCount(); ++m)
            showRow(top->child(m));
    }
    m_showing = false;
}

// The box of a model stands for those of its cells that were measured; Qt's own would take the others along.
void CellChooser::showRow(QTreeWidgetItem *model)
{
    int measured = 0, on = 0;
    for (int i = 0; i < model->childCount(); ++i)
        if (const QTreeWidgetItem *leaf = model->child(i); !leaf->isDisabled()) {
            ++measured;
            on += leaf->checkState(0) == Qt::Checked ? 1 : 0;
        }
    const bool before = std::exchange(m_showing, true);
    model->setCheckState(0, on == 0 ? Qt::Unchecked : on == measured ? Qt::Checked : Qt::PartiallyChecked);
    m_showing = before;
}

void CellChooser::tickRow(QTreeWidgetItem *model)
{
    const Qt::CheckState wanted = model->checkState(0);
    for (int i = 0; i < model->childCount(); ++i)
        if (!model->child(i)->isDisabled())
            model->child(i)->setCheckState(0, wanted);
    showRow(model);
}

void CellChooser::ticked(QTreeWidgetItem *item)
{
    if (m_showing || !item->parent())
        return;
    if (!item->data(0, kPlaceRole).isValid()) {
        tickRow(item);
        return;
    }
    const auto run = m_library->run(item->data(0, kRunRole).toString());
    if (!run)
        return;
    const RunCell cell{
        run->record.context.runId, run->record.cells.value(item->data(0, kPlaceRole).toInt()).id};
    m_choseOnce = true;
    if (item->checkState(0) == Qt::Checked) {
        if (!m_chosen.contains(cell))
            m_chosen << cell;
    } else {
        m_chosen.removeAll(cell);
    }
    showRow(item->parent());
    emit chosenChanged();
}

void CellChooser::makeColumnMenu()
{
    m_columnMenu->clear();
    for (const RunSummary &summary : m_library->runs()) {
        const auto run = m_library->run(summary.context.runId);
        if (!run)
            continue;
        QStringList names;
        for (const CellVerdict &verdict : run->verdicts)
            if (measured(verdict) && !names.contains(verdict.id.quantization))
                names << verdict.id.quantization;
        for (const QString &name : sortedForDisplay(names))
            m_columnMenu->addAction(tr("All models at %1").arg(name), this, [this, run, name] {
                QVector<RunCell> cells = m_chosen;
                for (const CellVerdict &verdict : run->verdicts)
                    if (const RunCell cell{run->record.context.runId, verdict.id};
                        measured(verdict) && verdict.id.quantization == name && !cells.contains(cell))
                        cells << cell;
                setChosen(cells);
            });
        break; // the newest that was read; runs have most quantizations in common
    }
    if (m_columnMenu->isEmpty())
        m_columnMenu->addAction(tr("Open a run first"))->setEnabled(false);
}

} // namespace sweetspot::ui
