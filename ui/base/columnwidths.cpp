// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/columnwidths.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace sweetspot::ui
{

void fitColumns(QTreeView *list, int first, int characters)
{
    const int least = list->fontMetrics().averageCharWidth() * characters;
    for (int column = first; column < list->header()->count(); ++column)
        list->setColumnWidth(column, std::max(least, list->header()->sectionSizeHint(column)));
}

} // namespace sweetspot::ui
