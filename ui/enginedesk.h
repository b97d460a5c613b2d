// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/consents.h"
#include "engine/store/secretstore.h"
#include "models/backendkind.h"
#include "models/enginestate.h"
#include "models/keykind.h"

#include <QHash>
#include <QObject>
#include <QVector>

namespace sweetspot::ui
{

class Document;

/// What the window knows of the project's engines: how each was found when it was asked last, how its
/// connection does while a run goes on, what may be sent to it. Asks in the background. Lives on the window's
/// thread.
class EngineDesk : public QObject
{
    Q_OBJECT
public:
    EngineDesk(Document *document, SecretStore *secrets, QObject *parent = nullptr);

    /// Asks llama.cpp and every backend of the project how it is; those that are elsewhere only if it is
    /// allowed.
    void ask();
    bool isAsking() const { return m_asking > 0; }

    /// As it was found last; nullptr before it was asked.
    const EngineState *state(const QString &backend) const;
    const ConnectionState *connection(const QString &backend) const;
    void setConnections(const QVector<ConnectionState> &states);

    bool isAllowed(const BackendEntry &entry) const;
    /// Error: the person's settings cannot be written.
    Status allow(const BackendEntry &entry, bool allowed);

    SecretStore *secrets() { return m_secrets; }
    /// The table of keys, and those of the project's addresses.
    QVector<KeyKind> keys() const;

signals:
    void changed();

private:
    void askWith(int number, const QHash<QString, QString> &keys);

    Document *m_document;
    SecretStore *m_secrets;
    QHash<QString, EngineState> m_states;
    QHash<QString, ConnectionState> m_connections;
    int m_asking = 0;
    int m_number = 0; ///< late answers are dropped
};

} // namespace sweetspot::ui
