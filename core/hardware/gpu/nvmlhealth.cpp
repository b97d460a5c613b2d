// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/gpu/nvmlhealth.h"

#include "core/base/tr.h"

#include <algorithm>
#include <limits>

namespace sweetspot
{

namespace
{

std::optional<int> uncorrected(const NvmlFunctions &f, nvml::Handle handle, int since)
{
    unsigned long long errors = 0;
    if (nvml::call(f.eccErrors, handle, nvml::kEccUncorrected, since, &errors) != nvml::kSuccess)
        return std::nullopt;
    return int(std::min<unsigned long long>(errors, std::numeric_limits<int>::max()));
}

void addEcc(QVector<GpuTrouble> &troubles, const NvmlFunctions &f, nvml::Handle handle, const QString &id)
{
    const int now = uncorrected(f, handle, nvml::kEccSinceDriver).value_or(0);
    const int ever = uncorrected(f, handle, nvml::kEccLifetime).value_or(0);
    if (now > 0)
        troubles << GpuTrouble{GpuTrouble::Severity::Error, id,
            CoreTr::tr(
                "This GPU's memory had %n error(s) that could not be corrected since its driver was loaded "
                "(ECC). What was measured since then may be wrong. Restart the machine; should it happen "
                "again, have the card replaced.",
                "", now)};
    else if (ever > 0)
        troubles << GpuTrouble{GpuTrouble::Severity::Note, id,
            CoreTr::tr(
                "This GPU's memory had %n error(s) that could not be corrected in its life (ECC), and none "
                "since its driver was loaded. Should the number grow, have the card replaced.",
                "", ever)};
}

void addRows(QVector<GpuTrouble> &troubles, const NvmlFunctions &f, nvml::Handle handle, const QString &id)
{
    unsigned corrected = 0, lost = 0, pending = 0, failed = 0;
    if (nvml::call(f.remappedRows, handle, &corrected, &lost, &pending, &failed) != nvml::kSuccess)
        pending = failed = 0;
    int retiring = 0; // of cards before Ampere, by pages
    if (nvml::call(f.retiredPending, handle, &retiring) != nvml::kSuccess)
        retiring = 0;
    if (failed != 0)
        troubles << GpuTrouble{GpuTrouble::Severity::Error, id,
            CoreTr::tr("A bad row of this GPU's memory could not be replaced, because no spare ones are left. "
                       "Have the card replaced; until then, what is measured on it may be wrong.")};
    if (pending != 0 || retiring != 0)
        troubles << GpuTrouble{GpuTrouble::Severity::Warning, id,
            CoreTr::tr("Bad places of this GPU's memory will be taken out of use when it is reset. Restart the "
                       "machine before you measure on it.")};
}

} // namespace

QVector<GpuTrouble> nvmlHealthTroubles(const NvmlFunctions &functions, nvml::Handle handle, const QString &id)
{
    QVector<GpuTrouble> troubles;
    addEcc(troubles, functions, handle, id);
    addRows(troubles, functions, handle, id);
    return troubles;
}

} // namespace sweetspot
