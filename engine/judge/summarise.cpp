// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/judge/summarise.h"

#include "engine/measure/repetitions.h"
#include "engine/measure/statistics.h"

#include <algorithm>
#include <functional>

namespace sweetspot
{

namespace
{

using Read = std::function<std::optional<double>(const Attempt &)>;

constexpr double kUnstableCv = 0.10; // measurement.md 9.7
constexpr double kGb = 1e9;

// Flags that spoil a number when any repetition has them; others must be in more than half.
bool countsFromOne(const QString &flag)
{
    static const QStringList severe{QStringLiteral("swap"), QStringLiteral("paging"),
        QStringLiteral("ended_early"), QStringLiteral("short_output"), QStringLiteral("shape_S")};
    return severe.contains(flag);
}

// Which flags concern a number: those about gaps say nothing of throughput.
bool concerns(const QString &flag, const QString &metric)
{
    static const QStringList gaps{QStringLiteral("coalesced"), QStringLiteral("multi_token_events")};
    if (gaps.contains(flag))
        return false; // the gap metrics are absent then
    if (flag == QLatin1String("server_disagrees"))
        return metric == QLatin1String("interactive.tokens_per_second");
    if (flag == QLatin1String("server_clock"))
        return metric == QLatin1String("interactive.prompt_tokens_per_second")
            || metric == QLatin1String("interactive.ttft_seconds");
    return true;
}

class Summary
{
public:
    explicit Summary(const CellRecord &cell)
        : m_cell(cell)
        , m_selection(selectRepetitions(cell.attempts, [](const Attempt &a) { return a.decodeTps; }))
    {
    }

    // Median over the repetitions that count.
    void add(const char *id, double scale, const Read &read)
    {
        std::vector<double> values;
        for (const Attempt *attempt : m_selection.attempts)
            if (const auto value = read(*attempt))
                values.push_back(*value * scale);
        if (values.empty())
            return;
        const QString name = QString::fromLatin1(id);
        MetricValue metric = spread(values);
        metric.flags = flags(name);
        // Only speeds and times are called unstable; a spread of a spread would say nothing.
        const bool judged = !name.endsWith(QLatin1String("_percent"));
        const auto deviation = statistics::standardDeviation(values);
        if (judged && deviation && *deviation > kUnstableCv * *statistics::mean(values))
            metric.flags << QStringLiteral("unstable");
        m_metrics.insert(name, metric);
    }

    void addExtreme(const char *id, double scale, const Read &read)
    {
        std::vector<double> values;
        for (const Attempt &attempt : m_cell.attempts)
            if (const auto value = read(attempt))
                values.push_back(*value * scale);
        if (!values.empty())
            m_metrics.insert(QString::fromLatin1(id),
                MetricValue{
                    *std::max_element(values.begin(), values.end()), int(values.size()), {}, {}, false, {}});
    }

    void addValues(const char *id, const std::vector<double> &values)
    {
        if (!values.empty())
            m_metrics.insert(QString::fromLatin1(id), spread(values));
    }

    QMap<QString, MetricValue> take() { return std::move(m_metrics); }

private:
    static MetricValue spread(const std::vector<double> &values)
    {
        MetricValue metric;
        metric.value = *statistics::median(values);
        metric.n = int(values.size());
        constexpr std::size_t kLeastForInterval = 3;
        const auto interval
            = values.size() >= kLeastForInterval ? statistics::logInterval95(values) : std::nullopt;
        if (interval) {
            metric.low = interval->low;
            metric.high = interval->high;
            metric.interval = true;
        } else if (values.size() > 1) {
            metric.low = *std::min_element(values.begin(), values.end());
            metric.high = *std::max_element(values.begin(), values.end());
        }
        return metric;
    }

    QStringList flags(const QString &metric) const
    {
        QMap<QString, int> counts;
        for (const Attempt *attempt : m_selection.attempts)
            for (const QString &flag : attempt->flags)
                ++counts[flag];
        QStringList flags;
        for (auto flag = counts.begin(); flag != counts.end(); ++flag)
            if (concerns(flag.key(), metric)
                && (countsFromOne(flag.key()) || flag.value() * 2 > int(m_selection.attempts.size())))
                flags << flag.key();
        if (m_selection.warmupResidue)
            flags << QStringLiteral("warmup_residue");
        return flags;
    }

    const CellRecord &m_cell;
    RepSelection m_selection;
    QMap<QString, MetricValue> m_metrics;
};

} // namespace

QMap<QString, MetricValue> summarise(const CellRecord &cell)
{
    Summary summary(cell);
    summary.add("interactive.tokens_per_second", 1, [](const Attempt &a) { return a.decodeTps; });
    summary.add("interactive.ttft_seconds", 1e-3, [](const Attempt &a) { return a.ttftMs; });
    summary.add(
        "interactive.prompt_tokens_per_second", 1, [](const Attempt &a) { return a.server.promptTps(); });
    summary.add("interactive.variance_percent", 1, [](const Attempt &a) { return a.variancePercent; });
    summary.add(
        "interactive.tokens_per_second_typical", 1, [](const Attempt &a) { return a.decodeTpsTypical; });
    summary.add("interactive.stall_percent", 100, [](const Attempt &a) { return a.stallFraction; });
    summary.add("interactive.end_to_end_seconds", 1e-3, [](const Attempt &a) { return a.endToEndMs; });

    std::vector<double> cold;
    for (const Attempt &attempt : cell.attempts)
        if (attempt.phase == AttemptPhase::Warmup && attempt.rep == 0 && attempt.ttftMs)
            cold.push_back(*attempt.ttftMs / 1000);
    summary.addValues("interactive.cold_ttft_seconds", cold);
    std::vector<double> loads;
    for (const ServerFacts &facts : cell.launches)
        loads.push_back(facts.loadSeconds);
    summary.addValues("load_seconds", loads);
    summary.addExtreme("memory_gb", 1 / kGb, [](const Attempt &a) { return a.resources.rssBytes; });
    summary.addExtreme("memory_private_gb", 1 / kGb, [](const Attempt &a) { return a.resources.rssAnonBytes; });
    summary.addExtreme("temperature_c", 1, [](const Attempt &a) { return a.resources.temperatureC; });
    if (cell.fileBytes > 0)
        summary.addValues("size_gb", {cell.fileBytes / kGb});
    return summary.take();
}

} // namespace sweetspot
