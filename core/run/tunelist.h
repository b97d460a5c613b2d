// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneview.h"

#include <QStringList>

namespace sweetspot
{

// The tunings of a project, each a folder below "tunings", named by the UTC time of its beginning.

QString tuningsFolder(const QString &projectPath);
QStringList tuningIds(const QString &projectPath); ///< newest first; asks the disk
/// Reads one and walks through it: milliseconds to a second. Error::NotFound, Error::BadInput, Error::TooNew.
Result<TuneView> readTuning(const QString &projectPath, const QString &id);

QByteArray subjectText(const TuneSubject &subject); ///< one line, of JSON
std::optional<TuneSubject> subjectOf(const QByteArray &text); ///< nullopt: it is none

} // namespace sweetspot
