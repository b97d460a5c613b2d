// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// A word as a POSIX shell takes it literally: in single quotes where it holds anything that a shell reads.
QString shellQuoted(const QString &word);

/// Such words, one after the other.
QString shellWords(const QStringList &words);

/// A line that a person can paste into a shell.
QString shellCommand(const QString &program, const QStringList &arguments);

/// "NAME=value " of each variable, to stand before a command.
QString shellAssignments(const QMap<QString, QString> &variables);

/// The words of each command of a text that says nothing but words, one command a line: quoted ones, comments,
/// lines that go on behind a backslash. Error::BadInput where a shell would do more than take words: variables,
/// patterns, pipes, several commands on a line.
Result<QVector<QStringList>> shellCommandsIn(const QString &text);

} // namespace sweetspot
