// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/scrollable.h"

#include <QScrollArea>

namespace sweetspot::ui
{

QScrollArea *scrollable(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what is in it gets the focus
    area->setWidget(content);
    return area;
}

} // namespace sweetspot::ui
