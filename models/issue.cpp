// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issue.h"

#include "models/tr.h"

#include <algorithm>

namespace sweetspot
{

QString Issue::toLine() const
{
    QString line;
    if (!file.isEmpty())
        line += this->line > 0 ? QStringLiteral("%1:%2: ").arg(file).arg(this->line)
                               : file + QStringLiteral(": ");
    if (!key.isEmpty())
        line += key + QStringLiteral(": ");
    line += message;
    if (!found.isEmpty())
        line += QLatin1Char(' ') + ModelsTr::tr("Found: %1.").arg(found);
    if (!allowed.isEmpty())
        line += QLatin1Char(' ') + ModelsTr::tr("Allowed: %1.").arg(allowed);
    return line;
}

bool hasErrors(const Issues &issues)
{
    return std::any_of(issues.begin(), issues.end(),
        [](const Issue &issue) { return issue.severity == Issue::Severity::Error; });
}

} // namespace sweetspot
