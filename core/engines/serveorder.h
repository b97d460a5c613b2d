// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/launchsettings.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace sweetspot
{

/// What a person wants to start as it was measured.
struct ServeOrder {
    LaunchSettings settings;
    QString model; ///< row of the cell, for names that have to be made
    QString device; ///< of the cell: "CPU", "CUDA0"
    int contextLength = 0; ///< tokens; 0: as measured
};

/// Where a server is to listen; empty: as it does by itself.
struct ListenAt {
    QString host;
    QString port; ///< a number, or what another program replaces by one

    bool operator==(const ListenAt &) const = default;
};

/// One program as it is started, in words that no shell has read.
struct ProgramLine {
    QString program; ///< a path, or a name that is looked up; empty: there is none
    QStringList arguments;
    QMap<QString, QString> environment; ///< variables beside those that everything here has

    bool operator==(const ProgramLine &) const = default;
};

/// The one program that serves what was measured, and what else whoever starts it has to know.
struct ServeLine {
    ProgramLine line;
    QString healthPath = {}; ///< answers with 200 when the model is loaded; empty: nothing does
    bool locksMemory = false; ///< it keeps the model from being swapped out, which has to be allowed
};

/// What a container has to be made from so that it serves the same.
struct ContainerImage {
    QString image; ///< with its tag; empty: there is none
    QString program; ///< path inside of it
    QStringList hostDevices = {}; ///< files that it needs to see, "/dev/dri"
    bool nvidia = false; ///< the cards come by NVIDIA's runtime
    bool sharedMemory = false; ///< its processes share memory of the host's size
    QStringList lost = {}; ///< sentences: how it differs from what was measured

    bool operator==(const ContainerImage &) const = default;
};

} // namespace sweetspot
