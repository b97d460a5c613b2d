// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctorgpus.h"

#include "app/cli/tr.h"
#include "core/hardware/procfs.h"
#include "models/bytetext.h"
#include "models/foreigntext.h"

namespace sweetspot::cli
{

namespace
{

constexpr std::chrono::seconds kPatience{5};

QString programOf(qint64 pid)
{
    const QString name
        = QString::fromUtf8(readSmallFile(QStringLiteral("/proc/%1/comm").arg(pid))).trimmed().left(40);
    return name.isEmpty() ? CliTr::tr("process %1").arg(pid)
                          : CliTr::tr("%1 (process %2)").arg(foreignText(name)).arg(pid);
}

// "5.1 of 24 GB used, 61 °C, 285 W".
QString readingText(const DeviceReading &reading)
{
    if (!reading.failure.isEmpty())
        return reading.failure;
    QStringList parts;
    if (reading.usedBytes && reading.totalBytes)
        parts << CliTr::tr("%1 of %2 used")
                     .arg(formatBytes(*reading.usedBytes), formatBytes(*reading.totalBytes));
    if (reading.temperatureC)
        parts << CliTr::tr("%1 °C").arg(*reading.temperatureC, 0, 'f', 0);
    if (reading.powerW)
        parts << CliTr::tr("%1 W").arg(*reading.powerW, 0, 'f', 0);
    if (reading.coreMhz)
        parts << CliTr::tr("%1 MHz").arg(*reading.coreMhz, 0, 'f', 0);
    return parts.isEmpty() ? CliTr::tr("its driver tells nothing of it") : parts.join(QStringLiteral(", "));
}

void addTroubles(QVector<Finding> &findings, const QVector<GpuTrouble> &troubles)
{
    for (const GpuTrouble &trouble : troubles) {
        const bool note = trouble.severity == GpuTrouble::Severity::Note;
        findings << Finding{note ? Finding::Kind::Works : Finding::Kind::Missing,
            trouble.device.isEmpty() ? QStringLiteral("gpus") : QStringLiteral("gpu.") + trouble.device,
            trouble.device.isEmpty() ? CliTr::tr("GPUs") : trouble.device, trouble.sentence};
    }
}

} // namespace

bool waitForGpus(const GpuWatch &gpus)
{
    return gpus.waitForLook(kPatience);
}

void checkGpus(QVector<Finding> &findings, const GpuWatch &gpus)
{
    const QString id = QStringLiteral("gpus"), subject = CliTr::tr("GPUs");
    if (!waitForGpus(gpus)) {
        findings << Finding{Finding::Kind::Broken, id, subject,
            CliTr::tr("a GPU's driver did not answer within %1 s; restarting the machine often helps")
                .arg(kPatience.count())};
        return;
    }
    const DevicesFound found = gpus.found();
    for (const QString &driver : found.drivers)
        findings << Finding{
            Finding::Kind::Works, QStringLiteral("gpu_driver"), CliTr::tr("GPU driver"), driver};
    for (const DeviceReading &reading : gpus.latest())
        findings << Finding{reading.failure.isEmpty() ? Finding::Kind::Works : Finding::Kind::Broken,
            QStringLiteral("gpu_now.") + reading.id, reading.id, readingText(reading)};
    addTroubles(findings, found.troubles);
    if (const QStringList silent = gpus.unavailable(); !silent.isEmpty())
        findings << Finding{Finding::Kind::Missing, QStringLiteral("gpu_sensors"), CliTr::tr("GPU sensors"),
            silent.join(QStringLiteral("; "))};
    GpuSensors sensors = GpuSensors::find();
    const auto users = sensors.processes();
    for (auto device = users.begin(); device != users.end(); ++device) {
        QStringList programs;
        for (auto process = device->begin(); process != device->end(); ++process)
            programs << CliTr::tr("%1: %2").arg(programOf(process.key()), formatBytes(process.value()));
        programs.sort();
        if (!programs.isEmpty())
            findings << Finding{Finding::Kind::Works, QStringLiteral("gpu_users.") + device.key(), device.key(),
                CliTr::tr("used by %1").arg(programs.join(QStringLiteral(", ")))};
    }
}

} // namespace sweetspot::cli
