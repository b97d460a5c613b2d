// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/triton/tritonrepository.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "core/engines/safetensors/modelshape.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    json["max_num_seqs"] = slotsOf(order);
    json["enable_prefix_caching"] = false;
    json["disable_log_stats"] = true;
    if (!order.lane.isCpu())
        json["gpu_memory_utilization"] = order.cell.parameters.decimal(knobid::kMemoryShare)
                                             .value_or(cardMemoryShare(order.lane, order.config));
    if (const int cards = int(order.lane.devices.size()); cards > 1)
        json[dividesInto(readModelShape(order.cell.modelFile), cards) ? "tensor_parallel_size"
                                                                      : "pipeline_parallel_size"]
            = cards;
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
    m_model = servedModelName(order.cell.id.model);
    QDir().mkpath(repositoriesRoot());
    m_dir = std::make_unique<QTemporaryDir>(
        QStringLiteral("%1/%2-XXXXXX").arg(repositoriesRoot()).arg(QCoreApplication::applicationPid()));
    const auto failed = [](const QString &detail) {
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
    if (const auto written = writeFileQuickly(folder + QStringLiteral("/config.pbtxt"), tritonConfig());
        !written)
        return written;
    return writeFileQuickly(folder + QStringLiteral("/1/model.json"), tritonModelJson(order));
}

} // namespace sweetspot
