// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sentence.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// What was found when an engine was asked how it is. Value type.
struct EngineState {
    QString engine; ///< EngineEntry::name, or "llama.cpp"
    bool usable = false; ///< installed, or reachable and willing
    QString where; ///< path of the program, or the address
    QString version; ///< as it says; empty when it does not
    QStringList models; ///< that it has; empty also when it does not say
    std::optional<double> latencyMs; ///< of one small question on an open connection
    Sentence problem; ///< why it is not usable: a sentence

    bool operator==(const EngineState &) const = default;
};

/// How a connection does while it is in use. Value type.
struct ConnectionState {
    enum class Breaker { Closed, Open, HalfOpen };
    QString engine;
    Breaker breaker = Breaker::Closed;
    int failuresInARow = 0;
    int retries = 0;
    int opened = 0; ///< times the breaker did
    std::optional<double> latencyMs; ///< of the last look at its health
    QString lastProblem; ///< a sentence; empty: none yet

    bool operator==(const ConnectionState &) const = default;
};

/// "closed", "open", "half-open" for people.
QString breakerLabel(ConnectionState::Breaker breaker);

} // namespace sweetspot
