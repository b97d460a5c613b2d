// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shellwords.h"

#include <QRegularExpression>

namespace sweetspot
{

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+@%-]+\\z"));
    if (plain.match(word).hasMatch())
        return word;
    QString inner = word;
    inner.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') + inner + QLatin1Char('\'');
}

QString shellCommand(const QString &program, const QStringList &arguments)
{
    QStringList words;
    for (const QString &word : QStringList{program} + arguments)
        words << shellQuoted(word);
    return words.join(QLatin1Char(' '));
}

} // namespace sweetspot
