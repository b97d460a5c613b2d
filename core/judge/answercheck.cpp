// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/answercheck.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace sweetspot
{

namespace
{

QString folded(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
    if (result.endsWith(QLatin1Char('.')))
        result.chop(1);
    return result.trimmed();
}

// Behind the last "ANSWER:", on its line; nullopt when there is no such mark.
std::optional<QString> marked(const QString &answer)
{
    static const QRegularExpression mark(QStringLiteral("ANSWER\\s*:\\s*(.*)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    std::optional<QString> last;
    auto matches = mark.globalMatch(answer);
    while (matches.hasNext())
        last = matches.next().captured(1).trimmed();
    return last;
}

std::optional<double> lastNumber(QString text)
{
    static const QRegularExpression thousands(QStringLiteral("(?<=\\d),(?=\\d{3}(\\D|$))"));
    static const QRegularExpression number(QStringLiteral("-?\\d+(?:\\.\\d+)?(?:/\\d+)?"));
    text.remove(thousands);
    std::optional<double> last;
    auto matches = number.globalMatch(text);
    while (matches.hasNext()) {
        const QStringList parts = matches.next().captured(0).split(QLatin1Char('/'));
        const double above = QLocale::c().toDouble(parts[0]);
        const double below = parts.size() > 1 ? QLocale::c().toDouble(parts[1]) : 1;
        if (below != 0)
            last = above / below;
    }
    return last;
}

std::optional<QString> lastLetter(const QString &text)
{
    static const QRegularExpression letter(QStringLiteral("(?<![A-Za-z'])\\(?([A-Z])\\)?(?![A-Za-z'])"));
    std::optional<QString> last;
    auto matches = letter.globalMatch(text);
    while (matches.hasNext())
        last = matches.next().captured(1);
    return last;
}

// The value in the text: the whole of it, or between its first opening and last closing bracket.
std::optional<QJsonDocument> jsonIn(const QString &text)
{
    const auto parse = [](const QString &part) -> std::optional<QJsonDocument> {
        QJsonParseError error;
        QJsonDocument document = QJsonDocument::fromJson(part.toUtf8(), &error);
        return error.error == QJsonParseError::NoError ? std::optional<QJsonDocument>(document) : std::nullopt;
    };
    if (auto whole = parse(text.trimmed()))
        return whole;
    static const QRegularExpression open(QStringLiteral("[\\[{]")), close(QStringLiteral("[\\]}]"));
    const qsizetype from = text.indexOf(open), to = text.lastIndexOf(close);
    return from >= 0 && to > from ? parse(text.mid(from, to - from + 1)) : std::nullopt;
}

bool sameNumber(double a, double b)
{
    constexpr double kTolerance = 1e-6; // 0.333333 is 1/3, 0.33 is not
    return std::abs(a - b) <= kTolerance * std::max(1.0, std::abs(b));
}

} // namespace

QString withoutReasoning(const QString &answer)
{
    static const QRegularExpression thinking(QStringLiteral("<(think|thinking|reasoning)>.*?</\\1>"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    QString result = answer;
    return result.remove(thinking).trimmed();
}

QStringList answerChecks()
{
    return {QStringLiteral("exact"), QStringLiteral("number"), QStringLiteral("json"), QStringLiteral("choice"),
        QStringLiteral("contains"), QStringLiteral("words"), QStringLiteral("bullets"),
        QStringLiteral("without")};
}

AnswerOutcome checkAnswer(
    const QString &check, const QString &expected, const QString &rawAnswer, const QString &stopReason)
{
    const QString answer = withoutReasoning(rawAnswer);
    const auto right = [](bool yes) { return yes ? AnswerOutcome::Correct : AnswerOutcome::Wrong; };
    const AnswerOutcome nothing
        = stopReason == QLatin1String("limit") ? AnswerOutcome::Truncated : AnswerOutcome::Unparseable;
    if (answer.isEmpty())
        return nothing;
    const QString value = marked(answer).value_or(answer);
    if (check == QLatin1String("number")) {
        const auto found = lastNumber(value), wanted = lastNumber(expected);
        return found && wanted ? right(sameNumber(*found, *wanted)) : nothing;
    }
    if (check == QLatin1String("choice")) {
        const auto found = lastLetter(value);
        return found ? right(*found == expected.trimmed().toUpper()) : nothing;
    }
    if (check == QLatin1String("json")) {
        const auto found = jsonIn(answer), wanted = jsonIn(expected);
        return found && wanted ? right(*found == *wanted) : nothing;
    }
    if (check == QLatin1String("contains"))
        return right(folded(answer).contains(folded(expected)));
    if (check == QLatin1String("without"))
        return right(!folded(answer).contains(folded(expected)));
    if (check == QLatin1String("words")) {
        const int words = int(answer.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
        const QStringList bounds = expected.split(QLatin1Char('-'));
        return right(words >= bounds.first().toInt() && words <= bounds.last().toInt());
    }
    if (check == QLatin1String("bullets")) {
        static const QRegularExpression bullet(
            QStringLiteral("^\\s*([-*•]|\\d+[.)])\\s+\\S"), QRegularExpression::MultilineOption);
        int count = 0;
        auto matches = bullet.globalMatch(answer);
        for (; matches.hasNext(); matches.next())
            ++count;
        return right(count == expected.toInt());
    }
    return right(folded(value) == folded(expected));
}

} // namespace sweetspot
