// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/appearance.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

namespace sweetspot::ui
{

namespace
{

struct Shades {
    QColor window, base, alternate, text, button, mid, dark, highlight, highlightedText, link, disabled;
};

QPalette paletteOf(const Shades &s)
{
    QPalette p(s.text, s.button, s.button.lighter(115), s.dark, s.mid, s.text, s.text, s.base, s.window);
    p.setColor(QPalette::AlternateBase, s.alternate);
    p.setColor(QPalette::ToolTipBase, s.base);
    p.setColor(QPalette::ToolTipText, s.text);
    p.setColor(QPalette::PlaceholderText, s.disabled);
    p.setColor(QPalette::Highlight, s.highlight);
    p.setColor(QPalette::HighlightedText, s.highlightedText);
    p.setColor(QPalette::Link, s.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, s.disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, s.mid);
    return p;
}

/// Fusion with boxes that can be seen: it outlines them with a darker window colour, which a dark window
/// swallows.
class BoxStyle : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool round = element == PE_IndicatorRadioButton;
        if (!round && element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck)
            return;
        painter->save();
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->setBrush(Qt::NoBrush);
        painter->setRenderHint(QPainter::Antialiasing, round);
        if (round)
            painter->drawEllipse(QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5));
        else
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

} // namespace

QPalette lightPalette()
{
    return paletteOf({QColor(240, 240, 241), Qt::white, QColor(246, 246, 247), QColor(26, 27, 29),
        QColor(236, 236, 238), QColor(190, 192, 196), QColor(150, 152, 156), QColor(38, 110, 190), Qt::white,
        QColor(0, 90, 180), QColor(130, 133, 138)});
}

QPalette darkPalette()
{
    return paletteOf({QColor(37, 38, 41), QColor(27, 28, 30), QColor(32, 33, 36), QColor(228, 229, 231),
        QColor(52, 54, 58), QColor(82, 85, 90), QColor(20, 21, 23), QColor(72, 140, 216), Qt::white,
        QColor(120, 180, 250), QColor(125, 129, 135)});
}

void applyAppearance(Appearance appearance)
{
    if (appearance == Appearance::System) {
        QApplication::setPalette(QPalette()); // the desktop's again
        return;
    }
    // The style that honours a palette everywhere.
    QApplication::setStyle(new BoxStyle(QStringLiteral("Fusion")));
    QApplication::setPalette(appearance == Appearance::Dark ? darkPalette() : lightPalette());
}

QString appearanceName(Appearance appearance)
{
    return appearance == Appearance::Dark ? QStringLiteral("dark")
        : appearance == Appearance::Light ? QStringLiteral("light")
                                          : QStringLiteral("system");
}

Appearance appearanceFromName(const QString &name)
{
    return name == QLatin1String("dark") ? Appearance::Dark
        : name == QLatin1String("light") ? Appearance::Light
                                         : Appearance::System;
}

} // namespace sweetspot::ui
