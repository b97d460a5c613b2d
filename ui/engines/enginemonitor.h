// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/enginekind.h"
#include "core/engines/llamacpp/enginebuild.h"
#include "core/engines/llamacpp/llamacppinstall.h"
#include "core/run/gpuwatch.h"
#include "core/store/person/consents.h"
#include "core/store/person/secretstore.h"
#include "models/enginestate.h"
#include "models/keykind.h"
#include "models/pricelist.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <memory>
#include <stop_token>

namespace sweetspot::ui
{

class Document;

/// The llama.cpp builds of this machine and what is to be had.
struct EngineBuilds {
    QVector<LlamaCppInstall> installs; ///< with a problem where one does not answer
    std::optional<BuildCandidate> better; ///< a build that would do better than all of them
};

/// What the window knows of the project's engines: how each was found when it was asked last, how its
/// connection does while a run goes on, what may be sent to it, what its models cost. Asks and reads in the
/// background. Lives on the window's thread.
class EngineMonitor : public QObject
{
    Q_OBJECT
public:
    EngineMonitor(Document *document, SecretStore *secrets, QObject *parent = nullptr);

    /// What the drivers tell decides which build of llama.cpp is used. Null: only what the bus tells.
    void setGpus(std::shared_ptr<GpuWatch> gpus) { m_gpus = std::move(gpus); }

    /// Asks llama.cpp and every engine of the project how it is; those that are elsewhere only if it is
    /// allowed. Once that was done, an engine whose address changes is asked again by itself.
    void ask();
    bool isAsking() const { return m_asking; }

    /// As it was found last; nullptr before it was asked, or when its address is another one since.
    const EngineState *state(const QString &engine) const;
    /// Enabled engines that were found unusable, and why.
    QHash<QString, QString> problems() const;
    /// As they were found last; empty before.
    const EngineBuilds &builds() const { return m_builds; }
    /// A build was fetched: asks everything again, and tells the window.
    void takeFetched();

    const ConnectionState *connection(const QString &engine) const;
    void setConnections(const QVector<ConnectionState> &states);

    /// As the person's settings said when they were read last.
    bool isAllowed(const EngineEntry &entry) const;
    /// Keeps it in the person's settings, in the background; failed() when they cannot be written.
    void allow(const EngineEntry &entry, bool allowed);
    /// As it was read last; empty before.
    const PriceList &prices() const { return m_prices; }

    SecretStore *secrets() { return m_secrets; }
    /// The table of keys, and those of the project's addresses.
    QVector<KeyKind> keys() const;

signals:
    void changed();
    void engineFetched();
    void failed(const sweetspot::Error &error);

private:
    struct Answer {
        QVector<EngineState> states;
        Consents consents;
        PriceList prices;
        EngineBuilds builds = {};
    };
    void askWith(int number, const QHash<QString, QString> &keys);
    void take(const Answer &answer);
    void readPersonal();
    void lookForPrograms();
    void addressesChanged();
    QHash<QString, QString> addresses() const;

    Document *m_document;
    SecretStore *m_secrets;
    std::shared_ptr<GpuWatch> m_gpus;
    QHash<QString, EngineState> m_states;
    QHash<QString, ConnectionState> m_connections;
    QHash<QString, QString> m_askedAt; ///< kind and address by name of engine; empty before the first question
    Consents m_consents;
    PriceList m_prices;
    EngineBuilds m_builds;
    std::stop_source m_stop; ///< of the question that goes on
    bool m_asking = false;
    bool m_askedOnce = false; ///< since the project was opened
    int m_number = 0; ///< late answers are dropped
};

} // namespace sweetspot::ui
