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
    };
}

} // namespace

const std::vector<Metric> &metrics()
{
    static const std::vector<Metric> table = makeMetrics();
    return table;
}

const Metric *findMetric(const QString &id)
{
    for (const Metric &metric : metrics())
        if (metric.id == id)
            return &metric;
    return nullptr;
}

QString formatMetric(const Metric &metric, double value)
{
    // Three significant figures are all that a benchmark can promise; more decimals would pretend.
    int decimals = metric.decimals;
    if (std::abs(value) >= 100)
        decimals = 0;
    else if (std::abs(value) >= 10)
        decimals = std::min(decimals, 1);
    return QLocale().toString(value, 'f', decimals);
}

} // namespace sweetspot
