// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace sweetspot::ui
{

/// A plain table with headings. The caller owns it through its layout.
/// @param name for tests and style sheets
inline QTreeWidget *makeTable(const char *name, const QString &accessible, const QStringList &columns)
{
    auto *table = new QTreeWidget;
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(accessible);
    table->setHeaderLabels(columns);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    return table;
}

} // namespace sweetspot::ui
