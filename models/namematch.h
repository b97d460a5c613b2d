// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// Which of the names a person may mean: "qwen 1.5" fits "Qwen2.5-1.5B-Instruct". Every word of the query must
/// begin a word of the name or, from three letters on, stand anywhere in it. Indices into names, the best fit
/// first: the same text, then whole words, then beginnings; shorter names before longer ones. Empty for an
/// empty query. Pure.
QVector<qsizetype> matchNames(const QString &query, const QStringList &names);

} // namespace sweetspot
