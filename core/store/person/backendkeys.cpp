// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/backendkeys.h"

#include <memory>

namespace sweetspot
{

KeyKind keyKindOf(const BackendEntry &entry)
{
    const QString id = entry.keyId();
    if (const KeyKind *kind = findKeyKind(id))
        return *kind;
    KeyKind kind = keyKindOfAddress(entry.name, entry.origin());
    kind.testUrl = entry.baseUrl() + QStringLiteral("/v1/models");
    // Another address of a kind that carries its key in its own way.
    const BackendKind *backend = findBackendKind(entry.kind);
    if (const KeyKind *own = backend ? findKeyKind(backend->key) : nullptr) {
        kind.header = own->header;
        kind.prefix = own->prefix;
        kind.testUrl = entry.baseUrl() + own->testUrl.mid(backend->url.size());
    }
    return kind;
}

void readBackendKeys(SecretStore &store, const QVector<BackendEntry> &backends, QObject *context,
    const std::function<void(const QHash<QString, QString> &)> &then)
{
    struct Reading {
        QHash<QString, QString> keys;
        qsizetype left = 0;
    };
    QVector<BackendEntry> wanted;
    for (const BackendEntry &entry : backends)
        if (entry.enabled && !entry.keyId().isEmpty() && !entry.takesFiles())
            wanted << entry;
    const auto reading = std::make_shared<Reading>();
    reading->left = wanted.size();
    if (wanted.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [then] { then({}); }, Qt::QueuedConnection);
        return;
    }
    for (const BackendEntry &entry : wanted)
        store.read(entry.keyId(), context, [reading, then, name = entry.name](const FoundKey &found) {
            if (!found.key.isEmpty())
                reading->keys.insert(name, found.key);
            if (--reading->left == 0)
                then(reading->keys);
        });
}

} // namespace sweetspot
