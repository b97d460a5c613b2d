// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric.h"

#include "models/metricid.h"
#include "models/tr.h"

#include <QHash>
#include <QLocale>

#include <cmath>

namespace sweetspot
{

namespace
{

enum class Better { Higher, Lower };

// A line of the table.
struct Row {
    QLatin1String id; ///< "profile.name" or, of the whole cell, "name"; the name is the one in JSON too
    const char *csv; ///< "": not in the CSV
    QString label;
    QString unit;
    Better better;
    int decimals;
    QString meaning;
    bool exact = false;
};

constexpr bool kExact = true;

// Of a person's own prompts for one use.
Row ownRow(QLatin1String id, const QString &label, const QString &meaning)
{
    return {id, "", label, QStringLiteral("%"), Better::Higher, 1, meaning};
}

std::vector<Row> interactiveMetrics()
{
    return {
        {metricid::kInteractiveTokensPerSecond, "interactive_tps", ModelsTr::tr("Streaming speed"),
            ModelsTr::tr("tokens/s"), Better::Higher, 1,
            ModelsTr::tr("How fast the answer appears, from its first token to its last.")},
        {metricid::kInteractiveTtftSeconds, "interactive_ttft", ModelsTr::tr("Time to first token"),
            ModelsTr::tr("s"), Better::Lower, 3,
            ModelsTr::tr("Time until the answer begins, with nothing cached.")},
        {metricid::kInteractivePromptTokensPerSecond, "interactive_prompt_tps",
            ModelsTr::tr("Prompt processing"), ModelsTr::tr("tokens/s"), Better::Higher, 0,
            ModelsTr::tr("How fast a prompt is processed, by the server's clock.")},
        {metricid::kInteractiveVariancePercent, "interactive_variance", ModelsTr::tr("Token timing variance"),
            QStringLiteral("%"), Better::Lower, 1,
            ModelsTr::tr("How unevenly the tokens arrive; small values read smoothly.")},
        {metricid::kInteractiveTokensPerSecondTypical, "", ModelsTr::tr("Typical speed"),
            ModelsTr::tr("tokens/s"), Better::Higher, 1,
            ModelsTr::tr("Speed between stalls: the inverse of the median gap between events.")},
        {metricid::kInteractiveStallPercent, "", ModelsTr::tr("Stalls"), QStringLiteral("%"), Better::Lower, 1,
            ModelsTr::tr("Share of the streaming time lost to stalls.")},
        {metricid::kInteractiveEndToEndSeconds, "", ModelsTr::tr("Total answer time"), ModelsTr::tr("s"),
            Better::Lower, 2, ModelsTr::tr("Time from sending the request to the end of the answer.")},
        {metricid::kInteractiveColdTtftSeconds, "", ModelsTr::tr("First TTFT"), ModelsTr::tr("s"),
            Better::Lower, 3,
            ModelsTr::tr("Time to first token of the first request after the server started.")},
        {metricid::kInteractiveTtftCachedSeconds, "interactive_ttft_cached", ModelsTr::tr("TTFT, next turn"),
            ModelsTr::tr("s"), Better::Lower, 3,
            ModelsTr::tr(
                "Time to first token of the next turn of a conversation, with the earlier text cached.")},
        {metricid::kInteractivePromptTokensPerSecondSlope, "", ModelsTr::tr("Prompt processing, client clock"),
            ModelsTr::tr("tokens/s"), Better::Higher, 0,
            ModelsTr::tr("How fast a prompt is processed, computed from two prompt lengths without the "
                         "server's clock.")},
        {metricid::kInteractiveJoulesPerToken, "joules_per_token", ModelsTr::tr("Energy per token"),
            ModelsTr::tr("J"), Better::Lower, 2,
            ModelsTr::tr("Energy per token of an answer: of the GPUs that compute and the CPU package, as far "
                         "as they tell.")},
    };
}

std::vector<Row> longContextMetrics()
{
    return {
        {metricid::kLongContextLoadSeconds, "context_load_time", ModelsTr::tr("Context load"),
            ModelsTr::tr("s"), Better::Lower, 2,
            ModelsTr::tr("Time to process the largest measured context for the first time.")},
        {metricid::kLongContextMeasuredTokens, "context_measured_tokens",
            ModelsTr::tr("Largest context measured"), ModelsTr::tr("tokens"), Better::Higher, 0,
            ModelsTr::tr("The largest context that was measured."), kExact},
        {metricid::kLongContextUsableTokens, "context_usable_tokens", ModelsTr::tr("Largest usable context"),
            ModelsTr::tr("tokens"), Better::Higher, 0,
            ModelsTr::tr("The largest context that loads within the threshold, streams at the minimum speed, "
                         "and was measured without swapping."),
            kExact},
        {metricid::kLongContextPrefillTokensPerSecond, "context_prefill_tps",
            ModelsTr::tr("Prompt processing, long"), ModelsTr::tr("tokens/s"), Better::Higher, 0,
            ModelsTr::tr("How fast the largest context is processed, by the server's clock.")},
        {metricid::kLongContextDecodeTokensPerSecond, "context_decode_tps",
            ModelsTr::tr("Streaming speed, long"), ModelsTr::tr("tokens/s"), Better::Higher, 1,
            ModelsTr::tr("How fast an answer streams with the largest context in memory.")},
        {metricid::kLongContextSlowdownUsPer1k, "", ModelsTr::tr("Slowdown per 1,000 tokens"),
            ModelsTr::tr("µs/token"), Better::Lower, 1,
            ModelsTr::tr("How much longer each token takes per thousand tokens of context.")},
        {metricid::kLongContextHalfSpeedTokens, "", ModelsTr::tr("Half speed at"), ModelsTr::tr("tokens"),
            Better::Higher, 0,
            ModelsTr::tr(
                "The context at which streaming is predicted to be half as fast as with an empty context.")},
        {metricid::kLongContextNeedlePercent, "needle_percent", ModelsTr::tr("Facts found"),
            QStringLiteral("%"), Better::Higher, 0,
            ModelsTr::tr("Share of the facts hidden in the context that the model found.")},
        {metricid::kLongContextMemoryGb, "context_memory_gb", ModelsTr::tr("Memory, long context"),
            ModelsTr::tr("GB"), Better::Lower, 3,
            ModelsTr::tr("Peak memory of the server, where it is scarce, with the largest context.")},
    };
}

std::vector<Row> batchMetrics()
{
    return {
        {metricid::kBatchSecondsPerDocument, "batch_seconds_per_document", ModelsTr::tr("Time per document"),
            ModelsTr::tr("s"), Better::Lower, 3,
            ModelsTr::tr("Median time per document, processed one at a time.")},
        {metricid::kBatchDeviationSeconds, "", ModelsTr::tr("Deviation per document"), ModelsTr::tr("s"),
            Better::Lower, 3, ModelsTr::tr("Standard deviation of the time per document.")},
        {metricid::kBatchDocumentsPerHour, "batch_docs_per_hour", ModelsTr::tr("Documents per hour"),
            ModelsTr::tr("docs/h"), Better::Higher, 0,
            ModelsTr::tr("Documents per hour, processed one at a time.")},
        {metricid::kBatchVariancePercent, "batch_variance", ModelsTr::tr("Batch variance"), QStringLiteral("%"),
            Better::Lower, 1,
            ModelsTr::tr("How much the time varies between documents, adjusted for their length.")},
        {metricid::kBatchDegradationPercent, "batch_degradation", ModelsTr::tr("Slowdown at the end"),
            QStringLiteral("%"), Better::Lower, 1,
            ModelsTr::tr("How much longer the last ten documents took than the first ten.")},
        {metricid::kBatchLeakMbPerDocument, "", ModelsTr::tr("Memory growth per document"), ModelsTr::tr("MB"),
            Better::Lower, 3, ModelsTr::tr("How much the server's own memory grows with each document.")},
        {metricid::kBatchTokensPerSecond, "batch_tps", ModelsTr::tr("Throughput, concurrent streams"),
            ModelsTr::tr("tokens/s"), Better::Higher, 0,
            ModelsTr::tr("Peak output tokens per second of all streams together.")},
        {metricid::kBatchTotalTokensPerSecond, "", ModelsTr::tr("Throughput with prompts"),
            ModelsTr::tr("tokens/s"), Better::Higher, 0,
            ModelsTr::tr(
                "Prompt and output tokens per second of all streams together, at the best number of streams.")},
        {metricid::kBatchBestStreams, "batch_streams", ModelsTr::tr("Useful concurrency"), QString(),
            Better::Higher, 0,
            ModelsTr::tr("Number of concurrent requests beyond which throughput grows by less than 5 %."),
            kExact},
        {metricid::kBatchSpeedup, "", ModelsTr::tr("Gain from concurrency"), QStringLiteral("x"),
            Better::Higher, 2,
            ModelsTr::tr("Throughput of concurrent streams as a multiple of a single stream.")},
        {metricid::kBatchFairness, "", ModelsTr::tr("Fairness"), QString(), Better::Higher, 2,
            ModelsTr::tr("Tokens of the slowest stream as a share of the fastest.")},
    };
}

std::vector<Row> qualityMetrics()
{
    return {
        {metricid::kQualityAccuracyPercent, "quality_accuracy", ModelsTr::tr("Accuracy"), QStringLiteral("%"),
            Better::Higher, 1, ModelsTr::tr("Share of all questions answered correctly.")},
        {metricid::kQualityMathPercent, "quality_math", ModelsTr::tr("Math"), QStringLiteral("%"),
            Better::Higher, 1, ModelsTr::tr("Share of math questions answered correctly.")},
        {metricid::kQualityComprehensionPercent, "quality_comprehension", ModelsTr::tr("Comprehension"),
            QStringLiteral("%"), Better::Higher, 1,
            ModelsTr::tr("Share of questions about a text answered correctly.")},
        {metricid::kQualityReasoningPercent, "quality_reasoning", ModelsTr::tr("Reasoning"),
            QStringLiteral("%"), Better::Higher, 1,
            ModelsTr::tr("Share of logic questions answered correctly.")},
        {metricid::kQualityFormatPercent, "quality_format", ModelsTr::tr("Format"), QStringLiteral("%"),
            Better::Higher, 1, ModelsTr::tr("Share of answers in exactly the requested format.")},
        {metricid::kQualityUnparseablePercent, "", ModelsTr::tr("No answer found"), QStringLiteral("%"),
            Better::Lower, 1,
            ModelsTr::tr("Share of answers in which no value could be found; counted as wrong.")},
        {metricid::kQualitySelfFlipPercent, "", ModelsTr::tr("Changed on repetition"), QStringLiteral("%"),
            Better::Lower, 1,
            ModelsTr::tr("Share of questions answered differently when asked a second time; should be 0.")},
        {metricid::kQualityFlipsPercent, "quality_flips", ModelsTr::tr("Flips"), QStringLiteral("%"),
            Better::Lower, 1,
            ModelsTr::tr("Share of questions whose answer flipped between correct and wrong, compared with the "
                         "same model at the most bits.")},
        {metricid::kQualityKldMean, "quality_kld", ModelsTr::tr("Distance (KLD)"), ModelsTr::tr("nats"),
            Better::Lower, 4,
            ModelsTr::tr(
                "Mean KL divergence of the next-token distribution from the best local file of the same "
                "model.")},
        {metricid::kQualityKldP99, "", ModelsTr::tr("Distance, worst 1 %"), ModelsTr::tr("nats"), Better::Lower,
            4, ModelsTr::tr("KL divergence that 1 % of positions exceed.")},
        {metricid::kQualityKeptPercent, "quality_kept", ModelsTr::tr("Quality kept"), QStringLiteral("%"),
            Better::Higher, 2,
            ModelsTr::tr(
                "How much of the best local file's probability for the next token is kept, in the geometric "
                "mean: "
                "e to the minus KL divergence.")},
        {metricid::kQualityTop1Percent, "quality_top1", ModelsTr::tr("Same top token"), QStringLiteral("%"),
            Better::Higher, 2,
            ModelsTr::tr(
                "Share of positions where the most likely token is the same as in the best local file.")},
        {metricid::kQualityPerplexity, "", ModelsTr::tr("Perplexity"), QString(), Better::Lower, 3,
            ModelsTr::tr("How surprised the model is by the reference text.")},
        {metricid::kQualityPerplexityRatio, "quality_ppl_ratio", ModelsTr::tr("Perplexity ratio"), QString(),
            Better::Lower, 4, ModelsTr::tr("Perplexity as a multiple of the best local file's.")},
        {metricid::kQualityRmsDpPercent, "", ModelsTr::tr("Probability change"), QStringLiteral("%"),
            Better::Lower, 2, ModelsTr::tr("Typical change of the probability of the true next token.")},
    };
}

std::vector<Row> stressMetrics()
{
    return {
        {metricid::kStressTokensPerSecond, "stress_tps", ModelsTr::tr("Sustained speed"),
            ModelsTr::tr("tokens/s"), Better::Higher, 1,
            ModelsTr::tr("Tokens per second of all streams in the last third of the stress test.")},
        {metricid::kStressBurstTokensPerSecond, "", ModelsTr::tr("Speed at the start"),
            ModelsTr::tr("tokens/s"), Better::Higher, 1,
            ModelsTr::tr("Tokens per second of all streams in the first half minute of the stress test.")},
        {metricid::kStressSustainPercent, "stress_sustain", ModelsTr::tr("Speed kept under stress"),
            QStringLiteral("%"), Better::Higher, 1,
            ModelsTr::tr("Sustained speed as a share of the speed at the start.")},
        {metricid::kStressSlopePercentPerMinute, "", ModelsTr::tr("Trend under stress"), ModelsTr::tr("%/min"),
            Better::Higher, 2, ModelsTr::tr("How the speed changed during the stress test.")},
        {metricid::kStressMaxTemperatureC, "stress_max_temp", ModelsTr::tr("Peak temperature under stress"),
            QStringLiteral("°C"), Better::Lower, 0,
            ModelsTr::tr("Highest temperature under stress of what computes, GPU or CPU.")},
        {metricid::kStressThrottleEvents, "stress_throttle_events", ModelsTr::tr("Throttling"),
            ModelsTr::tr("events"), Better::Lower, 0,
            ModelsTr::tr("How often what computes, GPU or CPU, slowed down to protect itself from heat."),
            kExact},
        {metricid::kStressErrorPercent, "", ModelsTr::tr("Failed under stress"), QStringLiteral("%"),
            Better::Lower, 1, ModelsTr::tr("Share of requests that failed under stress.")},
        {metricid::kStressSwapPages, "", ModelsTr::tr("Swapped under stress"), ModelsTr::tr("pages"),
            Better::Lower, 0, ModelsTr::tr("Pages read back from swap under stress."), kExact},
        {metricid::kStressLeakMbPerMinute, "", ModelsTr::tr("Memory growth"), ModelsTr::tr("MB/min"),
            Better::Lower, 3, ModelsTr::tr("How much the server's own memory grew under stress.")},
        {metricid::kStressMinutes, "", ModelsTr::tr("Stress duration"), ModelsTr::tr("min"), Better::Higher, 1,
            ModelsTr::tr("How long the stress test lasted.")},
        {metricid::kStressAborts, "", ModelsTr::tr("Ended early"), QString(), Better::Lower, 0,
            ModelsTr::tr("Whether the stress test had to be stopped early."), kExact},
    };
}

std::vector<Row> cellMetrics()
{
    return {
        {metricid::kMemoryGb, "memory_gb", ModelsTr::tr("Memory"), ModelsTr::tr("GB"), Better::Lower, 3,
            ModelsTr::tr(
                "Peak memory of the server where it is scarce: on the GPUs that it runs on, else in main "
                "memory. Weights included.")},
        {metricid::kMemoryPrivateGb, "", ModelsTr::tr("Private memory"), ModelsTr::tr("GB"), Better::Lower, 3,
            ModelsTr::tr("Memory of the server alone, without file pages that the system could drop.")},
        {metricid::kLoadSeconds, "load_seconds", ModelsTr::tr("Model load"), ModelsTr::tr("s"), Better::Lower,
            2, ModelsTr::tr("Time from starting the server until it was ready.")},
        {metricid::kTemperatureC, "temperature_c", ModelsTr::tr("Temperature"), QStringLiteral("°C"),
            Better::Lower, 0,
            ModelsTr::tr("Highest temperature of what computes, GPU or CPU, while this cell was measured.")},
        {metricid::kSizeGb, "size_gb", ModelsTr::tr("File size"), ModelsTr::tr("GB"), Better::Lower, 3,
            ModelsTr::tr("Size of the model file."), kExact},
        {metricid::kMemoryEstimatedGb, "memory_estimated_gb", ModelsTr::tr("Memory, estimated"),
            ModelsTr::tr("GB"), Better::Lower, 3,
            ModelsTr::tr("Memory the server was expected to need before it was started."), kExact},
        {metricid::kLoadDiskMbPerSecond, "", ModelsTr::tr("Disk read while loading"), ModelsTr::tr("MB/s"),
            Better::Higher, 0,
            ModelsTr::tr("How fast the model was read from disk; 0 if it was still cached in memory.")},
        {metricid::kCpuClockMhz, "", ModelsTr::tr("CPU clock"), ModelsTr::tr("MHz"), Better::Higher, 0,
            ModelsTr::tr("Highest average clock of all CPU cores.")},
        {metricid::kSwapPages, "", ModelsTr::tr("Swapped"), ModelsTr::tr("pages"), Better::Lower, 0,
            ModelsTr::tr("Most pages read back from swap during one request."), kExact},
        {metricid::kRooflinePercent, "roofline_percent", ModelsTr::tr("Memory bandwidth used"),
            QStringLiteral("%"), Better::Higher, 0,
            ModelsTr::tr("Share of this machine's measured memory bandwidth that streaming uses.")},
        {metricid::kEfficiency, "efficiency", ModelsTr::tr("Efficiency"), ModelsTr::tr("tokens²/(s·GB)"),
            Better::Higher, 0, ModelsTr::tr("Streaming speed times usable context, per GB of memory.")},
        {metricid::kCostBenefit, "cost_benefit", ModelsTr::tr("Cost-benefit"), QString(), Better::Higher, 1,
            ModelsTr::tr("Quality times speed per GB of memory; the best cell of the run is 100.")},
    };
}

// Columns of a CSV stay where they are: what came later is at the end, whatever its profile.
std::vector<Row> laterMetrics()
{
    return {
        {metricid::kInteractiveFirstByteSeconds, "interactive_first_byte", ModelsTr::tr("First byte"),
            ModelsTr::tr("s"), Better::Lower, 3,
            ModelsTr::tr("Time until the first byte of the response, which may come before the first token.")},
        {metricid::kInteractiveAnswerSeconds, "interactive_answer", ModelsTr::tr("Time to answer"),
            ModelsTr::tr("s"), Better::Lower, 3,
            ModelsTr::tr("Time until the answer itself began, for models that reason first.")},
        {metricid::kInteractiveAnswerTokensPerSecond, "interactive_answer_tps", ModelsTr::tr("Answer speed"),
            ModelsTr::tr("tokens/s"), Better::Higher, 1,
            ModelsTr::tr("How fast the answer itself appears, without the reasoning before it.")},
        {metricid::kCostPerThousandAnswers, "cost_per_thousand_answers",
            ModelsTr::tr("Cost of a thousand answers"), QString(), Better::Lower, 3,
            ModelsTr::tr("Cost of requests like those of the interactive profile: the price of a cloud model, "
                         "or the electricity of the CPU here.")},
        {metricid::kCostPerThousandDocuments, "cost_per_thousand_documents",
            ModelsTr::tr("Cost of a thousand documents"), QString(), Better::Lower, 3,
            ModelsTr::tr("Cost of documents like those of the batch profile.")},
        {metricid::kCostPerMillionTokens, "cost_per_million_tokens", ModelsTr::tr("Cost of a million tokens"),
            QString(), Better::Lower, 2,
            ModelsTr::tr("The price of a cloud model including prompts, or the electricity of the CPU here if "
                         "its energy can be read.")},
        {metricid::kCostBreakEvenKwhPrice, "break_even_kwh_price", ModelsTr::tr("Break-even price of a kWh"),
            QString(), Better::Higher, 2,
            ModelsTr::tr("Above this electricity price, the cheapest cloud model of the run costs less than "
                         "the energy here.")},
        {metricid::kRetriedRequests, "retried_requests", ModelsTr::tr("Retried requests"), QString(),
            Better::Lower, 0,
            ModelsTr::tr("Requests that failed and were retried; retries do not count towards speeds."),
            kExact},
        {metricid::kGpuPercent, "gpu_percent", ModelsTr::tr("On the GPU"), QStringLiteral("%"), Better::Higher,
            0, ModelsTr::tr("Share of the model in GPU memory, as reported by the server (Ollama)."), kExact},
        {metricid::kDeviceMemoryGb, "device_memory_gb", ModelsTr::tr("GPU memory"), ModelsTr::tr("GB"),
            Better::Lower, 3, ModelsTr::tr("Peak memory of the server on all GPUs that it runs on.")},
        {metricid::kHostMemoryGb, "host_memory_gb", ModelsTr::tr("Main memory beside the GPU"),
            ModelsTr::tr("GB"), Better::Lower, 3,
            ModelsTr::tr("Peak main memory of a server that runs on GPUs.")},
        {metricid::kDeviceWatts, "device_watts", ModelsTr::tr("GPU power"), ModelsTr::tr("W"), Better::Lower, 0,
            ModelsTr::tr("Mean power of all GPUs of the lane while answers were streaming.")},
        {metricid::kDeviceMhz, "device_mhz", ModelsTr::tr("GPU clock"), ModelsTr::tr("MHz"), Better::Higher, 0,
            ModelsTr::tr("Median clock under load of the slowest GPU of the lane.")},
        {metricid::kDeviceBusyPercent, "", ModelsTr::tr("GPU busy"), QStringLiteral("%"), Better::Higher, 0,
            ModelsTr::tr("Share of the time in which the GPUs were computing anything.")},
        {metricid::kDeviceMemoryC, "", ModelsTr::tr("GPU memory temperature"), QStringLiteral("°C"),
            Better::Lower, 0, ModelsTr::tr("Highest temperature of the GPU's memory, where it tells.")},
        {metricid::kCpuTemperatureC, "", ModelsTr::tr("CPU temperature beside the GPU"), QStringLiteral("°C"),
            Better::Lower, 0, ModelsTr::tr("Highest CPU temperature while a GPU was measured.")},
    };
}

// Of a person's own prompts: of all, and of those for one use.
std::vector<Row> ownMetrics()
{
    return {
        {metricid::kQualityOwnPercent, "quality_own", ModelsTr::tr("Own prompts"), QStringLiteral("%"),
            Better::Higher, 1,
            ModelsTr::tr(
                "Share of your own prompts (prompts.yaml) answered as expected; not part of the accuracy.")},
        ownRow(metricid::kQualityOwnChatPercent, ModelsTr::tr("Own prompts: chat"),
            ModelsTr::tr("Share of your own prompts for chat answered as expected.")),
        ownRow(metricid::kQualityOwnSummariesPercent, ModelsTr::tr("Own prompts: summaries"),
            ModelsTr::tr("Share of your own prompts for summaries answered as expected.")),
        ownRow(metricid::kQualityOwnCodePercent, ModelsTr::tr("Own prompts: code"),
            ModelsTr::tr("Share of your own prompts for code answered as expected.")),
        ownRow(metricid::kQualityOwnRetrievalPercent, ModelsTr::tr("Own prompts: retrieval"),
            ModelsTr::tr("Share of your own prompts for retrieval answered as expected.")),
    };
}

Metric metricOf(const Row &row)
{
    const QString id = row.id;
    const bool ofProfile = id.contains(QLatin1Char('.'));
    // the file's size has always had a longer name in JSON
    const QString json = row.id == metricid::kSizeGb ? QStringLiteral("model_size_gb")
                                                     : id.section(QLatin1Char('.'), ofProfile ? 1 : 0);
    return {id, ofProfile ? id.section(QLatin1Char('.'), 0, 0) : QString(), json, QString::fromLatin1(row.csv),
        row.label, row.unit, row.better == Better::Higher, row.decimals, row.meaning, row.exact};
}

} // namespace

const std::vector<Metric> &metrics()
{
    static const std::vector<Metric> table = [] {
        std::vector<Metric> all;
        for (const auto &rows : {interactiveMetrics(), longContextMetrics(), batchMetrics(), qualityMetrics(),
                 stressMetrics(), cellMetrics(), laterMetrics(), ownMetrics()})
            for (const Row &row : rows)
                all.push_back(metricOf(row));
        return all;
    }();
    return table;
}

const Metric *findMetric(const QString &id)
{
    for (const Metric &metric : metrics())
        if (metric.id == id)
            return &metric;
    return nullptr;
}

QString formatMetric(const Metric &metric, double value, const QLocale &locale)
{
    // Three significant figures are all that a benchmark can promise; more decimals would pretend.
    int decimals = metric.decimals;
    if (std::abs(value) >= 100)
        decimals = 0;
    else if (std::abs(value) >= 10)
        decimals = std::min(decimals, 1);
    return locale.toString(value, 'f', decimals);
}

} // namespace sweetspot
