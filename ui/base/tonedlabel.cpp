// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/tonedlabel.h"

#include "ui/base/colors.h"

#include <QEvent>

namespace sweetspot::ui
{

TonedLabel::TonedLabel(Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setWordWrap(true);
    recolour();
}

void TonedLabel::tell(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

void TonedLabel::recolour()
{
    const QColor wanted = m_tone == Tone::Muted ? mutedText(palette())
        : m_tone == Tone::Warning               ? warningColor(palette())
                                                : errorColor(palette());
    if (palette().color(QPalette::WindowText) == wanted)
        return; // setting a palette is an event of its own
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, wanted);
    setPalette(colours);
}

void TonedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace sweetspot::ui
