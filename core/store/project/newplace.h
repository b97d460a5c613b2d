// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sweetspot
{

/// A name as a folder may have it on any file system: no separators, control or reserved characters, no dot or
/// space at an end, at most 60 characters; "project" where nothing is left. Pure.
QString folderNameFrom(const QString &name);

/// Where projects go that nobody named a place for: "Sweetspot" in the documents.
QString projectsFolder();

/// A folder that is not there yet: base/NAME, or "NAME 2" and on. Looks at the disk.
QString freeProjectPlace(const QString &base, const QString &name);

} // namespace sweetspot
