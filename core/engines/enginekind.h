// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engines/engineknob.h"
#include "models/engineentry.h"
#include "models/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// A command of the person's as it may be written.
inline constexpr auto kCommandExample = "my-server --model {model} --port {port}";

/// What people choose an engine by, and what it can do. Who wants to know something of an engine asks for one
/// of these abilities, never for its name. Value type.
struct EngineKind {
    QString id; ///< in project.yaml: "ollama"
    QString label; ///< "Ollama"
    QString explanation; ///< what it is good for: a sentence
    QStringList profiles; ///< that can be measured on it; empty: all
    QString entryName; ///< what a new entry of it is called; empty: as its id
    QString url; ///< where it is when the person names no address; empty: nowhere
    QString urlHint; ///< what an empty address means, or an example of one
    QString key; ///< id in models/keykind.h of the key that it wants at that address; empty: none
    QString program; ///< LaunchSettings::program of a server of our own; empty: we start none
    QString modelPrefix; ///< of the names under which it keeps what we brought; empty: nothing is kept
    QString recipeName; ///< what a file is called that brings a model to it: "Modelfile"; empty: it has none
    QString variables; ///< begin of the names of its own variables, such as "OLLAMA_"; empty: it has none
    QStringList
        setsItself; ///< options and variables of its servers that are ours to set; a * at the end: all such
    QVector<EngineKnob> knobs; ///< the parameters of cells that it takes, and how it is told them
    double programBytes
        = 0; ///< of host memory that its processes take whatever the model is; 0: what the estimate has already
    bool ownOnly = false; ///< measured on servers that we start, never at an address
    bool takesProgram = false; ///< an entry may say where its program is
    bool takesCommand = false; ///< an entry says the command that starts it
    bool always = false; ///< part of every project; an entry only adds options to it
    bool acceptsFiles = false; ///< the models of the project are brought to it, on the lanes of this machine
    bool predictsMemory
        = false; ///< a tool of its own says what a model will take, and learns from what it took
    bool splitsLayers = false; ///< it is told which layers go to which of several devices
    bool measuresLogits = false; ///< a tool of its own compares what a file computes with a reference
    bool cloud = false; ///< somebody else's machine, paid by the token
    bool takesKeys = false; ///< its requests may carry one
    bool bakes = false; ///< options can be baked into a variant of a model
    bool startsExactly = false; ///< its servers can be started from settings, word for word
    bool fetches = false; ///< it fetches models by name when it is told to
    bool installs = false; ///< its program can be installed by us, see Engine::installPlan()

    bool operator==(const EngineKind &) const = default;

    const EngineKnob *knob(QAnyStringView id) const
    {
        return findEngineKnob(knobs, id);
    } ///< nullptr: not taken
};

/// Those that a person can add to a project. See core/engines/enginetable.cpp.
const QVector<EngineKind> &engineKinds();
/// nullptr for an unknown one.
const EngineKind *findEngineKind(const QString &id);

/// Those that are part of every project. Their names are their ids.
const QVector<EngineKind> &builtInEngines();
/// Whether an engine of this name is one of them.
bool isBuiltIn(const QString &name);
/// Of either sort; nullptr for an unknown one.
const EngineKind *anyEngineKind(const QString &id);

/// Whether a profile can be measured on an engine.
bool measures(const EngineKind &kind, const QString &profile);

/// What the kind of an entry says; false of an unknown kind.
bool isCloud(const EngineEntry &entry);
bool acceptsFiles(const EngineEntry &entry);
bool takesKeys(const EngineEntry &entry);
/// Address without a slash or "/v1" at its end; empty for a server of our own.
QString engineUrl(const EngineEntry &entry);
/// "https://host:port" of the address; empty for a server of our own.
QString engineOrigin(const EngineEntry &entry);
/// "host:port" as people read it; the port only when it is not the scheme's.
QString engineHost(const EngineEntry &entry);
bool isOnThisMachine(const EngineEntry &entry); ///< loopback, or a server of our own
/// Under which name its key is kept: the kind's own at the kind's own address; elsewhere one that belongs to
/// the address, so that no project can lead a key to another host. Empty: a server of our own needs none.
QString engineKeyId(const EngineEntry &entry);
/// What besides kind and address voids what was measured on the entry when it changes.
QStringList engineFingerprint(const EngineEntry &entry);
/// The same of what a person adds to every start: its options and variables.
QStringList launchFingerprint(const EngineEntry &entry);
/// What a person has to allow before an entry of a project is used: the origin that things are sent to, or
/// "run " and the program that the project names. Empty: nothing. A project may come from somebody else.
QString consentOf(const EngineEntry &entry);
QString columnOf(const EngineEntry &entry, const ServedModel &model);

/// What is wrong with an entry, as a sentence; success when it can be used.
Status checkEngine(const EngineEntry &entry);

} // namespace sweetspot
