// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/freememory.h"
#include "app/cli/projectcommand.h"

#include "app/cli/tr.h"
#include "core/catalog/fetchplan.h"
#include "core/hardware/hostinfo.h"
#include "core/plan/fit.h"
#include "core/plan/laneenvironment.h"
#include "core/plan/memoryestimate.h"
#include "core/report/engineversion.h"
#include "core/store/runs/recordjson.h"
#include "models/configkeys.h"
#include "models/memorylimit.h"

#include <algorithm>

namespace sweetspot::cli
{

namespace
{

// What of a plan is not here, but on the hub.
using Downloads = QHash<MatrixKey, WantedFile>;

Downloads downloadsOf(const OpenedProject &project)
{
    Downloads downloads;
    for (const WantedFile &file : missingFiles(project.folder, project.data))
        downloads.insert(MatrixKey{file.model, file.quantization}, file);
    return downloads;
}

std::optional<Fit> fitOf(const Preparation &preparation, const CellSpec &cell, double limitBytes)
{
    const ModelFileFacts facts = preparation.files.value(MatrixKey{cell.id.model, cell.id.quantization});
    const auto available = availableMemoryBytes();
    if (!facts.header || !available || !preparation.plan.lanes[cell.lane].isCpu())
        return std::nullopt;
    FitQuestion question;
    question.header = *facts.header;
    question.fileBytes = double(facts.bytes);
    question.cache = cacheOf(cell);
    question.hostBytes = std::min(*available, limitBytes);
    return sweetspot::fitOf(question);
}

double memoryLimit(const OpenedProject &project, const Preparation &preparation)
{
    return hostLimitBytes(project.data.config.limits, preparation.host.ramBytes);
}

// Which layers go to which device, where that was planned.
void putSplit(Json &entry, const CellSpec &cell)
{
    if (!cell.tensorSplit.isEmpty())
        entry["tensor_split"] = std::vector<int>(cell.tensorSplit.begin(), cell.tensorSplit.end());
    put(entry, "cpu_moe_layers", cell.cpuMoeLayers);
    for (const DevicePart &part : cell.deviceParts)
        entry["devices"].push_back({{"device", toJsonText(part.device)}, {"layers", part.layers},
            {"weights_bytes", part.bytes.weights}, {"cache_bytes", part.bytes.cache},
            {"buffer_bytes", part.bytes.buffers}});
}

// How servers will be started: a line for each lane and engine.
QStringList serversOf(const Preparation &preparation)
{
    return environmentLines(preparation.plan, preparation.host.cpuCores);
}

Json planToJson(const Preparation &preparation, const OpenedProject &project)
{
    const Downloads downloads = downloadsOf(project);
    const RunPlan &plan = preparation.plan;
    Json json = Json::object();
    json["mode"] = toJsonText(testModeName(plan.mode));
    json["profiles"] = toJson(plan.profiles);
    json["engine"] = toJsonText(preparation.llamaCpp.versionLine);
    Json lanes = Json::array();
    for (const LaneSpec &lane : plan.lanes)
        lanes.push_back(toJsonText(lane.name));
    json["lanes"] = lanes;
    json["servers"] = toJson(serversOf(preparation));
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
        if (const auto fit = fitOf(preparation, cell, memoryLimit(project, preparation))) {
            entry["memory_spare_bytes"] = fit->spareBytes;
            put(entry, "largest_context", fit->largestContext);
        }
        if (const auto download = downloads.constFind(MatrixKey{cell.id.model, cell.id.quantization});
            download != downloads.constEnd())
            entry["download"] = {{"repo", toJsonText(download->repo)}, {"file", toJsonText(download->file)},
                {"folder", toJsonText(download->folder)}};
        putSplit(entry, cell);
        entry["run"] = !cell.skip.has_value();
        if (cell.skip) {
            entry["rule"] = toJsonText(cell.skip->rule);
            entry["reason"] = toJsonText(cell.skip->sentence);
            entry["certainty"] = cell.skip->certainty == SkipReason::Certainty::Certain ? "certain" : "likely";
        }
        cells.push_back(entry);
    }
    json["cells"] = cells;
    json["issues"] = issuesToJson(project.issues + plan.notes);
    return json;
}

// What a cell needs, or why it is skipped.
QString outlookText(const OpenedProject &project, const Preparation &preparation, const CellSpec &cell)
{
    if (cell.skip)
        return CliTr::tr("skipped (%1, %2): %3")
            .arg(cell.skip->rule,
                cell.skip->certainty == SkipReason::Certainty::Certain ? CliTr::tr("certain")
                                                                       : CliTr::tr("likely"),
                cell.skip->sentence);
    const QString need = !cell.served.isEmpty() ? CliTr::tr("on the server at %1").arg(cell.id.device)
        : cell.memory
        ? CliTr::tr("about %1, %2").arg(formatBytes(cell.memory->bytes), memorySourceLabel(cell.memory->source))
        : CliTr::tr("memory unknown");
    const auto fit = fitOf(preparation, cell, memoryLimit(project, preparation));
    return fit ? need + QStringLiteral("; ") + fitText(*fit) : need;
}

void printHead(const Preparation &preparation)
{
    const RunPlan &plan = preparation.plan;
    QStringList lanes;
    for (const LaneSpec &lane : plan.lanes)
        lanes << lane.name;
    lanes.removeDuplicates(); // several engines can stand at one address
    print(CliTr::tr("%1 mode, profiles: %2, lanes: %3")
              .arg(testModeName(plan.mode), plan.profiles.join(QStringLiteral(", ")),
                  lanes.join(QStringLiteral(", "))));
    print(CliTr::tr("Engine: %1").arg(engineVersionText(preparation.llamaCpp.versionLine)));
    print(preparation.readBandwidth
            ? CliTr::tr("Memory bandwidth: %1/s (measured)").arg(formatBytes(*preparation.readBandwidth))
            : CliTr::tr("Memory bandwidth: unknown or too unstable to use"));
    for (const QString &line : serversOf(preparation))
        print(CliTr::tr("Servers on %1").arg(line));
}

} // namespace

int runPlan(const QStringList &arguments)
{
    Arguments args(CliTr::tr(
        "Show what a run would measure, in order, with memory estimates, and what it would skip and why."));
    addPlanOptions(args);
    args.parse(arguments, 1, 1);
    const auto project = openProject(args);
    if (!project)
        return fail(project.error(), args.json());
    const GpuWatch gpus;
    const auto preparation = prepare(*project, gpus);
    if (!preparation)
        return fail(preparation.error(), args.json());
    if (args.json()) {
        printJson(planToJson(*preparation, *project));
        return Done;
    }
    printHead(*preparation);
    const RunPlan &plan = preparation->plan;
    const Downloads downloads = downloadsOf(*project);
    int number = 0, skipped = 0, toFetch = 0;
    for (const CellSpec &cell : plan.cells) {
        const auto download = downloads.constFind(MatrixKey{cell.id.model, cell.id.quantization});
        const bool fetches = download != downloads.constEnd();
        toFetch += fetches ? 1 : 0;
        print(QStringLiteral("%1. %2 %3 %4  %5")
                  .arg(++number, 3)
                  .arg(cell.id.model, -28)
                  .arg(cell.id.quantization, -8)
                  .arg(cell.id.place(true).isEmpty() ? cell.id.device : cell.id.place(true), -8)
                  .arg(fetches ? CliTr::tr("to be downloaded from %1").arg(download->repo)
                               : outlookText(*project, *preparation, cell)));
        skipped += cell.skip ? 1 : 0;
    }
    print(CliTr::tr("%1 to measure, %2 to skip.").arg(plan.cells.size() - skipped).arg(skipped));
    if (toFetch > 0)
        print(CliTr::tr("%1 of the skipped cells only need a download: sweetspot-cli models %2 download")
                  .arg(toFetch)
                  .arg(args.positionals().first()));
    sayIssues(plan.notes);
    (void)freeMemory(project->data.settings.engines, false); // told, as what else disturbs
    return Done;
}

} // namespace sweetspot::cli
