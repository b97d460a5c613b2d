// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/issue.h"
#include "models/ownprompt.h"

#include <QByteArray>
#include <QVector>

namespace sweetspot
{

struct PromptsFile {
    QVector<OwnPrompt> prompts;
    Issues issues;
    bool whole = false; ///< the text could be read to its end, each key once
};

// Judgements: a list that a person edits and asks by hand.
inline constexpr int kMostOwnPrompts = 500;
inline constexpr int kLongestOwnPrompt = 100'000; ///< characters

/// Reads prompts.yaml, a list `prompts` of {prompt, check, expected, use}. Entries that cannot be used are
/// errors with their line, and left out.
PromptsFile readPrompts(const QByteArray &text, const QString &fileName);

/// The list as YAML. Unknown keys of the old text stay, those of an entry with the entry of the same prompt.
/// The caller writes over no text with errors.
QByteArray writePrompts(const QByteArray &oldText, const QVector<OwnPrompt> &prompts);

} // namespace sweetspot
