// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/device.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot::cli
{

/// One thing that the doctor looked at.
struct Finding {
    enum class Kind { Works, Missing, Broken };
    Kind kind;
    QString id; ///< stable, for --json
    QString subject;
    QString text;
    std::optional<Device> device = {}; ///< that it is about
};

} // namespace sweetspot::cli
