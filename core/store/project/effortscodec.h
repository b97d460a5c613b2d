// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tune/effortchoice.h"
#include "models/issue.h"

#include <QByteArray>
#include <QVector>

namespace sweetspot
{

struct EffortsFile {
    QVector<EffortRule> rules;
    Issues issues;
    bool whole = false; ///< the text could be read to its end, each key once
};

// Judgements: a list that a person edits by hand.
inline constexpr int kMostEffortRules = 200;
inline constexpr int kLongestEffortText = 200; ///< characters of a name

/// A switch of an effort, and what it is called in files.
struct EffortSwitch {
    const char *name;
    bool TuneEffort::*member;
};
const QVector<EffortSwitch> &effortSwitches();

/// Reads tuning.yaml, a list `efforts` (docs/tuning.md#environments). Numbers beyond their bounds are clamped
/// with a warning; entries that cannot be used are errors with their line, and left out.
EffortsFile readEfforts(const QByteArray &text, const QString &fileName);

/// The list as YAML: of each environment what differs from its base, and what the old text said of it. Unknown
/// keys of the old text stay, those of an entry with the entry of the same name and place. The caller writes
/// over no text with errors.
QByteArray writeEfforts(const QByteArray &oldText, const QVector<EffortRule> &rules);

} // namespace sweetspot
