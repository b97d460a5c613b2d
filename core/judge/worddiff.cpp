// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/worddiff.h"

#include <algorithm>
#include <vector>

namespace sweetspot
{

namespace
{

constexpr qsizetype kMostWords = 3000; // of each; the table of the comparison stays below 20 MB

struct Word {
    QStringView bare; ///< without white space
    QStringView whole; ///< with the white space after it
};

// Leading white space of the text goes with its first word.
std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    const QStringView view(text);
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype begin = at;
        while (at < view.size() && view[at].isSpace())
            ++at;
        const qsizetype word = at;
        while (at < view.size() && !view[at].isSpace())
            ++at;
        const qsizetype end = at;
        while (at < view.size() && view[at].isSpace())
            ++at;
        words.push_back({view.mid(word, end - word), view.mid(begin, at - begin)});
    }
    return words;
}

void append(QVector<DiffPart> &parts, DiffPart::Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (parts.isEmpty() || parts.last().kind != kind)
        parts << DiffPart{kind, {}};
    parts.last().text += text;
}

} // namespace

QVector<DiffPart> wordDiff(const QString &first, const QString &second)
{
    const auto a = wordsOf(first), b = wordsOf(second);
    const qsizetype n = std::min<qsizetype>(qsizetype(a.size()), kMostWords);
    const qsizetype m = std::min<qsizetype>(qsizetype(b.size()), kMostWords);
    // length[i][j]: longest common subsequence of what follows a[i] and b[j].
    const qsizetype width = m + 1;
    std::vector<quint16> length(size_t((n + 1) * width), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> quint16 & { return length[size_t(i * width + j)]; };
    for (qsizetype i = n - 1; i >= 0; --i)
        for (qsizetype j = m - 1; j >= 0; --j)
            at(i, j) = a[size_t(i)].bare == b[size_t(j)].bare ? quint16(at(i + 1, j + 1) + 1)
                                                              : std::max(at(i + 1, j), at(i, j + 1));
    QVector<DiffPart> parts;
    qsizetype i = 0, j = 0;
    while (i < n && j < m) {
        if (a[size_t(i)].bare == b[size_t(j)].bare) {
            append(parts, DiffPart::Same, b[size_t(j)].whole);
            ++i, ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            append(parts, DiffPart::Removed, a[size_t(i++)].whole);
        } else {
            append(parts, DiffPart::Added, b[size_t(j++)].whole);
        }
    }
    for (; i < qsizetype(a.size()); ++i)
        append(parts, DiffPart::Removed, a[size_t(i)].whole);
    for (; j < qsizetype(b.size()); ++j)
        append(parts, DiffPart::Added, b[size_t(j)].whole);
    return parts;
}

double similarity(const QVector<DiffPart> &diff)
{
    double same = 0, all = 0;
    for (const DiffPart &part : diff) {
        const auto words = double(wordsOf(part.text).size());
        const double weight = part.kind == DiffPart::Same ? 2 : 1; // it stands in both
        all += weight * words;
        same += part.kind == DiffPart::Same ? weight * words : 0;
    }
    return all > 0 ? same / all : 1;
}

} // namespace sweetspot
