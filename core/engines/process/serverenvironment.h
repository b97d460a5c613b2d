// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

namespace sweetspot
{

/// Whether a variable of this name holds a key, token or password by its name.
bool isSecretVariable(const QString &name);

/// The environment without keys, tokens and passwords.
QProcessEnvironment withoutSecrets(QProcessEnvironment environment);

/// Whether a variable of this name changes how engines compute or which devices they see.
bool isEngineVariable(const QString &name);

/// Variables that change how engines compute and which devices they see, such as GGML_*, CUDA_* and OMP_*. They
/// are the person's, so servers get them as they are; they are recorded, and part of what a measurement holds
/// for.
QMap<QString, QString> engineVariables(const QProcessEnvironment &environment);

/// How a child's environment differs from ours, for a log: "NAME=value" where it is set or another one, "NAME
/// removed" where it is not there. No value of a secret.
QStringList environmentDifference(const QProcessEnvironment &child, const QProcessEnvironment &ours);

/// What every child gets at most: our environment without secrets. CUDA numbers its devices by address, as
/// NVIDIA's own tools do, unless the person says otherwise: else it goes by speed, which tells two equal cards
/// apart for nobody.
QProcessEnvironment childEnvironment();

/// What a server is told so that it sees the devices of its lane alone, in the lane's order.
struct DeviceView {
    QMap<QString, QString> variables; ///< empty: it sees what we see
    QStringList devices; ///< what it calls them then
    bool operator==(const DeviceView &) const = default;
};

/// Every visible GPU gets a context of some hundred megabytes, and a number means another card to each program;
/// so a lane's cards are named by their UUIDs where all have one and are CUDA's or ROCm's. Whatever the person
/// hid was not listed and so is in no lane. Pure.
DeviceView deviceView(const LaneSpec &lane);

/// The variables that choose a lane's cards: deviceView()'s, and where a card has no UUID CUDA's numbers, in
/// the terms of what the environment already hides. Empty on the processor, and for devices of other kinds.
QMap<QString, QString> laneVariables(const LaneSpec &lane, const QProcessEnvironment &environment);

/// NVIDIA's cards as a server calls them that reads CUDA_VISIBLE_DEVICES in any build. Pure.
QVector<EngineDevice> cudaCards(const QVector<Device> &found);

/// Variables that hide every card, for a server that would take one by itself on the processor's lane.
QMap<QString, QString> withoutCards();

/// childEnvironment() without what would change a server behind our back: LLAMA_ARG_* variables and the user's
/// llama.cpp configuration file, which builds since August 2026 read unasked, and OLLAMA_*.
QProcessEnvironment serverEnvironment();

/// The environment with what a person adds to an engine's launch.
QProcessEnvironment withVariables(QProcessEnvironment environment, const QMap<QString, QString> &variables);

} // namespace sweetspot
