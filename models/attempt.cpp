// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attempt.h"
#include "models/validityflag.h"

namespace sweetspot
{

std::optional<double> ServerTimings::decodeTps() const
{
    if (!predictedN || !predictedMs || *predictedN < 2 || *predictedMs <= 0)
        return std::nullopt;
    return (*predictedN - 1) / (*predictedMs / 1000.0);
}

std::optional<double> ServerTimings::promptTps() const
{
    if (!promptN || !promptMs || *promptN < 2 || *promptMs <= 0)
        return std::nullopt;
    return *promptN / (*promptMs / 1000.0);
}

QString Attempt::identity() const
{
    return QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8|%9")
        .arg(cell.model, cell.quantization, cell.engine, cell.device, cell.parameters, profile, shape,
            phase == AttemptPhase::Warmup ? QStringLiteral("warmup") : QStringLiteral("measured"),
            QStringLiteral("%1.%2").arg(launch).arg(rep)
                + (retry > 0 ? QStringLiteral("+%1").arg(retry) : QString()));
}

namespace
{
struct OutcomeName {
    AttemptOutcome outcome;
    const char *name;
};
constexpr OutcomeName kOutcomes[]
    = {{AttemptOutcome::Ok, "ok"}, {AttemptOutcome::Failed, "failed"}, {AttemptOutcome::TimedOut, "timed_out"},
        {AttemptOutcome::Cancelled, "cancelled"}, {AttemptOutcome::Rejected, "rejected"}};
} // namespace

bool isDisturbed(const Attempt &attempt)
{
    return attempt.outcome == AttemptOutcome::Rejected && attempt.flags.contains(validityflag::kTooBusy);
}

QString attemptOutcomeName(AttemptOutcome outcome)
{
    for (const OutcomeName &entry : kOutcomes)
        if (entry.outcome == outcome)
            return QLatin1String(entry.name);
    return {};
}

std::optional<AttemptOutcome> attemptOutcomeFromName(const QString &name)
{
    for (const OutcomeName &entry : kOutcomes)
        if (name == QLatin1String(entry.name))
            return entry.outcome;
    return std::nullopt;
}

} // namespace sweetspot
