// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/engineversion.h"

#include <QRegularExpression>

namespace sweetspot
{

QString engineVersionText(const QString &raw)
{
    static const QRegularExpression said(QStringLiteral("(^|[,;] )version: *(?=\\S)"));
    return QString(raw).replace(said, QStringLiteral("\\1llama.cpp "));
}

} // namespace sweetspot
