// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tr.h"
#include "core/profiles/batch.h"
#include "core/profiles/interactive.h"
#include "core/profiles/longcontext.h"
#include "core/profiles/profile.h"
#include "core/profiles/quality.h"
#include "core/profiles/stress.h"
#include "models/configkeys.h"

namespace sweetspot
{

namespace
{

// Those that are measured by default keep the places they have had in the form and in files.
QStringList offeredProfiles()
{
    QStringList ids = BenchConfig{}.profiles;
    for (const QString &id : profileIds())
        if (!ids.contains(id))
            ids << id;
    return ids;
}

const OfferedChoices kOfferedProfiles("profiles", offeredProfiles);

} // namespace

Registry<const Profile *> &profileTable()
{
    static const Interactive interactive;
    static const Quality quality;
    static const LongContext longContext;
    static const Batch batch;
    static const Stress stress;
    static Registry<const Profile *> table{
        &interactive,
        &quality,
        &longContext,
        &batch,
        &stress,
    };
    return table;
}

const std::vector<const Profile *> &profiles()
{
    return profileTable().lines();
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
