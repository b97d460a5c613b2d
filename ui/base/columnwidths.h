// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeView;

namespace sweetspot::ui
{

/// Makes the columns of a list from @p first on as wide as so many characters, and wider where a heading needs
/// it, in whatever language it is. The last one takes what is left.
void fitColumns(QTreeView *list, int first, int characters);

} // namespace sweetspot::ui
