// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/page.h"

namespace sweetspot::ui
{

Page::Page(const char *id, Glyph glyph, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_id(QString::fromLatin1(id))
    , m_glyph(glyph)
    , m_title(title)
{
}

} // namespace sweetspot::ui
