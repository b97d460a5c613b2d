// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/benchtable.h"

#include "core/base/tr.h"
#include "core/report/engineversion.h"
#include "core/report/texttable.h"
#include "models/metricid.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

// The usual number of tokens in the attempts that count of a profile; 0: not known.
int usualTokens(const CellRecord &cell, const QString &profile, std::optional<int> Attempt::*tokens)
{
    QVector<int> counts;
    for (const Attempt &attempt : cell.attempts)
        if (attempt.profile == profile && attempt.phase == AttemptPhase::Measured
            && attempt.outcome == AttemptOutcome::Ok && attempt.*tokens)
            counts << *(attempt.*tokens);
    if (counts.isEmpty())
        return 0;
    const auto middle = counts.begin() + counts.size() / 2;
    std::nth_element(counts.begin(), middle, counts.end());
    return *middle;
}

struct Line {
    QString test; ///< "pp512"
    MetricValue speed;
};

QVector<Line> linesOf(const CellRecord &cell, const CellVerdict &verdict)
{
    QVector<Line> lines;
    const auto add = [&](const char *test, const QString &metric, int tokens) {
        if (const auto value = verdict.metric(metric); value && tokens > 0)
            lines.append({QString::fromLatin1(test) + QString::number(tokens), *value});
    };
    const QString interactive = QStringLiteral("interactive");
    add("pp", metricid::kInteractivePromptTokensPerSecond,
        usualTokens(cell, interactive, &Attempt::promptTokens));
    add("tg", metricid::kInteractiveTokensPerSecond, usualTokens(cell, interactive, &Attempt::outputTokens));
    const auto longest = verdict.metric(metricid::kLongContextMeasuredTokens);
    add("pp", metricid::kLongContextPrefillTokensPerSecond, longest ? int(longest->value) : 0);
    return lines;
}

QString speedText(const MetricValue &value, const QLocale &locale)
{
    const QString text = locale.toString(value.value, 'f', 2);
    if (!value.interval || !value.low || !value.high)
        return text;
    return QStringLiteral("%1 [%2, %3]")
        .arg(text, locale.toString(*value.low, 'f', 2), locale.toString(*value.high, 'f', 2));
}

} // namespace

QString benchTable(
    const CellRecord &cell, const CellVerdict &verdict, const RunContext &run, const QLocale &locale)
{
    const QVector<Line> lines = linesOf(cell, verdict);
    if (lines.isEmpty())
        return {};
    constexpr double kMib = 1 << 20;
    const QString size = cell.fileBytes > 0
        ? QStringLiteral("%1 MiB").arg(locale.toString(cell.fileBytes / kMib, 'f', 2))
        : QString();
    QString text = QStringLiteral("| model | size | params | engine | device | test | t/s (95 %) | n |\n"
                                  "| --- | ---: | ---: | --- | --- | ---: | ---: | ---: |\n");
    for (const Line &line : lines)
        text += QStringLiteral("| %1 %2 | %3 | %4 | %5 | %6 | %7 | %8 | %9 |\n")
                    .arg(markdownField(cell.id.model), markdownField(cell.id.quantization), size,
                        markdownField(cell.sizeLabel), markdownField(cell.id.engine),
                        markdownField(QStringList{cell.id.device, cell.id.parameters}.join(QLatin1Char(' '))),
                        line.test, speedText(line.speed, locale), QString::number(line.speed.n));
    const QString engine = cell.launches.isEmpty() || cell.launches.last().version.isEmpty()
        ? engineVersionText(run.engineVersion)
        : cell.launches.last().version;
    QStringList notes{
        CoreTr::tr("Measured by Sweetspot %1 over HTTP, not by llama-bench: median and 95 % interval of "
                   "n requests.")
            .arg(run.programVersion),
        markdownField(run.cpu), markdownField(engine), run.startedUtc.date().toString(Qt::ISODate)};
    notes.removeAll(QString());
    return text + QLatin1Char('\n') + notes.join(QStringLiteral(" · ")) + QLatin1Char('\n');
}

} // namespace sweetspot
