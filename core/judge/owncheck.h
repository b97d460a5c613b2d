// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ownprompt.h"
#include "models/sentence.h"

#include <QStringList>

#include <optional>

namespace sweetspot
{

/// Name of a check for people; empty for one that is not known.
Sentence ownCheckLabel(const QString &check);

/// What is wrong with a prompt, as a sentence; empty: nothing.
Sentence ownPromptProblem(const OwnPrompt &prompt);

/// Whether the answer passes; nullopt: a person has to say it, or the prompt cannot be used. Thinking between
/// tags does not count. Pure; a pattern that would search without end finds nothing.
std::optional<bool> passesOwn(const OwnPrompt &prompt, const QString &answer);

} // namespace sweetspot
