// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tuneview.h"
#include "core/tune/tunejournal.h"

#include <QStringList>

namespace sweetspot
{

// The tunings of a project, each a folder below "tunings", named by the UTC time of its beginning.

QString tuningsFolder(const QString &projectPath);
QString tuningFolder(const QString &projectPath, const QString &id);
QString tuningJournal(const QString &folder); ///< of one of them: path of its file
QStringList tuningIds(const QString &projectPath); ///< newest first; asks the disk
/// Reads one and walks through it: milliseconds to a second. Error::NotFound, Error::BadInput, Error::TooNew.
Result<TuneView> readTuning(const QString &projectPath, const QString &id);

/// Its journal alone.
Result<TuneJournal> readTuningJournal(const QString &projectPath, const QString &id);

/// Of which cell it is, and for what. Reads its first line. nullopt: it is not there, or does not say.
std::optional<TuneSubject> readTuningSubject(const QString &projectPath, const QString &id);

/// Whether one of them is of this cell, whatever came of it. Reads the first line of each.
bool wasTuned(const QString &projectPath, const CellId &cell);

QByteArray subjectText(const TuneSubject &subject); ///< one line, of JSON
std::optional<TuneSubject> subjectOf(const QByteArray &text); ///< nullopt: it is none

/// What was verified last, as it was started; one file in the tuning's folder.
Status writeWinner(const QString &folder, const CellRecord &winner, bool fromText);
/// Fills in TuneView::winner and what belongs to it, where there is one.
void readWinner(const QString &folder, TuneView &view);

} // namespace sweetspot
