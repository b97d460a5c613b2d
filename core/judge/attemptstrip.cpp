// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/attemptstrip.h"

#include "core/base/tr.h"
#include "core/judge/cellwords.h"
#include "core/judge/flagadvice.h"
#include "core/judge/summarybuilder.h"
#include "core/measure/repetitions.h"
#include "models/metric.h"
#include "models/metricid.h"
#include "models/validityflag.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace sweetspot
{

namespace
{

const QString kProfile = QStringLiteral("interactive");

// Without questions, of which a hundred are no repetitions of one another, and turns of a conversation.
QVector<Attempt> shown(const CellRecord &cell)
{
    const QString shape = mainShape(cell);
    QVector<Attempt> all;
    for (const Attempt &attempt : cell.attempts)
        if (attempt.profile == kProfile && attempt.depth == 0 && (shape.isEmpty() || attempt.shape == shape))
            all << attempt;
    return all;
}

QString tokensPerSecond(double value)
{
    const Metric *speed = findMetric(metricid::kInteractiveTokensPerSecond);
    return QStringLiteral("%1 %2").arg(formatMetric(*speed, value), speed->unit);
}

QStringList notesOf(const Attempt &attempt, bool counts)
{
    QStringList notes;
    if (!attempt.reason.isEmpty())
        notes << attempt.reason;
    for (const QString &flag : attempt.flags)
        if (const QString sentence = flagSentence(flag); !notes.contains(sentence))
            notes << sentence;
    if (!counts && notes.isEmpty() && attempt.phase == AttemptPhase::Measured && attempt.retry > 0)
        notes << flagSentence(validityflag::kRetried);
    else if (!counts && attempt.phase == AttemptPhase::Measured && notes.isEmpty() && attempt.decodeTps)
        notes << flagSentence(validityflag::kWarmupResidue);
    return notes;
}

} // namespace

QString mainShape(const CellRecord &cell)
{
    QHash<QString, int> counts;
    QString most;
    for (const Attempt &attempt : attemptsOf(cell, kProfile))
        if (attempt.phase == AttemptPhase::Measured && attempt.depth == 0)
            if (++counts[attempt.shape] > counts.value(most))
                most = attempt.shape;
    return most;
}

AttemptStrip attemptStrip(const CellRecord &cell, const CellVerdict &verdict)
{
    AttemptStrip strip;
    const QVector<Attempt> attempts = shown(cell);
    const RepSelection selection = selectRepetitions(attempts, [](const Attempt &a) { return a.decodeTps; });
    int number = 0; // over all starts of the server
    for (const Attempt &attempt : attempts) {
        const bool warmUp = attempt.phase == AttemptPhase::Warmup;
        const bool counts = std::find(selection.attempts.begin(), selection.attempts.end(), &attempt)
            != selection.attempts.end();
        strip.dots << AttemptDot{warmUp ? CoreTr::tr("warm-up") : QString::number(++number), attempt.decodeTps,
            attempt.server.decodeTps(), attempt.ttftMs, warmUp, counts, notesOf(attempt, counts)};
    }
    strip.figure = verdict.metric(metricid::kInteractiveTokensPerSecond);
    return strip;
}

QString dotInWords(const AttemptDot &dot)
{
    QStringList parts;
    if (dot.value)
        parts << tokensPerSecond(*dot.value);
    if (dot.ttftMs)
        parts << CoreTr::tr("time to first token %1 ms").arg(QLocale().toString(*dot.ttftMs, 'f', 0));
    if (!dot.counts)
        parts << CoreTr::tr("does not count");
    const QString figures = parts.join(QStringLiteral(", "));
    QString text = dot.warmUp ? CoreTr::tr("Warm-up: %1.").arg(figures)
                              : CoreTr::tr("Repetition %1: %2.").arg(dot.name, figures);
    for (const QString &note : dot.notes)
        text += QLatin1Char(' ') + note;
    return text;
}

QString stripInWords(const AttemptStrip &strip)
{
    std::vector<double> values;
    for (const AttemptDot &dot : strip.dots)
        if (dot.counts && dot.value)
            values.push_back(*dot.value);
    const int left = int(strip.dots.size()) - int(values.size());
    if (values.empty())
        return CoreTr::tr("No repetition counts.");
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    QString text = CoreTr::tr("Repetitions that count: %1, from %2 to %3.")
                       .arg(QString::number(values.size()), tokensPerSecond(*low), tokensPerSecond(*high));
    if (left > 0)
        text += QLatin1Char(' ') + CoreTr::tr("Left out: %1.").arg(left);
    if (strip.figure) {
        text += QLatin1Char(' ') + CoreTr::tr("Median %1.").arg(tokensPerSecond(strip.figure->value));
        const QString spread = spreadInWords(metricid::kInteractiveTokensPerSecond, *strip.figure);
        if (!spread.isEmpty())
            text += QStringLiteral(" %1.").arg(spread);
    }
    return text;
}

} // namespace sweetspot
