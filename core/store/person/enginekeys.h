// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/enginekind.h"
#include "core/store/person/secretstore.h"
#include "models/keykind.h"

#include <QHash>
#include <QVector>

#include <functional>

namespace sweetspot
{

/// The kind of key that an engine takes: the kind's own at the kind's own address, else one of the address.
KeyKind keyKindOf(const EngineEntry &entry);

/// Looks up the keys of all engines that may want one; the answer comes later, always, on the context's
/// thread.
/// @param then gets the keys by name of engine; those without one are not in it
void readEngineKeys(SecretStore &store, const QVector<EngineEntry> &engines, QObject *context,
    const std::function<void(const QHash<QString, QString> &)> &then);

} // namespace sweetspot
