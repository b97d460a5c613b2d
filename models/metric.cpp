// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric.h"

#include "models/tr.h"

#include <QLocale>

#include <cmath>

namespace sweetspot
{

namespace
{

std::vector<Metric> makeMetrics()
{
    const QString interactive = QStringLiteral("interactive");
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    // "profile.name" or "name", the name also in JSON
    const auto row = [](const char *id, const char *csv, const QString &label, const QString &unit, bool higher,
                         int decimals, const QString &meaning) {
        const QString name = QString::fromLatin1(id);
        const bool ofProfile = name.contains(QLatin1Char('.'));
        return Metric{name, ofProfile ? name.section(QLatin1Char('.'), 0, 0) : QString(),
            name.section(QLatin1Char('.'), ofProfile ? 1 : 0), QString::fromLatin1(csv), label, unit, higher,
            decimals, meaning, false};
    };
    return {
        {s("interactive.tokens_per_second"), interactive, s("tokens_per_second"), s("interactive_tps"),
            ModelsTr::tr("Streaming speed"), ModelsTr::tr("tokens/s"), true, 1,
            ModelsTr::tr("How fast the answer appears, from its first token to its last.")},
        {s("interactive.ttft_seconds"), interactive, s("ttft_seconds"), s("interactive_ttft"),
            ModelsTr::tr("Time to first token"), ModelsTr::tr("s"), false, 3,
            ModelsTr::tr("Time until the answer begins, with nothing cached.")},
        {s("interactive.prompt_tokens_per_second"), interactive, s("prompt_tokens_per_second"),
            s("interactive_prompt_tps"), ModelsTr::tr("Prompt processing"), ModelsTr::tr("tokens/s"), true, 0,
            ModelsTr::tr("How fast a prompt is processed, by the server's clock.")},
        {s("interactive.variance_percent"), interactive, s("variance_percent"), s("interactive_variance"),
            ModelsTr::tr("Token timing variance"), s("%"), false, 1,
            ModelsTr::tr("How unevenly the tokens arrive; small values read smoothly.")},
        {s("interactive.tokens_per_second_typical"), interactive, s("tokens_per_second_typical"), QString(),
            ModelsTr::tr("Typical speed"), ModelsTr::tr("tokens/s"), true, 1,
            ModelsTr::tr("Speed between stalls: the inverse of the median gap between events.")},
        {s("interactive.stall_percent"), interactive, s("stall_percent"), QString(), ModelsTr::tr("Stalls"),
            s("%"), false, 1, ModelsTr::tr("Share of the streaming time lost to stalls.")},
        {s("interactive.end_to_end_seconds"), interactive, s("end_to_end_seconds"), QString(),
            ModelsTr::tr("Total answer time"), ModelsTr::tr("s"), false, 2,
            ModelsTr::tr("Time from sending the request to the end of the answer.")},
        {s("interactive.cold_ttft_seconds"), interactive, s("cold_ttft_seconds"), QString(),
            ModelsTr::tr("First TTFT"), ModelsTr::tr("s"), false, 3,
            ModelsTr::tr("Time to first token of the first request after the server started.")},
        row("interactive.ttft_cached_seconds", "interactive_ttft_cached", ModelsTr::tr("TTFT, next turn"),
            ModelsTr::tr("s"), false, 3,
            ModelsTr::tr(
                "Time to first token of the next turn of a conversation, with the earlier text cached.")),
        row("interactive.prompt_tokens_per_second_slope", "", ModelsTr::tr("Prompt processing, client clock"),
            ModelsTr::tr("tokens/s"), true, 0,
            ModelsTr::tr("How fast a prompt is processed, computed from two prompt lengths without the "
                         "server's clock.")),
        row("interactive.joules_per_token", "joules_per_token", ModelsTr::tr("Energy per token"),
            ModelsTr::tr("J"), false, 2, ModelsTr::tr("Energy of the CPU package per token of an answer.")),
        row("long_context.load_seconds", "context_load_time", ModelsTr::tr("Context load"), ModelsTr::tr("s"),
            false, 2, ModelsTr::tr("Time to process the largest measured context for the first time.")),
        row("long_context.measured_tokens", "context_measured_tokens", ModelsTr::tr("Largest context measured"),
            ModelsTr::tr("tokens"), true, 0, ModelsTr::tr("The largest context that was measured.")),
        row("long_context.usable_tokens", "context_usable_tokens", ModelsTr::tr("Largest usable context"),
            ModelsTr::tr("tokens"), true, 0,
            ModelsTr::tr("The largest context that loads within the threshold, streams at the minimum speed, "
                         "and was measured without swapping.")),
        row("long_context.prefill_tokens_per_second", "context_prefill_tps",
            ModelsTr::tr("Prompt processing, long"), ModelsTr::tr("tokens/s"), true, 0,
            ModelsTr::tr("How fast the largest context is processed, by the server's clock.")),
        row("long_context.decode_tokens_per_second", "context_decode_tps",
            ModelsTr::tr("Streaming speed, long"), ModelsTr::tr("tokens/s"), true, 1,
            ModelsTr::tr("How fast an answer streams with the largest context in memory.")),
        row("long_context.slowdown_us_per_1k", "", ModelsTr::tr("Slowdown per 1,000 tokens"),
            ModelsTr::tr("µs/token"), false, 1,
            ModelsTr::tr("How much longer each token takes per thousand tokens of context.")),
        row("long_context.half_speed_tokens", "", ModelsTr::tr("Half speed at"), ModelsTr::tr("tokens"), true,
            0,
            ModelsTr::tr(
                "The context at which streaming is predicted to be half as fast as with an empty context.")),
        row("long_context.needle_percent", "needle_percent", ModelsTr::tr("Facts found"), s("%"), true, 0,
            ModelsTr::tr("Share of the facts hidden in the context that the model found.")),
        row("long_context.memory_gb", "context_memory_gb", ModelsTr::tr("Memory, long context"),
            ModelsTr::tr("GB"), false, 3, ModelsTr::tr("Peak memory of the server with the largest context.")),
        row("batch.seconds_per_document", "batch_seconds_per_document", ModelsTr::tr("Time per document"),
            ModelsTr::tr("s"), false, 3, ModelsTr::tr("Median time per document, processed one at a time.")),
        row("batch.deviation_seconds", "", ModelsTr::tr("Deviation per document"), ModelsTr::tr("s"), false, 3,
            ModelsTr::tr("Standard deviation of the time per document.")),
        row("batch.documents_per_hour", "batch_docs_per_hour", ModelsTr::tr("Documents per hour"),
            ModelsTr::tr("docs/h"), true, 0, ModelsTr::tr("Documents per hour, processed one at a time.")),
        row("batch.variance_percent", "batch_variance", ModelsTr::tr("Batch variance"), s("%"), false, 1,
            ModelsTr::tr("How much the time varies between documents, adjusted for their length.")),
        row("batch.degradation_percent", "batch_degradation", ModelsTr::tr("Slowdown at the end"), s("%"),
            false, 1, ModelsTr::tr("How much longer the last ten documents took than the first ten.")),
        row("batch.leak_mb_per_document", "", ModelsTr::tr("Memory growth per document"), ModelsTr::tr("MB"),
            false, 3, ModelsTr::tr("How much the server's own memory grows with each document.")),
        row("batch.tokens_per_second", "batch_tps", ModelsTr::tr("Throughput, concurrent streams"),
            ModelsTr::tr("tokens/s"), true, 0,
            ModelsTr::tr("Peak output tokens per second of all streams together.")),
        row("batch.total_tokens_per_second", "", ModelsTr::tr("Throughput with prompts"),
            ModelsTr::tr("tokens/s"), true, 0,
            ModelsTr::tr(
                "Prompt and output tokens per second of all streams together, at the best number of streams.")),
        row("batch.best_streams", "batch_streams", ModelsTr::tr("Useful concurrency"), QString(), true, 0,
            ModelsTr::tr("Number of concurrent requests beyond which throughput grows by less than 5 %.")),
        row("batch.speedup", "", ModelsTr::tr("Gain from concurrency"), s("x"), true, 2,
            ModelsTr::tr("Throughput of concurrent streams as a multiple of a single stream.")),
        row("batch.fairness", "", ModelsTr::tr("Fairness"), QString(), true, 2,
            ModelsTr::tr("Tokens of the slowest stream as a share of the fastest.")),
        row("quality.accuracy_percent", "quality_accuracy", ModelsTr::tr("Accuracy"), s("%"), true, 1,
            ModelsTr::tr("Share of all questions answered correctly.")),
        row("quality.math_percent", "quality_math", ModelsTr::tr("Math"), s("%"), true, 1,
            ModelsTr::tr("Share of math questions answered correctly.")),
        row("quality.comprehension_percent", "quality_comprehension", ModelsTr::tr("Comprehension"), s("%"),
            true, 1, ModelsTr::tr("Share of questions about a text answered correctly.")),
        row("quality.reasoning_percent", "quality_reasoning", ModelsTr::tr("Reasoning"), s("%"), true, 1,
            ModelsTr::tr("Share of logic questions answered correctly.")),
        row("quality.format_percent", "quality_format", ModelsTr::tr("Format"), s("%"), true, 1,
            ModelsTr::tr("Share of answers in exactly the requested format.")),
        row("quality.unparseable_percent", "", ModelsTr::tr("No answer found"), s("%"), false, 1,
            ModelsTr::tr("Share of answers in which no value could be found; counted as wrong.")),
        row("quality.self_flip_percent", "", ModelsTr::tr("Changed on repetition"), s("%"), false, 1,
            ModelsTr::tr("Share of questions answered differently when asked a second time; should be 0.")),
        row("quality.flips_percent", "quality_flips", ModelsTr::tr("Flips"), s("%"), false, 1,
            ModelsTr::tr("Share of questions whose answer flipped between correct and wrong, compared with the "
                         "same model at the most bits.")),
        row("quality.kld_mean", "quality_kld", ModelsTr::tr("Distance (KLD)"), ModelsTr::tr("nats"), false, 4,
            ModelsTr::tr(
                "Mean KL divergence of the next-token distribution from the best local file of the same "
                "model.")),
        row("quality.kld_p99", "", ModelsTr::tr("Distance, worst 1 %"), ModelsTr::tr("nats"), false, 4,
            ModelsTr::tr("KL divergence that 1 % of positions exceed.")),
        row("quality.kept_percent", "quality_kept", ModelsTr::tr("Quality kept"), s("%"), true, 2,
            ModelsTr::tr(
                "How much of the best local file's probability for the next token is kept, in the geometric "
                "mean: "
                "e to the minus KL divergence.")),
        row("quality.top1_percent", "quality_top1", ModelsTr::tr("Same top token"), s("%"), true, 2,
            ModelsTr::tr(
                "Share of positions where the most likely token is the same as in the best local file.")),
        row("quality.perplexity", "", ModelsTr::tr("Perplexity"), QString(), false, 3,
            ModelsTr::tr("How surprised the model is by the reference text.")),
        row("quality.perplexity_ratio", "quality_ppl_ratio", ModelsTr::tr("Perplexity ratio"), QString(), false,
            4, ModelsTr::tr("Perplexity as a multiple of the best local file's.")),
        row("quality.rms_dp_percent", "", ModelsTr::tr("Probability change"), s("%"), false, 2,
            ModelsTr::tr("Typical change of the probability of the true next token.")),
        row("stress.tokens_per_second", "stress_tps", ModelsTr::tr("Sustained speed"), ModelsTr::tr("tokens/s"),
            true, 1, ModelsTr::tr("Tokens per second of all streams in the last third of the stress test.")),
        row("stress.burst_tokens_per_second", "", ModelsTr::tr("Speed at the start"), ModelsTr::tr("tokens/s"),
            true, 1,
            ModelsTr::tr("Tokens per second of all streams in the first half minute of the stress test.")),
        row("stress.sustain_percent", "stress_sustain", ModelsTr::tr("Speed kept under stress"), s("%"), true,
            1, ModelsTr::tr("Sustained speed as a share of the speed at the start.")),
        row("stress.slope_percent_per_minute", "", ModelsTr::tr("Trend under stress"), ModelsTr::tr("%/min"),
            true, 2, ModelsTr::tr("How the speed changed during the stress test.")),
        row("stress.max_temperature_c", "stress_max_temp", ModelsTr::tr("Peak temperature under stress"),
            s("°C"), false, 0, ModelsTr::tr("Highest CPU temperature under stress.")),
        row("stress.throttle_events", "stress_throttle_events", ModelsTr::tr("Throttling"),
            ModelsTr::tr("events"), false, 0,
            ModelsTr::tr("How often the CPU slowed down to protect itself from heat.")),
        row("stress.error_percent", "", ModelsTr::tr("Failed under stress"), s("%"), false, 1,
            ModelsTr::tr("Share of requests that failed under stress.")),
        row("stress.swap_pages", "", ModelsTr::tr("Swapped under stress"), ModelsTr::tr("pages"), false, 0,
            ModelsTr::tr("Pages read back from swap under stress.")),
        row("stress.leak_mb_per_minute", "", ModelsTr::tr("Memory growth"), ModelsTr::tr("MB/min"), false, 3,
            ModelsTr::tr("How much the server's own memory grew under stress.")),
        row("stress.minutes", "", ModelsTr::tr("Stress duration"), ModelsTr::tr("min"), true, 1,
            ModelsTr::tr("How long the stress test lasted.")),
        row("stress.aborts", "", ModelsTr::tr("Ended early"), QString(), false, 0,
            ModelsTr::tr("Whether the stress test had to be stopped early.")),
        {s("memory_gb"), QString(), s("memory_gb"), s("memory_gb"), ModelsTr::tr("Memory"), ModelsTr::tr("GB"),
            false, 3, ModelsTr::tr("Peak memory of the server, including weights.")},
        {s("memory_private_gb"), QString(), s("memory_private_gb"), QString(), ModelsTr::tr("Private memory"),
            ModelsTr::tr("GB"), false, 3,
            ModelsTr::tr("Memory of the server alone, without file pages that the system could drop.")},
        {s("load_seconds"), QString(), s("load_seconds"), s("load_seconds"), ModelsTr::tr("Model load"),
            ModelsTr::tr("s"), false, 2, ModelsTr::tr("Time from starting the server until it was ready.")},
        {s("temperature_c"), QString(), s("temperature_c"), s("temperature_c"), ModelsTr::tr("Temperature"),
            QStringLiteral("°C"), false, 0,
            ModelsTr::tr("Highest CPU temperature while this cell was measured.")},
        {s("size_gb"), QString(), s("model_size_gb"), s("size_gb"), ModelsTr::tr("File size"),
            ModelsTr::tr("GB"), false, 3, ModelsTr::tr("Size of the model file.")},
        row("memory_estimated_gb", "memory_estimated_gb", ModelsTr::tr("Memory, estimated"), ModelsTr::tr("GB"),
            false, 3, ModelsTr::tr("Memory the server was expected to need before it was started.")),
        row("load_disk_mb_per_second", "", ModelsTr::tr("Disk read while loading"), ModelsTr::tr("MB/s"), true,
            0, ModelsTr::tr("How fast the model was read from disk; 0 if it was still cached in memory.")),
        row("cpu_clock_mhz", "", ModelsTr::tr("CPU clock"), ModelsTr::tr("MHz"), true, 0,
            ModelsTr::tr("Highest average clock of all CPU cores.")),
        row("swap_pages", "", ModelsTr::tr("Swapped"), ModelsTr::tr("pages"), false, 0,
            ModelsTr::tr("Most pages read back from swap during one request.")),
        row("roofline_percent", "roofline_percent", ModelsTr::tr("Memory bandwidth used"), s("%"), true, 0,
            ModelsTr::tr("Share of this machine's measured memory bandwidth that streaming uses.")),
        row("efficiency", "efficiency", ModelsTr::tr("Efficiency"), ModelsTr::tr("tokens²/(s·GB)"), true, 0,
            ModelsTr::tr("Streaming speed times usable context, per GB of memory.")),
        row("cost_benefit", "cost_benefit", ModelsTr::tr("Cost-benefit"), QString(), true, 1,
            ModelsTr::tr("Quality times speed per GB of memory; the best cell of the run is 100.")),
        row("interactive.first_byte_seconds", "interactive_first_byte", ModelsTr::tr("First byte"),
            ModelsTr::tr("s"), false, 3,
            ModelsTr::tr("Time until the first byte of the response, which may come before the first token.")),
        row("interactive.answer_seconds", "interactive_answer", ModelsTr::tr("Time to answer"),
            ModelsTr::tr("s"), false, 3,
            ModelsTr::tr("Time until the answer itself began, for models that reason first.")),
        row("interactive.answer_tokens_per_second", "interactive_answer_tps", ModelsTr::tr("Answer speed"),
            ModelsTr::tr("tokens/s"), true, 1,
            ModelsTr::tr("How fast the answer itself appears, without the reasoning before it.")),
        row("cost.per_thousand_answers", "cost_per_thousand_answers",
            ModelsTr::tr("Cost of a thousand answers"), QString(), false, 3,
            ModelsTr::tr("Cost of requests like those of the interactive profile: the price of a cloud model, "
                         "or the electricity of the CPU here.")),
        row("cost.per_thousand_documents", "cost_per_thousand_documents",
            ModelsTr::tr("Cost of a thousand documents"), QString(), false, 3,
            ModelsTr::tr("Cost of documents like those of the batch profile.")),
        row("cost.per_million_tokens", "cost_per_million_tokens", ModelsTr::tr("Cost of a million tokens"),
            QString(), false, 2,
            ModelsTr::tr("The price of a cloud model including prompts, or the electricity of the CPU here if "
                         "its energy can be read.")),
        row("cost.break_even_kwh_price", "break_even_kwh_price", ModelsTr::tr("Break-even price of a kWh"),
            QString(), true, 2,
            ModelsTr::tr("Above this electricity price, the cheapest cloud model of the run costs less than "
                         "the energy here.")),
        row("retried_requests", "retried_requests", ModelsTr::tr("Retried requests"), QString(), false, 0,
            ModelsTr::tr("Requests that failed and were retried; retries do not count towards speeds.")),
        row("gpu_percent", "gpu_percent", ModelsTr::tr("On the GPU"), s("%"), true, 0,
            ModelsTr::tr("Share of the model in GPU memory, as reported by the server (Ollama).")),
    };
}

} // namespace

const std::vector<Metric> &metrics()
{
    static const std::vector<Metric> table = [] {
        std::vector<Metric> all = makeMetrics();
        const QStringList exact{QStringLiteral("size_gb"), QStringLiteral("memory_estimated_gb"),
            QStringLiteral("long_context.measured_tokens"), QStringLiteral("long_context.usable_tokens"),
            QStringLiteral("batch.best_streams"), QStringLiteral("stress.throttle_events"),
            QStringLiteral("stress.swap_pages"), QStringLiteral("stress.aborts"), QStringLiteral("swap_pages"),
            QStringLiteral("retried_requests"), QStringLiteral("gpu_percent")};
        for (Metric &metric : all)
            metric.exact = exact.contains(metric.id);
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
