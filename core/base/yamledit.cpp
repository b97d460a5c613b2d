// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/yamledit.h"

#include <QStringList>

namespace sweetspot
{

namespace
{

int indentation(const QByteArray &line)
{
    int spaces = 0;
    while (spaces < line.size() && line[spaces] == ' ')
        ++spaces;
    return spaces;
}

bool isContent(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    return !trimmed.isEmpty() && !trimmed.startsWith('#') && trimmed != "---";
}

bool isKeyLine(const QByteArray &line, const QByteArray &key)
{
    const QByteArray rest = line.mid(indentation(line));
    return rest.startsWith(key + ':') && (rest.size() == key.size() + 1 || rest[key.size() + 1] == ' ');
}

// Where a trailing comment begins: " #" outside of quotes; the length of the line when there is none.
qsizetype commentStart(const QByteArray &line, qsizetype from)
{
    char quote = 0;
    for (qsizetype i = from; i < line.size(); ++i) {
        const char c = line[i];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '#' && i > 0 && (line[i - 1] == ' ' || line[i - 1] == '\t'))
            return i;
    }
    return line.size();
}

} // namespace

YamlEdit::YamlEdit(const QByteArray &text)
    : m_lines(text.isEmpty() ? QList<QByteArray>() : text.split('\n'))
{
    if (!m_lines.isEmpty() && m_lines.last().isEmpty())
        m_lines.removeLast();
}

int YamlEdit::findKey(const QByteArray &key, int from, int to) const
{
    int level = -1;
    for (int i = from; i < to; ++i) {
        if (!isContent(m_lines[i]))
            continue;
        if (level < 0)
            level = indentation(m_lines[i]);
        if (indentation(m_lines[i]) == level && isKeyLine(m_lines[i], key))
            return i;
    }
    return -1;
}

int YamlEdit::endOfBlock(int line, int to) const
{
    const int level = indentation(m_lines[line]);
    int end = line + 1;
    for (int i = line + 1; i < to; ++i) {
        if (!isContent(m_lines[i]))
            continue;
        const bool listItem = indentation(m_lines[i]) == level && m_lines[i].trimmed().startsWith("- ");
        if (indentation(m_lines[i]) <= level && !listItem)
            break;
        end = i + 1;
    }
    return end;
}

void YamlEdit::set(const QString &path, const QString &value)
{
    const QStringList parts = path.split(QLatin1Char('.'));
    int from = 0, to = int(m_lines.size()), childIndent = 0;
    for (int depth = 0; depth < parts.size(); ++depth) {
        const QByteArray key = parts[depth].toUtf8();
        const int line = findKey(key, from, to);
        const bool last = depth == parts.size() - 1;
        if (line < 0) { // add the rest of the path at the end of the block
            for (int rest = depth; rest < parts.size(); ++rest) {
                QByteArray added(childIndent + 2 * (rest - depth), ' ');
                added += parts[rest].toUtf8() + ':';
                if (rest == parts.size() - 1)
                    added += ' ' + value.toUtf8();
                m_lines.insert(to++, added);
            }
            return;
        }
        const int end = endOfBlock(line, to);
        if (last) {
            const qsizetype colon = m_lines[line].indexOf(':');
            const qsizetype comment = commentStart(m_lines[line], colon + 1);
            const QByteArray kept = m_lines[line].mid(comment);
            m_lines[line] = m_lines[line].left(colon + 1) + ' ' + value.toUtf8();
            if (!kept.isEmpty())
                m_lines[line] += QByteArray(qMax<qsizetype>(1, comment - m_lines[line].size()), ' ') + kept;
            m_lines.remove(line + 1, end - line - 1); // a list that stood below
            return;
        }
        childIndent = indentation(m_lines[line]) + 2;
        for (int i = line + 1; i < end; ++i) {
            if (isContent(m_lines[i])) {
                childIndent = indentation(m_lines[i]);
                break;
            }
        }
        from = line + 1;
        to = end;
    }
}

QByteArray YamlEdit::text() const
{
    QByteArray text = m_lines.join('\n');
    if (!text.isEmpty())
        text += '\n';
    return text;
}

} // namespace sweetspot
