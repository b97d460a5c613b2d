// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace sweetspot
{

/// The words of a command that a person wrote, quoted as in a shell: 'as it is', "with \" and \\ inside", a
/// backslash before one character. Nothing else of a shell: no variables, no patterns, no pipes, which are an
/// error where they stand alone. Pure.
Result<QStringList> commandWords(const QString &text);

/// The words of a command whose placeholders are all known ({model}, {port}, {devices}, {context}) and which
/// has the first two: without them there is no saying which model answers where. Pure.
Result<QStringList> checkedCommand(const QString &text);

/// Each word with its placeholders replaced; a value is never split into words. Those without a value stay.
/// Pure. @param values by name, without braces
QStringList filledWords(const QStringList &words, const QMap<QString, QString> &values);

} // namespace sweetspot
