// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelsdownload.h"

#include "app/cli/commands.h"
#include "app/cli/fetchfiles.h"
#include "app/cli/signals.h"
#include "app/cli/tr.h"
#include "core/catalog/fetchplan.h"
#include "core/catalog/modelimport.h"
#include "core/hardware/diskspace.h"
#include "models/bytetext.h"
#include "models/namematch.h"

#include <QDir>

namespace sweetspot::cli
{

namespace
{

// Names of the project's models, or what a person pasted from the hub.
Result<QVector<PlannedFetch>> plansFor(
    const ModelsContext &context, const QStringList &wanted, const std::stop_token &stop)
{
    QVector<PlannedFetch> plans;
    const auto missing = missingFiles(context.folder, context.data);
    QStringList names;
    for (const WantedFile &file : missing)
        names << file.model + QLatin1Char(' ') + file.quantization;
    QVector<WantedFile> chosen = wanted.isEmpty() ? missing : QVector<WantedFile>();
    for (const QString &text : wanted) {
        if (const auto reference = parseHubReference(text, context.hub.access().endpoint)) {
            const auto plan = planFetch(context.hub, *reference, context.folder, context.data, stop);
            if (!plan)
                return plan.error();
            plans << *plan;
            continue;
        }
        const auto fits = matchNames(text, names);
        if (fits.isEmpty())
            return Error{ErrorCode::NotFound,
                CliTr::tr("“%1” is neither a missing model of this project nor a repository "
                          "(organisation/name:QUANTIZATION).")
                    .arg(text),
                {}};
        for (const qsizetype index : fits)
            chosen << missing[index];
    }
    const auto more = planFetches(context.hub, chosen, stop);
    if (!more)
        return more.error();
    return plans + *more;
}

Json planJson(const PlannedFetch &plan)
{
    Json json = Json::object();
    json["repo"] = toJsonText(plan.wanted.repo);
    json["quantization"] = toJsonText(plan.wanted.quantization);
    json["files"] = toJson(plan.file.paths);
    json["bytes"] = plan.bytes();
    json["target"] = toJsonText(plan.target());
    return json;
}

} // namespace

int downloadModels(ModelsContext context, const QStringList &wanted)
{
    std::unique_ptr<ProjectLock> lock;
    if (!context.args.has(QStringLiteral("dry-run"))) {
        auto taken = lockForWriting(context.folder);
        if (!taken)
            return fail(taken.error(), context.args.json());
        lock = std::move(*taken);
    }
    const auto plans = stoppable<Result<QVector<PlannedFetch>>>(
        [&](const std::stop_token &stop) { return plansFor(context, wanted, stop); });
    if (!plans)
        return fail(plans.error(), context.args.json());
    const QString modelDir = context.folder.absolute(context.data.config.modelDir);
    double bytes = 0;
    Json all = Json::array();
    for (const PlannedFetch &plan : *plans) {
        bytes += double(plan.bytes());
        all.push_back(planJson(plan));
        if (!context.args.json())
            print(QStringLiteral("%1 %2 → %3")
                      .arg(formatBytes(double(plan.bytes())), 9)
                      .arg(plan.wanted.repo + QLatin1Char('/') + plan.file.path(),
                          QDir::toNativeSeparators(plan.target())));
    }
    const auto free = freeDiskBytes(modelDir);
    const bool dry = context.args.has(QStringLiteral("dry-run"));
    if (context.args.json() && dry) {
        Json json = Json::object();
        json["files"] = all;
        json["bytes"] = bytes;
        put(json, "free_bytes", free);
        printJson(json);
    } else if (!context.args.json()) {
        print(CliTr::tr("%1 to download, %2 free.")
                  .arg(formatBytes(bytes), free ? formatBytes(*free) : CliTr::tr("unknown")));
    }
    if (dry)
        return Done;
    const Interruption interruption;
    const Status fetched = fetchFiles(context.hub, *plans, modelDir, interruption);
    if (!fetched) {
        fail(fetched.error(), context.args.json());
        return fetched.error().code == ErrorCode::Cancelled ? int(Interrupted) : exitCodeOf(fetched.error());
    }
    QVector<NewFile> added;
    for (const PlannedFetch &plan : *plans)
        if (plan.wanted.model.isEmpty())
            added << NewFile{plan.target(), plan.wanted.repo.section(QLatin1Char('/'), 1),
                plan.wanted.quantization, plan.wanted.repo, {}};
    if (!added.isEmpty()) {
        context.data.models = withFilesAdded(context.data.models, added);
        if (const auto saved = context.folder.save(context.data); !saved)
            return fail(saved.error(), context.args.json());
    }
    if (context.args.json())
        printJson(all);
    return Done;
}

} // namespace sweetspot::cli
