// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sweetspot
{

/// What says that a folder is ours, in a file in it. Without it nothing of a folder is ever removed.
struct InstallMarker {
    enum class State {
        Installing, ///< on its way, or left by a program that was killed
        Whole,
    };
    QString engine; ///< EngineKind::id
    QString version = {}; ///< as the engine says; empty: not known
    QDateTime when = {}; ///< UTC, of the state
    State state = State::Installing;

    bool operator==(const InstallMarker &) const = default;
};

inline constexpr auto kInstallMarker = "sweetspot-install.json";

/// $XDG_DATA_HOME/sweetspot/engines: each engine that is installed has a folder in it.
QString installsFolder();

/// The folders in it that have a marker of an engine.
QStringList installsOf(const QString &engine);

/// Error::NotFound: there is none, so the folder is somebody else's or not there. Error::BadInput: one that
/// cannot be understood.
Result<InstallMarker> readInstallMarker(const QString &folder);
Status writeInstallMarker(const QString &folder, const InstallMarker &marker);

/// Whether a program in a folder may be used: not while it is being installed, nor what is left of that. A
/// folder without a marker is the person's own and may.
bool mayUseInstall(const QString &folder);

/// Removes a folder of ours with everything in it; a link is never followed. What is interrupted can be done
/// again, for the marker goes last. Blocks. Error::NotFound: the folder is not there, or not ours.
/// Error::Permission: some of it stays.
Status removeInstall(const QString &folder);

} // namespace sweetspot
