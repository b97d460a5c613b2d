// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shellwords.h"

#include "core/base/tr.h"

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

namespace
{

/// Takes a text apart letter by letter.
class CommandReader
{
public:
    explicit CommandReader(const QString &text)
        : m_text(text)
    {
    }

    Result<QVector<QStringList>> read()
    {
        while (m_at < m_text.size())
            if (!step())
                return Error{ErrorCode::BadInput,
                    CoreTr::tr("This is more than a command and its words; only what stands in the text itself "
                               "is read."),
                    m_text.mid(std::max<qsizetype>(0, m_at - 20), 40)};
        endCommand();
        return m_commands;
    }

private:
    bool step()
    {
        const QChar letter = m_text[m_at++];
        if (letter == QLatin1Char('\n'))
            endCommand();
        else if (letter.isSpace())
            endWord();
        else if (letter == QLatin1Char('#') && !m_begun)
            skipLine();
        else if (letter == QLatin1Char('\''))
            return single();
        else if (letter == QLatin1Char('"'))
            return twice();
        else if (letter == QLatin1Char('\\'))
            return escaped();
        else if (QStringLiteral("$`;&|<>()*?[]{}!").contains(letter)
            || (letter == QLatin1Char('~') && (!m_begun || m_word.endsWith(QLatin1Char('=')))))
            return false;
        else
            take(letter);
        return true;
    }
    bool single()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\''), m_at);
        if (end < 0)
            return false;
        m_word += m_text.mid(m_at, end - m_at);
        m_begun = true;
        m_at = end + 1;
        return true;
    }
    bool twice()
    {
        m_begun = true;
        while (m_at < m_text.size()) {
            const QChar letter = m_text[m_at++];
            if (letter == QLatin1Char('"'))
                return true;
            if (letter == QLatin1Char('$') || letter == QLatin1Char('`'))
                return false;
            const bool escapes = letter == QLatin1Char('\\') && m_at < m_text.size()
                && QStringLiteral("$`\"\\").contains(m_text[m_at]);
            take(escapes ? m_text[m_at++] : letter);
        }
        return false;
    }
    bool escaped()
    {
        if (m_at >= m_text.size())
            return false;
        const QChar letter = m_text[m_at++];
        if (letter != QLatin1Char('\n')) // the command goes on
            take(letter);
        return true;
    }
    void skipLine()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\n'), m_at);
        m_at = end < 0 ? m_text.size() : end;
    }
    void take(QChar letter)
    {
        m_word += letter;
        m_begun = true;
    }
    void endWord()
    {
        if (m_begun)
            m_command << m_word;
        m_word.clear();
        m_begun = false;
    }
    void endCommand()
    {
        endWord();
        if (!m_command.isEmpty())
            m_commands << m_command;
        m_command.clear();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QVector<QStringList> m_commands;
    QStringList m_command;
    QString m_word;
    bool m_begun = false;
};

} // namespace

Result<QVector<QStringList>> shellCommandsIn(const QString &text)
{
    return CommandReader(text).read();
}

} // namespace sweetspot
