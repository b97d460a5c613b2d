// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/enginesetup.h"
#include "app/cli/signals.h"
#include "app/cli/tr.h"
#include "core/engines/llamacpp/buildfetch.h"
#include "core/engines/llamacpp/buildmachine.h"
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/run/devicesnow.h"
#include "core/run/prepare.h"
#include "models/bytetext.h"

namespace sweetspot::cli
{

namespace
{

const QString kBuild = QStringLiteral("build"), kAuto = QStringLiteral("auto");

// Fetches and says what was chosen, and what does not work of it. Ctrl+C leaves what was there before.
Status fetchAndTell(std::optional<BuildKind> asked, const QString &indent)
{
    const auto build = stoppable<Result<FetchedBuild>>([&](const std::stop_token &stop) {
        return fetchBuild(
            asked, findBuildMachine(stop),
            [&indent](const FetchProgress &p) {
                say(indent + QStringLiteral("%1/%2 %3").arg(p.step).arg(p.steps).arg(p.text));
            },
            stop);
    });
    if (!build)
        return build.error();
    if (!build->passedOver.isEmpty())
        say(CliTr::tr("A faster build does not fit: %1").arg(build->passedOver));
    if (!build->problem.isEmpty())
        say(CliTr::tr("The %1 build was downloaded, but it cannot use a GPU. %2")
                .arg(buildLabel(build->kind), build->problem));
    return success();
}

QString deviceText(const EngineDevice &device)
{
    const QString name = QStringLiteral("%1: %2").arg(device.name, device.description);
    return device.totalBytes ? QStringLiteral("%1, %2").arg(name, formatBytes(*device.totalBytes)) : name;
}

Json installToJson(const LlamaCppInstall &install)
{
    Json json = Json::object();
    json["path"] = toJsonText(install.serverPath);
    json["origin"] = toJsonText(install.origin);
    if (!install.problem.isEmpty()) {
        json["problem"] = toJsonText(install.problem);
        return json;
    }
    json["version"] = toJsonText(install.versionLine);
    json["build"] = install.build;
    Json devices = Json::array();
    for (const EngineDevice &device : install.devices) {
        Json entry = Json::object();
        entry["name"] = toJsonText(device.name);
        entry["description"] = toJsonText(device.description);
        put(entry, "total_bytes", device.totalBytes);
        put(entry, "free_bytes", device.freeBytes);
        devices.push_back(entry);
    }
    json["devices"] = devices;
    return json;
}

void printInstall(const LlamaCppInstall &install)
{
    print(QStringLiteral("%1 (%2)").arg(install.serverPath, install.origin));
    if (!install.problem.isEmpty()) {
        print(install.problem);
        return;
    }
    print(install.versionLine);
    for (const EngineDevice &device : install.devices)
        print(QStringLiteral("  ") + deviceText(device));
    if (install.devices.isEmpty())
        print(QStringLiteral("  ") + CliTr::tr("the processor only"));
}

// The one that is used, then the others.
int showInstalls(bool asJson)
{
    const auto used = findLlamaCpp({}, QStringLiteral("."), devicesAsTold());
    if (!used)
        return fail(used.error(), asJson);
    QVector<LlamaCppInstall> others = llamaCppInstalls();
    others.removeIf([&used](const LlamaCppInstall &other) { return other.serverPath == used->serverPath; });
    if (asJson) {
        Json json = installToJson(*used);
        json["others"] = Json::array();
        for (const LlamaCppInstall &other : std::as_const(others))
            json["others"].push_back(installToJson(other));
        printJson(json);
        return Done;
    }
    printInstall(*used);
    if (!others.isEmpty())
        print(QLatin1Char('\n') + CliTr::tr("Not used:"));
    for (const LlamaCppInstall &other : std::as_const(others))
        printInstall(other);
    return Done;
}

} // namespace

QVector<Device> devicesAsTold()
{
    const GpuWatch gpus;
    return devicesNow(&gpus, driverPatience(Asking::Machine)).devices;
}

Result<LlamaCppInstall> findOrFetchLlamaCpp(
    const BenchConfig &config, const QString &projectDir, const QVector<Device> &found)
{
    auto llamaCpp = findLlamaCpp(config, projectDir, found);
    if (llamaCpp || !config.llamaCpp.serverPath.isEmpty())
        return llamaCpp;
    say(CliTr::tr("No llama.cpp found; downloading one into your data folder."));
    if (const auto fetched = fetchAndTell({}, QStringLiteral("  ")); !fetched)
        return fetched.error();
    return findLlamaCpp(config, projectDir, found);
}

int runEngine(const QStringList &arguments)
{
    Arguments args(CliTr::tr("Download llama.cpp into your data folder, or show which one is used."));
    args.positional(QStringLiteral("action"), CliTr::tr("\"fetch\" or \"show\""), QStringLiteral("fetch|show"));
    args.option(kBuild,
        CliTr::tr("what the downloaded one computes with: auto (what suits this machine), cpu, vulkan, cuda or "
                  "rocm"),
        QStringLiteral("KIND"));
    args.parse(arguments, 1, 1);
    const QString action = args.positionals().first(), build = args.value(kBuild);
    const auto asked = findBuildKind(build);
    if (!build.isEmpty() && build != kAuto && !asked)
        return fail({ErrorCode::BadInput,
                        CliTr::tr("Unknown build \"%1\"; use auto, cpu, vulkan, cuda or rocm.").arg(build), {}},
            args.json());
    if (action == QLatin1String("fetch")) {
        if (const auto fetched = fetchAndTell(asked, {}); !fetched)
            return fail(fetched.error(), args.json());
    } else if (action != QLatin1String("show")) {
        return fail(
            {ErrorCode::BadInput, CliTr::tr("Unknown action \"%1\"; use fetch or show.").arg(action), {}},
            args.json());
    } else if (const auto allowed = args.allowOnly(action, {}); !allowed) {
        return fail(allowed.error(), args.json());
    }
    return showInstalls(args.json());
}

} // namespace sweetspot::cli
