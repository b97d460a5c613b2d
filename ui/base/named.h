// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sweetspot::ui
{

/// Gives a widget the name that tests find it by, and the one that a screen reader says.
template <typename Widget>
Widget *named(Widget *widget, const char *id, const QString &accessible = {})
{
    widget->setObjectName(QString::fromLatin1(id));
    if (!accessible.isEmpty())
        widget->setAccessibleName(accessible);
    return widget;
}

} // namespace sweetspot::ui
