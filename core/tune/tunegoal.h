// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentence.h"
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

    bool operator==(const TuneRequest &) const = default;
};

/// What a cell is tuned for. The figure of a round is the weighted mean of ln s of its classes of requests, so
/// that no class outweighs another because it lasts longer.
struct TuneGoal {
    QString id; ///< stable: "answers"
    Sentence label; ///< "Answers in a chat"
    Sentence explanation; ///< what it asks, with its lengths: a sentence
    QVector<TuneRequest> requests;

    bool operator==(const TuneGoal &) const = default;
};

/// All goals for a cell with this context, in the order in which they are offered; the lengths are those of the
/// workload as far as the context and a request's patience allow. Without those that the context is too short
/// for. Pure. @param contextLength tokens
QVector<TuneGoal> tuneGoals(const WorkloadSettings &workload, int contextLength);
std::optional<TuneGoal> tuneGoalNamed(const QVector<TuneGoal> &goals, const QString &id);

/// Seconds that an answer of the full length takes: what was measured until the first token, and the time from
/// it to the last one as often as the answer is longer. Pure.
/// @param firstTokenS, lastTokenS since the request was sent
double secondsOf(const TuneRequest &request, double firstTokenS, double lastTokenS);

/// The id of the goal that is offered first.
inline constexpr auto kUsualGoal = "answers";

} // namespace sweetspot
