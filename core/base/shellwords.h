// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sweetspot
{

/// A word as a POSIX shell takes it literally: in single quotes where it holds anything that a shell reads.
QString shellQuoted(const QString &word);

/// A line that a person can paste into a shell.
QString shellCommand(const QString &program, const QStringList &arguments);

} // namespace sweetspot
