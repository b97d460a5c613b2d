// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/foreigntext.h"

#include <QRegularExpression>

namespace sweetspot
{

QString foreignText(const QString &text, qsizetype most)
{
    static const QRegularExpression controls(
        QStringLiteral("[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{"
                       "2066}-\\x{2069}]"));
    QString shown = text.size() > most ? text.left(most) + QStringLiteral(" …") : text;
    return shown.replace(controls, QString(QChar(0xFFFD)));
}

} // namespace sweetspot
