// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fetchfiles.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "models/bytetext.h"

#include <QCoreApplication>

#include <thread>

namespace sweetspot::cli
{

namespace
{

Status fetchAll(
    const Hub &hub, const QVector<PlannedFetch> &plans, const QString &modelDir, const std::stop_token &stop)
{
    for (const PlannedFetch &plan : plans) {
        ProgressLine line;
        const auto fetched = fetchModel(
            hub, plan, modelDir,
            [&](const DownloadProgress &progress) {
                line.show(progress.total > 0 ? double(progress.done) / double(progress.total) : 0,
                    QStringLiteral("%1 / %2  %3")
                        .arg(formatBytes(double(progress.done)), formatBytes(double(progress.total)),
                            plan.file.path()));
            },
            stop);
        if (!fetched)
            return fetched;
    }
    return success();
}

} // namespace

Interruption::Interruption()
    : m_source(std::make_unique<std::stop_source>())
    , m_watcher(std::make_unique<SignalWatcher>())
{
    QObject::connect(
        m_watcher.get(), &SignalWatcher::interrupted, [source = m_source.get()] { source->request_stop(); });
}

Interruption::~Interruption() = default;

Status fetchFiles(const Hub &hub, const QVector<PlannedFetch> &plans, const QString &modelDir,
    const Interruption &interruption)
{
    Status fetched = success();
    std::jthread worker([&] {
        fetched = fetchAll(hub, plans, modelDir, interruption.token());
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    worker.join();
    return fetched;
}

Result<QVector<PlannedFetch>> planFetches(
    const Hub &hub, const QVector<WantedFile> &files, const std::stop_token &stop)
{
    QVector<PlannedFetch> plans;
    for (const WantedFile &file : files) {
        const auto plan = planFetch(hub, file, QStringLiteral("main"), stop);
        if (!plan)
            return plan.error();
        plans << *plan;
    }
    return plans;
}

} // namespace sweetspot::cli
