// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/dialect.h"
#include "core/engines/enginekind.h"
#include "core/engines/install/installplan.h"
#include "core/engines/serveorder.h"
#include "core/engines/server.h"
#include "models/artifact.h"
#include "models/device.h"
#include "models/enginestate.h"
#include "models/launchsettings.h"
#include "models/residentmodel.h"

#include <memory>

namespace sweetspot
{

struct HandOverForm;
struct HandOverOrder;
struct LlamaCppInstall;

/// What a server is made from. The key is here and in the requests, nowhere else.
struct EngineSite {
    const LlamaCppInstall *llamaCpp = nullptr; ///< the one of this machine; outlives the site
    EngineEntry entry; ///< of the project; of one that is part of every project its options and environment
    std::string key; ///< empty: none
};

/// An engine: what people choose it by, how it is found, started, spoken to and asked for what only it can do.
/// One folder below core/engines, and one line in enginetable.cpp. Stateless; any thread.
class Engine
{
public:
    explicit Engine(EngineKind kind)
        : m_kind(std::move(kind))
    {
    }
    virtual ~Engine() = default;

    const EngineKind &kind() const { return m_kind; }

    virtual std::unique_ptr<Server> makeServer(const EngineSite &site) const = 0;
    virtual std::unique_ptr<Dialect> makeDialect() const = 0; ///< for speeds: raw completion where there is one
    virtual std::unique_ptr<Dialect> makeChat() const = 0; ///< for questions: through the model's chat template

    /// Whether it can load an artifact on these devices; else why not, as a sentence. What it says is part of a
    /// plan, so it asks nobody. @param devices as we found them, without an id where that is not known; none:
    /// whatever they are
    virtual Status accepts(const Artifact &artifact, const QVector<Device> &devices) const;
    /// The GPUs that its servers can use, under its own names and in its order; empty: it names none. Asks
    /// nobody.
    /// @param found of this machine
    virtual QVector<EngineDevice> devices(const EngineSite &site, const QVector<Device> &found) const;
    /// Whether its servers can be told all values of a set on a lane; else what they cannot be told, as a
    /// sentence. What it says is part of a plan, so it asks nobody.
    /// @param entry of the project, which may be a server at an address @param program what it understands
    virtual Status takes(const ParameterSet &set, const EngineEntry &entry, const LaneSpec &lane,
        const ProgramOptions &program) const;
    /// What is wrong with the options and variables that a person adds to its launch, as a sentence. Those that
    /// look like secrets, and those that are ours to set (EngineKind::setsItself), are refused.
    virtual Status checkLaunch(const EngineEntry &entry) const;
    /// Why its servers cannot be started as the site says although its program is here, such as an option that
    /// this build does not know. Asks nobody.
    virtual Status checkSite(const EngineSite &site) const;

    /// Completes the state of a server that we would start: is its program here, which version. Blocks for
    /// seconds.
    virtual EngineState surveyProgram(
        const EngineEntry &entry, EngineState state, const std::stop_token &stop) const;
    /// Whether a server at an address is known by its list of models; others may keep none, as gateways do.
    virtual bool isKnownByItsList() const { return false; }
    /// Version of a server that answers; empty where it does not tell.
    virtual QString versionAt(
        StreamClient &client, const Endpoint &endpoint, const std::stop_token &stop) const;

    /// What besides its kind and its address voids what was measured on an entry when it changes.
    virtual QStringList fingerprint(const EngineEntry &entry) const;

    /// The one program that serves what was measured; without a program where nothing is to be started or one
    /// program does not do it. Each option is given once, the last of several.
    virtual ServeLine serveLine(const ServeOrder &order, const ListenAt &at) const;
    /// The settings that such a line was made from. Error::BadInput for a line that is none of its own.
    /// @param at where the line says that it listens
    virtual Result<LaunchSettings> settingsOf(const ProgramLine &line, const ListenAt &at) const;
    /// What a container that serves these settings is made from; without an image where none is known.
    virtual ContainerImage containerImage(const HandOverOrder &order) const;
    /// The forms for programs of this engine alone.
    virtual QVector<HandOverForm> handOverForms() const;
    /// What a person should know who goes on working with settings that were made for measuring, as sentences.
    virtual QStringList handOverNotes(const LaunchSettings &settings) const;

    /// A command that starts what was measured, to be pasted into a shell; empty where there is nothing to
    /// start. That of serveLine(), where an engine says no other.
    virtual QString serveCommand(const ServeOrder &order) const;
    /// A file that brings a model with these settings to the engine, EngineKind::recipeName; empty where it has
    /// none.
    virtual QString recipe(const ServeOrder &order) const;

    /// Where a server of the person's listens by itself on this machine; empty: nowhere that is known.
    virtual QString ownAddress() const { return {}; }
    /// Models that the server at an address of this machine holds in memory; none where nothing answers. Blocks
    /// for two seconds at most.
    virtual QVector<ResidentModel> residents(const QString &address, const std::stop_token &stop) const;
    /// Has it let go of one. Blocks for some seconds. Error::NotFound where it cannot.
    virtual Status release(const ResidentModel &resident, const std::stop_token &stop) const;

    /// What a model is called in the engine's own store, whose names have rules; empty: it keeps none.
    virtual QString keptName(const QString &model, const QString &quantization) const;
    /// Gives a GGUF file to the server at an address of this machine, under that name. Blocks for as long as
    /// that takes. Error::Environment when nobody answers there, Error::BadInput when the name is taken.
    virtual Status keep(
        const QString &address, const QString &file, const QString &name, const std::stop_token &stop) const;

    /// Has the server fetch a model. Blocks for as long as that takes. Error::NotFound where it cannot.
    virtual Status fetchModel(
        const Endpoint &endpoint, const QString &model, const std::stop_token &stop) const;
    /// Removes what we brought to a server, and names it. Error::NotFound where nothing of ours is kept.
    virtual Result<QStringList> removeOurs(const Endpoint &endpoint, const std::stop_token &stop) const;

    /// How its program is installed for this person, or why that cannot be done and what to do instead; see
    /// EngineKind::installs. Nothing is done by it. Blocks for up to seconds where it asks the machine more.
    virtual InstallPlan installPlan(const InstallMachine &machine) const;
    /// What a step FetchByEngine does: brings the program into the plan's folder, which then is complete or not
    /// there. Blocks for minutes.
    virtual Status fetchProgram(const InstallPlan &plan, const std::function<void(const QString &)> &say,
        const std::stop_token &stop) const;
    /// A server of what was installed by a plan, whatever else is on this machine, for a tiny model whose
    /// weights need not be read.
    virtual Result<std::unique_ptr<Server>> installedServer(const InstallPlan &plan) const;

private:
    Status takesExtra(const QString &text, const ProgramOptions &program) const;

    EngineKind m_kind;
};

} // namespace sweetspot
