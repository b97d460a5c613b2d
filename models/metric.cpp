// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metric.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sweetspot
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Metric", text);
}

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
            tr("Streaming speed"), tr("tokens/s"), true, 1,
            tr("How fast the answer appears, from its first token to its last.")},
        {s("interactive.ttft_seconds"), interactive, s("ttft_seconds"), s("interactive_ttft"),
            tr("Time to first token"), tr("s"), false, 3,
            tr("How long one waits until the answer begins, with nothing cached.")},
        {s("interactive.prompt_tokens_per_second"), interactive, s("prompt_tokens_per_second"),
            s("interactive_prompt_tps"), tr("Prompt processing"), tr("tokens/s"), true, 0,
            tr("How fast a prompt is read, by the server's own clock.")},
        {s("interactive.variance_percent"), interactive, s("variance_percent"), s("interactive_variance"),
            tr("Token timing variance"), s("%"), false, 1,
            tr("How unevenly the tokens arrive; small numbers read smoothly.")},
        {s("interactive.tokens_per_second_typical"), interactive, s("tokens_per_second_typical"), QString(),
            tr("Typical speed"), tr("tokens/s"), true, 1,
            tr("The pace between stalls: one over the median gap between events.")},
        {s("interactive.stall_percent"), interactive, s("stall_percent"), QString(), tr("Stalls"), s("%"),
            false, 1, tr("Share of the streaming time lost to stalls.")},
        {s("interactive.end_to_end_seconds"), interactive, s("end_to_end_seconds"), QString(),
            tr("Whole answer"), tr("s"), false, 2, tr("From sending the request to the end of the answer.")},
        {s("interactive.cold_ttft_seconds"), interactive, s("cold_ttft_seconds"), QString(), tr("First TTFT"),
            tr("s"), false, 3, tr("Time to first token of the very first request after the server started.")},
        row("interactive.ttft_cached_seconds", "interactive_ttft_cached", tr("TTFT, next turn"), tr("s"), false,
            3, tr("Time to first token of the next turn of a conversation, with the earlier text cached.")),
        row("interactive.prompt_tokens_per_second_slope", "", tr("Prompt processing, by our clock"),
            tr("tokens/s"), true, 0,
            tr("How fast a prompt is read, from the difference of two lengths, without the server's clock.")),
        row("interactive.joules_per_token", "joules_per_token", tr("Energy per token"), tr("J"), false, 2,
            tr("Energy of the processor package for each token of an answer.")),
        row("long_context.load_seconds", "context_load_time", tr("Context load"), tr("s"), false, 2,
            tr("How long the largest context that was measured takes to be read for the first time.")),
        row("long_context.measured_tokens", "context_measured_tokens", tr("Largest context measured"),
            tr("tokens"), true, 0, tr("The largest context that was measured.")),
        row("long_context.usable_tokens", "context_usable_tokens", tr("Largest usable context"), tr("tokens"),
            true, 0,
            tr("The largest context that loads within the threshold, streams at the least speed that is asked "
               "for, and was measured without swapping.")),
        row("long_context.prefill_tokens_per_second", "context_prefill_tps", tr("Prompt processing, long"),
            tr("tokens/s"), true, 0, tr("How fast the largest context is read, by the server's clock.")),
        row("long_context.decode_tokens_per_second", "context_decode_tps", tr("Streaming speed, long"),
            tr("tokens/s"), true, 1, tr("How fast an answer streams with the largest context in memory.")),
        row("long_context.slowdown_us_per_1k", "", tr("Slowdown per 1,000 tokens"), tr("µs/token"), false, 1,
            tr("How much longer each token takes for each thousand tokens of context.")),
        row("long_context.half_speed_tokens", "", tr("Half speed at"), tr("tokens"), true, 0,
            tr("The context at which streaming is predicted to be half as fast as with an empty one.")),
        row("long_context.needle_percent", "needle_percent", tr("Facts found"), s("%"), true, 0,
            tr("Share of facts hidden in the context that the model found again.")),
        row("long_context.memory_gb", "context_memory_gb", tr("Memory, long context"), tr("GB"), false, 3,
            tr("Most memory the server held with the largest context.")),
        row("batch.seconds_per_document", "batch_seconds_per_document", tr("Time per document"), tr("s"), false,
            3, tr("Median time for one document, one after the other.")),
        row("batch.deviation_seconds", "", tr("Deviation per document"), tr("s"), false, 3,
            tr("Standard deviation of the time per document.")),
        row("batch.documents_per_hour", "batch_docs_per_hour", tr("Documents per hour"), tr("docs/h"), true, 0,
            tr("How many documents an hour brings, one after the other.")),
        row("batch.variance_percent", "batch_variance", tr("Batch variance"), s("%"), false, 1,
            tr("How much the time varies between documents, their different lengths left out.")),
        row("batch.degradation_percent", "batch_degradation", tr("Slower at the end"), s("%"), false, 1,
            tr("How much longer the last ten documents took than the first ten.")),
        row("batch.leak_mb_per_document", "", tr("Memory growth per document"), tr("MB"), false, 3,
            tr("How much the server's own memory grows with each document.")),
        row("batch.tokens_per_second", "batch_tps", tr("Throughput, many streams"), tr("tokens/s"), true, 0,
            tr("Most output tokens per second of all streams together.")),
        row("batch.total_tokens_per_second", "", tr("Throughput with prompts"), tr("tokens/s"), true, 0,
            tr("Prompt and output tokens per second of all streams together, at the best number of streams.")),
        row("batch.best_streams", "batch_streams", tr("Worthwhile streams"), QString(), true, 0,
            tr("How many requests at once are worthwhile: more bring less than 5 %.")),
        row("batch.speedup", "", tr("Gain by streams"), s("x"), true, 2,
            tr("How many times more tokens many streams bring than one.")),
        row("batch.fairness", "", tr("Fairness"), QString(), true, 2,
            tr("Tokens of the slowest stream as a part of those of the fastest.")),
        row("quality.accuracy_percent", "quality_accuracy", tr("Accuracy"), s("%"), true, 1,
            tr("Share of all questions that were answered right.")),
        row("quality.math_percent", "quality_math", tr("Math"), s("%"), true, 1,
            tr("Share of math questions that were answered right.")),
        row("quality.comprehension_percent", "quality_comprehension", tr("Comprehension"), s("%"), true, 1,
            tr("Share of questions about a text that were answered right.")),
        row("quality.reasoning_percent", "quality_reasoning", tr("Reasoning"), s("%"), true, 1,
            tr("Share of logic questions that were answered right.")),
        row("quality.format_percent", "quality_format", tr("Format"), s("%"), true, 1,
            tr("Share of answers in exactly the form that was asked for.")),
        row("quality.unparseable_percent", "", tr("Without an answer"), s("%"), false, 1,
            tr("Share of answers in which no value could be found; counted as not right.")),
        row("quality.self_flip_percent", "", tr("Changed when asked again"), s("%"), false, 1,
            tr("Share of questions answered otherwise when asked a second time; should be none.")),
        row("quality.flips_percent", "quality_flips", tr("Flips"), s("%"), false, 1,
            tr("Share of questions whose answer changed between right and wrong against the same model with "
               "the most bits.")),
        row("quality.kld_mean", "quality_kld", tr("Distance (KLD)"), tr("nats"), false, 4,
            tr("Mean KL divergence of the next-token distribution from the best local file of the same "
               "model.")),
        row("quality.kld_p99", "", tr("Distance, worst 1 %"), tr("nats"), false, 4,
            tr("KL divergence that 1 % of positions exceed.")),
        row("quality.kept_percent", "quality_kept", tr("Quality kept"), s("%"), true, 2,
            tr("How much of the best local file's probability for the next token is kept, in the geometric "
               "mean: "
               "e to the minus KL divergence.")),
        row("quality.top1_percent", "quality_top1", tr("Same first choice"), s("%"), true, 2,
            tr("Share of positions where the most likely token is the same as in the best local file.")),
        row("quality.perplexity", "", tr("Perplexity"), QString(), false, 3,
            tr("How surprised the model is by the reference text.")),
        row("quality.perplexity_ratio", "quality_ppl_ratio", tr("Perplexity ratio"), QString(), false, 4,
            tr("Perplexity as a multiple of the best local file's.")),
        row("quality.rms_dp_percent", "", tr("Probability change"), s("%"), false, 2,
            tr("Typical change of the probability of the true next token.")),
        row("stress.tokens_per_second", "stress_tps", tr("Sustained speed"), tr("tokens/s"), true, 1,
            tr("Tokens per second of all streams in the last third of the stress.")),
        row("stress.burst_tokens_per_second", "", tr("Speed at the start"), tr("tokens/s"), true, 1,
            tr("Tokens per second of all streams in the first half minute of the stress.")),
        row("stress.sustain_percent", "stress_sustain", tr("Kept under stress"), s("%"), true, 1,
            tr("Sustained speed as a part of the speed at the start.")),
        row("stress.slope_percent_per_minute", "", tr("Trend under stress"), tr("%/min"), true, 2,
            tr("How the speed changed over the stress.")),
        row("stress.max_temperature_c", "stress_max_temp", tr("Hottest under stress"), s("°C"), false, 0,
            tr("Hottest the processor became under stress.")),
        row("stress.throttle_events", "stress_throttle_events", tr("Throttling"), tr("events"), false, 0,
            tr("How often the processor slowed down to protect itself.")),
        row("stress.error_percent", "", tr("Failed under stress"), s("%"), false, 1,
            tr("Share of requests that failed under stress.")),
        row("stress.swap_pages", "", tr("Swapped under stress"), tr("pages"), false, 0,
            tr("Pages read back from swap under stress.")),
        row("stress.leak_mb_per_minute", "", tr("Memory growth"), tr("MB/min"), false, 3,
            tr("How much the server's own memory grew under stress.")),
        row("stress.minutes", "", tr("Stress duration"), tr("min"), true, 1, tr("How long the stress lasted.")),
        row("stress.aborts", "", tr("Ended early"), QString(), false, 0,
            tr("Whether the stress had to be ended before its time.")),
        {s("memory_gb"), QString(), s("memory_gb"), s("memory_gb"), tr("Memory"), tr("GB"), false, 3,
            tr("Most memory the server held, weights included.")},
        {s("memory_private_gb"), QString(), s("memory_private_gb"), QString(), tr("Private memory"), tr("GB"),
            false, 3, tr("Memory of its own: without the file pages that the system could drop.")},
        {s("load_seconds"), QString(), s("load_seconds"), s("load_seconds"), tr("Model load"), tr("s"), false,
            2, tr("From starting the server until it was ready.")},
        {s("temperature_c"), QString(), s("temperature_c"), s("temperature_c"), tr("Temperature"),
            QStringLiteral("°C"), false, 0, tr("Hottest the processor became while this cell was measured.")},
        {s("size_gb"), QString(), s("model_size_gb"), s("size_gb"), tr("File size"), tr("GB"), false, 3,
            tr("Size of the model file.")},
        row("memory_estimated_gb", "memory_estimated_gb", tr("Memory, estimated"), tr("GB"), false, 3,
            tr("What the server was expected to need, before it was started.")),
        row("load_disk_mb_per_second", "", tr("Disk read while loading"), tr("MB/s"), true, 0,
            tr("How fast the model came from the disk itself; 0 when all of it was still in memory.")),
        row("cpu_clock_mhz", "", tr("Processor clock"), tr("MHz"), true, 0,
            tr("Highest mean clock of the processors seen.")),
        row("swap_pages", "", tr("Swapped"), tr("pages"), false, 0,
            tr("Most pages read back from swap during one request.")),
        row("roofline_percent", "roofline_percent", tr("Memory bandwidth used"), s("%"), true, 0,
            tr("How much of what this machine can read from memory (measured) the streaming uses.")),
        row("efficiency", "efficiency", tr("Efficiency"), tr("tokens²/(s·GB)"), true, 0,
            tr("Streaming speed times usable context, for each GB of memory.")),
        row("cost_benefit", "cost_benefit", tr("Cost-benefit"), QString(), true, 1,
            tr("Quality times speed for each GB, with the best cell of the run as 100.")),
        row("interactive.first_byte_seconds", "interactive_first_byte", tr("First byte"), tr("s"), false, 3,
            tr("When the server began to answer at all, which says nothing of a token.")),
        row("interactive.answer_seconds", "interactive_answer", tr("Answer begins"), tr("s"), false, 3,
            tr("When the answer itself began, of models that think aloud before it.")),
        row("interactive.answer_tokens_per_second", "interactive_answer_tps", tr("Answer speed"),
            tr("tokens/s"), true, 1,
            tr("How fast the answer itself appears, without what was thought aloud before it.")),
        row("cost.per_thousand_answers", "cost_per_thousand_answers", tr("Cost of a thousand answers"),
            QString(), false, 3,
            tr("Of requests as the interactive profile makes them: by the price of a cloud model, or by the "
               "electricity "
               "of the processor here.")),
        row("cost.per_thousand_documents", "cost_per_thousand_documents", tr("Cost of a thousand documents"),
            QString(), false, 3, tr("The same for the documents of the batch profile.")),
        row("cost.per_million_tokens", "cost_per_million_tokens", tr("Cost of a million tokens"), QString(),
            false, 2,
            tr("Of a cloud model by its price, prompts included; here the electricity of the processor, where "
               "its "
               "energy can be read.")),
        row("cost.break_even_kwh_price", "break_even_kwh_price", tr("Break-even price of a kWh"), QString(),
            true, 2,
            tr("Electricity would have to cost more than this before the cheapest cloud model of the run costs "
               "less "
               "than the energy here.")),
        row("retried_requests", "retried_requests", tr("Retried requests"), QString(), false, 0,
            tr("Requests that failed and were asked again; the second ones are not in the speeds.")),
        row("gpu_percent", "gpu_percent", tr("On the GPU"), s("%"), true, 0,
            tr("How much of the model lies in the memory of graphics cards, as the server tells it (Ollama "
               "does).")),
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
