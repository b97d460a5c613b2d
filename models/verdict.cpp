// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/verdict.h"

#include "models/tr.h"
#include "models/validityflag.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

struct StateRow {
    CellState state;
    const char *name;
    const char *label;
    const char16_t *mark;
};

constexpr StateRow kStates[] = {
    {CellState::Excluded, "excluded", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "not included"), u"–"},
    {CellState::NoFile, "no_file", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "no file"), u""},
    {CellState::Planned, "planned", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "planned"), u"○"},
    {CellState::Queued, "queued", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "queued"), u"◌"},
    {CellState::Loading, "loading", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "loading"), u"↥"},
    {CellState::Measuring, "measuring", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "measuring"), u"▶"},
    {CellState::Passed, "passed", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "passed"), u"✓"},
    {CellState::Partial, "partial", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "partly passed"), u"◐"},
    {CellState::Failed, "failed", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "below the thresholds"), u"✗"},
    {CellState::Skipped, "skipped", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "skipped"), u"»"},
    {CellState::Error, "error", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "error"), u"!"},
    {CellState::Interrupted, "interrupted", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "interrupted"), u"‖"},
    {CellState::Unproven, "unproven", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "not enough measured"), u"?"},
    {CellState::Disturbed, "disturbed", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "disturbed, measure again"),
        u"≈"},
};

struct RatingRow {
    Rating rating;
    const char *name;
    const char *label;
};

constexpr RatingRow kRatings[] = {
    {Rating::Excellent, "excellent", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Excellent")},
    {Rating::Good, "good", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Good")},
    {Rating::Acceptable, "acceptable", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Acceptable")},
    {Rating::Poor, "poor", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Poor")},
    {Rating::Failed, "failed", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Failed")},
    {Rating::Unproven, "unproven", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Not enough measured")},
};

struct EvidenceRow {
    Evidence evidence;
    const char *name;
    const char *label;
};

constexpr EvidenceRow kEvidence[] = {
    {Evidence::Enough, "enough", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Enough measured")},
    {Evidence::TooLittle, "too_little", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Not enough measured")},
    {Evidence::Disturbed, "disturbed", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Disturbed, measure again")},
    {Evidence::Broken, "broken", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Aborted")},
    {Evidence::None, "none", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Nothing measured")},
};

struct FlagRow {
    QLatin1String flag;
    const char *explanation;
};

constexpr FlagRow kFlags[] = {
    {validityflag::kUnstable,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The repetitions differ too much for a firm number; run it again on a quieter machine.")},
    {validityflag::kBackgroundLoad,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Other programs used the CPU at the same time.")},
    {validityflag::kTooBusy,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "Other programs used so much of the CPU that the attempt was discarded.")},
    {validityflag::kWarmupResidue,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "The first repetition was still warming up and was excluded.")},
    {validityflag::kEndedEarly,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The model stopped before the requested length.")},
    {validityflag::kCacheHit,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "The server reused part of the prompt although it should not have.")},
    {validityflag::kCacheAlwaysOn,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "This server's prompt cache cannot be switched off; each prompt begins with different words.")},
    {validityflag::kCacheUnknown,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "This server does not report whether the prompt came from its cache.")},
    {validityflag::kRetried,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "A request failed and was retried; the retry does not count towards speeds.")},
    {validityflag::kCoalesced,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "Many tokens arrived in bundles, so the gaps between them are not shown.")},
    {validityflag::kBufferedStream,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "The entire answer arrived at once; only its total time is meaningful.")},
    {validityflag::kMultiTokenEvents,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "Events carried several tokens; gaps are between events, not tokens.")},
    {validityflag::kSpeculative,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "A draft model proposed tokens, so the speed depends on the text.")},
    {validityflag::kServerDisagrees,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Client and server timings differ by more than 2 %.")},
    {validityflag::kServerClock,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "The server reports a longer prompt time than the time to first token.")},
    {validityflag::kServerTimingsMissing,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The server sent no timings for cross-checking.")},
    {validityflag::kImplausible, QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "An impossible value was rejected.")},
    {validityflag::kShapeS,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "Measured with a shorter prompt and answer because the machine is slow.")},
    {validityflag::kShortOutput,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Fewer than 64 tokens: no headline speed.")},
    {validityflag::kPaging,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Weights were read from disk while generating.")},
    {validityflag::kSwap, QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The machine was swapping.")},
    {validityflag::kDoneWide,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The time limit for this cell was reached before the interval was narrow enough.")},
    {validityflag::kDrift,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The repetitions became steadily slower or faster, so the value is not stable.")},
    {validityflag::kBimodal,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The repetitions fall into two groups, as when threads move between cores or clock speeds.")},
    {validityflag::kClockThrottled,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The CPU slowed down to protect itself from heat.")},
    {validityflag::kGpuThrottled,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The GPU slowed down because of heat or its power supply.")},
    {validityflag::kAfterThrottling,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "Measured again because the GPU had been slowed down by heat or its power supply before.")},
    {validityflag::kWarmStart,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "The GPU had not cooled down from the cell before when this was measured.")},
    {validityflag::kDeviceLost,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The GPU stopped responding while this was measured.")},
    {validityflag::kDeviceUnproven,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The memory of the selected GPU did not rise when the model was loaded, so it may have run "
            "elsewhere.")},
    {validityflag::kGpuEnergyOnly,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Energy of the GPU only; that of the CPU could not be read.")},
    {validityflag::kEnergyFromPower,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "Energy is computed from power readings because the GPU does not count it.")},
    {validityflag::kMemoryByDifference,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "GPU memory is what its use grew by; the driver does not list it by program.")},
    {validityflag::kNotSettled,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "The speed was still changing at the end; use a longer stress test.")},
    {validityflag::kCacheMiss,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The server processed the full prompt again although it should have been cached.")},
    {validityflag::kFewItems,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "Fewer than 50 questions: a rough check that cannot separate similar models.")},
    {validityflag::kMemoryLeak,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The server's memory grew with every document.")},
    {validityflag::kReasoning,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The model reasoned before it answered.")},
    {validityflag::kToolCalls,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The model called tools that were not offered.")},
    {validityflag::kInvalidUtf8,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "The model wrote bytes that are not valid text; they were replaced.")},
    {validityflag::kClockStep,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The system clock was changed during the measurement.")},
    {validityflag::kSuspended,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The machine was suspended during the measurement.")},
    {validityflag::kSensorUnavailable,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "No temperature could be read, so heat was not monitored.")},
    {validityflag::kOnBattery,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "Measured on battery power, where many machines run slower.")},
    {validityflag::kEnergyUnavailable,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "The energy use of the CPU could not be read.")},
    {validityflag::kLittleEvidence,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "Not enough could be measured to rely on this value; measure it again.")},
    {validityflag::kDisturbed,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "Other programs were so busy that not enough could be measured; measure it again.")},
    {validityflag::kCacheSuspected,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The answer started so early that the server must have cached the prompt, although it does not "
            "report this.")},
    {validityflag::kCacheByTiming,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "Cache use is inferred from the timing; the server does not report it.")},
    {validityflag::kTokensNotTold,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The server reported no token counts, so each piece of text was counted as one token.")},
    {validityflag::kPromptNotTold,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "The server did not report prompt lengths; the requested lengths are only approximate.")},
    {validityflag::kClientJitter,
        QT_TRANSLATE_NOOP("sweetspot::ModelsTr",
            "This machine wakes sleeping programs late, so TTFT may be off by milliseconds.")},
    {validityflag::kVirtualised,
        QT_TRANSLATE_NOOP(
            "sweetspot::ModelsTr", "Measured in a virtual machine; other load on the host is invisible.")},
};

} // namespace

MetricValue MetricValue::single(double value, int samples, QStringList flags)
{
    return {value, samples, {}, {}, false, std::move(flags)};
}

std::optional<MetricValue> CellVerdict::metric(const QString &metricId) const
{
    const auto found = metrics.constFind(metricId);
    return found == metrics.constEnd() ? std::nullopt : std::optional<MetricValue>(*found);
}

const ProfileVerdict *CellVerdict::profile(const QString &profileId) const
{
    for (const ProfileVerdict &candidate : profiles)
        if (candidate.profile == profileId)
            return &candidate;
    return nullptr;
}

bool CellVerdict::isProven() const
{
    return state != CellState::Error && state != CellState::Unproven && state != CellState::Disturbed
        && std::none_of(profiles.begin(), profiles.end(),
            [](const ProfileVerdict &profile) { return profile.evidence != Evidence::Enough; });
}

QString evidenceName(Evidence evidence)
{
    for (const EvidenceRow &row : kEvidence)
        if (row.evidence == evidence)
            return QLatin1String(row.name);
    return {};
}

QString evidenceLabel(Evidence evidence)
{
    for (const EvidenceRow &row : kEvidence)
        if (row.evidence == evidence)
            return ModelsTr::tr(row.label);
    return {};
}

QString verdictLabel(const ProfileVerdict &profile)
{
    return profile.evidence == Evidence::Enough ? ratingLabel(profile.rating) : evidenceLabel(profile.evidence);
}

QString ratingName(Rating rating)
{
    for (const RatingRow &row : kRatings)
        if (row.rating == rating)
            return QLatin1String(row.name);
    return {};
}

QString ratingLabel(Rating rating)
{
    for (const RatingRow &row : kRatings)
        if (row.rating == rating)
            return ModelsTr::tr(row.label);
    return {};
}

QString cellStateName(CellState state)
{
    for (const StateRow &row : kStates)
        if (row.state == state)
            return QLatin1String(row.name);
    return {};
}

QString cellStateLabel(CellState state)
{
    for (const StateRow &row : kStates)
        if (row.state == state)
            return ModelsTr::tr(row.label);
    return {};
}

QString cellStateMark(CellState state)
{
    for (const StateRow &row : kStates)
        if (row.state == state)
            return QString::fromUtf16(row.mark);
    return {};
}

QString ruleLabel(const QString &rule)
{
    struct Row {
        const char *rule;
        const char *label;
    };
    static constexpr Row rows[] = {
        {"memory", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "not enough memory")},
        {"memory_trend", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "not enough memory")},
        {"load_failure", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "smaller one failed to load")},
        {"performance", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "smaller one was too slow")},
        {"quantization_path", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "smaller files were too slow")},
        {"roofline", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "memory too slow")},
        {"dominated", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "another is better")},
        {"cost", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "over the cost limit")},
        {"not_here", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "not measured here")},
        {"no_divergence", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "no reference")},
        {"no_questions", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "no questions")},
        {"no_file", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "no file")},
        {"bad_file", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "file unusable")},
        {"artifact", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "not for this engine")},
        {"mode", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "full mode only")},
        {"device", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "device not chosen")},
        {"engine", QT_TRANSLATE_NOOP("sweetspot::ModelsTr", "engine unavailable")},
    };
    for (const Row &row : rows)
        if (rule == QLatin1String(row.rule))
            return ModelsTr::tr(row.label);
    return rule;
}

QString flagExplanation(const QString &flag)
{
    for (const FlagRow &row : kFlags)
        if (flag == row.flag)
            return ModelsTr::tr(row.explanation);
    return {};
}

} // namespace sweetspot
