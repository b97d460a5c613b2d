// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/prepare.h"

#include "core/base/tr.h"
#include "core/engines/enginesurvey.h"
#include "core/engines/enginetable.h"
#include "core/engines/llamacpp/fitparams.h"
#include "core/engines/llamacpp/llamacppfinder.h"
#include "core/engines/process/serverenvironment.h"
#include "core/hardware/cpu/bandwidth.h"
#include "core/judge/judge.h"
#include "core/judge/owncheck.h"
#include "core/plan/artifactchoice.h"
#include "core/plan/cellsplit.h"
#include "core/profiles/profile.h"
#include "core/profiles/questions.h"
#include "core/run/cost.h"
#include "core/run/devicesnow.h"
#include "core/run/filesurvey.h"
#include "core/run/projectlanes.h"
#include "core/store/person/consents.h"
#include "core/store/person/machinememory.h"
#include "core/store/person/pricescodec.h"
#include "models/metricid.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace sweetspot
{

namespace
{

void tell(const PrepareHelp &help, PrepareStep::Part part, int done = 0, int total = 0)
{
    if (help.tell)
        help.tell({part, done, total});
}

QString fitKey(const ModelFileFacts &facts, const CellSpec &cell, const BenchConfig &config,
    const LaneSpec &lane, const QString &llamaCpp)
{
    const QString all = QStringList{facts.path, QString::number(facts.bytes), QString::number(facts.modifiedMs),
        QString::number(cell.contextLength), QString::number(config.llamaCpp.gpuLayers), lane.name, llamaCpp}
                            .join(QChar(0x1f));
    return QString::fromLatin1(
        QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

// What the engine says of each file on each lane, asked once and remembered.
void askEngine(Preparation &preparation, const ProjectData &data, const QVector<LaneSpec> &lanes,
    MachineMemory &memory, bool ask, const PrepareHelp &help)
{
    bool answers = true; // a tool that is missing or broken is not asked again for each file
    int done = 0;
    for (ModelFileFacts &facts : preparation.files) {
        if (ask)
            tell(help, PrepareStep::Part::Memory, ++done, int(preparation.files.size()));
        if (facts.path.isEmpty() || !facts.problem.isEmpty())
            continue;
        CellSpec cell;
        cell.modelFile = facts.path;
        cell.contextLength = data.config.llamaCpp.defaultCtxSize;
        if (facts.header && facts.header->contextLength)
            cell.contextLength = std::min(cell.contextLength, *facts.header->contextLength);
        for (const LaneSpec &lane : lanes) {
            const QString key = fitKey(facts, cell, data.config, lane, preparation.llamaCpp.versionLine);
            if (!memory.fits.contains(key)) {
                if (!ask || !answers || help.stop.stop_requested())
                    continue;
                const auto lines = askFitParams(
                    preparation.llamaCpp, cell, lane, data.config, preparation.host.cpuCores, help.stop);
                answers = lines.ok();
                if (!lines)
                    continue;
                EngineMemory said;
                for (const FitLine &line : *lines)
                    if (lane.isCpu() || lane.devices.contains(line.device) || line.isSum()) {
                        said.model += line.model;
                        said.context += line.context;
                        said.compute += line.compute;
                    }
                if (said == EngineMemory{})
                    continue;
                memory.fits.insert(key, said);
            }
            facts.engineMemory.insert(lane.name, memory.fits.value(key));
        }
    }
}

// Names processor and boot: another processor or a restart may come with other memory settings.
QString hostKey(const HostInfo &host)
{
    QFile boot(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    const QString id
        = boot.open(QIODevice::ReadOnly) ? QString::fromLatin1(boot.readAll().trimmed()) : QString();
    return QStringLiteral("%1|%2|%3").arg(host.cpu).arg(host.cpuThreads).arg(id);
}

} // namespace

QString residualKey(const QString &engineVersion, const QString &lane)
{
    return engineVersion + QLatin1Char('|') + lane;
}

QVector<EngineState> surveyEngines(const QString &projectPath, const QVector<EngineEntry> &engines,
    const QHash<QString, QString> &keys, const std::stop_token &stop)
{
    const Consents consents = readConsents(consentsFile());
    QVector<EngineState> states;
    for (const EngineEntry &entry : engines) {
        if (!entry.enabled)
            continue;
        if (const QString consent = consentOf(entry);
            !consent.isEmpty() && !consents.allows(projectPath, consent)) {
            EngineState state;
            state.engine = entry.name;
            state.where = engineUrl(entry);
            state.problem = isOnThisMachine(entry)
                ? CoreTr::tr("This project names a program of its own; it is not run until you allow it on the "
                             "Engines page (or with \"sweetspot-cli engines PROJECT allow %1\"): %2")
                      .arg(entry.name, consent.section(QLatin1Char(' '), 1))
                : CoreTr::tr("Nothing is sent to %1 until you allow it on the Engines page (or with "
                             "\"sweetspot-cli engines PROJECT allow %2\").")
                      .arg(engineHost(entry), entry.name);
            states << state;
            continue;
        }
        states << surveyEngine(entry, keys.value(entry.name).toStdString(), stop);
    }
    return states;
}

void rememberMemory(const RunRecord &record, const BenchConfig &config)
{
    constexpr double kGb = 1e9;
    MachineMemory memory = readMachineMemory(machineMemoryFile());
    bool changed = false;
    for (const CellRecord &cell : record.cells) {
        const auto measured = judgeCell(cell, config).metrics.value(metricid::kMemoryGb);
        const EngineKind *kind = anyEngineKind(cell.id.engine); // names of those in every project are ids
        if (!kind || !kind->always || !kind->predictsMemory || cell.outcome != CellOutcome::Done
            || !cell.estimatedBytes || measured.n == 0)
            continue;
        const double estimated = *cell.estimatedBytes - cell.learnedBytes;
        memory.addResidual(
            residualKey(record.context.engineVersion, cell.id.device), measured.value * kGb - estimated);
        changed = true;
    }
    if (changed)
        (void)writeMachineMemory(
            machineMemoryFile(), memory); // a comfort: a full disk costs only the memory of it
}

namespace
{

// What models may take on the devices of a lane; nullopt: it is not known of all of them.
std::optional<double> availableOn(const LaneSpec &lane, const QVector<SplitDevice> &devices)
{
    double sum = 0;
    qsizetype known = 0;
    for (const SplitDevice &device : devices)
        if (lane.devices.contains(device.name)) {
            sum += device.freeBytes;
            ++known;
        }
    return known == lane.devices.size() ? std::optional(sum) : std::nullopt;
}

// Measured once for a machine that stays as it is.
void measureBandwidth(Preparation &preparation, MachineMemory &memory, bool measure, const PrepareHelp &help)
{
    preparation.cacheBytes = lastLevelCacheBytes();
    if (const QString host = hostKey(preparation.host); memory.host != host) {
        memory.host = host;
        memory.bandwidth.reset();
    }
    if (!memory.bandwidth && measure) {
        tell(help, PrepareStep::Part::Bandwidth);
        if (const auto measured = measureReadBandwidth(preparation.host.cpuCores, 0, help.stop))
            memory.bandwidth = MachineMemory::Bandwidth{measured->bytesPerSecond, measured->spread};
    }
    if (memory.bandwidth && memory.bandwidth->spread <= kNoisyBandwidth)
        preparation.readBandwidth = memory.bandwidth->bytesPerSecond;
}

// What engines are known to be; one that is part of every project is here only when it
// cannot be used.
QVector<EngineState> statesOf(const Preparation &preparation, const ProjectSettings &settings)
{
    QVector<EngineState> states = preparation.engines;
    for (const EngineKind &kind : builtInEngines()) {
        const EngineSite site{&preparation.llamaCpp, builtInEntry(settings, kind.id), {}};
        const Status good = findEngine(kind.id)->checkSite(site);
        EngineState state;
        state.engine = kind.id;
        state.problem = !good ? good.error().sentence : preparation.llamaCpp.problem;
        if (!state.problem.isEmpty())
            states << state;
    }
    return states;
}

PlanInput planInputOf(const Preparation &preparation, const ProjectFolder &folder, const ProjectData &data,
    const QVector<SplitDevice> &devices, const QVector<LaneSpec> &lanes, const MachineMemory &memory)
{
    PlanInput input;
    input.engines = statesOf(preparation, data.settings);
    input.prices = currentPrices().list;
    input.config = data.config;
    input.models = data.models;
    input.settings = data.settings;
    input.files = preparation.files;
    input.folders = preparation.folders;
    input.lanes = lanes;
    input.engineVersion = preparation.llamaCpp.versionLine;
    for (const EngineKind &kind : builtInEngines()) // as the version, what is known of it is llama.cpp's
        input.programs.insert(kind.id, {preparation.llamaCpp.flags, preparation.llamaCpp.versionLine});
    const QMap<QString, QString> &variables = preparation.variables;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        input.engineVersion += QStringLiteral("\n%1=%2").arg(variable.key(), variable.value());
    input.availableProfiles = profileIds();
    input.readBandwidth = preparation.readBandwidth;
    input.cacheBytes = preparation.cacheBytes;
    for (const ModelDefinition &model : data.models.models)
        if (!model.reference.isEmpty())
            if (const QString path = folder.modelFile(data, model, model.reference); !path.isEmpty())
                input.references.insert(model.name, path);
    input.hostAvailableBytes = availableMemoryBytes();
    input.hostRamBytes = preparation.host.ramBytes;
    input.devices = devices;
    input.movesExperts = preparation.llamaCpp.has("--n-cpu-moe") || preparation.llamaCpp.has("-ncmoe");
    for (QString *path : {&input.config.quality.questionFile, &input.config.quality.corpusFile})
        if (!path->isEmpty())
            *path = folder.absolute(*path);
    for (const LaneSpec &lane : lanes) {
        input.laneCorrection << memory.correction(residualKey(preparation.llamaCpp.versionLine, lane.name));
        input.laneAvailableBytes << (lane.isCpu() ? input.hostAvailableBytes : availableOn(lane, devices));
    }
    return input;
}

// In the names that a project has for devices.
QVector<PlanProposal> proposalsFor(
    QVector<PlanProposal> proposals, const QVector<EngineDevice> &named, const QVector<Device> &found)
{
    for (PlanProposal &proposal : proposals) {
        proposal.standing = defaultLanes(found);
        for (const QString &name : std::as_const(proposal.devices)) {
            const auto device = std::find_if(
                named.begin(), named.end(), [&name](const EngineDevice &known) { return known.name == name; });
            proposal.lane << (device == named.end() || device->deviceId.isEmpty() ? name : device->deviceId);
        }
    }
    return proposals;
}

} // namespace

std::chrono::milliseconds driverPatience(Asking asking)
{
    using namespace std::chrono_literals;
    return asking == Asking::Remembered ? 1s : 5s;
}

Result<Preparation> prepareWith(const LlamaCppInstall &llamaCpp, const ProjectFolder &folder,
    const ProjectData &data, const PlanOptions &options, const LaneOptions &laneOptions, Asking asking,
    const PrepareHelp &help)
{
    Preparation preparation;
    tell(help, PrepareStep::Part::Devices);
    const DevicesNow now = devicesNow(help.gpus, driverPatience(asking));
    preparation.devices = now.devices;
    const QVector<EngineDevice> named = nameDevices(llamaCpp, data.settings, preparation.devices);
    Issues missing;
    const LaneOptions chosen = laneOptions == LaneOptions()
        ? lanesOfProject(data.settings, named, preparation.devices, missing)
        : laneOptions;
    const auto lanes = makeLanes(named, chosen, preparation.devices);
    if (!lanes)
        return lanes.error();
    preparation.llamaCpp = llamaCpp;
    preparation.host = probeHost();
    preparation.variables = engineVariables(QProcessEnvironment::systemEnvironment());
    tell(help, PrepareStep::Part::Files);
    preparation.files = surveyModelFiles(folder, data);
    preparation.folders = surveyFolders(folder, data);
    MachineMemory memory = readMachineMemory(machineMemoryFile());
    const MachineMemory before = memory;
    takeFingerprints(preparation.files, memory, [&help](int done, int total) {
        tell(help, PrepareStep::Part::Contents, done, total);
        return !help.stop.stop_requested();
    });
    auto drafts = surveyDrafts(folder, data, data.settings.parameterSets + options.parameterSets);
    takeFingerprints(drafts, memory);
    if (llamaCpp.problem.isEmpty())
        askEngine(preparation, data, *lanes, memory, asking != Asking::Remembered, help);
    measureBandwidth(preparation, memory, asking == Asking::Machine, help);
    if (memory != before)
        (void)writeMachineMemory(machineMemoryFile(), memory);
    if (asking != Asking::Remembered) {
        if (!data.settings.engines.isEmpty())
            tell(help, PrepareStep::Part::Engines);
        preparation.engines = surveyEngines(folder.path(), data.settings.engines, help.keys, help.stop);
    }
    if (help.stop.stop_requested())
        return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
    const QVector<SplitDevice> room = splitDevices(named, now.devices, data.config.limits, now.room);
    PlanInput input = planInputOf(preparation, folder, data, room, *lanes, memory);
    input.options = options;
    input.drafts = drafts;
    preparation.plan = makePlan(input);
    preparation.proposals = proposalsFor(planProposals(input, preparation.plan), named, preparation.devices);
    preparation.plan.prompts = measurableOf(data.prompts);
    preparation.plan.notes << missing;
    if (const CostEstimate cost = estimateCost(preparation.plan); cost.cells > 0)
        preparation.plan.notes << Issue{Issue::Severity::Note, {}, 0, {}, {}, {},
            CoreTr::tr("The cloud models cost %1 (%2); measuring them stops at %3.")
                .arg(costText(cost, input.prices), cost.requests.join(QStringLiteral("; ")))
                .arg(input.config.cloud.maxCost)};
    return preparation;
}

std::optional<QString> ownPromptsToday(const ProjectData &data)
{
    if (!data.config.profiles.contains(QStringLiteral("quality")))
        return std::nullopt;
    return ownPromptsHash(measurableOf(data.prompts));
}

bool needsBuiltIn(const ProjectData &data)
{
    const bool files = std::any_of(data.models.models.begin(), data.models.models.end(),
        [](const ModelDefinition &model) { return !model.files.isEmpty(); });
    return files
        && std::none_of(data.settings.engines.begin(), data.settings.engines.end(),
            [](const auto &entry) { return entry.enabled && acceptsFiles(entry); });
}

Result<Preparation> prepareRun(const ProjectFolder &folder, const ProjectData &data, const PlanOptions &options,
    const LaneOptions &lanes, Asking asking, const PrepareHelp &help)
{
    tell(help, PrepareStep::Part::Devices);
    const auto llamaCpp
        = findLlamaCpp(data.config, folder.path(), devicesNow(help.gpus, driverPatience(asking)).devices);
    if (!llamaCpp && needsBuiltIn(data))
        return llamaCpp.error();
    LlamaCppInstall install = llamaCpp ? *llamaCpp : LlamaCppInstall{};
    if (!llamaCpp)
        install.problem = llamaCpp.error().sentence;
    return prepareWith(install, folder, data, options, lanes, asking, help);
}

} // namespace sweetspot
