// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/command/commandline.h"

#include "core/base/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sweetspot
{

namespace
{

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(QStringLiteral("\\{([A-Za-z_]+)\\}"));
    return expression;
}

const QStringList &knownPlaceholders()
{
    static const QStringList names{
        QStringLiteral("model"), QStringLiteral("port"), QStringLiteral("devices"), QStringLiteral("context")};
    return names;
}

Error wrong(const Sentence &sentence)
{
    return Error{ErrorCode::BadInput, sentence, {}};
}

// What a shell would take for itself.
bool isOfAShell(const QString &word)
{
    static const QRegularExpression expression(QStringLiteral("^(\\d?[<>|&;]+|\\d?>&\\d)\\z"));
    return expression.match(word).hasMatch();
}

/// Takes letters one by one and makes words of them.
class Splitter
{
public:
    /// False: the word is of a shell.
    bool end()
    {
        if (!m_begun)
            return true;
        if (!m_quoted && isOfAShell(m_word))
            return false;
        words << m_word;
        m_word.clear();
        m_begun = m_quoted = false;
        return true;
    }
    void take(QChar letter)
    {
        m_word += letter;
        m_begun = true;
    }
    void open() { m_begun = m_quoted = true; }
    QString word() const { return m_word; }
    QStringList words;

private:
    QString m_word;
    bool m_begun = false, m_quoted = false;
};

// Whether a backslash means the letter after it, which in double quotes it does only before some.
bool escapes(std::optional<QChar> quote, QChar next)
{
    return !quote || next == QLatin1Char('"') || next == QLatin1Char('\\');
}

} // namespace

Result<QStringList> commandWords(const QString &text)
{
    Splitter splitter;
    std::optional<QChar> quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        const bool single = quote == QLatin1Char('\'');
        if (letter == QLatin1Char('\\') && !single && i + 1 < text.size() && escapes(quote, text[i + 1]))
            splitter.take(text[++i]);
        else if (quote && letter == *quote)
            quote.reset();
        else if (quote)
            splitter.take(letter);
        else if (letter == QLatin1Char('\'') || letter == QLatin1Char('"')) {
            quote = letter;
            splitter.open();
        } else if (!letter.isSpace())
            splitter.take(letter);
        else if (!splitter.end())
            break;
    }
    if (quote)
        return wrong(CoreTr::tr("A quotation mark of the command has no end."));
    if (!splitter.end())
        return wrong(CoreTr::tr("No shell runs the command, so \"%1\" means nothing; put such things into a "
                                "script and enter the script.")
                         .arg(splitter.word()));
    if (splitter.words.isEmpty())
        return wrong(CoreTr::tr("The command is empty."));
    return splitter.words;
}

Result<QStringList> checkedCommand(const QString &text)
{
    const auto words = commandWords(text);
    if (!words)
        return words.error();
    QStringList used;
    for (const QString &word : *words)
        for (auto found = placeholder().globalMatch(word); found.hasNext();)
            used << found.next().captured(1);
    for (const QString &name : used)
        if (!knownPlaceholders().contains(name))
            return wrong(
                CoreTr::tr("{%1} is no placeholder; there are {model}, {port}, {devices} and {context}.")
                    .arg(name));
    for (const QString &name : {knownPlaceholders()[0], knownPlaceholders()[1]})
        if (!used.contains(name))
            return wrong(CoreTr::tr("The command needs {%1}; without it there is no saying which model answers "
                                    "where.")
                             .arg(name));
    if (words->first().contains(QLatin1Char('{')))
        return wrong(CoreTr::tr("The command must begin with a program."));
    return *words;
}

QStringList filledWords(const QStringList &words, const QMap<QString, QString> &values)
{
    QStringList filled;
    for (const QString &word : words) {
        QString text;
        qsizetype from = 0;
        for (auto found = placeholder().globalMatch(word); found.hasNext();) {
            const auto match = found.next();
            text += word.mid(from, match.capturedStart() - from)
                + values.value(match.captured(1), match.captured(0));
            from = match.capturedEnd();
        }
        filled << text + word.mid(from);
    }
    return filled;
}

} // namespace sweetspot
