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

QString shellWords(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted << shellQuoted(word);
    return quoted.join(QLatin1Char(' '));
}

QString shellCommand(const QString &program, const QStringList &arguments)
{
    return shellWords(QStringList{program} + arguments);
}

QString shellAssignments(const QMap<QString, QString> &variables)
{
    QString text;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        text += variable.key() + QLatin1Char('=') + shellQuoted(variable.value()) + QLatin1Char(' ');
    return text;
}

} // namespace sweetspot
