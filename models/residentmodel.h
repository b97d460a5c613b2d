// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// A model that a server of the person's holds in memory, which takes from what is measured. Value type.
struct ResidentModel {
    QString engine; ///< EngineKind::id
    QString address; ///< of the server: "http://127.0.0.1:11434"
    QString name; ///< as that server calls it
    double bytes = 0; ///< of host and device memory together; 0: it does not say

    bool operator==(const ResidentModel &) const = default;
};

} // namespace sweetspot
