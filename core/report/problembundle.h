// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/secrets.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace sweetspot
{

/// What a person attaches to a report of a problem.
struct ProblemBundle {
    QStringList about; ///< lines: version, build, machine
    QStringList log; ///< lines
    QString project; ///< folder of the one that is open; empty: none
    QString home; ///< of the person; written as ~
    Secrets secrets; ///< the keys that are known
};

/// A text without keys, without what names a person or a password in an address, and without the home folder.
QString withoutPrivate(QString text, const ProblemBundle &bundle);

/// The files by name: about.txt, log.txt and those of the project; no model, no result, no question.
QMap<QString, QByteArray> filesOf(const ProblemBundle &bundle);

/// Writes them into a new folder. One that is there already is Error::BadInput.
Status writeProblemBundle(const QString &folder, const ProblemBundle &bundle);

} // namespace sweetspot
