// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/gpu/gpusensors.h"

#include <QByteArray>
#include <QSet>

#include <optional>

namespace sweetspot
{

/// A program's use of a GPU, from what the kernel writes of an open file of it (fdinfo).
struct DrmClient {
    QString device; ///< Device::id
    qint64 client = 0; ///< several files can be one client's
    double cardBytes = 0; ///< in the GPU's own memory
    double hostBytes = 0; ///< in the machine's memory, mapped for the GPU

    bool operator==(const DrmClient &) const = default;
};

/// nullopt: a file that is no GPU's, or whose driver does not say what it takes. Pure.
/// docs/gpu.md#whose-memory
std::optional<DrmClient> drmClientOf(const QByteArray &fdinfo);

/// Bytes by process on each GPU, by the open files of the processes that this user may look into. A client
/// that several processes share counts for the one with the lowest number. Tens of milliseconds where many
/// processes have many files.
/// @param root where "proc" is
/// @param integrated ids of GPUs without memory of their own: what they take of the machine's counts
QHash<QString, ProcessBytes> drmProcesses(const QString &root, const QSet<QString> &integrated);

/// The same as the kernel's driver for ROCm counts it (KFD), of all users. Only where ROCm is used.
/// @param root where "sys" is
QHash<QString, ProcessBytes> kfdProcesses(const QString &root);

/// Both together for all GPUs of a machine, the larger number where both tell of a process. A look at the files
/// serves each GPU once, then they are looked at again. One thread at a time.
class GpuProcessFiles
{
public:
    GpuProcessFiles(QString root, QSet<QString> integrated)
        : m_root(std::move(root))
        , m_integrated(std::move(integrated))
    {
    }
    ProcessBytes of(const QString &device);

private:
    QString m_root;
    QSet<QString> m_integrated;
    QHash<QString, ProcessBytes> m_seen;
    QSet<QString> m_served;
    bool m_looked = false;
};

} // namespace sweetspot
