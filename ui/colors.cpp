// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot::ui
{

QColor heatColor(double position)
{
    static const std::array<QColor, 9> stops{QColor(0, 32, 77), QColor(0, 54, 110), QColor(59, 76, 107),
        QColor(88, 97, 111), QColor(113, 118, 119), QColor(142, 140, 119), QColor(173, 164, 111),
        QColor(207, 190, 96), QColor(253, 231, 60)};
    const double place = std::clamp(position, 0.0, 1.0) * (stops.size() - 1);
    const auto index = std::min(std::size_t(place), stops.size() - 2);
    const double share = place - double(index);
    const auto mix = [share](int a, int b) { return int(std::lround(a + share * (b - a))); };
    const QColor &a = stops[index], &b = stops[index + 1];
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

namespace
{
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
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
