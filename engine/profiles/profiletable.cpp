// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profiles/interactive.h"
#include "engine/profiles/profile.h"

namespace sweetspot
{

const std::vector<const Profile *> &profiles()
{
    static const Interactive interactive;
    static const std::vector<const Profile *> table{
        &interactive,
    };
    return table;
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
