// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/foreigntext.h"

namespace sweetspot
{

namespace
{

// Controls but line feed and tab, and whatever turns, hides or breaks what follows.
bool obeys(char16_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f) || c == 0x061c || c == 0x200e
        || c == 0x200f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xfff9 && c <= 0xfffb);
}

} // namespace

QString foreignText(const QString &text, qsizetype most)
{
    return terminalText(text.size() > most ? text.left(most) + QStringLiteral(" …") : text);
}

QString terminalText(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown)
        if (obeys(c.unicode()))
            c = QChar(0xFFFD);
    return shown;
}

QByteArray terminalJson(const QByteArray &json)
{
    QString text;
    for (const QChar c : QString::fromUtf8(json))
        if (obeys(c.unicode()))
            text += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            text += c;
    return text.toUtf8();
}

} // namespace sweetspot
