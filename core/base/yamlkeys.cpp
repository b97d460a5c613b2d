// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/yamlkeys.h"

#include "core/base/tr.h"
#include "core/base/yamlnode.h"

#include <QVector>

#include <algorithm>

namespace sweetspot::yaml
{

namespace
{

constexpr int kLongestKey = 80; // longer ones are no misspelt key
constexpr int kMostEdits = 3; // farther away is another word

// Levenshtein's distance.
int distance(const QString &a, const QString &b)
{
    QVector<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

QString lastPart(const QString &key)
{
    return key.section(QLatin1Char('.'), -1);
}

} // namespace

QString nearestKey(const QString &key, const QStringList &known)
{
    if (key.size() > kLongestKey)
        return {};
    QString best;
    int least = kMostEdits + 1;
    for (const QString &candidate : known) {
        const int edits = std::min(distance(key, candidate), distance(lastPart(key), lastPart(candidate)));
        if (edits < least && edits < candidate.size()) {
            least = edits;
            best = candidate;
        }
    }
    return best;
}

QString unknownKeySentence(const QString &nearest)
{
    return nearest.isEmpty() ? CoreTr::tr("Unknown key; it is kept unchanged.")
                             : CoreTr::tr("Unknown key; it is kept unchanged. Did you mean %1?").arg(nearest);
}

void checkKeys(
    const YAML::Node &map, const QStringList &known, const QString &prefix, const QString &file, Issues &issues)
{
    if (!map.IsDefined() || !map.IsMap())
        return;
    for (const auto &entry : map)
        if (const QString key = textOf(entry.first); !known.contains(key))
            issues << Issue{Issue::Severity::Warning, file, lineOf(entry.first), prefix + key, {}, {},
                unknownKeySentence(nearestKey(key, known))};
}

} // namespace sweetspot::yaml
