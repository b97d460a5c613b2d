// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sweetspot
{

/// What a person can do about a validity flag, as a sentence; empty where nothing is to be done, and for an
/// unknown one.
QString flagAdvice(const QString &flag);

/// What a flag means and what to do about it, without its name; an unknown one is said with its words.
QString flagSentence(const QString &flag);

/// Whether a figure with these flags is not to be relied on. The other flags only say what it is a figure of.
bool isDoubtful(const QStringList &flags);

} // namespace sweetspot
