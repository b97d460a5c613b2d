// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/namematch.h"

#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

// Dots stay: "1.5" is one word.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("[^\\p{L}\\p{N}.]+"));
    return text.toLower().split(gaps, Qt::SkipEmptyParts);
}

// Points for one word; 0: it does not fit.
int fit(const QString &word, const QStringList &words, const QString &joined)
{
    constexpr qsizetype kAnywhere = 3; // letters
    if (words.contains(word))
        return 3;
    if (std::any_of(words.begin(), words.end(), [&](const QString &other) { return other.startsWith(word); }))
        return 2;
    return word.size() >= kAnywhere && joined.contains(word) ? 1 : 0;
}

} // namespace

QVector<qsizetype> matchNames(const QString &query, const QStringList &names)
{
    struct Fit {
        qsizetype index;
        int points;
        qsizetype length;
    };
    const QStringList wanted = wordsOf(query);
    QVector<Fit> fits;
    for (qsizetype i = 0; i < names.size() && !wanted.isEmpty(); ++i) {
        const QStringList words = wordsOf(names[i]);
        const QString joined = words.join(QLatin1Char(' '));
        int points = names[i].compare(query.trimmed(), Qt::CaseInsensitive) == 0 ? 1000 : 0;
        bool all = true;
        for (const QString &word : wanted) {
            const int one = fit(word, words, joined);
            all &= one > 0;
            points += one;
        }
        if (all)
            fits << Fit{i, points, names[i].size()};
    }
    std::stable_sort(fits.begin(), fits.end(), [](const Fit &a, const Fit &b) {
        return a.points != b.points ? a.points > b.points : a.length < b.length;
    });
    QVector<qsizetype> indices;
    for (const Fit &one : fits)
        indices << one.index;
    return indices;
}

} // namespace sweetspot
