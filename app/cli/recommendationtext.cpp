// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recommendationtext.h"

#include "app/cli/tr.h"
#include "models/usecase.h"

#include <QStringList>

namespace sweetspot::cli
{

namespace
{

constexpr int kShown = 3; // of each use; the report has all

QStringList linesOf(const UseCaseAdvice &advice)
{
    QStringList lines;
    int fit = 0, refused = 0;
    for (const Advice &cell : advice.ranked) {
        if (cell.mark == AdviceMark::Cross) {
            ++refused;
            continue;
        }
        if (++fit > kShown)
            continue;
        QString line
            = QStringLiteral("  %1 %2: %3")
                  .arg(adviceMarkText(cell.mark), cell.cell.name(), cell.figures.join(QStringLiteral("; ")));
        if (!cell.sentence.isEmpty())
            line += QStringLiteral(" (%1)").arg(cell.sentence);
        lines << line;
    }
    if (!advice.best)
        lines << QStringLiteral("  %1 %2").arg(
            adviceMarkText(advice.isOpen() ? AdviceMark::Warning : AdviceMark::Cross), advice.reason);
    else if (!advice.reason.isEmpty())
        lines << QStringLiteral("  %1: %2").arg(certaintyLabel(advice.certainty), advice.reason);
    if (fit > 0 && !advice.tradeOff.isEmpty())
        lines << QStringLiteral("  ") + advice.tradeOff;
    if (refused > 0 && fit > 0)
        lines << QStringLiteral("  %1 %2").arg(
            adviceMarkText(AdviceMark::Cross), CliTr::tr("%n cell(s) below the thresholds.", "", refused));
    return lines;
}

} // namespace

QString recommendationText(const Recommendations &recommendations)
{
    QStringList lines;
    for (const UseCaseAdvice &advice : recommendations.useCases) {
        const UseCase *useCase = findUseCase(advice.useCase);
        lines << QString() << (useCase ? useCase->label : advice.useCase) + QLatin1Char(':') << linesOf(advice);
    }
    const UseCaseAdvice &overall = recommendations.overall;
    lines << QString()
          << (overall.best ? CliTr::tr("Overall best: %1").arg(overall.best->name())
                           : CliTr::tr("Overall best: none"));
    if (!overall.reason.isEmpty())
        lines << QStringLiteral("  ") + overall.reason;
    if (!overall.tradeOff.isEmpty())
        lines << QStringLiteral("  ") + overall.tradeOff;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace sweetspot::cli
