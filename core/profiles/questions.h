// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/attempt.h"
#include "models/issue.h"
#include "models/ownprompt.h"
#include "models/result.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace sweetspot
{

/// One question of the quality profile.
struct Question {
    QString category; ///< "math", "comprehension", "reasoning", "format", or ownCategory()
    QString prompt;
    QString expected;
    QString check; ///< see core/judge/answercheck.h; of own ones core/judge/owncheck.h

    bool operator==(const Question &) const = default;
    QString id() const; ///< hash of the whole, so that another wording is another question
};

/// One JSON object a line: category, prompt, answer, check. Lines that cannot be used are reported with file,
/// line and field, and left out; the others are used. Pure.
QVector<Question> parseQuestions(const QByteArray &text, const QString &file, Issues &issues);

/// The questions of a file, or the bundled ones for an empty name. An error when the file cannot be read or has
/// no usable question.
Result<QVector<Question>> loadQuestions(const QString &file, Issues &issues);

/// A person's own prompt as a question, of the category that its use makes.
Question ownQuestion(const OwnPrompt &prompt);

/// Hash of the prompts, whatever their order: another text, check or expected answer is another one. Empty for
/// none. Pure.
QString ownPromptsHash(const QVector<OwnPrompt> &prompts);

/// At most this many of each category, always the same ones, spread evenly over the category's questions (which
/// stand in the order of their difficulty), in their order. Pure.
QVector<Question> spreadOfEach(const QVector<Question> &questions, int perCategory);

/// The text on which distances are measured: the file, or the bundled one, which is written out to the given
/// folder because the tool needs a file.
Result<QString> corpusFile(const QString &configured, const QString &folder);

} // namespace sweetspot
