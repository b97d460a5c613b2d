// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/person/secretstore.h"
#include "models/backendkind.h"
#include "models/keykind.h"

#include <QHash>
#include <QVector>

#include <functional>

namespace sweetspot
{

/// The kind of key that a backend takes: the kind's own at the kind's own address, else one of the address.
KeyKind keyKindOf(const BackendEntry &entry);

/// Looks up the keys of all backends that may want one; the answer comes later, always, on the context's
/// thread.
/// @param then gets the keys by name of backend; those without one are not in it
void readBackendKeys(SecretStore &store, const QVector<BackendEntry> &backends, QObject *context,
    const std::function<void(const QHash<QString, QString> &)> &then);

} // namespace sweetspot
