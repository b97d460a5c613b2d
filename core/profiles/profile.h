// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/cellsession.h"
#include "models/benchconfig.h"
#include "models/ownprompt.h"
#include "models/registry.h"
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
    const CellRecord &record; ///< as it was before this profile; holds what a resumed run measured earlier
    CellSession &bench;
    /// Reports how far it is (0 .. 1) and what it does; also where a pause holds it. False: stop.
    std::function<bool(double progress, const QString &activity)> checkpoint;
    /// Whether a server with this context and these slots is expected to fit into memory.
    std::function<bool(const ServerNeed &need)> fits;
    QVector<OwnPrompt> prompts = {}; ///< a person's own, that can be checked; the quality profile asks them too
};

/// What a profile asks of a server, by its own rules: for what it will cost. The least is when every repetition
/// ends as early as it may.
struct Workload {
    int leastRequests = 0, mostRequests = 0;
    double leastPrompt = 0, leastOutput = 0; ///< tokens
    double mostPrompt = 0, mostOutput = 0;
};

/// One way of using a model. Stateless; a new profile is one file and one line in profiletable.cpp.
class Profile
{
public:
    virtual ~Profile() = default;
    virtual QString id() const = 0;
    virtual QString label() const = 0;
    /// Whether it is measured once at the end of a lane, on the cell that the rules select.
    virtual bool runsLast() const { return false; }
    /// Whether it takes so long that it is left out for a cell that cannot win by it.
    virtual bool isLong() const { return false; }
    /// Whether it watches heat and memory itself, and ends in its own way.
    virtual bool guardsItself() const { return false; }
    /// On a server that is not ours. A profile that is never measured there asks nothing.
    /// @param prompts a person's own, as in ProfileContext
    virtual Workload workload(
        const BenchConfig & /*config*/, TestMode /*mode*/, const QVector<OwnPrompt> & /*prompts*/) const
    {
        return {};
    }
    /// Measures; attempts and observations are kept as they are made. An error ends the profile; the lane goes
    /// on with the others.
    virtual Status run(ProfileContext &context) const = 0;
};

/// In the order of measuring: what decides most about a cell comes first.
Registry<const Profile *> &profileTable();
const std::vector<const Profile *> &profiles();
const Profile *findProfile(const QString &id);
QStringList profileIds();

/// What a profile returns when the checkpoint said stop.
Error profileStopped();

} // namespace sweetspot
