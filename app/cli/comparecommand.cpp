// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/findcell.h"

#include "app/cli/tr.h"
#include "core/judge/difference.h"
#include "core/judge/judge.h"
#include "core/judge/runcomparison.h"
#include "core/report/comparetext.h"
#include "core/store/project/projectfolder.h"
#include "core/store/runs/runstore.h"
#include "models/metric.h"

#include <QHash>
#include <QLocale>

#include <cmath>

namespace sweetspot::cli
{

namespace
{

/// Reads runs once, however many cells of them are compared.
class Runs
{
public:
    Runs(const QString &project, const BenchConfig &config)
        : m_store(project)
        , m_config(config)
    {
    }

    // "MODEL QUANTIZATION" of the newest run, or "RUN@MODEL QUANTIZATION"; the name may be cut as long as it is
    // one cell's.
    Result<CellVerdict> find(const QString &text)
    {
        const CellAddress address = CellAddress::of(text);
        const QString run = address.run.isEmpty() ? m_store.runIds().value(0) : address.run;
        if (run.isEmpty())
            return Error{ErrorCode::NotFound, CliTr::tr("This project has no run yet."), {}};
        if (!m_runs.contains(run)) {
            const auto record = m_store.read(run);
            if (!record)
                return record.error();
            m_runs.insert(run, {*record, judgeRun(*record, m_config)});
        }
        const Judged &judged = *m_runs.constFind(run);
        const auto place = findCell(judged.record, address.cell);
        return place ? Result<CellVerdict>(judged.verdicts.at(*place)) : Result<CellVerdict>(place.error());
    }

private:
    struct Judged {
        RunRecord record;
        QVector<CellVerdict> verdicts; ///< of its cells, in their order
    };
    RunStore m_store;
    BenchConfig m_config;
    QHash<QString, Judged> m_runs;
};

Json valueJson(const MetricValue &value)
{
    Json json = Json::object();
    json["value"] = value.value;
    json["n"] = value.n;
    put(json, value.interval ? "ci95_low" : "min", value.low);
    put(json, value.interval ? "ci95_high" : "max", value.high);
    if (!value.flags.isEmpty())
        json["flags"] = toJson(value.flags);
    return json;
}

Json comparisonJson(const QStringList &names, const QVector<ComparedMetric> &all)
{
    Json json = Json::object();
    json["cells"] = toJson(names);
    Json list = Json::array();
    for (const ComparedMetric &compared : all) {
        Json entry = Json::object();
        entry["metric"] = toJsonText(compared.metric);
        entry["unit"] = toJsonText(findMetric(compared.metric)->unit);
        Json values = Json::array(), differences = Json::array();
        for (const auto &value : compared.values)
            values.push_back(value ? valueJson(*value) : Json(nullptr));
        for (const auto &difference : compared.differences) {
            if (!difference) {
                differences.push_back(nullptr);
                continue;
            }
            Json one = Json::object();
            one["ratio"] = std::isfinite(difference->ratio) ? Json(difference->ratio) : Json(nullptr);
            put(one, "ci95_low", difference->low);
            put(one, "ci95_high", difference->high);
            one["difference"] = difference->absolute;
            one["verdict"] = toJsonText(differenceName(difference->verdict));
            differences.push_back(one);
        }
        entry["values"] = values;
        entry["against_first"] = differences;
        list.push_back(entry);
    }
    json["metrics"] = list;
    return json;
}

QString comparisonText(const QStringList &names, const QVector<ComparedMetric> &all)
{
    constexpr int kLabel = 36, kColumn = 34;
    QString text = QString(kLabel, QLatin1Char(' '));
    for (const QString &name : names)
        text += QStringLiteral("  ") + name.left(kColumn).leftJustified(kColumn);
    for (const ComparedMetric &compared : all) {
        const Metric *metric = findMetric(compared.metric);
        const QString label = metric->unit.isEmpty()
            ? metric->label
            : QStringLiteral("%1 [%2]").arg(metric->label, metric->unit);
        text = text.trimmed().isEmpty() ? text : text + QLatin1Char('\n');
        text += label.left(kLabel).leftJustified(kLabel);
        for (qsizetype i = 0; i < compared.values.size(); ++i) {
            QString field
                = compared.values[i] ? formatMetric(*metric, compared.values[i]->value) : QStringLiteral("–");
            if (compared.values[i] && !compared.values[i]->flags.isEmpty())
                field += QStringLiteral(" ⚑");
            if (i > 0 && compared.differences[i - 1]) {
                const Difference &d = *compared.differences[i - 1];
                if (const QString amount = amountText(compared.metric, d); !amount.isEmpty())
                    field += QStringLiteral("  ") + amount;
                field += QStringLiteral("  ") + differenceLabel(d.verdict);
            } else if (hasOtherWork(compared, i)) {
                field += QStringLiteral("  ") + otherWorkLabel();
            }
            text += QStringLiteral("  ") + field.leftJustified(kColumn);
        }
    }
    return text;
}

} // namespace

int runCompare(const QStringList &arguments)
{
    Arguments args(CliTr::tr(
        "Compare cells with the first one, metric by metric: how much they differ, and how certain that is."));
    args.positional(QStringLiteral("PROJECT"), CliTr::tr("the project folder"));
    args.positional(QStringLiteral("CELL"),
        CliTr::tr(
            "\"MODEL QUANTIZATION\" of the newest run, or \"RUN@MODEL QUANTIZATION\"; two to eight of them"));
    args.option(QStringLiteral("markdown"), CliTr::tr("a Markdown table, for a text or an issue"));
    args.option(QStringLiteral("csv"), CliTr::tr("a line for each metric and cell, for a spreadsheet"));
    args.parse(arguments, 3, 9);
    const ProjectFolder folder(args.positionals().first());
    Issues issues;
    const auto data = folder.load(issues);
    if (!data)
        return fail(data.error(), args.json());
    Runs runs(folder.path(), data->config);
    QVector<CellVerdict> cells;
    for (const QString &text : args.positionals().mid(1)) {
        const auto cell = runs.find(text);
        if (!cell)
            return fail(cell.error(), args.json());
        cells << *cell;
    }
    const auto all = compareCells(cells);
    const QStringList names = args.positionals().mid(1);
    if (args.json())
        printJson(comparisonJson(names, all));
    else if (args.has(QStringLiteral("markdown")))
        print(tableAsMarkdown(comparisonRows(names, all)).trimmed());
    else if (args.has(QStringLiteral("csv")))
        print(tableAsCsv(comparisonRecords(names, all)).trimmed());
    else
        print(comparisonText(names, all));
    return Done;
}

} // namespace sweetspot::cli
