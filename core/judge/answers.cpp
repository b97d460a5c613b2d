// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/answers.h"

#include "core/judge/owncheck.h"

#include <QHash>

#include <algorithm>

namespace sweetspot
{

namespace
{

// Empty: nothing that can be shown beside others.
QString promptOf(const Attempt &attempt)
{
    if (attempt.outcome != AttemptOutcome::Ok || attempt.phase != AttemptPhase::Measured)
        return {};
    if (attempt.question)
        return QStringLiteral("%1/%2").arg(attempt.profile, attempt.question->id);
    // Of the second launch on, prompts are others; the first launch's are there in every cell.
    if (attempt.profile == QLatin1String("interactive") && attempt.launch == 0 && attempt.depth == 0
        && !attempt.answerStart.isEmpty())
        return QStringLiteral("%1/%2/%3").arg(attempt.profile, attempt.shape).arg(attempt.rep);
    return {};
}

} // namespace

QVector<PromptAnswers> answersOf(const QVector<const CellRecord *> &cells)
{
    QVector<PromptAnswers> all;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        for (const Attempt &attempt : cells[i]->attempts) {
            const QString id = promptOf(attempt);
            if (id.isEmpty())
                continue;
            if (!places.contains(id)) {
                places.insert(id, all.size());
                PromptAnswers prompt;
                prompt.id = id;
                prompt.profile = attempt.profile;
                if (attempt.question) {
                    prompt.category = attempt.question->category;
                    prompt.question = attempt.question->id;
                    prompt.expected = attempt.question->expected;
                } else {
                    prompt.promptTokens = attempt.promptTokensAsked;
                    prompt.variant = attempt.rep;
                }
                prompt.answers.resize(cells.size());
                prompt.right.resize(cells.size());
                all << prompt;
            }
            PromptAnswers &prompt = all[places.value(id)];
            if (prompt.answers[i])
                continue; // a question that was asked again: the first answer counts
            if (attempt.question) {
                prompt.answers[i] = attempt.question->answer;
                prompt.right[i] = outcomeOf(*attempt.question, attempt.stopReason) == AnswerOutcome::Correct;
            } else {
                prompt.answers[i] = attempt.answerStart;
            }
        }
    }
    const auto least = std::min<qsizetype>(2, cells.size());
    all.removeIf([least](const PromptAnswers &prompt) {
        return std::count_if(prompt.answers.begin(), prompt.answers.end(), [](const auto &answer) {
            return answer.has_value();
        }) < least;
    });
    std::stable_partition(
        all.begin(), all.end(), [](const PromptAnswers &prompt) { return prompt.question.isEmpty(); });
    return all;
}

} // namespace sweetspot
