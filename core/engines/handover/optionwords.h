// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/launchsettings.h"
#include "models/result.h"

#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// The same options, each once: of several with one name the last, which is the one that counts.
/// @param sameName what an option is called by all of its names
/// @param adding names, as sameName() gives them, of options that count each time they are given
QVector<LaunchOption> eachOptionOnce(
    const QVector<LaunchOption> &options, QString (*sameName)(const QString &), const QStringList &adding);

/// Takes the first option with one of these names and its value out of a list of words; empty: none of them.
QString takeOption(QStringList &words, const QStringList &names);

/// The options that a list of words is: names begin with a dash, and a word behind one that does not, or is a
/// number, is its value. Error::BadInput for words that are neither.
Result<QVector<LaunchOption>> optionsOfWords(const QStringList &words);

} // namespace sweetspot
