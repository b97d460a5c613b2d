// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/llamaflags.h"

#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

/// Adds options under the first of their names that the build knows, or not at all.
class Arguments
{
public:
    Arguments(const EngineInfo &engine, QStringList arguments)
        : m_engine(engine)
        , m_arguments(std::move(arguments))
    {
    }
    void add(std::initializer_list<const char *> names, const QString &value = {})
    {
        for (const char *name : names) {
            if (!m_engine.has(name))
                continue;
            m_arguments << QString::fromLatin1(name);
            if (!value.isEmpty())
                m_arguments << value;
            return;
        }
    }
    QStringList take() { return std::move(m_arguments); }

private:
    const EngineInfo &m_engine;
    QStringList m_arguments;
};

} // namespace

QStringList llamaDeviceArguments(const EngineInfo &engine, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, int physicalCores)
{
    Arguments arguments(engine, {});
    const int threads
        = cell.parameters.threads.value_or(config.llamaCpp.defaultThreads.value_or(std::max(1, physicalCores)));
    arguments.add({"--threads", "-t"}, QString::number(threads));
    if (cell.parameters.batch)
        arguments.add({"--batch-size", "-b"}, QString::number(*cell.parameters.batch));
    if (!cell.parameters.flashAttention.isEmpty())
        arguments.add({"--flash-attn", "-fa"}, cell.parameters.flashAttention);
    if (!cell.parameters.kvType.isEmpty()) {
        arguments.add({"--cache-type-k", "-ctk"}, cell.parameters.kvType);
        arguments.add({"--cache-type-v", "-ctv"}, cell.parameters.kvType);
    }
    if (lane.isCpu()) {
        arguments.add({"--device", "-dev"}, QStringLiteral("none"));
        arguments.add({"--gpu-layers", "--n-gpu-layers", "-ngl"}, QStringLiteral("0"));
        return arguments.take();
    }
    if (!config.llamaCpp.rpcServers.isEmpty())
        arguments.add({"--rpc"}, config.llamaCpp.rpcServers.join(QLatin1Char(',')));
    arguments.add({"--device", "-dev"}, lane.devices.join(QLatin1Char(',')));
    const int layers
        = cell.parameters.gpuLayers.value_or(cell.offloadLayers.value_or(config.llamaCpp.gpuLayers));
    constexpr int kAllLayers = 999; // understood by every build; "all" only by newer ones
    arguments.add(
        {"--gpu-layers", "--n-gpu-layers", "-ngl"}, QString::number(layers > 0 ? layers : kAllLayers));
    return arguments.take();
}

QStringList llamaServerArguments(const EngineInfo &engine, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, const ServerNeed &need, int physicalCores, int port)
{
    const int parallel = std::max(1, need.parallel);
    const qint64 context = qint64(need.contextLength > 0 ? need.contextLength : cell.contextLength) * parallel;
    Arguments arguments(engine,
        {QStringLiteral("--model"), cell.modelFile, QStringLiteral("--host"), QStringLiteral("127.0.0.1"),
            QStringLiteral("--port"), QString::number(port), QStringLiteral("--ctx-size"),
            QString::number(context)});
    // Unless told, four slots share the context (protocols.md 0.3).
    arguments.add({"--parallel", "-np"}, QString::number(parallel));
    // A cache in host memory would count as the model's memory.
    arguments.add({"--cache-ram", "-cram"}, QStringLiteral("0"));
    // So would the copies of sliding windows and recurrent states, of which a server keeps up to 32 for each
    // slot.
    arguments.add({"--ctx-checkpoints", "--swa-checkpoints", "-ctxcp"}, QStringLiteral("0"));
    arguments.add({"--fit", "-fit"}, QStringLiteral("off")); // what was asked for is what is measured
    arguments.add({"--no-ui", "--no-webui"});
    arguments.add({"--offline"});
    // Bounds the time a stream can delay the shutdown.
    arguments.add({"--sse-ping-interval"}, QStringLiteral("1"));
    arguments.add({"--log-colors"}, QStringLiteral("off"));
    return arguments.take() + llamaDeviceArguments(engine, cell, lane, config, physicalCores);
}

QString shellCommand(const QString &program, const QStringList &arguments)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+@%-]+$"));
    QStringList words;
    for (QString word : QStringList{program} + arguments) {
        if (!plain.match(word).hasMatch())
            word = QLatin1Char('\'') + word.replace(QLatin1Char('\''), QLatin1String("'\\''"))
                + QLatin1Char('\'');
        words << word;
    }
    return words.join(QLatin1Char(' '));
}

} // namespace sweetspot
