// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/profiles/attemptrunner.h"
#include "models/benchconfig.h"
#include "models/runrecord.h"

#include <QString>
#include <QVector>

#include <functional>
#include <vector>

namespace sweetspot
{

/// What a profile works with while it measures one cell.
struct ProfileContext {
    const CellSpec &cell;
    const BenchConfig &config;
    TestMode mode;
    int launch; ///< which start of the server this is
    int contextLength; ///< tokens the server really has
    const QVector<Attempt> &earlier; ///< of this cell, from before a resume
    AttemptRunner &runner;
    /// Tells how far it is (0 .. 1) and what it does; also where a pause holds it. False: stop.
    std::function<bool(double progress, const QString &activity)> checkpoint;
};

/// One way of using a model. Stateless; a new profile is one file and one line in profiletable.cpp.
class Profile
{
public:
    virtual ~Profile() = default;
    virtual QString id() const = 0;
    virtual QString label() const = 0;
    /// Measures; attempts are kept as they are made. An error ends the cell.
    virtual Status run(ProfileContext &context) const = 0;
};

const std::vector<const Profile *> &profiles();
const Profile *findProfile(const QString &id);
QStringList profileIds();

} // namespace sweetspot
