// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/residents.h"

#include "core/base/tr.h"
#include "core/engines/enginetable.h"
#include "models/bytetext.h"
#include "models/foreigntext.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr int kNamed = 3; // models in a sentence

// What a project measures on that server has its place there.
bool isMeasured(const ResidentModel &resident, const QVector<EngineEntry> &entries)
{
    return std::any_of(entries.begin(), entries.end(), [&resident](const EngineEntry &entry) {
        return entry.enabled && engineUrl(entry) == resident.address
            && std::any_of(entry.models.begin(), entry.models.end(),
                [&resident](const ServedModel &model) { return model.served == resident.name; });
    });
}

} // namespace

QVector<ResidentModel> findResidents(const QVector<EngineEntry> &entries, const std::stop_token &stop)
{
    QVector<ResidentModel> found;
    for (const auto &engine : engines()) {
        QStringList addresses{engine->ownAddress()};
        for (const EngineEntry &entry : entries)
            if (entry.kind == engine->kind().id && isOnThisMachine(entry))
                addresses << engineUrl(entry);
        addresses.removeAll(QString());
        addresses.removeDuplicates();
        for (const QString &address : std::as_const(addresses))
            for (const ResidentModel &resident :
                stop.stop_requested() ? QVector<ResidentModel>() : engine->residents(address, stop))
                if (!isMeasured(resident, entries))
                    found << resident;
    }
    return found;
}

Status releaseResidents(const QVector<ResidentModel> &residents, const std::stop_token &stop)
{
    Status first = success();
    for (const ResidentModel &resident : residents) {
        const Engine *engine = findEngine(resident.engine);
        if (!engine)
            continue;
        if (const Status released = engine->release(resident, stop); !released && first)
            first = released;
    }
    return first;
}

Sentence residentsText(const QVector<ResidentModel> &residents)
{
    if (residents.isEmpty())
        return {};
    QStringList names, servers;
    double bytes = 0;
    for (const ResidentModel &resident : residents) {
        if (const Engine *engine = findEngine(resident.engine); engine)
            servers << engine->kind().label;
        if (names.size() < kNamed)
            names << foreignText(resident.name);
        bytes += resident.bytes;
    }
    servers.removeDuplicates();
    if (residents.size() > kNamed)
        names << QStringLiteral("…");
    const QString server = servers.join(QStringLiteral(", ")), models = names.join(QStringLiteral(", "));
    return bytes > 0
        ? CoreTr::tr("In the memory of %1: %2 (%3). It is not free for what is measured.")
              .arg(server, models, formatBytes(bytes))
        : CoreTr::tr("In the memory of %1: %2. It is not free for what is measured.").arg(server, models);
}

} // namespace sweetspot
