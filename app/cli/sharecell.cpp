// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sharecell.h"

#include "app/cli/findcell.h"
#include "app/cli/tr.h"
#include "core/base/files.h"
#include "core/report/benchtable.h"
#include "core/report/cellcard.h"

#include <QDir>

namespace sweetspot::cli
{

namespace
{

const QString kCard = QStringLiteral("card"), kBench = QStringLiteral("bench-table"),
              kCell = QStringLiteral("cell"), kUse = QStringLiteral("use");

QString defaultUse()
{
    return useCases().front().id;
}

QStringList useIds()
{
    QStringList ids;
    for (const UseCase &use : useCases())
        ids << use.id;
    return ids;
}

// Without a name the cell that is best overall.
Result<qsizetype> wantedCell(const ReportModel &report, const QString &name)
{
    if (!name.isEmpty())
        return findCell(report.record, name);
    const auto &best = report.recommendations.overall.best;
    for (qsizetype i = 0; i < report.record.cells.size(); ++i)
        if (best == report.record.cells.at(i).id)
            return i;
    return Error{ErrorCode::NotFound, CliTr::tr("No cell is best overall; name one with --cell."), {}};
}

int writeCard(const Arguments &args, const ReportModel &report, const BenchConfig &thresholds)
{
    const QString file = QDir().absoluteFilePath(args.value(kCard)), use = args.value(kUse);
    if (!file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return fail(
            {ErrorCode::BadInput, CliTr::tr("A card is written as SVG; give a name that ends with .svg."), {}},
            args.json());
    if (!use.isEmpty() && !findUseCase(use))
        return fail(
            {ErrorCode::BadInput,
                CliTr::tr("There is no use %1; there are %2.").arg(use, useIds().join(QStringLiteral(", "))),
                {}},
            args.json());
    const auto cell = wantedCell(report, args.value(kCell));
    if (!cell)
        return fail(cell.error(), args.json());
    const CellCard card = cellCard(report.record.cells.at(*cell), report.verdicts.at(*cell),
        report.record.context, use.isEmpty() ? defaultUse() : use, thresholds);
    if (card.figures.isEmpty())
        return fail(
            {ErrorCode::NotFound, CliTr::tr("Nothing of %1 was measured.").arg(card.model), {}}, args.json());
    if (const auto written = writeFileSafely(file, cardSvg(card)); !written)
        return fail(written.error(), args.json());
    if (args.json()) {
        Json json = Json::object();
        json["card"] = toJsonText(file);
        json["score"] = card.score ? Json(card.score->value) : Json(nullptr);
        printJson(json);
        return Done;
    }
    if (!card.score)
        say(card.noScore);
    print(QDir::toNativeSeparators(file));
    return Done;
}

int printBench(const Arguments &args, const ReportModel &report)
{
    QStringList tables;
    if (args.has(kCell)) {
        const auto cell = wantedCell(report, args.value(kCell));
        if (!cell)
            return fail(cell.error(), args.json());
        tables << benchTable(report.record.cells.at(*cell), report.verdicts.at(*cell), report.record.context);
    } else {
        for (qsizetype i = 0; i < report.record.cells.size(); ++i)
            tables << benchTable(report.record.cells.at(i), report.verdicts.at(i), report.record.context);
    }
    tables.removeAll(QString());
    if (tables.isEmpty())
        return fail({ErrorCode::NotFound, CliTr::tr("No speed was measured."), {}}, args.json());
    if (args.json()) {
        Json json = Json::object();
        json["bench_tables"] = toJson(tables);
        printJson(json);
    } else {
        print(tables.join(QLatin1Char('\n')).trimmed());
    }
    return Done;
}

} // namespace

void addShareOptions(Arguments &args)
{
    args.option(kCard, CliTr::tr("write a picture of one cell for a post, instead of reports"),
        QStringLiteral("FILE.svg"));
    args.option(kBench, CliTr::tr("print what was measured as llama-bench prints it, instead of reports"));
    args.option(kCell,
        CliTr::tr("the cell of --card or --bench-table, such as \"MODEL Q4_K_M\" (default: the best "
                  "one, or all)"),
        QStringLiteral("NAME"));
    args.option(kUse,
        CliTr::tr("the use that the score of --card is for: %1").arg(useIds().join(QStringLiteral(", "))),
        QStringLiteral("USE"));
}

bool wantsToShare(const Arguments &args)
{
    return args.has(kCard) || args.has(kBench);
}

int shareCells(const Arguments &args, const ReportModel &report, const BenchConfig &thresholds)
{
    if (args.has(QStringLiteral("merge"))) // a merged report has the circumstances of one run only
        return fail(
            {ErrorCode::BadInput, CliTr::tr("Cards and benchmark tables are of one run; omit --merge."), {}},
            args.json());
    return args.has(kCard) ? writeCard(args, report, thresholds) : printBench(args, report);
}

} // namespace sweetspot::cli
