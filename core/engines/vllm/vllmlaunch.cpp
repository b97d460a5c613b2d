// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/vllm/vllmlaunch.h"

#include "core/engines/process/serverenvironment.h"
#include "core/engines/vllm/vllmknobs.h"
#include "models/knob.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

bool sets(const EngineEntry &entry, std::initializer_list<const char *> names)
{
    return std::any_of(entry.options.begin(), entry.options.end(), [&](const LaunchOption &option) {
        return std::any_of(names.begin(), names.end(),
            [&option](const char *name) { return option.name == QLatin1String(name); });
    });
}

// Whole gibibytes of host memory for the cache: vLLM takes a share of the machine otherwise.
int cacheGib(const ServerOrder &order, const ModelShape &shape, int context)
{
    constexpr double kRoom = 1.25; // blocks that are not full, a judgement
    constexpr double kUnknown = 128 << 10; // bytes per token of a model of 8 billion parameters
    const double bytes = shape.cacheBytesPerToken.value_or(kUnknown) * context * slotsOf(order) * kRoom;
    return std::max(1, int(std::ceil(bytes / double(1 << 30))));
}

void divide(
    const ServerOrder &order, const ModelShape &shape, const EngineEntry &entry, LaunchSettings &settings)
{
    const int cards = int(order.lane.devices.size());
    if (cards < 2 || sets(entry, {"--tensor-parallel-size", "-tp", "--pipeline-parallel-size", "-pp"}))
        return;
    settings.options << LaunchOption{dividesInto(shape, cards) ? QStringLiteral("--tensor-parallel-size")
                                                               : QStringLiteral("--pipeline-parallel-size"),
        QString::number(cards)};
}

// How much of each card it takes, which it does at once: the cell's own share, what the person adds, or what
// the lane says.
void addShare(const ServerOrder &order, const EngineEntry &entry, LaunchSettings &settings)
{
    const ParameterSet &set = order.cell.parameters;
    if (!set.has(knobid::kMemoryShare) && sets(entry, {"--gpu-memory-utilization", "--kv-cache-memory-bytes"}))
        return;
    settings.options << LaunchOption{QStringLiteral("--gpu-memory-utilization"),
        set.has(knobid::kMemoryShare) ? set.text(knobid::kMemoryShare)
                                      : QString::number(cardMemoryShare(order.lane, order.config), 'f', 2)};
}

// Other values of the cell, and what the person adds beside them.
void addRest(const ServerOrder &order, const EngineEntry &entry, LaunchSettings &settings)
{
    const ParameterSet &set = order.cell.parameters;
    for (const auto &[knob, value] : parametersOf(set)) {
        const EngineKnob *row = findEngineKnob(vllmKnobs(), knob);
        if (!row || row->place != EngineKnob::Place::Start || !settings.value(row->allNames()).isEmpty()
            || (order.lane.isCpu() && findKnob(knob)->onDevicesOnly))
            continue;
        if (const auto option = optionOf(*row, value, everyName(*row)))
            settings.options << *option;
    }
    if (const auto extra = extraOptions(set.text(knobid::kExtraArgs)))
        settings.options += *extra;
    for (const LaunchOption &option : besideSet(entry.options, vllmKnobs(), set))
        if (!set.has(knobid::kMemoryShare) || option.name != QLatin1String("--kv-cache-memory-bytes"))
            settings.options << option;
}

} // namespace

LaunchSettings vllmSettings(const ServerOrder &order, const ModelShape &shape, const EngineEntry &entry)
{
    const int context = order.need.contextLength > 0 ? order.need.contextLength : order.cell.contextLength;
    LaunchSettings settings{QStringLiteral("vllm"), order.cell.modelFile, {}, entry.environment};
    const auto add = [&settings](const char *name, const QString &value = {}) {
        settings.options << LaunchOption{QString::fromLatin1(name), value};
    };
    add("--served-model-name", servedModelName(order.cell.id.model));
    if (context > 0)
        add("--max-model-len", QString::number(context));
    add("--max-num-seqs", QString::number(slotsOf(order)));
    add("--no-enable-prefix-caching");
    add("--enable-prompt-tokens-details");
    add("--generation-config", QStringLiteral("vllm")); // else the model's own file changes the sampling
    if (!order.lane.isCpu()) {
        addShare(order, entry, settings);
        divide(order, shape, entry, settings);
    }
    addRest(order, entry, settings);
    const auto vary = [&settings](const char *name, const QString &value) {
        if (!settings.environment.contains(QLatin1String(name)))
            settings.environment.insert(QString::fromLatin1(name), value);
    };
    if (order.lane.isCpu()) {
        vary("VLLM_CPU_KVCACHE_SPACE", QString::number(cacheGib(order, shape, context)));
        vary("VLLM_CPU_OMP_THREADS_BIND", QStringLiteral("nobind"));
        settings.environment.insert(QStringLiteral("OMP_NUM_THREADS"),
            QString::number(order.cell.parameters.threads().value_or(
                order.config.llamaCpp.defaultThreads.value_or(order.physicalCores))));
    }
    return settings;
}

QStringList vllmArguments(const LaunchSettings &settings, int port)
{
    return QStringList{QStringLiteral("serve"), settings.modelFile, QStringLiteral("--host"),
               QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(port)}
    + settings.arguments();
}

QProcessEnvironment vllmEnvironment(
    const LaneSpec &lane, const LaunchSettings &settings, const QString &program)
{
    QProcessEnvironment environment = serverEnvironment();
    for (const char *name : {"VLLM_PORT", "VLLM_HOST_IP", "VLLM_PLUGINS", "VLLM_SERVER_DEV_MODE"})
        environment.remove(QString::fromLatin1(name));
    environment = withVariables(environment, settings.environment);
    // A build for cards would take one on the processor's lane too, and its figures would pose as the
    // processor's.
    environment = withVariables(environment, lane.isCpu() ? withoutCards() : laneVariables(lane, environment));
    const auto set = [&environment](const char *name, const QString &value) {
        environment.insert(QString::fromLatin1(name), value);
    };
    set("VLLM_HOST_IP", QStringLiteral("127.0.0.1")); // its processes speak with each other over sockets
    set("VLLM_NO_USAGE_STATS", QStringLiteral("1"));
    set("DO_NOT_TRACK", QStringLiteral("1"));
    set("HF_HUB_OFFLINE", QStringLiteral("1"));
    set("PYTHONUNBUFFERED", QStringLiteral("1")); // what it prints shows that it lives
    // Compilers and the like that were installed into its environment.
    set("PATH",
        QFileInfo(program).absolutePath() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    return environment;
}

} // namespace sweetspot
