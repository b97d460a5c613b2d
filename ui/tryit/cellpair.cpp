// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/cellpair.h"

#include "ui/base/named.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

CellPair::CellPair(QWidget *parent)
    : QWidget(parent)
    , m_two(named(new QCheckBox(tr("Two side b&y side"), this), "twoCells"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height() / 2);
    const QString names[] = {tr("Cell on the left"), tr("Cell on the right")};
    const char *ids[] = {"leftCell", "rightCell"};
    for (int side = 0; side < 2; ++side) {
        m_boxes[side] = named(new QComboBox(this), ids[side], names[side]);
        m_boxes[side]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_boxes[side]->setMinimumContentsLength(14);
        row->addWidget(m_boxes[side], 1);
        connect(m_boxes[side], &QComboBox::currentIndexChanged, this, &CellPair::tell);
    }
    row->addWidget(m_two);
    connect(m_two, &QCheckBox::toggled, this, &CellPair::tell);
    m_boxes[1]->hide();
}

void CellPair::tell()
{
    if (m_changing)
        return;
    m_boxes[1]->setVisible(areTwo());
    emit changed();
}

void CellPair::changeTogether(const std::function<void()> &change)
{
    m_changing = true;
    change();
    m_changing = false;
    tell();
}

void CellPair::setCells(const QVector<CellId> &cells)
{
    if (cells == m_cells)
        return;
    const QVector<CellId> before = chosen();
    m_cells = cells;
    const bool several = std::any_of(cells.begin(), cells.end(),
        [&cells](const CellId &cell) { return cell.device != cells.first().device; });
    changeTogether([this, &cells, &before, several] {
        for (QComboBox *box : m_boxes) {
            box->clear();
            for (const CellId &cell : cells) {
                const QString place = cell.place(several);
                const QString name = cell.model + QLatin1Char(' ') + cell.quantization;
                box->addItem(place.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, place));
            }
            box->setCurrentIndex(cells.isEmpty() ? -1 : 0);
        }
        m_boxes[1]->setCurrentIndex(std::min(1, int(cells.size()) - 1));
        for (int side = 0; side < before.size(); ++side)
            if (const qsizetype at = cells.indexOf(before[side]); at >= 0)
                m_boxes[side]->setCurrentIndex(int(at));
    });
}

void CellPair::choose(const QVector<CellId> &cells)
{
    changeTogether([this, &cells] {
        for (int side = 0; side < std::min(2, int(cells.size())); ++side)
            if (const qsizetype at = m_cells.indexOf(cells[side]); at >= 0)
                m_boxes[side]->setCurrentIndex(int(at));
        m_two->setChecked(cells.size() > 1);
    });
}

QVector<CellId> CellPair::chosen() const
{
    QVector<CellId> cells;
    for (int side = 0; side < (areTwo() ? 2 : 1); ++side)
        if (const int at = m_boxes[side]->currentIndex(); at >= 0 && at < m_cells.size())
            cells << m_cells[at];
    return cells;
}

bool CellPair::areTwo() const
{
    return m_two->isChecked();
}

} // namespace sweetspot::ui
