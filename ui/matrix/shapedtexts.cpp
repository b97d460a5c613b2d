// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/shapedtexts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace sweetspot::ui
{

void ShapedTexts::setFont(const QFont &font)
{
    if (font == m_font)
        return;
    m_font = font;
    m_texts.clear();
}

ShapedTexts::Shaped *ShapedTexts::shaped(const QString &text, int width)
{
    const Key key(text, width);
    if (Shaped *known = m_texts.object(key))
        return known;
    const QFontMetricsF letters(m_font);
    auto *made = new Shaped;
    QString seen = text;
    made->width = letters.horizontalAdvance(text);
    if (made->width > width) {
        made->whole = false;
        seen = letters.elidedText(text, Qt::ElideRight, width);
        made->width = letters.horizontalAdvance(seen);
    }
    made->text.setTextFormat(Qt::PlainText);
    made->text.setText(seen);
    made->text.prepare({}, m_font);
    m_texts.insert(key, made);
    return made;
}

void ShapedTexts::draw(QPainter *painter, const QRect &place, const QString &text, TooWide tooWide)
{
    if (place.isEmpty() || text.isEmpty())
        return;
    const Shaped *known = shaped(text, place.width());
    if (!known->whole && tooWide == TooWide::LeaveOut)
        return;
    painter->setFont(m_font);
    // Whole pixels: between them letters are blurred.
    const QSizeF size(known->width, known->text.size().height());
    const int left = place.left() + int((place.width() - size.width()) / 2);
    const int top = place.top() + int((place.height() - size.height()) / 2);
    const bool over = size.width() > place.width() || size.height() > place.height();
    if (over) { // a tiny square
        painter->save();
        painter->setClipRect(place, Qt::IntersectClip);
    }
    painter->drawStaticText(left, top, known->text);
    if (over)
        painter->restore();
}

} // namespace sweetspot::ui
