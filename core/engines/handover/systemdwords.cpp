// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/handover/systemdwords.h"

#include "core/base/tr.h"

#include <QRegularExpression>

#include <optional>

namespace sweetspot
{

namespace
{

Error unreadable(const QString &value)
{
    return Error{ErrorCode::BadInput,
        CoreTr::tr("systemd would replace something in this, or not take it; only plain values are read."),
        value.left(80)};
}

// What stands behind a backslash; nullopt: systemd knows no such thing, or we never write it.
std::optional<QChar> escapedAt(const QString &value, qsizetype &at)
{
    if (at >= value.size())
        return std::nullopt;
    const QChar letter = value[at++];
    if (letter == QLatin1Char('n'))
        return QLatin1Char('\n');
    if (letter == QLatin1Char('t'))
        return QLatin1Char('\t');
    if (letter == QLatin1Char('s'))
        return QLatin1Char(' ');
    if (letter == QLatin1Char('x')) {
        bool good = false;
        const ushort code = value.mid(at, 2).toUShort(&good, 16);
        at += 2;
        return good && code > 0 && code < 0x80 ? std::optional<QChar>(QChar(code)) : std::nullopt;
    }
    return QStringLiteral("\\\"'").contains(letter) ? std::optional<QChar>(letter) : std::nullopt;
}

} // namespace

QString systemdQuoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+@-]+\\z"));
    if (plain.match(word).hasMatch())
        return word;
    QString inner;
    for (const QChar c : word) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            inner += QLatin1Char('\\') + QString(c);
        else if (c == QLatin1Char('%'))
            inner += QLatin1String("%%");
        else if (c == QLatin1Char('\n'))
            inner += QLatin1String("\\n");
        else if (c == QLatin1Char('\t'))
            inner += QLatin1String("\\t");
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            inner += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            inner += c;
    }
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

Result<QStringList> systemdWords(const QString &value)
{
    QStringList words;
    QString word;
    bool begun = false;
    std::optional<QChar> quote;
    for (qsizetype at = 0; at < value.size();) {
        const QChar letter = value[at++];
        if (letter == QLatin1Char('\\')) {
            const auto meant = escapedAt(value, at);
            if (!meant)
                return unreadable(value);
            word += *meant;
        } else if (letter == QLatin1Char('%')) {
            if (at >= value.size() || value[at++] != QLatin1Char('%'))
                return unreadable(value);
            word += letter;
        } else if (quote ? letter == *quote : letter == QLatin1Char('"') || letter == QLatin1Char('\'')) {
            quote = quote ? std::nullopt : std::optional<QChar>(letter);
        } else if (letter.isSpace() && !quote) {
            if (begun)
                words << word;
            word.clear();
            begun = false;
            continue;
        } else {
            word += letter;
        }
        begun = true;
    }
    if (quote)
        return unreadable(value);
    if (begun)
        words << word;
    return words;
}

QStringList systemdValues(const QString &text, const QString &section, const QString &key)
{
    QStringList values;
    QString within, whole;
    for (const QString &row : text.split(QLatin1Char('\n'))) {
        const QString line = row.trimmed();
        if (line.startsWith(QLatin1Char('#')) || line.startsWith(QLatin1Char(';')))
            continue; // also between lines that go on
        if (row.endsWith(QLatin1Char('\\'))) {
            whole += row.chopped(1) + QLatin1Char(' ');
            continue;
        }
        whole = (whole + row).trimmed();
        if (whole.startsWith(QLatin1Char('[')) && whole.endsWith(QLatin1Char(']')))
            within = whole.mid(1, whole.size() - 2);
        else if (within == section && whole.section(QLatin1Char('='), 0, 0).trimmed() == key)
            values << whole.section(QLatin1Char('='), 1).trimmed();
        whole.clear();
    }
    return values;
}

QString systemdEnvironment(const QMap<QString, QString> &variables)
{
    QString text;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        text += QStringLiteral("Environment=%1\n")
                    .arg(systemdQuoted(variable.key() + QLatin1Char('=') + variable.value()));
    return text;
}

Result<QMap<QString, QString>> systemdVariables(const QString &text)
{
    QMap<QString, QString> variables;
    for (const QString &value : systemdValues(text, QStringLiteral("Service"), QStringLiteral("Environment"))) {
        const auto words = systemdWords(value);
        if (!words)
            return words.error();
        for (const QString &word : *words) {
            if (word.indexOf(QLatin1Char('=')) < 1)
                return unreadable(word);
            variables.insert(word.section(QLatin1Char('='), 0, 0), word.section(QLatin1Char('='), 1));
        }
    }
    return variables;
}

} // namespace sweetspot
