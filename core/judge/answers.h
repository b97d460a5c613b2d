// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// What several cells answered to the same prompt. Everything that came from models is foreign text.
struct PromptAnswers {
    QString id; ///< names the prompt across cells and runs, for votes
    QString profile;
    QString category; ///< of a question: "math", ...; empty for a story
    QString question; ///< id of the question; empty for a story
    QString expected; ///< of a question
    int promptTokens = 0; ///< of a story, as asked for
    int variant = 0; ///< of a story: which of them
    QVector<std::optional<QString>> answers; ///< one for each cell; absent: not asked, or it failed
    QVector<std::optional<bool>> right; ///< of questions
};

/// The prompts that at least two of the cells answered (or the only one, when there is one cell): stories
/// first, then questions in their order. Pure.
QVector<PromptAnswers> answersOf(const QVector<const CellRecord *> &cells);

} // namespace sweetspot
