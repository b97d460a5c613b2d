// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/launchsettings.h"
#include "models/result.h"
#include "models/runrecord.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QVector>

namespace sweetspot
{

/// The settings of a measured cell in a form that another program reads.
struct HandOver {
    QString id; ///< "systemd"
    QString label; ///< for people
    QString fileName; ///< to be proposed
    QString text; ///< of the file, with everything below in a comment above it where the form has comments
    LaunchSettings says; ///< what was read back from the text
    QStringList facts; ///< sentences: what was measured, when, and under which conditions
    QStringList lost; ///< sentences: what was measured and cannot be said in this form
    QStringList notes; ///< sentences: what to do with it
    bool commented = false; ///< the text says all of this itself
    bool verified = false; ///< what was measured was started in this form, and nothing is lost

    bool operator==(const HandOver &) const = default;
};

/// How a hand-over is to be written.
struct HandOverWish {
    int contextLength = 0; ///< tokens; 0: as measured. Another than was measured is not verified
    QDate today = {}; ///< for the header; invalid: it says none
    QStringList started = {}; ///< ids of forms whose text itself was started and measured
};

/// Every form that fits the cell's settings, each read back and found to say the same; those that cannot hold
/// them are left out. Empty when the cell's server never started, and for models that a server has. Pure.
/// @param run that the cell was measured in; nullptr: not known
QVector<HandOver> handOversOf(const CellRecord &cell, const RunContext *run, const HandOverWish &wish = {});

/// One of them. Error::NotFound for a form that there is not, or that does not fit these settings;
/// Error::BadInput, with what it is, when the form cannot hold them.
Result<HandOver> handOverOf(
    const QString &form, const CellRecord &cell, const RunContext *run, const HandOverWish &wish = {});

/// The settings in a text that was written so, perhaps changed by a person since. Error::NotFound for an
/// unknown form, Error::BadInput for any other text.
Result<LaunchSettings> settingsIn(const QString &form, const QString &text);

/// Ids of all forms.
QStringList handOverIds();

/// Whether it was started so, as a sentence.
QString verificationOf(const HandOver &handOver);

} // namespace sweetspot
