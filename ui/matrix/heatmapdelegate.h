// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <memory>

namespace sweetspot::ui
{

/// Paints a square of the matrix from the roles of MatrixModel: colour, number, spread, mark, progress. Keeps
/// only what it paints with.
class HeatMapDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    class Tools;

    explicit HeatMapDelegate(QObject *parent = nullptr);
    ~HeatMapDelegate() override;

    void setChecksVisible(bool visible) { m_checks = visible; }
    bool checksVisible() const { return m_checks; }

    /// Lines between groups of sizes: only where rows are in the order that makes them.
    void setGroupsVisible(bool visible) { m_groups = visible; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::unique_ptr<Tools> m_tools;
    bool m_checks = true;
    bool m_groups = true;
};

} // namespace sweetspot::ui
