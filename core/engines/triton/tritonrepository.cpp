// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/triton/tritonrepository.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>

namespace sweetspot
{

namespace
{

QString repositoriesRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/sweetspot/triton");
}

// Of programs that were killed: nobody else will remove them.
void sweep()
{
    for (const QString &name : QDir(repositoriesRoot()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 owner = name.section(QLatin1Char('-'), 0, 0).toLongLong();
        if (owner > 0 && ::kill(pid_t(owner), 0) != 0)
            QDir(repositoriesRoot() + QLatin1Char('/') + name).removeRecursively();
    }
}

Status write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return Error{ErrorCode::Io, CoreTr::tr("%1 could not be written.").arg(path), file.errorString()};
    return success();
}

QString modelName(const QString &model)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString name = model;
    name.replace(odd, QStringLiteral("-"));
    return name.isEmpty() ? QStringLiteral("model") : name;
}

// The rest is the driver's and the screen's (a judgement), or the person allows less.
double memoryShare(const ServerOrder &order)
{
    double share = 0.9;
    if (const auto most = order.config.limits.maxVramGb)
        for (const Device &device : order.lane.hardware)
            if (device.memoryBytes && *device.memoryBytes > 0)
                share = std::min(share, *most * 1e9 / *device.memoryBytes);
    return std::max(0.05, share);
}

} // namespace

bool isTritonModel(const QString &folder)
{
    return QFileInfo::exists(folder + QStringLiteral("/config.pbtxt"));
}

QByteArray tritonModelJson(const ServerOrder &order)
{
    const int context = order.need.contextLength > 0 ? order.need.contextLength : order.cell.contextLength;
    Json json = Json::object();
    json["model"] = toJsonText(order.cell.modelFile);
    if (context > 0)
        json["max_model_len"] = context;
    json["max_num_seqs"] = std::max(1, order.need.parallel);
    json["enable_prefix_caching"] = false;
    json["disable_log_stats"] = true;
    if (!order.lane.isCpu())
        json["gpu_memory_utilization"] = memoryShare(order);
    if (order.lane.devices.size() > 1)
        json["tensor_parallel_size"] = int(order.lane.devices.size());
    return dumpJson(json);
}

QByteArray tritonConfig()
{
    // vLLM itself chooses the cards.
    return "backend: \"vllm\"\ninstance_group [\n  {\n    count: 1\n    kind: KIND_MODEL\n  }\n]\n";
}

Status TritonRepository::make(const ServerOrder &order)
{
    sweep();
    m_model = modelName(order.cell.id.model);
    QDir().mkpath(repositoriesRoot());
    m_dir = std::make_unique<QTemporaryDir>(
        QStringLiteral("%1/%2-XXXXXX").arg(repositoriesRoot()).arg(QCoreApplication::applicationPid()));
    const auto failed = [this](const QString &detail) {
        return Error{
            ErrorCode::Io, CoreTr::tr("The folder %1 could not be created.").arg(repositoriesRoot()), detail};
    };
    if (!m_dir->isValid())
        return failed(m_dir->errorString());
    const QString folder = m_dir->filePath(m_model);
    if (isTritonModel(order.cell.modelFile))
        return QFile::link(QFileInfo(order.cell.modelFile).absoluteFilePath(), folder) ? success()
                                                                                       : failed(folder);
    if (!QDir().mkpath(folder + QStringLiteral("/1")))
        return failed(folder);
    if (const auto written = write(folder + QStringLiteral("/config.pbtxt"), tritonConfig()); !written)
        return written;
    return write(folder + QStringLiteral("/1/model.json"), tritonModelJson(order));
}

} // namespace sweetspot
