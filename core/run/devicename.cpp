// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/devicename.h"

#include "core/base/tr.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

const QString kCpu = QStringLiteral("CPU");

/// Something that can be named: a GPU of ours with an engine's name, or what only an engine knows.
struct Entry {
    QString engineName; ///< empty: the engine does not say which of its devices it is
    Device device; ///< without an id where it is not known
    QString description; ///< as the engine has it
};

QVector<Entry> entriesOf(const QVector<EngineDevice> &named, const QVector<Device> &found)
{
    QVector<Entry> entries;
    for (const bool nvidia : {true, false})
        for (const Device &device : found) {
            if (!device.isGpu() || (device.vendor == QLatin1String("NVIDIA")) != nvidia)
                continue;
            const auto name = std::find_if(named.begin(), named.end(),
                [&device](const EngineDevice &other) { return other.deviceId == device.id; });
            entries << (name == named.end() ? Entry{{}, device, {}}
                                            : Entry{name->name, device, name->description});
        }
    for (const EngineDevice &device : named)
        if (device.deviceId.isEmpty())
            entries << Entry{device.name, {}, device.description};
    return entries;
}

QString entryText(const Entry &entry, qsizetype number)
{
    if (entry.device.id.isEmpty())
        return entry.engineName;
    const QString name
        = entry.engineName.isEmpty() ? CoreTr::tr("the engine does not name it") : entry.engineName;
    return QStringLiteral("%1: %2 (%3, %4)").arg(number).arg(entry.device.label(), name, entry.device.id);
}

Error unknown(const QString &wanted, const QVector<Entry> &entries)
{
    QStringList known{kCpu};
    for (qsizetype i = 0; i < entries.size(); ++i)
        known << entryText(entries[i], i);
    return Error{ErrorCode::BadInput,
        CoreTr::tr("There is no device \"%1\"; this machine has %2.")
            .arg(wanted, known.join(QStringLiteral(", "))),
        {}};
}

bool startsWith(const QString &text, const QString &begin)
{
    return text.startsWith(begin, Qt::CaseInsensitive);
}

// "01:00.0" is in domain 0000, which goes without saying.
bool isAddress(const Entry &entry, const QString &wanted)
{
    const QString &id = entry.device.id;
    return !id.isEmpty()
        && (id.compare(wanted, Qt::CaseInsensitive) == 0
            || id.compare(QStringLiteral("0000:") + wanted, Qt::CaseInsensitive) == 0);
}

bool isUuid(const Entry &entry, const QString &wanted)
{
    constexpr int kLeast = 6; // characters: "GPU-" and some of what follows
    return wanted.size() >= kLeast && startsWith(entry.device.uuid, wanted);
}

bool isNamed(const Entry &entry, const QString &wanted)
{
    return entry.device.name.contains(wanted, Qt::CaseInsensitive)
        || entry.description.contains(wanted, Qt::CaseInsensitive);
}

// GPUs of ours are counted first. Where there are none, the engine's are, such as those of other machines.
qsizetype countedGpus(const QVector<Entry> &entries)
{
    const auto ours = std::count_if(
        entries.begin(), entries.end(), [](const Entry &entry) { return !entry.device.id.isEmpty(); });
    return ours > 0 ? ours : entries.size();
}

Result<QString> engineNameOf(const Entry &entry, const QString &wanted, const QVector<Entry> &entries)
{
    if (!entry.engineName.isEmpty())
        return entry.engineName;
    QStringList names;
    for (const Entry &other : entries)
        if (other.device.id.isEmpty())
            names << other.engineName;
    return Error{ErrorCode::BadInput,
        names.isEmpty()
            ? CoreTr::tr("The engine cannot use \"%1\" (%2); choose another device, or a build of it "
                         "that can.")
                  .arg(wanted, entry.device.label())
            : CoreTr::tr("The engine does not say which of its devices is \"%1\" (%2); choose one of "
                         "%3.")
                  .arg(wanted, entry.device.label(), names.join(QStringLiteral(", "))),
        {}};
}

} // namespace

Result<QString> deviceMeant(
    const QString &asked, const QVector<EngineDevice> &named, const QVector<Device> &found)
{
    const QString wanted = asked.trimmed();
    if (wanted.compare(kCpu, Qt::CaseInsensitive) == 0)
        return kCpu;
    for (const EngineDevice &device : named)
        if (device.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return device.name;
    const QVector<Entry> entries = entriesOf(named, found);
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    if (isNumber && number >= 0 && number < countedGpus(entries))
        return engineNameOf(entries[number], wanted, entries);
    for (const auto &is : {isAddress, isUuid, isNamed}) {
        QVector<Entry> meant;
        for (const Entry &entry : entries)
            if (!wanted.isEmpty() && is(entry, wanted))
                meant << entry;
        if (meant.size() == 1)
            return engineNameOf(meant.first(), wanted, entries);
        if (meant.isEmpty())
            continue;
        QStringList texts;
        for (qsizetype i = 0; i < entries.size(); ++i)
            if (is(entries[i], wanted))
                texts << entryText(entries[i], i);
        return Error{ErrorCode::BadInput,
            CoreTr::tr("\"%1\" may be any of %2; name one by its number or address.")
                .arg(wanted, texts.join(QStringLiteral(", "))),
            {}};
    }
    return unknown(wanted, entries);
}

QStringList combinedGroups(const QStringList &values)
{
    QStringList groups;
    for (const QString &value : values) {
        const QStringList parts = value.split(QLatin1Char(','), Qt::SkipEmptyParts);
        if (value.contains(QLatin1Char('+')))
            groups << parts;
        else
            groups << parts.join(QLatin1Char('+'));
    }
    return groups;
}

} // namespace sweetspot
