// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judge/flagadvice.h"

#include "core/base/tr.h"
#include "models/validityflag.h"
#include "models/verdict.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

struct Row {
    const char *sentence;
    QStringList flags;
};

const QVector<Row> &adviceTable()
{
    using namespace validityflag;
    static const QVector<Row> table{
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Close other programs and measure this cell again."),
            {kUnstable, kBackgroundLoad, kTooBusy, kDisturbed, kDrift, kBimodal, kClientJitter}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Measure this cell again."),
            {kLittleEvidence, kImplausible, kClockStep, kSuspended}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr",
             "Give models less memory: a smaller quantization, a shorter context or fewer other programs."),
            {kPaging, kSwap}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Let the machine cool down or improve its cooling."),
            {kClockThrottled, kGpuThrottled, kWarmStart}},
        {QT_TRANSLATE_NOOP(
             "sweetspot::CoreTr", "Run \"sweetspot-cli doctor\", which looks at the GPU and its driver."),
            {kDeviceLost, kDeviceUnproven}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Connect the charger and measure again."), {kOnBattery}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Use full mode, which measures until the interval is narrow."),
            {kDoneWide}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Use a file with more questions to tell similar models apart."),
            {kFewItems}},
        {QT_TRANSLATE_NOOP(
             "sweetspot::CoreTr", "Compare its time to first token only with figures that have the same mark."),
            {kCacheHit, kCacheSuspected, kCacheUnknown, kCacheMiss}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Check for a proxy that holds the stream back."),
            {kBufferedStream}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Compare it only with figures of the same kind."),
            {kShapeS, kShortOutput, kEndedEarly, kSpeculative, kTokensNotTold, kPromptNotTold}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Set a longer duration of the stress test."), {kNotSettled}},
        {QT_TRANSLATE_NOOP("sweetspot::CoreTr", "Look at the server log, or try another engine version."),
            {kMemoryLeak, kServerDisagrees, kServerClock}},
    };
    return table;
}

} // namespace

QString flagAdvice(const QString &flag)
{
    for (const Row &advice : adviceTable())
        if (advice.flags.contains(flag))
            return CoreTr::tr(advice.sentence);
    return {};
}

QString flagSentence(const QString &flag)
{
    const QString meaning = flagExplanation(flag), advice = flagAdvice(flag);
    if (meaning.isEmpty()) // of a newer version
        return CoreTr::tr("Marked as: %1.").arg(QString(flag).replace(QLatin1Char('_'), QLatin1Char(' ')));
    // Some meanings end with the advice already.
    const bool said = flag == validityflag::kLittleEvidence || flag == validityflag::kDisturbed
        || flag == validityflag::kUnstable || flag == validityflag::kNotSettled;
    return advice.isEmpty() || said ? meaning : CoreTr::tr("%1 %2", "two sentences").arg(meaning, advice);
}

bool isDoubtful(const QStringList &flags)
{
    using namespace validityflag;
    static const QStringList spoiling{kUnstable, kLittleEvidence, kDisturbed, kTooBusy, kImplausible, kCacheHit,
        kCacheSuspected, kPaging, kSwap, kDrift, kBimodal, kClockStep, kSuspended, kBufferedStream, kNotSettled,
        kDeviceLost, kDeviceUnproven};
    return std::any_of(flags.begin(), flags.end(), [](const QString &flag) { return spoiling.contains(flag); });
}

} // namespace sweetspot
