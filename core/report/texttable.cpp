// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/texttable.h"

#include "models/foreigntext.h"

namespace sweetspot
{

namespace
{

// Spreadsheets run what begins so, when it is no number.
bool looksLikeFormula(const QString &field)
{
    bool number = false;
    field.toDouble(&number);
    return !number && !field.isEmpty() && QStringLiteral("=+-@\t\r").contains(field.front());
}

} // namespace

QString markdownField(const QString &foreign)
{
    QString text;
    constexpr qsizetype kMost = 500;
    for (const QChar c : foreignText(foreign.simplified(), kMost)) {
        if (QStringLiteral("\\`*_{}[]<>#|~&").contains(c))
            text += QLatin1Char('\\') + QString(c);
        else
            text += c;
    }
    return text;
}

QString tableAsMarkdown(const TextRows &rows)
{
    QString text;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QStringList fields;
        for (const QString &field : rows[i])
            fields << markdownField(field);
        text += QStringLiteral("| %1 |\n").arg(fields.join(QStringLiteral(" | ")));
        if (i == 0)
            text += QLatin1Char('|') + QStringLiteral(" --- |").repeated(fields.size()) + QLatin1Char('\n');
    }
    return text;
}

QString tableAsTsv(const TextRows &rows)
{
    QString text;
    for (QStringList row : rows) {
        for (QString &field : row)
            field = foreignText(field).simplified();
        text += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

QString tableAsCsv(const TextRows &rows)
{
    QString text;
    for (QStringList row : rows) {
        for (QString &field : row) {
            field = foreignText(field);
            if (looksLikeFormula(field))
                field.prepend(QLatin1Char('\''));
            if (field.contains(QLatin1Char('"')) || field.contains(QLatin1Char(','))
                || field.contains(QLatin1Char('\n')) || field.contains(QLatin1Char('\r')))
                field = QLatin1Char('"') + field.replace(QLatin1Char('"'), QLatin1String("\"\""))
                    + QLatin1Char('"');
        }
        text += row.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace sweetspot
