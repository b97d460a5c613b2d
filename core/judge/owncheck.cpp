// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/owncheck.h"

#include "core/base/tr.h"
#include "core/judge/answercheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

std::optional<QJsonValue> jsonOf(const QString &text)
{
    // A document is an object or an array; in brackets any value is one.
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.trimmed().toUtf8() + ']');
    return document.isArray() && document.array().size() == 1 ? std::optional(document.array().first())
                                                              : std::nullopt;
}

// The whole answer, or what stands between its first opening and last closing bracket, as in a fence.
std::optional<QJsonValue> jsonIn(const QString &answer)
{
    if (const auto whole = jsonOf(answer))
        return whole;
    static const QRegularExpression open(QStringLiteral("[\\[{]")), close(QStringLiteral("[\\]}]"));
    const qsizetype from = answer.indexOf(open), to = answer.lastIndexOf(close);
    return from >= 0 && to > from ? jsonOf(answer.mid(from, to - from + 1)) : std::nullopt;
}

// The nesting is bounded by QJsonDocument, which refuses more than 1024 levels.
bool hasShape(const QJsonValue &value, const QJsonValue &shape)
{
    if (value.type() != shape.type())
        return false;
    if (shape.isObject()) {
        const QJsonObject wanted = shape.toObject(), found = value.toObject();
        for (auto key = wanted.begin(); key != wanted.end(); ++key)
            if (!found.contains(key.key()) || !hasShape(found.value(key.key()), key.value()))
                return false;
    }
    if (shape.isArray() && !shape.toArray().isEmpty()) {
        const QJsonValue each = shape.toArray().first();
        const QJsonArray items = value.toArray();
        return std::all_of(
            items.begin(), items.end(), [&each](const QJsonValue &item) { return hasShape(item, each); });
    }
    return true;
}

QRegularExpression patternOf(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::MultilineOption);
}

} // namespace

Sentence ownCheckLabel(const QString &check)
{
    if (check == QLatin1String("contains"))
        return CoreTr::tr("contains");
    if (check == QLatin1String("exact"))
        return CoreTr::tr("is exactly");
    if (check == QLatin1String("regex"))
        return CoreTr::tr("matches the pattern");
    if (check == QLatin1String("json"))
        return CoreTr::tr("is JSON shaped like");
    return check == QLatin1String("hand") ? CoreTr::tr("by hand") : Sentence();
}

Sentence ownUseLabel(const QString &use)
{
    if (use == QLatin1String("chat"))
        return CoreTr::tr("Chat");
    if (use == QLatin1String("summaries"))
        return CoreTr::tr("Summaries");
    if (use == QLatin1String("code"))
        return CoreTr::tr("Code");
    return use == QLatin1String("retrieval") ? CoreTr::tr("Retrieval") : Sentence();
}

Sentence ownPromptProblem(const OwnPrompt &prompt)
{
    const bool nothing = prompt.expected.trimmed().isEmpty();
    if (prompt.prompt.trimmed().isEmpty())
        return CoreTr::tr("A prompt needs a text.");
    if (!ownChecks().contains(prompt.check))
        return CoreTr::tr("This check is not known.");
    if (nothing && prompt.check != QLatin1String("json") && prompt.check != QLatin1String("hand"))
        return CoreTr::tr("This check needs something that is expected.");
    if (prompt.check == QLatin1String("regex") && !patternOf(prompt.expected).isValid())
        return CoreTr::tr("The pattern is not a regular expression: %1")
            .arg(patternOf(prompt.expected).errorString());
    if (prompt.check == QLatin1String("json") && !nothing && !jsonOf(prompt.expected))
        return CoreTr::tr("What is expected is not JSON; write an example of it, or leave it empty.");
    return {};
}

std::optional<bool> passesOwn(const OwnPrompt &prompt, const QString &rawAnswer)
{
    if (!ownPromptProblem(prompt).isEmpty() || prompt.check == QLatin1String("hand"))
        return std::nullopt;
    const QString answer = withoutReasoning(rawAnswer);
    if (prompt.check == QLatin1String("regex"))
        return patternOf(prompt.expected).match(answer).hasMatch();
    if (prompt.check == QLatin1String("json")) {
        const auto found = jsonIn(answer);
        return found && (prompt.expected.trimmed().isEmpty() || hasShape(*found, *jsonOf(prompt.expected)));
    }
    return checkAnswer(prompt.check, prompt.expected, answer) == AnswerOutcome::Correct;
}

QVector<OwnPrompt> measurableOf(const QVector<OwnPrompt> &prompts)
{
    QVector<OwnPrompt> measurable;
    for (const OwnPrompt &prompt : prompts)
        if (ownPromptProblem(prompt).isEmpty() && prompt.check != QLatin1String("hand"))
            measurable << prompt;
    return measurable;
}

bool isOwnPrompt(const Attempt &attempt)
{
    return attempt.question && isOwnCategory(attempt.question->category);
}

AnswerOutcome outcomeOf(const QuestionAnswer &question, const QString &stopReason)
{
    if (!isOwnCategory(question.category))
        return checkAnswer(question.check, question.expected, question.answer, stopReason);
    // The record has no text of the prompt, and no check looks at it.
    const OwnPrompt prompt{question.id, question.check, question.expected};
    return passesOwn(prompt, question.answer).value_or(false) ? AnswerOutcome::Correct : AnswerOutcome::Wrong;
}

} // namespace sweetspot
