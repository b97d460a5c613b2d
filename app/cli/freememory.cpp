// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/freememory.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "app/cli/tr.h"
#include "core/engines/residents.h"

namespace sweetspot::cli
{

Status freeMemory(const QVector<EngineEntry> &entries, bool unload)
{
    const auto found = stoppable<Result<QVector<ResidentModel>>>(
        [&](const std::stop_token &stop) -> Result<QVector<ResidentModel>> {
            const auto residents = findResidents(entries, stop);
            if (stop.stop_requested()) // no run begins after Ctrl+C
                return Error{ErrorCode::Cancelled, CliTr::tr("Stopped."), {}};
            return residents;
        });
    if (!found)
        return found.error();
    const QVector<ResidentModel> &residents = *found;
    if (residents.isEmpty())
        return success();
    if (!unload) {
        say(residentsText(residents) + QLatin1Char(' ')
            + CliTr::tr("\"sweetspot-cli run --unload\" frees it first."));
        return success();
    }
    const auto released
        = stoppable<Status>([&](const std::stop_token &stop) { return releaseResidents(residents, stop); });
    if (released)
        say(CliTr::tr("Unloaded from other servers: %n model(s).", "", int(residents.size())));
    return released;
}

} // namespace sweetspot::cli
