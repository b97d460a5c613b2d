// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/llamaflags.h"

#include "core/engines/llamacpp/llamaknobs.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

/// Adds options under the first of their names that the build knows, or not at all.
class Options
{
public:
    explicit Options(const LlamaCppInstall &llamaCpp)
        : m_llamaCpp(llamaCpp)
    {
    }
    void add(std::initializer_list<const char *> names, const QString &value = {})
    {
        for (const char *name : names) {
            if (!m_llamaCpp.has(name))
                continue;
            m_options << LaunchOption{QString::fromLatin1(name), value};
            return;
        }
    }
    void append(const QVector<LaunchOption> &known) { m_options += known; }
    QVector<LaunchOption> take() { return std::move(m_options); }

private:
    const LlamaCppInstall &m_llamaCpp;
    QVector<LaunchOption> m_options;
};

// Which devices, and what of the model goes to each: what a person says, else what was planned. A device that
// gets nothing is not named, so that it is not used.
void addDevices(Options &arguments, const CellSpec &cell, const LaneSpec &lane)
{
    const ParameterSet &set = cell.parameters;
    QStringList devices, layers;
    const bool planned = !set.has(knobid::kTensorSplit) && !set.has(knobid::kSplitMode)
        && cell.tensorSplit.size() == lane.devices.size();
    for (qsizetype i = 0; i < lane.devices.size(); ++i)
        if (!planned || cell.tensorSplit[i] > 0) {
            devices << lane.devices[i];
            layers << (planned ? QString::number(cell.tensorSplit[i]) : QString());
        }
    arguments.add({"--device", "-dev"}, devices.join(QLatin1Char(',')));
    if (set.has(knobid::kSplitMode))
        arguments.add({"--split-mode", "-sm"}, set.splitMode());
    if (set.mainGpu())
        arguments.add({"--main-gpu", "-mg"}, QString::number(*set.mainGpu()));
    if (set.has(knobid::kTensorSplit))
        arguments.add({"--tensor-split", "-ts"},
            set.text(knobid::kTensorSplit).replace(QLatin1Char('/'), QLatin1Char(',')));
    else if (planned && devices.size() > 1)
        arguments.add({"--tensor-split", "-ts"}, layers.join(QLatin1Char(',')));
    if (const auto experts = set.cpuMoeLayers() ? set.cpuMoeLayers() : cell.cpuMoeLayers)
        arguments.add({"--n-cpu-moe", "-ncmoe"}, QString::number(*experts));
}

QVector<LaunchOption> deviceOptions(const LlamaCppInstall &llamaCpp, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, int physicalCores, bool server)
{
    Options arguments(llamaCpp);
    const int threads = cell.parameters.threads().value_or(
        config.llamaCpp.defaultThreads.value_or(std::max(1, physicalCores)));
    arguments.add({"--threads", "-t"}, QString::number(threads));
    arguments.append(llamaKnobOptions(cell.parameters, llamaCpp.flags, server, lane.isCpu()));
    if (lane.isCpu()) {
        arguments.add({"--device", "-dev"}, QStringLiteral("none"));
        arguments.add({"--gpu-layers", "--n-gpu-layers", "-ngl"}, QStringLiteral("0"));
        return arguments.take();
    }
    if (!config.llamaCpp.rpcServers.isEmpty())
        arguments.add({"--rpc"}, config.llamaCpp.rpcServers.join(QLatin1Char(',')));
    addDevices(arguments, cell, lane);
    const std::optional<int> own = cell.parameters.gpuLayers();
    const int layers = own.value_or(cell.offloadLayers.value_or(config.llamaCpp.gpuLayers));
    constexpr int kAllLayers = 999; // understood by every build; "all" only by newer ones
    const bool some = layers > 0 || own || cell.parameters.offloadPercent() == 0; // none is meant as it is said
    arguments.add({"--gpu-layers", "--n-gpu-layers", "-ngl"}, QString::number(some ? layers : kAllLayers));
    return arguments.take();
}

} // namespace

QStringList llamaDeviceArguments(const LlamaCppInstall &llamaCpp, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, int physicalCores)
{
    return LaunchSettings{{}, {}, deviceOptions(llamaCpp, cell, lane, config, physicalCores, false)}
        .arguments();
}

static bool usesDevices(const LaunchSettings &settings)
{
    const QString devices = settings.value({QStringLiteral("--device"), QStringLiteral("-dev")});
    return !devices.isEmpty() && devices != QLatin1String("none");
}

LaunchSettings llamaLaunchSettings(const LlamaCppInstall &llamaCpp, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, const ServerNeed &need, int physicalCores)
{
    const int parallel = std::max({1, need.parallel, cell.parameters.slotCount().value_or(1)});
    const qint64 context = qint64(need.contextLength > 0 ? need.contextLength : cell.contextLength) * parallel;
    Options options(llamaCpp);
    // By default four slots share the context.
    options.add({"--parallel", "-np"}, QString::number(parallel));
    // A cache in host memory would count as the model's memory.
    options.add({"--cache-ram", "-cram"}, QStringLiteral("0"));
    // So would the copies of sliding windows and recurrent states, of which a server keeps up to 32 for each
    // slot.
    options.add({"--ctx-checkpoints", "--swa-checkpoints", "-ctxcp"}, QStringLiteral("0"));
    options.add({"--fit", "-fit"}, QStringLiteral("off")); // what was asked for is what is measured
    if (!cell.draftFile.isEmpty())
        options.add({"--spec-draft-model", "--model-draft", "-md"}, cell.draftFile);
    LaunchSettings settings{QStringLiteral("llama-server"), cell.modelFile,
        {{QStringLiteral("--ctx-size"), QString::number(context)}}};
    settings.options += options.take() + deviceOptions(llamaCpp, cell, lane, config, physicalCores, true);
    return settings;
}

QStringList llamaServerArguments(const LlamaCppInstall &llamaCpp, const LaunchSettings &settings, int port)
{
    Options measuring(llamaCpp);
    // Where it puts the model, which it says from this level on; a dozen lines a request. Older builds count
    // their levels otherwise, and would log every token.
    if (llamaCpp.has("--log-jsonl") && usesDevices(settings))
        measuring.add({"--log-verbosity", "--verbosity", "-lv"}, QStringLiteral("4"));
    measuring.add({"--no-ui", "--no-webui"});
    measuring.add({"--offline"});
    // Bounds the time a stream can delay the shutdown.
    measuring.add({"--sse-ping-interval"}, QStringLiteral("1"));
    measuring.add({"--log-colors"}, QStringLiteral("off"));
    return QStringList{QStringLiteral("--model"), settings.modelFile, QStringLiteral("--host"),
               QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(port)}
    + settings.arguments() + LaunchSettings{{}, {}, measuring.take()}.arguments();
}

} // namespace sweetspot
