// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/registry.h"

#include <QString>

namespace sweetspot::ui
{

/// A box of the form of settings: the configuration keys that begin with the prefix.
struct SettingGroup {
    QString title;
    QString prefix;
};

/// In the order of the form.
Registry<SettingGroup> &settingGroups();

} // namespace sweetspot::ui
