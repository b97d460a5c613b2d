// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tooltiptext.h"

#include "models/foreigntext.h"

namespace sweetspot
{

QString toolTipText(const QString &text)
{
    if (text.isEmpty())
        return {};
    // Marked as rich text, so that nobody has to guess.
    return QStringLiteral("<qt>%1</qt>")
        .arg(foreignText(text).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace sweetspot
