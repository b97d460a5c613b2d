// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentence.h"
#include "models/texttask.h"
#include "models/workloadsettings.h"

#include <QString>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// A class of requests that settings are tuned for.
struct TuneRequest {
    QString id; ///< stable: "chat"
    int promptTokens = 0;
    int answerTokens = 0; ///< of the answer that counts
    int measuredTokens = 0; ///< of the answer that is asked for: as many or fewer, see secondsOf()
    int streams = 1; ///< requests at once; its times are those of the last of them
    double weight = 1; ///< in the mean of ln s over the classes of a goal
    TextTask task = TextTask::Story;
    int prompts = 1; ///< asked one after the other; their mean ln s is the class's, so that no one text decides

    bool operator==(const TuneRequest &) const = default;
};

/// What a goal counts; less of it is better.
enum class TuneMeasure {
    Time, ///< s, until the answer is complete
    Energy, ///< J, of an answer
    Memory, ///< bytes, of whichever is scarce on the lane: the devices' or the host's
};
inline constexpr int kTuneMeasures = 3;
QString tuneMeasureName(TuneMeasure measure); ///< stable, for files
std::optional<TuneMeasure> tuneMeasureFromName(const QString &name);

/// How much longer an answer may take than with the person's own settings where less of something else is
/// wanted: a part of the time. A judgement: about what somebody who waits begins to notice.
inline constexpr double kMostSlower = 0.1;

/// What a cell is tuned for. The figure of a round is the weighted mean of ln of what is counted of its classes
/// of requests, so that no class outweighs another because it lasts longer.
struct TuneGoal {
    QString id; ///< stable: "answers"
    Sentence label; ///< "Answers in a chat"
    Sentence explanation; ///< what it asks, with its lengths: a sentence
    QVector<TuneRequest> requests;
    TuneMeasure measure = TuneMeasure::Time;

    /// Whether several kinds of text are told apart, which drafting tokens depends on.
    bool tellsTexts() const;
    /// ln of the most that answers may take in parts of what they take with the person's settings; absent: time
    /// is what is counted.
    std::optional<double> mostSlower() const;

    bool operator==(const TuneGoal &) const = default;
};

/// All goals for a cell with this context, in the order in which they are offered; the lengths are those of the
/// workload as far as the context and a request's patience allow. Without those that the context is too short
/// for. Pure. @param contextLength tokens
QVector<TuneGoal> tuneGoals(const WorkloadSettings &workload, int contextLength);
std::optional<TuneGoal> tuneGoalNamed(const QVector<TuneGoal> &goals, const QString &id);

/// Joules that an answer of the full length takes: what was measured, as often as the answer lasts longer. The
/// power is taken to stay what it was. Pure.
/// @param joules, firstTokenS, lastTokenS of what was measured
double joulesOf(const TuneRequest &request, double joules, double firstTokenS, double lastTokenS);

/// Seconds that an answer of the full length takes: what was measured until the first token, and the time from
/// it to the last one as often as the answer is longer. Pure.
/// @param firstTokenS, lastTokenS since the request was sent
double secondsOf(const TuneRequest &request, double firstTokenS, double lastTokenS);

/// The id of the goal that is offered first.
inline constexpr auto kUsualGoal = "answers";

} // namespace sweetspot
