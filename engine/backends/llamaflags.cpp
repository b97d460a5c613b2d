// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/llamaflags.h"

#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

QStringList llamaServerArguments(const EngineInfo &engine, const CellSpec &cell, const LaneSpec &lane,
    const BenchConfig &config, int physicalCores, int port)
{
    QStringList arguments{QStringLiteral("--model"), cell.modelFile, QStringLiteral("--host"),
        QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QString::number(port),
        QStringLiteral("--ctx-size"), QString::number(cell.contextLength)};
    // Adds an option under the first of its names that the build knows, or not at all.
    const auto add = [&](std::initializer_list<const char *> names, const QString &value = {}) {
        for (const char *name : names) {
            if (!engine.has(name))
                continue;
            arguments << QString::fromLatin1(name);
            if (!value.isEmpty())
                arguments << value;
            return;
        }
    };
    const int threads
        = cell.parameters.threads.value_or(config.llamaCpp.defaultThreads.value_or(std::max(1, physicalCores)));
    add({"--threads", "-t"}, QString::number(threads));
    add({"--parallel", "-np"},
        QStringLiteral("1")); // otherwise four slots share the context (protocols.md 0.3)
    add({"--cache-ram", "-cram"},
        QStringLiteral("0")); // a cache in host memory would count as the model's memory
    add({"--fit", "-fit"}, QStringLiteral("off")); // what was asked for is what is measured
    add({"--no-ui", "--no-webui"});
    add({"--offline"});
    add({"--sse-ping-interval"}, QStringLiteral("1")); // bounds the time a stream can delay the shutdown
    add({"--log-colors"}, QStringLiteral("off"));
    if (cell.parameters.batch)
        add({"--batch-size", "-b"}, QString::number(*cell.parameters.batch));
    if (!cell.parameters.flashAttention.isEmpty())
        add({"--flash-attn", "-fa"}, cell.parameters.flashAttention);
    if (!cell.parameters.kvType.isEmpty()) {
        add({"--cache-type-k", "-ctk"}, cell.parameters.kvType);
        add({"--cache-type-v", "-ctv"}, cell.parameters.kvType);
    }
    if (lane.isCpu()) {
        add({"--device", "-dev"}, QStringLiteral("none"));
        add({"--gpu-layers", "--n-gpu-layers", "-ngl"}, QStringLiteral("0"));
    } else {
        if (!config.llamaCpp.rpcServers.isEmpty())
            add({"--rpc"}, config.llamaCpp.rpcServers.join(QLatin1Char(',')));
        add({"--device", "-dev"}, lane.devices.join(QLatin1Char(',')));
        const int layers = cell.parameters.gpuLayers.value_or(config.llamaCpp.gpuLayers);
        constexpr int kAllLayers = 999; // understood by every build; "all" only by newer ones
        add({"--gpu-layers", "--n-gpu-layers", "-ngl"}, QString::number(layers > 0 ? layers : kAllLayers));
    }
    return arguments;
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
