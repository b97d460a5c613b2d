// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace sweetspot
{

/// A stretch of a text compared with another one.
struct DiffPart {
    enum Kind {
        Same, ///< in both
        Added, ///< only in the second
        Removed ///< only in the first
    } kind
        = Same;
    QString text; ///< words with the white space that follows them

    bool operator==(const DiffPart &) const = default;
};

/// What has to be removed from and added to the first text to get the second, word by word: a longest common
/// subsequence. Same and Added parts joined are the second text, Same and Removed parts the words of the first.
/// White space alone is no difference. Texts of more than a few thousand words are compared in that part only;
/// the rest counts as different. Pure.
QVector<DiffPart> wordDiff(const QString &first, const QString &second);

/// Share of the words of both that they have in common, in order: 0 .. 1. 1 for two empty texts.
double similarity(const QVector<DiffPart> &diff);

} // namespace sweetspot
