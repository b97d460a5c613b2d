// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QSet>
#include <QString>

namespace sweetspot
{

/// What a person allowed to leave this machine: for which project, to which address. Kept beside the person's
/// own settings and never in a project, so that somebody else's project sends nothing unasked. Value type.
class Consents
{
public:
    bool allows(const QString &projectPath, const QString &origin) const;
    void set(const QString &projectPath, const QString &origin, bool allowed);

    bool operator==(const Consents &) const = default;

private:
    friend Consents readConsents(const QString &);
    friend Status writeConsents(const QString &, const Consents &);
    QSet<QString> m_pairs; ///< canonical project path, a tab, origin
};

/// Path of the file for this user.
QString consentsFile();
/// A missing or damaged file allows nothing.
Consents readConsents(const QString &path);
/// Error::BadInput when the file that is there is damaged: it is not written over.
Status writeConsents(const QString &path, const Consents &consents);

} // namespace sweetspot
