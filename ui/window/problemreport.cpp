// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/problemreport.h"

#include "core/hardware/hostinfo.h"
#include "core/run/devicesnow.h"
#include "core/run/prepare.h"
#include "models/bytetext.h"
#include "ui/base/background.h"
#include "ui/window/aboutbox.h"
#include "ui/window/services.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QWidget>

#include <memory>

namespace sweetspot::ui
{

// In English, whatever the person speaks: it is for those who look into the problem.
QStringList aboutLines(const GpuWatch *gpus)
{
    QStringList lines{QStringLiteral("Sweetspot %1").arg(QStringLiteral(SWEETSPOT_VERSION)),
        QStringLiteral("Build: %1").arg(buildText()), QStringLiteral("Locale: %1").arg(QLocale().name())};
    for (const LinkedLibrary &library : linkedLibraries())
        lines << library.name + QLatin1Char(' ') + library.version;
    const HostInfo host = probeHost();
    lines << QStringLiteral("System: %1").arg(host.os)
          << QStringLiteral("CPU: %1, %2 cores, %3 threads")
                 .arg(host.cpu)
                 .arg(host.cpuCores)
                 .arg(host.cpuThreads);
    if (host.ramBytes)
        lines << QStringLiteral("Memory: %1").arg(formatBytes(*host.ramBytes).english());
    if (!host.virtualised.isEmpty())
        lines << QStringLiteral("Virtual: %1").arg(host.virtualised.join(QStringLiteral(", ")));
    for (const Device &device : devicesNow(gpus, driverPatience(Asking::Machine)).devices)
        if (device.isGpu())
            lines << QStringLiteral("GPU: %1").arg(device.label());
    return lines;
}

ProblemReport::ProblemReport(Services *services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

void ProblemReport::ask()
{
    auto *dialog = new QFileDialog(m_window, tr("Save the problem report as a folder"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(QStringLiteral("sweetspot-report-")
        + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmm")));
    connect(dialog, &QFileDialog::fileSelected, this, &ProblemReport::write);
    dialog->open();
}

void ProblemReport::write(const QString &folder)
{
    // All the keys that the program may hold: what is to be taken out must be known.
    const QVector<KeyKind> kinds = m_services->engines.keys();
    struct Reading {
        Secrets secrets;
        qsizetype left = 0;
    };
    const auto reading = std::make_shared<Reading>();
    reading->left = kinds.size();
    if (kinds.isEmpty())
        writeWith(folder, {});
    for (const KeyKind &kind : kinds)
        m_services->secrets.read(kind.id, this, [this, folder, reading](const FoundKey &found) {
            reading->secrets.add(found.key.toStdString());
            if (--reading->left == 0)
                writeWith(folder, reading->secrets);
        });
}

void ProblemReport::writeWith(const QString &folder, const Secrets &secrets)
{
    ProblemBundle bundle;
    bundle.log = m_services->log.toLines();
    bundle.project = m_services->document.path();
    bundle.home = QDir::homePath();
    bundle.secrets = secrets;
    inBackground(
        this,
        [folder, bundle, gpus = m_services->gpus]() mutable {
            bundle.about = aboutLines(gpus.get());
            return writeProblemBundle(folder, bundle);
        },
        [this, folder](const Status &written) {
            if (written)
                emit noted(
                    tr("Written to %1. Look through the files before you pass them on: keys were removed, "
                       "names of models and paths were not.")
                        .arg(QDir::toNativeSeparators(folder)));
            else
                emit failed(written.error());
        });
}

} // namespace sweetspot::ui
