// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QRect>

#include <cstdlib>

namespace sweetspot::test
{

/// An empty sheet to draw on.
inline QImage sheet(const QSize &size, const QColor &paper = Qt::white)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(paper);
    return image;
}

/// How many pixels of a part of the picture satisfy a condition on their colour.
template <typename Condition>
int countPixels(const QImage &image, const QRect &part, Condition condition)
{
    int n = 0;
    const QRect within = part.intersected(image.rect());
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            n += condition(image.pixelColor(x, y)) ? 1 : 0;
    return n;
}

/// Pixels that are about of this colour: smooth edges and rounding left out.
inline int pixelsOf(const QImage &image, const QRect &part, const QColor &wanted)
{
    return countPixels(image, part, [&wanted](const QColor &colour) {
        constexpr int kNear = 6;
        return std::abs(colour.red() - wanted.red()) <= kNear
            && std::abs(colour.green() - wanted.green()) <= kNear
            && std::abs(colour.blue() - wanted.blue()) <= kNear;
    });
}

/// Pixels that are not the paper any more.
inline int inked(const QImage &image, const QRect &part, const QColor &paper = Qt::white)
{
    return countPixels(image, part, [&paper](const QColor &colour) { return colour.rgb() != paper.rgb(); });
}

/// The same outside of a part: what was drawn over its edge.
inline int inkedOutside(const QImage &image, const QRect &part, const QColor &paper = Qt::white)
{
    return inked(image, image.rect(), paper) - inked(image, part, paper);
}

} // namespace sweetspot::test
