// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/kernellog.h"

#include "core/base/tr.h"
#include "core/hardware/gpu/pciaddress.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace sweetspot
{

// Each read gives one message; EAGAIN: that was the last one; EPIPE: the oldest was overwritten meanwhile.
SysFile readKernelLog(const QString &root)
{
    constexpr qsizetype kMost = 16 << 20, kMessage = 8 << 10;
    SysFile file;
    const QByteArray path = QFile::encodeName(root + QStringLiteral("/dev/kmsg"));
    const int handle = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (handle < 0) {
        file.error = errno;
        return file;
    }
    QByteArray message(kMessage, Qt::Uninitialized);
    while (file.bytes.size() < kMost) {
        const ssize_t got = ::read(handle, message.data(), std::size_t(kMessage));
        if (got < 0 && (errno == EINTR || errno == EPIPE))
            continue;
        if (got < 0 && errno != EAGAIN)
            file.error = errno;
        if (got <= 0)
            break;
        file.bytes.append(message.constData(), got);
    }
    ::close(handle);
    if (file.error != 0)
        file.bytes.clear();
    return file;
}

namespace
{

struct XidMeaning {
    GpuTrouble::Severity severity;
    Sentence sentence;
};

XidMeaning memoryFailed()
{
    return {GpuTrouble::Severity::Error,
        CoreTr::tr(
            "The memory of this GPU reported errors. Restart the machine; should it happen again, have the "
            "card checked.")};
}

XidMeaning driverFailed()
{
    return {GpuTrouble::Severity::Warning,
        CoreTr::tr(
            "The GPU's own firmware stopped answering. Restart the machine; should it happen again, update "
            "the NVIDIA driver.")};
}

// By NVIDIA's list of them.
XidMeaning meaningOf(int xid)
{
    switch (xid) {
    case 13:
    case 31:
    case 43:
    case 45:
        return {GpuTrouble::Severity::Note,
            CoreTr::tr("A program that computed on this GPU failed or was ended; that is mostly the program's "
                       "fault. Measure again what was measured at that time.")};
    case 48:
    case 63:
    case 64:
    case 92:
    case 94:
    case 95:
        return memoryFailed();
    case 61:
    case 62:
    case 119:
    case 120:
        return driverFailed();
    case 74:
        return {GpuTrouble::Severity::Warning,
            CoreTr::tr(
                "The link between this GPU and another one (NVLink) failed. Check the bridge between them; "
                "figures of both together may be too low.")};
    case 79:
        return {GpuTrouble::Severity::Error,
            CoreTr::tr(
                "This GPU did not answer any more (it \"fell off the bus\"). Restart the machine, and check "
                "the card's power supply, seat and temperature.")};
    default:
        return {GpuTrouble::Severity::Warning,
            CoreTr::tr(
                "The NVIDIA driver logged a failure of this GPU. NVIDIA's list of Xid errors says what its "
                "number means.")};
    }
}

// "NVRM: Xid (PCI:0000:01:00): 79, ...": device and number, and how often; of a device that is not known to us
// too.
QMap<std::pair<QString, int>, int> xidsIn(const QByteArray &log)
{
    static const QRegularExpression form(QStringLiteral(
        "NVRM: Xid \\(PCI:([0-9a-fA-F]{4,8}):([0-9a-fA-F]{2}):([0-9a-fA-F]{2})[^)]{0,8}\\): (\\d{1,4})\\b"));
    QMap<std::pair<QString, int>, int> counts;
    for (const QByteArray &line : log.split('\n')) {
        if (!line.contains("NVRM: Xid"))
            continue;
        const auto match = form.match(QString::fromLatin1(line));
        const auto part = [&match](int number) { return match.captured(number).toUInt(nullptr, 16); };
        if (match.hasMatch())
            ++counts[{pciAddress(part(1), part(2), part(3)), match.captured(4).toInt()}];
    }
    return counts;
}

} // namespace

QVector<GpuTrouble> xidTroubles(const SysFile &log, const QVector<Device> &devices)
{
    const bool wanted = std::any_of(devices.begin(), devices.end(),
        [](const Device &device) { return device.isGpu() && device.vendor == QLatin1String("NVIDIA"); });
    if (!wanted)
        return {};
    if (log.error != 0)
        return {{GpuTrouble::Severity::Note, {},
            CoreTr::tr("What the NVIDIA driver logged of failures (Xid) is not known: this user cannot read "
                       "the kernel's messages here. To see it: \"sudo dmesg | grep Xid\".")}};
    QVector<GpuTrouble> troubles;
    const auto counts = xidsIn(log.bytes);
    for (auto xid = counts.begin(); xid != counts.end(); ++xid) {
        const XidMeaning meaning = meaningOf(xid.key().second);
        troubles << GpuTrouble{meaning.severity, xid.key().first,
            CoreTr::tr("%1 (Xid %2, logged %n time(s) since the machine started.)", "", xid.value())
                .arg(meaning.sentence)
                .arg(xid.key().second)};
    }
    return troubles;
}

} // namespace sweetspot
