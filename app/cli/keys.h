// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hub.h"
#include "core/engines/enginekind.h"

#include <QHash>

namespace sweetspot::cli
{

/// The hub as the environment says, with the keyring's token where the environment has none. Runs the event
/// loop until the keyring answers, some seconds at most; without one it returns at once.
HubAccess hubWithKey();

/// Keys of a project's engines by name, from the environment and the keyring; as long as that takes.
QHash<QString, QString> engineKeys(const QVector<EngineEntry> &engines);

} // namespace sweetspot::cli
