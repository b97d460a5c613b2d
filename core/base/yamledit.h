// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sweetspot
{

/// Changes single values in a YAML text of nested block maps and leaves every other byte alone: comments,
/// order, blank lines, unknown keys. It knows no more YAML than that; the caller reads the result back and
/// compares.
class YamlEdit
{
public:
    explicit YamlEdit(const QByteArray &text);

    /// @param path dotted keys
    /// @param value as it is to stand in the file, on one line
    void set(const QString &path, const QString &value);

    QByteArray text() const;

private:
    /// First line of the key among the lines [from, to) whose indentation is that of their first key; -1 if
    /// absent.
    int findKey(const QByteArray &key, int from, int to) const;
    int endOfBlock(int line, int to) const; ///< first line after the key's nested lines

    QList<QByteArray> m_lines;
};

} // namespace sweetspot
