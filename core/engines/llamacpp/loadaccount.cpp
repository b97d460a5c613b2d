// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/llamacpp/loadaccount.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr double kMiB = 1048576;
constexpr qsizetype kMostParts = 32; // devices and the host; a log may claim anything
constexpr double kMostMiB = 1e8; // a hundred terabytes
const QString kHost = QStringLiteral("CPU");

// "load_tensors: RPC0[127.0.0.1:18101] model buffer size =     1.44 MiB"
const QRegularExpression &bufferLine()
{
    static const QRegularExpression line(QStringLiteral(
        R"((\S+?)(?:\[([^\]]{1,80})\])?\s+(model|KV|RS|output|compute) buffer size =\s*([0-9.]{1,12}) MiB)"));
    return line;
}

// "using device RPC1 (127.0.0.1:18102) (unknown id) - 24105 MiB free"
const QRegularExpression &deviceLine()
{
    static const QRegularExpression line(QStringLiteral(R"(using device (\S{1,40}) \((.{0,160})\) \()"));
    return line;
}

// "offloaded 5/5 layers to GPU"
const QRegularExpression &layersLine()
{
    static const QRegularExpression line(QStringLiteral(R"(offloaded ([0-9]{1,5})/([0-9]{1,5}) layers)"));
    return line;
}

// Buffers of the host have names of their own: what is mapped from the file, what a card can reach.
QString placeOf(const QString &buffer, const QString &address, const QHash<QString, QString> &byAddress)
{
    if (!address.isEmpty()) // all of RPC are called after the first of their server
        return byAddress.value(address, buffer);
    const bool host = buffer.startsWith(QLatin1String("CPU")) || buffer.endsWith(QLatin1String("_Host"));
    return host ? kHost : buffer;
}

void add(QVector<LoadedPart> &parts, const QString &place, const QString &what, double bytes)
{
    auto part = std::find_if(
        parts.begin(), parts.end(), [&place](const LoadedPart &known) { return known.device == place; });
    if (part == parts.end()) {
        if (parts.size() >= kMostParts)
            return;
        parts << LoadedPart{place};
        part = parts.end() - 1;
    }
    double &sum = what == QLatin1String("model")                              ? part->model
        : what == QLatin1String("compute") || what == QLatin1String("output") ? part->compute
                                                                              : part->context;
    sum += bytes;
}

} // namespace

LoadAccount parseLoadLog(const QByteArray &output)
{
    LoadAccount account;
    QHash<QString, QString> byAddress;
    for (const QByteArray &raw : output.split('\n')) {
        const QString line = QString::fromUtf8(raw.left(400));
        if (const auto device = deviceLine().match(line); device.hasMatch()) {
            if (account.parts.size() < kMostParts)
                add(account.parts, device.captured(1), QStringLiteral("model"), 0);
            byAddress.insert(device.captured(2), device.captured(1));
        } else if (const auto buffer = bufferLine().match(line); buffer.hasMatch()) {
            bool number = false;
            const double mib = buffer.captured(4).toDouble(&number);
            if (number && mib <= kMostMiB)
                add(account.parts, placeOf(buffer.captured(1), buffer.captured(2), byAddress),
                    buffer.captured(3), mib * kMiB);
        } else if (const auto layers = layersLine().match(line); layers.hasMatch()) {
            account.offloadedLayers = layers.captured(1).toInt();
            account.layers = layers.captured(2).toInt();
        } else if (line.contains(QLatin1String("pipeline parallelism enabled"))) {
            account.pipelined = true;
        }
    }
    std::stable_partition(account.parts.begin(), account.parts.end(),
        [](const LoadedPart &part) { return part.device != kHost; });
    return account;
}

} // namespace sweetspot
