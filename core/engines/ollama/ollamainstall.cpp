// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/ollama/ollamainstall.h"

#include "core/base/tr.h"

namespace sweetspot
{

namespace
{

constexpr qint64 kMostUnpacked = 24ll << 30; // judgement: several times what it is today

// Archives of today, then as they were called until the end of 2025.
QStringList namesOf(const QString &stem)
{
    return {stem + QStringLiteral(".tar.zst"), stem + QStringLiteral(".tgz")};
}

QVector<InstallStep> fetchAndUnpack(
    const InstallPlan &plan, const QString &releases, const QString &stem, const Sentence &says)
{
    const QString archive = plan.temporary() + QLatin1Char('/') + stem;
    return {{says, DownloadFile{releases, namesOf(stem), QStringLiteral("sha256sum.txt"), {}, archive}},
        {CoreTr::tr("Unpack it."), UnpackArchive{archive, plan.folder, kMostUnpacked}}};
}

} // namespace

InstallPlan ollamaInstallPlan(const InstallMachine &machine, const QString &releases)
{
    InstallPlan plan = planFor(QStringLiteral("ollama"), QStringLiteral("Ollama"), machine);
    const bool arm = machine.architecture == QLatin1String("arm64");
    if (!arm && machine.architecture != QLatin1String("x86_64"))
        return refusedPlan(plan, CoreTr::tr("Ollama's project publishes nothing for this processor."));
    QStringList missing;
    for (const char *tool : {"tar", "zstd"})
        if (!machine.has(QString::fromLatin1(tool)))
            missing << QString::fromLatin1(tool);
    if (!missing.isEmpty())
        return refusedPlan(plan,
            CoreTr::tr("Ollama's archives are unpacked with tar and zstd; missing: %1.")
                .arg(missing.join(QStringLiteral(", "))),
            machine.hasApt() ? QStringList{QStringLiteral("sudo apt install ") + missing.join(QLatin1Char(' '))}
                             : QStringList());
    plan.summary = CoreTr::tr("Ollama, as its own project publishes it; your own Ollama, if there is one, and "
                              "its models are not touched.");
    plan.fetchBytes = 1.5e9; // judgements: 1.4 GB in release 0.32
    plan.diskBytes = 4e9;
    const QString stem = arm ? QStringLiteral("ollama-linux-arm64") : QStringLiteral("ollama-linux-amd64");
    plan.steps = fetchAndUnpack(plan, releases, stem,
        CoreTr::tr("Download Ollama's newest release and check it against its published SHA-256."));
    if (!arm && !machine.gpusOf(QStringLiteral("AMD")).isEmpty()) {
        plan.fetchBytes += 1.2e9;
        plan.diskBytes += 3e9;
        plan.steps += fetchAndUnpack(plan, releases, stem + QStringLiteral("-rocm"),
            CoreTr::tr("Download what it needs for AMD's cards and check that, too."));
    }
    return ifThereIsRoom(plan, machine);
}

} // namespace sweetspot
