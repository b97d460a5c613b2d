// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plurals.h"

namespace sweetspot
{

QString pluralText(const QString &source, int number)
{
    QString text = source;
    return text.replace(QLatin1String("(s)"), number == 1 ? QString() : QStringLiteral("s"));
}

QString EnglishPlurals::translate(const char *, const char *source, const char *, int number) const
{
    const QString text = QString::fromUtf8(source);
    if (number < 0 || !text.contains(QLatin1String("(s)")))
        return {};
    return pluralText(text, number);
}

} // namespace sweetspot
