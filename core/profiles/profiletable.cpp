// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tr.h"
#include "core/profiles/batch.h"
#include "core/profiles/interactive.h"
#include "core/profiles/longcontext.h"
#include "core/profiles/profile.h"
#include "core/profiles/quality.h"
#include "core/profiles/stress.h"

namespace sweetspot
{

const std::vector<const Profile *> &profiles()
{
    static const Interactive interactive;
    static const Quality quality;
    static const LongContext longContext;
    static const Batch batch;
    static const Stress stress;
    // In the order of measuring: what decides most about a cell comes first.
    static const std::vector<const Profile *> table{
        &interactive,
        &quality,
        &longContext,
        &batch,
        &stress,
    };
    return table;
}

Error profileStopped()
{
    return Error{ErrorCode::Cancelled, CoreTr::tr("Stopped."), {}};
}

const Profile *findProfile(const QString &id)
{
    for (const Profile *profile : profiles())
        if (profile->id() == id)
            return profile;
    return nullptr;
}

QStringList profileIds()
{
    QStringList ids;
    for (const Profile *profile : profiles())
        ids << profile->id();
    return ids;
}

} // namespace sweetspot
