// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/doctorbuild.h"
#include "app/cli/doctorgpus.h"
#include "app/cli/keys.h"
#include "app/cli/tr.h"
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/engines/process/ports.h"
#include "core/hardware/cpu/thermal.h"
#include "core/hardware/diskspace.h"
#include "core/hardware/hostinfo.h"
#include "core/plan/memoryestimate.h"
#include "core/report/engineversion.h"
#include "core/run/devicesnow.h"
#include "core/run/prepare.h"
#include "core/store/project/projectfolder.h"
#include "core/store/runs/runstore.h"
#include "models/observationname.h"

#include <QDir>

#include <algorithm>

namespace sweetspot::cli
{

namespace
{

Json deviceToJson(const Device &device)
{
    Json json = Json::object();
    json["id"] = toJsonText(device.id);
    json["kind"] = device.isGpu() ? "gpu" : "cpu";
    for (const auto &[name, text] : {std::pair("vendor", device.vendor), std::pair("name", device.name),
             std::pair("pci_id", device.pciId), std::pair("uuid", device.uuid)})
        if (!text.isEmpty())
            json[name] = toJsonText(text);
    put(json, "memory_bytes", device.memoryBytes);
    put(json, "integrated", device.integrated);
    return json;
}

void checkLlamaCpp(
    QVector<Finding> &findings, const Result<LlamaCppInstall> &llamaCpp, const BenchConfig &config)
{
    const QString subject = CliTr::tr("Engine");
    if (!llamaCpp) {
        findings << Finding{Finding::Kind::Broken, QStringLiteral("engine"), subject,
            config.llamaCpp.serverPath.isEmpty() // the sentence names the command
                ? QString(llamaCpp.error().sentence)
                : CliTr::tr("%1 Without llama_cpp.server_path, the llama.cpp from \"sweetspot-cli engine "
                            "fetch\" is used.")
                      .arg(llamaCpp.error().sentence)};
        return;
    }
    findings << Finding{Finding::Kind::Works, QStringLiteral("engine"), subject,
        QStringLiteral("%1 (%2), %3")
            .arg(llamaCpp->serverPath, llamaCpp->origin, engineVersionText(llamaCpp->versionLine))};
    for (const char *tool : {"llama-quantize", "llama-perplexity", "llama-fit-params"}) {
        const QString path = llamaCpp->tool(QString::fromLatin1(tool));
        findings << Finding{path.isEmpty() ? Finding::Kind::Missing : Finding::Kind::Works,
            QString::fromLatin1(tool), QString::fromLatin1(tool),
            path.isEmpty() ? CliTr::tr(
                "not found next to llama-server; \"sweetspot-cli engine fetch\" installs a complete engine")
                           : path};
    }
}

// What this machine has, and what an engine calls it.
void checkDevices(QVector<Finding> &findings, const Result<LlamaCppInstall> &llamaCpp, const GpuWatch &watch)
{
    const QVector<Device> found = devicesNow(&watch, {}).devices;
    const auto gpus
        = std::count_if(found.begin(), found.end(), [](const Device &device) { return device.isGpu(); });
    findings << Finding{gpus > 0 ? Finding::Kind::Works : Finding::Kind::Missing, QStringLiteral("devices"),
        CliTr::tr("Devices"),
        gpus > 0 ? CliTr::tr("the processor and %n GPU(s)", "", int(gpus))
                 : CliTr::tr("the processor; no GPU of NVIDIA, AMD or Intel was found")};
    LlamaCppInstall install = llamaCpp ? *llamaCpp : LlamaCppInstall{};
    if (!llamaCpp)
        install.problem = llamaCpp.error().sentence;
    const QVector<EngineDevice> named = nameDevices(install, {}, found);
    for (const Device &device : found) {
        QStringList parts{device.label()};
        if (device.memoryBytes)
            parts << formatBytes(*device.memoryBytes);
        if (device.integrated)
            parts << (*device.integrated ? CliTr::tr("integrated") : CliTr::tr("discrete"));
        QStringList names;
        for (const EngineDevice &other : named)
            if (other.deviceId == device.id)
                names << other.name;
        if (!names.isEmpty())
            parts << CliTr::tr("%1 in llama.cpp").arg(names.join(QStringLiteral(", ")));
        findings << Finding{Finding::Kind::Works, QStringLiteral("device.") + device.id,
            device.isGpu() ? device.id : CliTr::tr("CPU"), parts.join(QStringLiteral(", ")), device};
    }
    for (const EngineDevice &other : named)
        if (other.deviceId.isEmpty())
            findings << Finding{Finding::Kind::Works, QStringLiteral("device.") + other.name, other.name,
                CliTr::tr("%1, as llama.cpp lists it").arg(other.description), {}};
}

// The project's other engines, and what went wrong with them in its newest run.
void checkEngines(QVector<Finding> &findings, const ProjectFolder &folder, const QVector<EngineEntry> &engines)
{
    const auto add = [&](Finding::Kind kind, const QString &name, const QString &text) {
        findings << Finding{kind, QStringLiteral("engine.") + name, name, text};
    };
    const QVector<EngineState> states = surveyEngines(folder.path(), engines, engineKeys(engines));
    for (const EngineState &state : states) {
        QStringList parts{state.where, state.version};
        if (state.latencyMs)
            parts << CliTr::tr("latency %1 ms").arg(*state.latencyMs, 0, 'f', 1);
        if (!state.models.isEmpty())
            parts << CliTr::tr("models: %1").arg(state.models.size());
        parts << state.problem;
        parts.removeAll(QString());
        // One that cannot be used is no failure while others can; checkLlamaCpp says when nothing can run.
        add(state.usable ? Finding::Kind::Works : Finding::Kind::Missing, state.engine,
            parts.join(QStringLiteral(", ")));
    }
    const RunStore store(folder.path());
    const auto record = store.read(store.runIds().value(0));
    if (!record)
        return;
    QMap<QString, QMap<QString, int>> events;
    for (const CellRecord &cell : record->cells)
        for (const Observation &event : cell.observations)
            if (event.profile == QLatin1String("connection"))
                ++events[event.texts.value(observationtext::kEngine)][event.kind];
    for (auto engine = events.begin(); engine != events.end(); ++engine) {
        const int retries = engine->value(QStringLiteral("retry")),
                  opened = engine->value(QStringLiteral("breaker_open"));
        if (retries + opened > 0)
            add(Finding::Kind::Missing, engine.key(),
                CliTr::tr("in run %1: %2 retries, %3 one-minute pauses")
                    .arg(record->context.runId)
                    .arg(retries)
                    .arg(opened));
    }
}

void checkMachine(QVector<Finding> &findings, const QString &dir)
{
    const HostInfo host = probeHost();
    findings << Finding{Finding::Kind::Works, QStringLiteral("cpu"), CliTr::tr("CPU"),
        CliTr::tr("%1, %2 cores, %3 threads")
            .arg(host.cpu.isEmpty() ? CliTr::tr("unknown") : host.cpu)
            .arg(host.cpuCores)
            .arg(host.cpuThreads)};
    const auto available = availableMemoryBytes();
    findings << Finding{host.ramBytes ? Finding::Kind::Works : Finding::Kind::Missing, QStringLiteral("memory"),
        CliTr::tr("Memory"),
        host.ramBytes
            ? CliTr::tr("%1, %2 available")
                  .arg(formatBytes(*host.ramBytes), available ? formatBytes(*available) : CliTr::tr("unknown"))
            : CliTr::tr("could not be read")};
    if (!host.virtualised.isEmpty())
        findings << Finding{Finding::Kind::Missing, QStringLiteral("virtual"), CliTr::tr("Virtual machine"),
            CliTr::tr("other load on the host is invisible, so speeds may vary for no apparent reason")};
    const CpuThermometer thermometer = CpuThermometer::find();
    const auto celsius = thermometer.isValid() ? thermometer.read() : std::nullopt;
    findings << Finding{celsius ? Finding::Kind::Works : Finding::Kind::Missing, QStringLiteral("temperature"),
        CliTr::tr("Temperature"),
        celsius ? CliTr::tr("%1: %2 °C").arg(thermometer.name()).arg(*celsius, 0, 'f', 0)
                : thermometer.whyNot()};
    const PortRange range;
    const auto port = leaseFreePort(range);
    findings << Finding{port ? Finding::Kind::Works : Finding::Kind::Broken, QStringLiteral("ports"),
        CliTr::tr("Ports"),
        port ? CliTr::tr("%1 to %2 on 127.0.0.1 are available").arg(range.first).arg(range.last)
             : QString(port.error().sentence)};
    const auto free = freeDiskBytes(dir);
    findings << Finding{free ? Finding::Kind::Works : Finding::Kind::Missing, QStringLiteral("disk"),
        CliTr::tr("Disk"),
        free ? CliTr::tr("%1 free in %2").arg(formatBytes(*free), QDir(dir).absolutePath())
             : CliTr::tr("free space unknown")};
}

void checkProject(QVector<Finding> &findings, const ProjectFolder &folder, const Issues &issues)
{
    findings << Finding{folder.isWritable() ? Finding::Kind::Works : Finding::Kind::Broken,
        QStringLiteral("project"), CliTr::tr("Project"),
        folder.isWritable() ? CliTr::tr("%1 is writable").arg(folder.path())
                            : CliTr::tr("%1 is not writable; check its permissions").arg(folder.path())};
    for (const Issue &issue : issues)
        findings << Finding{
            issue.severity == Issue::Severity::Error ? Finding::Kind::Broken : Finding::Kind::Missing,
            QStringLiteral("configuration"), CliTr::tr("Configuration"), issue.toLine()};
}

} // namespace

int runDoctor(const QStringList &arguments)
{
    Arguments args(CliTr::tr("Check this machine: what works, what does not, and how to fix it."));
    args.positional(
        QStringLiteral("PROJECT"), CliTr::tr("also check this project"), QStringLiteral("[PROJECT]"));
    args.parse(arguments, 0, 1);
    QVector<Finding> findings;
    BenchConfig config;
    QString dir = QStringLiteral(".");
    if (!args.positionals().isEmpty()) {
        const ProjectFolder folder(args.positionals().first());
        Issues issues;
        const auto data = folder.load(issues);
        if (!data)
            return fail(data.error(), args.json());
        config = data->config;
        dir = folder.path();
        checkProject(findings, folder, issues);
        checkEngines(findings, folder, data->settings.engines);
    }
    const GpuWatch watch;
    waitForGpus(watch); // what it did not find in time is told below
    const auto llamaCpp = findLlamaCpp(config, dir, devicesNow(&watch, {}).devices);
    checkLlamaCpp(findings, llamaCpp, config);
    checkMachine(findings, dir);
    checkDevices(findings, llamaCpp, watch);
    checkGpus(findings, watch);
    checkBuild(findings, llamaCpp);
    bool broken = false;
    Json json = Json::array();
    for (const Finding &finding : findings) {
        broken = broken || finding.kind == Finding::Kind::Broken;
        const QString mark = finding.kind == Finding::Kind::Works ? QStringLiteral("✓")
            : finding.kind == Finding::Kind::Missing              ? QStringLiteral("–")
                                                                  : QStringLiteral("✗");
        if (!args.json())
            print(QStringLiteral("%1 %2 %3").arg(mark).arg(finding.subject, -18).arg(finding.text));
        Json entry = Json::object();
        entry["id"] = toJsonText(finding.id);
        entry["status"] = finding.kind == Finding::Kind::Works ? "works"
            : finding.kind == Finding::Kind::Missing           ? "missing"
                                                               : "broken";
        entry["text"] = toJsonText(finding.text);
        if (finding.device)
            entry["device"] = deviceToJson(*finding.device);
        json.push_back(entry);
    }
    if (args.json())
        printJson(json);
    return broken ? BadEnvironment : Done;
}

} // namespace sweetspot::cli
