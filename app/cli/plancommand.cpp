// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectcommand.h"

#include "engine/plan/memoryestimate.h"
#include "engine/store/recordjson.h"
#include "models/configkeys.h"

#include <QCoreApplication>

namespace sweetspot::cli
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanCommand", text);
}

Json planToJson(const Preparation &preparation, const Issues &issues)
{
    const RunPlan &plan = preparation.plan;
    Json json = Json::object();
    json["mode"] = toJsonText(testModeName(plan.mode));
    json["profiles"] = toJson(plan.profiles);
    json["engine"] = toJsonText(preparation.engine.versionLine);
    Json lanes = Json::array();
    for (const LaneSpec &lane : plan.lanes)
        lanes.push_back(toJsonText(lane.name));
    json["lanes"] = lanes;
    Json cells = Json::array();
    for (const CellSpec &cell : plan.cells) {
        Json entry = Json::object();
        entry["model"] = toJsonText(cell.id.model);
        entry["quantization"] = toJsonText(cell.id.quantization);
        entry["device"] = toJsonText(cell.id.device);
        if (!cell.id.parameters.isEmpty())
            entry["parameters"] = toJsonText(cell.id.parameters);
        entry["file"] = cell.modelFile.isEmpty() ? Json(nullptr) : Json(toJsonText(cell.modelFile));
        entry["file_bytes"] = cell.fileBytes;
        entry["context_length"] = cell.contextLength;
        entry["memory_source"]
            = cell.memory ? Json(toJsonText(memorySourceLabel(cell.memory->source))) : Json(nullptr);
        entry["memory_estimated_bytes"] = cell.memory ? Json(cell.memory->bytes) : Json(nullptr);
        entry["run"] = !cell.skip.has_value();
        if (cell.skip) {
            entry["rule"] = toJsonText(cell.skip->rule);
            entry["reason"] = toJsonText(cell.skip->sentence);
            entry["certainty"] = cell.skip->certainty == SkipReason::Certainty::Certain ? "certain" : "likely";
        }
        cells.push_back(entry);
    }
    json["cells"] = cells;
    json["issues"] = issuesToJson(issues + plan.notes);
    return json;
}

} // namespace

int runPlan(const QStringList &arguments)
{
    Arguments args(
        tr("Show what a run would measure, in order, with memory estimates, and what it would skip and why."));
    addPlanOptions(args);
    args.parse(arguments, 1, 1);
    const auto project = openProject(args);
    if (!project)
        return fail(project.error(), args.json());
    const auto preparation = prepare(*project);
    if (!preparation)
        return fail(preparation.error(), args.json());
    if (args.json()) {
        printJson(planToJson(*preparation, project->issues));
        return Done;
    }
    const RunPlan &plan = preparation->plan;
    QStringList lanes;
    for (const LaneSpec &lane : plan.lanes)
        lanes << lane.name;
    print(tr("%1 mode, profiles: %2, lanes: %3")
              .arg(testModeName(plan.mode), plan.profiles.join(QStringLiteral(", ")),
                  lanes.join(QStringLiteral(", "))));
    print(tr("Engine: %1").arg(preparation->engine.versionLine));
    print(preparation->readBandwidth
            ? tr("Memory bandwidth: %1/s (measured)").arg(formatBytes(*preparation->readBandwidth))
            : tr("Memory bandwidth: not known or too unsteady to be used"));
    int number = 0, skipped = 0;
    for (const CellSpec &cell : plan.cells) {
        const QString need = cell.memory
            ? tr("about %1, %2").arg(formatBytes(cell.memory->bytes), memorySourceLabel(cell.memory->source))
            : tr("memory unknown");
        print(
            QStringLiteral("%1. %2 %3 %4  %5")
                .arg(++number, 3)
                .arg(cell.id.model, -28)
                .arg(cell.id.quantization, -8)
                .arg(cell.id.parameters.isEmpty()
                        ? cell.id.device
                        : QStringLiteral("%1 (%2)").arg(cell.id.device, cell.id.parameters),
                    -8)
                .arg(cell.skip ? tr("skipped (%1, %2): %3")
                                     .arg(cell.skip->rule,
                                         cell.skip->certainty == SkipReason::Certainty::Certain ? tr("certain")
                                                                                                : tr("likely"),
                                         cell.skip->sentence)
                               : need));
        skipped += cell.skip ? 1 : 0;
    }
    print(tr("%1 to measure, %2 to skip.").arg(plan.cells.size() - skipped).arg(skipped));
    sayIssues(plan.notes);
    return Done;
}

} // namespace sweetspot::cli
