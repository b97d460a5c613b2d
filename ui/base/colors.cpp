// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/colors.h"

#include "models/heatscale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot::ui
{

QColor heatColor(double position)
{
    const HeatColor color = heatColorAt(position);
    return {color.red, color.green, color.blue};
}

namespace
{
// Light of a channel of 0 .. 255 (sRGB); a table, since every square of a frame asks for nine.
double linear(int channel)
{
    static const auto known = [] {
        std::array<double, 256> light{};
        for (std::size_t i = 0; i < light.size(); ++i) {
            const double part = double(i) / 255;
            light[i] = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        }
        return light;
    }();
    return known[std::size_t(channel)];
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}
} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor textOn(const QColor &background)
{
    const QColor white(255, 255, 255), black(0, 0, 0);
    return contrast(white, background) >= contrast(black, background) ? white : black;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.2;
}

QColor errorColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(255, 140, 130) : QColor(176, 0, 32);
}

QColor warningColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(255, 190, 90) : QColor(140, 80, 0);
}

QColor mutedText(const QPalette &palette)
{
    return isDark(palette) ? QColor(170, 174, 180) : QColor(90, 94, 100);
}

QColor seriesColor(int index, bool dark)
{
    static const QColor bright[] = {QColor(86, 180, 233), QColor(230, 159, 0), QColor(0, 158, 115),
        QColor(240, 228, 66), QColor(204, 121, 167)};
    static const QColor deep[] = {
        QColor(0, 114, 178), QColor(213, 94, 0), QColor(0, 128, 95), QColor(120, 94, 0), QColor(160, 70, 120)};
    return dark ? bright[index % 5] : deep[index % 5];
}

} // namespace sweetspot::ui
