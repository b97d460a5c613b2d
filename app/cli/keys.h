// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hub.h"
#include "models/backendkind.h"

#include <QHash>

namespace sweetspot::cli
{

/// The hub as the environment says, with the keyring's token where the environment has none. Runs the event
/// loop until the keyring answers, some seconds at most; without one it returns at once.
HubAccess hubWithKey();

/// Keys of a project's backends by name, from the environment and the keyring; as long as that takes.
QHash<QString, QString> backendKeys(const QVector<BackendEntry> &backends);

} // namespace sweetspot::cli
