// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/devicereading.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// One event of a stream: when it arrived and how many tokens it carried.
struct TokenEvent {
    qint64 dtNs = 0; ///< after the request was sent, monotonic clock
    int tokens = 0; ///< 0 for role-only, progress and usage events
    int bytes = 0; ///< of generated text
    bool coalesced = false; ///< completed by the same read as the event before it

    bool operator==(const TokenEvent &) const = default;
};

/// The token times of one attempt. Heavy, so it travels apart from the Attempt and is read only when looked at.
struct TokenTimeline {
    qint64 sentNs = 0; ///< monotonic clock, just before the request was handed to the socket
    std::optional<qint64> headersNs; ///< dt of the status line
    qint64 doneNs = 0; ///< dt of the end of the stream
    QVector<TokenEvent> events;

    bool operator==(const TokenTimeline &) const = default;
};

enum class AttemptPhase { Warmup, Measured };
enum class AttemptOutcome { Ok, Failed, TimedOut, Cancelled, Rejected };

/// The engine's own clock for the same request (llama.cpp `timings`). Kept beside ours, never instead of it.
struct ServerTimings {
    std::optional<int> cacheN; ///< prompt tokens reused
    std::optional<int> promptN; ///< prompt tokens evaluated
    std::optional<double> promptMs;
    std::optional<int> predictedN;
    std::optional<double> predictedMs;
    std::optional<int> draftN = {}; ///< tokens a draft model proposed; absent: no speculation
    std::optional<int> draftAccepted = {};

    bool operator==(const ServerTimings &) const = default;

    /// (predicted_n - 1) / predicted_ms: the n-1 steps that the time spans, whatever the build prints itself
    /// (docs/protocols/llamacpp.md#timings). nullopt below two tokens.
    std::optional<double> decodeTps() const;
    std::optional<double> promptTps() const;
};

/// What the sampler saw of the server while the attempt ran. Absent means unavailable, never zero.
struct AttemptResources {
    std::optional<double> rssBytes; ///< resident set, highest seen
    std::optional<double> rssAnonBytes;
    std::optional<double> rssFileBytes;
    std::optional<double> swapInPages; ///< of the whole machine during the attempt
    std::optional<double> swapOutPages;
    std::optional<double> othersCpuPercent; ///< of the machine, by processes that are neither server nor we
    std::optional<double> temperatureC; ///< highest seen
    std::optional<double> majorFaults; ///< of the server during the attempt
    std::optional<double> diskReadBytes; ///< by the server, from the disk itself
    std::optional<double> cpuMhz; ///< mean of the processors at the end
    std::optional<double> throttleEvents; ///< thermal throttling counted by the processor
    std::optional<double> cpuStallPercent; ///< of the time, somebody waited for a processor (PSI "some")
    std::optional<double> memoryStallPercent; ///< of the time, somebody waited for memory (PSI "some")
    std::optional<double> ioStallPercent; ///< of the time, somebody waited for a disk (PSI "some")
    std::optional<double> energyJ; ///< of the processor package (RAPL)
    QVector<DeviceUse> devices; ///< of a GPU lane what each of its devices did; empty elsewhere

    bool operator==(const AttemptResources &) const = default;

    /// Of all devices of the lane together; absent where one of them did not tell, because a part is no whole.
    std::optional<double> deviceBytes() const; ///< of our server, highest seen
    std::optional<double> deviceEnergyJ() const;
    /// Of whichever device was worst; absent where none told.
    std::optional<double> hottestDeviceC() const;
    std::optional<double> slowestDeviceMhz() const; ///< median clock of the slowest
    std::optional<double> thermalPercent() const; ///< of the looks, heat or the power supply slowed it down
};

/// Whose figures count for a cell, the host's or the devices': nothing of the host stands for a device.
std::optional<double> scarceBytes(const AttemptResources &resources, CellPlace place);
std::optional<double> temperatureOf(const AttemptResources &resources, CellPlace place); ///< Celsius
/// Of a GPU cell what its devices took, and the processor with them where that can be read.
std::optional<double> energyOf(const AttemptResources &resources, CellPlace place); ///< joules

/// A question that was asked and what came back. Scores are computed from it, never stored.
struct QuestionAnswer {
    QString id; ///< hash of the question
    QString category; ///< "math", "comprehension", "reasoning", "format"
    QString check; ///< how the answer is compared: see core/judge/answercheck.h
    QString expected;
    QString answer; ///< foreign text, without a reasoning block

    bool operator==(const QuestionAnswer &) const = default;
};

/// One measured request: the record from which every number is computed.
struct Attempt {
    CellId cell;
    QString cellKey; ///< CellSpec::key it was measured under
    QString profile;
    QString shape; ///< "512/128": prompt and output tokens asked for
    AttemptPhase phase = AttemptPhase::Measured;
    int launch = 0; ///< which start of the server, from 0
    int rep = 0; ///< from 0 within launch and phase
    int retry = 0; ///< 0: the first try; n: the nth time that a failed or throttled one was measured again
    QDateTime startedUtc;

    AttemptOutcome outcome = AttemptOutcome::Ok;
    Sentence reason; ///< why it is not Ok; a sentence
    QStringList flags; ///< validity flags, docs/measuring.md#screening

    int depth = 0; ///< tokens in the context before the first new one, of a context that grows
    int promptTokensAsked = 0;
    int outputTokensAsked = 0;
    std::optional<int> promptTokens; ///< from the server
    std::optional<int> cachedTokens;
    std::optional<int> outputTokens; ///< from the server, never from counting chunks
    QString stopReason; ///< "limit", "eos", ...

    std::optional<double> ttftMs; ///< first token of any kind, reasoning included
    std::optional<double>
        answerMs; ///< first text of the answer itself; only where the model reasoned before it
    std::optional<double> answerTps; ///< tokens/s of the answer alone, after that
    std::optional<double> firstByteMs; ///< status line of the answer; says nothing of a token
    std::optional<double> decodeTps; ///< (n_out - c_first) / (t_last - t_first)
    std::optional<double> decodeTpsTypical; ///< 1 / median gap
    std::optional<double> stallFraction; ///< 0 .. 1
    std::optional<double> variancePercent; ///< variation of token timing, see docs/measuring.md
    std::optional<double> gapP50Ms; ///< between events
    std::optional<double> gapP95Ms;
    std::optional<double> endToEndMs;
    int events = 0; ///< token-carrying events
    int coalescedEvents = 0;
    double clientCpuUs = 0; ///< our own CPU time while the stream ran

    ServerTimings server;
    AttemptResources resources;
    QString answerStart; ///< first characters of the answer, foreign text
    std::optional<QuestionAnswer> question;

    bool operator==(const Attempt &) const = default;

    /// Identifies the attempt within a run: each is in the journal once.
    QString identity() const;
};

/// Whether it does not count for what other programs did meanwhile, and for nothing else.
bool isDisturbed(const Attempt &attempt);

QString attemptOutcomeName(AttemptOutcome outcome);
std::optional<AttemptOutcome> attemptOutcomeFromName(const QString &name);

} // namespace sweetspot
