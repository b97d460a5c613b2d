// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tunegoal.h"

#include "core/base/tr.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sweetspot
{

namespace
{

// Judgements. A launch is measured a hundred times over, so its requests are as short as they can be and still
// say what longer ones would: what a token takes hardly changes within so few.
constexpr int kMostMeasured = 128; // tokens of an answer
constexpr int kLongestPrompt = 8192; // tokens; minutes on a CPU
constexpr int kUsualLongAnswer = 128, kUsualStreams = 8;
constexpr int kLeastPrompt = 32, kLeastAnswer = 8;
constexpr int kShortestLong = 1024; // tokens; below it is no long text
constexpr double kMixedShare = 0.3; // of long texts

constexpr std::array<const char *, kTuneMeasures> kMeasures{"time", "energy", "memory"};

// Half of a small context for the prompt, the rest for the answer.
TuneRequest fitted(const QString &id, int prompt, int answer, int context, int streams = 1)
{
    TuneRequest request;
    request.id = id;
    request.promptTokens = std::min(prompt, context / 2);
    request.answerTokens = std::max(answer, kLeastAnswer);
    request.measuredTokens
        = std::min({request.answerTokens, kMostMeasured, context - request.promptTokens - 1});
    request.streams = streams;
    return request;
}

bool isPossible(const TuneRequest &request)
{
    return request.promptTokens >= kLeastPrompt && request.measuredTokens >= kLeastAnswer;
}

TuneRequest longRequest(const WorkloadSettings &workload, int context)
{
    const int answer = std::max(kLeastAnswer, workload.longContextAnswer.value_or(kUsualLongAnswer));
    TuneRequest request;
    request.id = QStringLiteral("long");
    request.answerTokens = answer;
    request.measuredTokens = std::min(answer, kMostMeasured);
    request.promptTokens = std::min(kLongestPrompt, context * 3 / 4) - request.measuredTokens;
    return request;
}

void add(QVector<TuneGoal> &goals, const char *id, const Sentence &label, const Sentence &explanation,
    const QVector<TuneRequest> &requests, TuneMeasure measure = TuneMeasure::Time)
{
    if (std::all_of(requests.begin(), requests.end(), isPossible))
        goals << TuneGoal{QString::fromLatin1(id), label, explanation, requests, measure};
}

// As chats are, but of three kinds of text.
void addTexts(QVector<TuneGoal> &goals, const TuneRequest &chat)
{
    constexpr int kPrompts = 3; // of each kind in a round; a judgement
    QVector<TuneRequest> requests;
    for (int task = 0; task < kTextTasks; ++task) {
        TuneRequest request = chat;
        request.task = TextTask(task);
        request.id = textTaskName(request.task);
        request.weight = 1.0 / kTextTasks;
        request.prompts = kPrompts;
        requests << request;
    }
    add(goals, "texts", CoreTr::tr("Prose, code and structured answers"),
        CoreTr::tr(
            "The time until an answer of %1 tokens to a prompt of %2 is complete, for three kinds of text "
            "alike. Where the engine has speculative decoding, that is tried too; it gains more the better a "
            "text "
            "can be foreseen.")
            .arg(chat.answerTokens)
            .arg(chat.promptTokens),
        requests);
}

// Less of something, and not much more time.
void addSparing(QVector<TuneGoal> &goals, const TuneRequest &chat)
{
    const double percent = kMostSlower * 100;
    add(goals, "memory", CoreTr::tr("Least memory"),
        CoreTr::tr(
            "The memory that the server takes while it answers a prompt of %1 tokens; the answer may take up "
            "to %2 % longer than with your settings.")
            .arg(chat.promptTokens)
            .argNumber(percent, 0),
        {chat}, TuneMeasure::Memory);
    add(goals, "energy", CoreTr::tr("Least energy"),
        CoreTr::tr(
            "The energy that an answer of %1 tokens to a prompt of %2 takes; it may take up to %3 % longer "
            "than with your settings.")
            .arg(chat.answerTokens)
            .arg(chat.promptTokens)
            .argNumber(percent, 0),
        {chat}, TuneMeasure::Energy);
}

} // namespace

QString tuneMeasureName(TuneMeasure measure)
{
    return QLatin1String(kMeasures[std::size_t(measure)]);
}

std::optional<TuneMeasure> tuneMeasureFromName(const QString &name)
{
    for (std::size_t i = 0; i < kMeasures.size(); ++i)
        if (name == QLatin1String(kMeasures[i]))
            return TuneMeasure(i);
    return std::nullopt;
}

bool TuneGoal::tellsTexts() const
{
    return std::any_of(requests.begin(), requests.end(),
        [](const TuneRequest &request) { return request.task != TextTask::Story; });
}

std::optional<double> TuneGoal::mostSlower() const
{
    return measure == TuneMeasure::Time ? std::nullopt : std::optional(std::log1p(kMostSlower));
}

QVector<TuneGoal> tuneGoals(const WorkloadSettings &workload, int contextLength)
{
    QVector<TuneGoal> goals;
    const TuneRequest chat
        = fitted(QStringLiteral("chat"), workload.interactivePrompt, workload.interactiveAnswer, contextLength);
    add(goals, kUsualGoal, CoreTr::tr("Answers in a chat"),
        CoreTr::tr("The time until an answer of %1 tokens to a prompt of %2 is complete.")
            .arg(chat.answerTokens)
            .arg(chat.promptTokens),
        {chat});
    TuneRequest text = longRequest(workload, contextLength);
    if (text.promptTokens >= kShortestLong) {
        add(goals, "long_text", CoreTr::tr("Long texts"),
            CoreTr::tr("The time until an answer of %1 tokens to a text of %2 is complete.")
                .arg(text.answerTokens)
                .arg(text.promptTokens),
            {text});
        TuneRequest most = chat;
        most.weight = 1 - kMixedShare;
        text.weight = kMixedShare;
        add(goals, "both", CoreTr::tr("Chats and long texts"),
            CoreTr::tr(
                "Both of these, seven chats to three long texts; what one gains and the other loses is told."),
            {most, text});
    }
    const int streams = workload.batchStreams.value_or(kUsualStreams);
    const TuneRequest batch
        = fitted(QStringLiteral("batch"), workload.batchPrompt, workload.batchAnswer, contextLength, streams);
    if (streams > 1)
        add(goals, "throughput", CoreTr::tr("Many requests at once"),
            CoreTr::tr(
                "The time until %1 requests that are sent together are all answered, with %2 tokens each to "
                "prompts of %3.")
                .arg(streams)
                .arg(batch.answerTokens)
                .arg(batch.promptTokens),
            {batch});
    addTexts(goals, chat);
    addSparing(goals, chat);
    return goals;
}

std::optional<TuneGoal> tuneGoalNamed(const QVector<TuneGoal> &goals, const QString &id)
{
    const auto found
        = std::find_if(goals.begin(), goals.end(), [&id](const TuneGoal &goal) { return goal.id == id; });
    return found == goals.end() ? std::nullopt : std::optional(*found);
}

double joulesOf(const TuneRequest &request, double joules, double firstTokenS, double lastTokenS)
{
    return lastTokenS > 0 ? joules * secondsOf(request, firstTokenS, lastTokenS) / lastTokenS : joules;
}

double secondsOf(const TuneRequest &request, double firstTokenS, double lastTokenS)
{
    const double more = request.measuredTokens > 1
        ? double(request.answerTokens - 1) / double(request.measuredTokens - 1)
        : 1;
    return firstTokenS + (lastTokenS - firstTokenS) * more;
}

} // namespace sweetspot
