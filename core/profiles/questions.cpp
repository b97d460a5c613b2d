// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/questions.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/tr.h"
#include "models/result.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace sweetspot
{

namespace
{

const QString kBundledQuestions = QStringLiteral(":/quality/questions.jsonl");
const QString kBundledCorpus = QStringLiteral(":/quality/corpus.txt");

const QStringList kCategories{QStringLiteral("math"), QStringLiteral("comprehension"),
    QStringLiteral("reasoning"), QStringLiteral("format")};
// The same list as in core/judge/answercheck.cpp; a test compares them.
const QStringList kChecks{QStringLiteral("exact"), QStringLiteral("number"), QStringLiteral("json"),
    QStringLiteral("choice"), QStringLiteral("contains"), QStringLiteral("words"), QStringLiteral("bullets"),
    QStringLiteral("without")};

} // namespace

QString Question::id() const
{
    const QString all = QStringList{category, prompt, expected, check}.join(QChar(0x1f));
    return QString::fromLatin1(
        QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
}

QVector<Question> parseQuestions(const QByteArray &text, const QString &file, Issues &issues)
{
    QVector<Question> questions;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto report = [&](const QString &field, const QString &found, const QString &allowed,
                                const QString &sentence) {
            issues << Issue{Issue::Severity::Warning, file, number, field, found.left(60), allowed, sentence};
        };
        const auto json = parseJson(line);
        if (!json || !json->is_object()) {
            report({}, QString::fromUtf8(line), CoreTr::tr("a JSON object"),
                CoreTr::tr("This line is not a question and is ignored."));
            continue;
        }
        Question question{textOf(*json, "category"), textOf(*json, "prompt"), textOf(*json, "answer"),
            textOf(*json, "check", QStringLiteral("exact"))};
        if (!kCategories.contains(question.category)) {
            report(QStringLiteral("category"), question.category, kCategories.join(QStringLiteral(", ")),
                CoreTr::tr("This question has an unknown category and is ignored."));
            continue;
        }
        if (!kChecks.contains(question.check)) {
            report(QStringLiteral("check"), question.check, kChecks.join(QStringLiteral(", ")),
                CoreTr::tr("This question has an unknown check and is ignored."));
            continue;
        }
        if (question.prompt.trimmed().isEmpty() || question.expected.trimmed().isEmpty()) {
            report(question.prompt.trimmed().isEmpty() ? QStringLiteral("prompt") : QStringLiteral("answer"),
                {}, CoreTr::tr("a text"),
                CoreTr::tr("A question needs a prompt and an answer; this one is ignored."));
            continue;
        }
        questions << question;
    }
    return questions;
}

Result<QVector<Question>> loadQuestions(const QString &file, Issues &issues)
{
    const QString path = file.isEmpty() ? kBundledQuestions : file;
    constexpr qint64 kMost = 64 << 20; // a set of questions, not a library
    const auto text = readWholeFile(path, kMost);
    if (!text)
        return Error{ErrorCode::NotFound,
            CoreTr::tr("The question file %1 cannot be read; correct quality.question_file.")
                .arg(QDir::toNativeSeparators(path)),
            text.error().detail};
    QVector<Question> questions = parseQuestions(*text, path, issues);
    if (questions.isEmpty())
        return Error{ErrorCode::BadInput,
            CoreTr::tr("%1 contains no usable question; each line must be an object with category, prompt, "
                       "answer and check.")
                .arg(QDir::toNativeSeparators(path)),
            {}};
    return questions;
}

Question ownQuestion(const OwnPrompt &prompt)
{
    return {ownCategory(prompt.use), prompt.prompt, prompt.expected, prompt.check};
}

QString ownPromptsHash(const QVector<OwnPrompt> &prompts)
{
    if (prompts.isEmpty())
        return {};
    QStringList ids;
    for (const OwnPrompt &prompt : prompts)
        ids << ownQuestion(prompt).id();
    ids.sort();
    return QString::fromLatin1(
        QCryptographicHash::hash(ids.join(QLatin1Char(' ')).toLatin1(), QCryptographicHash::Sha256)
            .toHex()
            .left(12));
}

QVector<Question> spreadOfEach(const QVector<Question> &questions, int perCategory)
{
    QHash<QString, int> counts;
    for (const Question &question : questions)
        ++counts[question.category];
    // Which of each category: the middles of as many equal parts.
    QHash<QString, QSet<int>> taken;
    for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
        for (int i = 0; i < std::min(perCategory, count.value()); ++i)
            taken[count.key()].insert(
                perCategory >= count.value() ? i : int((2LL * i + 1) * count.value() / (2LL * perCategory)));
    QVector<Question> chosen;
    QHash<QString, int> seen;
    for (const Question &question : questions)
        if (taken[question.category].contains(seen[question.category]++))
            chosen << question;
    return chosen;
}

Result<QString> corpusFile(const QString &configured, const QString &folder)
{
    if (!configured.isEmpty()) {
        if (QFile::exists(configured))
            return configured;
        return Error{ErrorCode::NotFound,
            CoreTr::tr("The reference text %1 does not exist; correct quality.corpus_file.")
                .arg(QDir::toNativeSeparators(configured)),
            {}};
    }
    QFile bundled(kBundledCorpus);
    if (!bundled.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Environment,
            CoreTr::tr("This build of the program does not include a reference text."), {}};
    const QString path = folder + QStringLiteral("/corpus.txt");
    if (const auto written = writeFileQuickly(path, bundled.readAll()); !written)
        return written.error();
    return path;
}

} // namespace sweetspot
