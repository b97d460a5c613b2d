// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

class QPainter;

namespace sweetspot::ui
{

/// Short texts of one font that are drawn again and again. Choosing the glyphs of a text and their places costs
/// several times what drawing them does, so both are kept, of the texts that were drawn last. Of the window's
/// thread.
class ShapedTexts
{
public:
    enum class TooWide {
        Elide,
        LeaveOut, ///< half a figure would be another one
    };

    /// Forgets what was kept for another font.
    void setFont(const QFont &font);

    /// In the middle of a place, in the painter's pen and in the font that was set.
    void draw(QPainter *painter, const QRect &place, const QString &text, TooWide tooWide = TooWide::Elide);

private:
    /// What fits into a width.
    struct Shaped {
        QStaticText text;
        double width = 0; ///< pixels
        bool whole = true;
    };
    using Key = std::pair<QString, int>; ///< text, width of its place in pixels

    Shaped *shaped(const QString &text, int width);

    QFont m_font;
    QCache<Key, Shaped> m_texts{2000};
};

} // namespace sweetspot::ui
