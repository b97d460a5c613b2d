// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/latelabel.h"

#include <QTimer>

namespace sweetspot::ui
{

LateLabel::LateLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
    hide();
}

void LateLabel::begin()
{
    if (m_open++ == 0)
        QTimer::singleShot(kLate, this, [this] { setVisible(m_open > 0); });
}

void LateLabel::end()
{
    if (--m_open == 0)
        hide();
}

} // namespace sweetspot::ui
