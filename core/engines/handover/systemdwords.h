// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace sweetspot
{

/// A word as systemd takes it literally in ExecStart= and Environment=: in double quotes where it holds more
/// than plain letters, with each % twice. What ExecStart= does with a $ is switched off for the whole line.
QString systemdQuoted(const QString &word);

/// The words of such a value. Error::BadInput for what systemd would replace (a single %), and for quotation
/// marks and backslashes that it would not take.
Result<QStringList> systemdWords(const QString &value);

/// The values of a key of a section, in their order, lines that go on behind a backslash joined.
QStringList systemdValues(const QString &text, const QString &section, const QString &key);

/// "Environment=" for each variable.
QString systemdEnvironment(const QMap<QString, QString> &variables);
/// What all Environment= lines of [Service] set.
Result<QMap<QString, QString>> systemdVariables(const QString &text);

} // namespace sweetspot
