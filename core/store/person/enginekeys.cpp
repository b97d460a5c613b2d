// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/enginekeys.h"

#include <memory>

namespace sweetspot
{

KeyKind keyKindOf(const EngineEntry &entry)
{
    const QString id = engineKeyId(entry);
    if (const KeyKind *kind = findKeyKind(id))
        return *kind;
    KeyKind kind = keyKindOfAddress(entry.name, engineOrigin(entry));
    kind.testUrl = engineUrl(entry) + QStringLiteral("/v1/models");
    // Another address of a kind that carries its key in its own way.
    const EngineKind *engine = findEngineKind(entry.kind);
    if (const KeyKind *own = engine ? findKeyKind(engine->key) : nullptr) {
        kind.header = own->header;
        kind.prefix = own->prefix;
        kind.testUrl = engineUrl(entry) + own->testUrl.mid(engine->url.size());
    }
    return kind;
}

void readEngineKeys(SecretStore &store, const QVector<EngineEntry> &engines, QObject *context,
    const std::function<void(const QHash<QString, QString> &)> &then)
{
    struct Reading {
        QHash<QString, QString> keys;
        qsizetype left = 0;
    };
    QVector<EngineEntry> wanted;
    for (const EngineEntry &entry : engines)
        if (entry.enabled && !engineKeyId(entry).isEmpty() && takesKeys(entry))
            wanted << entry;
    const auto reading = std::make_shared<Reading>();
    reading->left = wanted.size();
    if (wanted.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [then] { then({}); }, Qt::QueuedConnection);
        return;
    }
    for (const EngineEntry &entry : wanted)
        store.read(engineKeyId(entry), context, [reading, then, name = entry.name](const FoundKey &found) {
            if (!found.key.isEmpty())
                reading->keys.insert(name, found.key);
            if (--reading->left == 0)
                then(reading->keys);
        });
}

} // namespace sweetspot
