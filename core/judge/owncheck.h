// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge/answercheck.h"
#include "models/attempt.h"
#include "models/ownprompt.h"
#include "models/sentence.h"

#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// Name of a check for people; empty for one that is not known.
Sentence ownCheckLabel(const QString &check);

/// Name of a use for people; empty for one that is not known.
Sentence ownUseLabel(const QString &use);

/// What is wrong with a prompt, as a sentence; empty: nothing.
Sentence ownPromptProblem(const OwnPrompt &prompt);

/// Whether the answer passes; nullopt: a person has to say it, or the prompt cannot be used. Thinking between
/// tags does not count. Pure; a pattern that would search without end finds nothing.
std::optional<bool> passesOwn(const OwnPrompt &prompt, const QString &answer);

/// Those that can be measured: nothing is wrong with them, and no person has to say whether an answer passes.
QVector<OwnPrompt> measurableOf(const QVector<OwnPrompt> &prompts);

/// Whether a request was one of a person's own prompts, which count by themselves.
bool isOwnPrompt(const Attempt &attempt);

/// What an answer of the quality profile is worth, by the checks of its category.
AnswerOutcome outcomeOf(const QuestionAnswer &question, const QString &stopReason);

} // namespace sweetspot
