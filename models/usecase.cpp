// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/usecase.h"

#include "models/metricid.h"
#include "models/tr.h"

#include <algorithm>

namespace sweetspot
{

namespace
{

// The weights are judgement: speed and quality about even where somebody waits, quality foremost where an error
// is dear, memory and endurance where it runs day and night. They are exponents, so they need not sum to one.
std::vector<UseCase> makeUseCases()
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    const QString speed = metricid::kInteractiveTokensPerSecond, ttft = metricid::kInteractiveTtftSeconds,
                  accuracy = metricid::kQualityAccuracyPercent, kept = metricid::kQualityKeptPercent,
                  memory = metricid::kMemoryGb;
    return {
        {s("interactive"), s("interactive"), ModelsTr::tr("Chat and storytelling"),
            ModelsTr::tr("Which one answers immediately and writes well?"),
            {{speed, {}, 0.3}, {ttft, {}, 0.2}, {accuracy, {}, 0.3}, {kept, {}, 0.1}, {memory, {}, 0.1}}},
        {s("long_context"), s("long_context"), ModelsTr::tr("Long context work"),
            ModelsTr::tr("Which one can read a long text and answer questions about it?"),
            {{metricid::kLongContextLoadSeconds, seriesid::kLongContextLoadBySize, 0.25},
                {metricid::kLongContextDecodeTokensPerSecond, seriesid::kLongContextDecodeBySize, 0.15},
                {metricid::kLongContextNeedlePercent, {}, 0.15}, {accuracy, {}, 0.25}, {kept, {}, 0.1},
                {memory, {}, 0.1}}},
        {s("batch"), s("batch"), ModelsTr::tr("Document processing"),
            ModelsTr::tr("Which one works through many documents?"),
            {{metricid::kBatchDocumentsPerHour, {}, 0.4}, {accuracy, {}, 0.35}, {kept, {}, 0.15},
                {memory, {}, 0.1}}},
        {s("accuracy"), s("quality"), ModelsTr::tr("Accuracy-critical work"),
            ModelsTr::tr("Which one is correct most often and fast enough?"),
            {{accuracy, {}, 0.6}, {kept, {}, 0.25}, {speed, {}, 0.1}, {memory, {}, 0.05}}},
        {s("always_on"), s("stress"), ModelsTr::tr("Around the clock"),
            ModelsTr::tr("Which one can run all the time alongside other programs?"),
            {{memory, {}, 0.35}, {speed, {}, 0.25}, {accuracy, {}, 0.3}, {kept, {}, 0.1}}},
    };
}

} // namespace

const std::vector<UseCase> &useCases()
{
    static const std::vector<UseCase> table = makeUseCases();
    return table;
}

const UseCase *findUseCase(const QString &id)
{
    for (const UseCase &useCase : useCases())
        if (useCase.id == id)
            return &useCase;
    return nullptr;
}

UseCase overallUseCase(const QStringList &useCases, const QMap<QString, double> &weights)
{
    UseCase all;
    all.id = QStringLiteral("overall");
    for (const QString &id : useCases) {
        const UseCase *useCase = findUseCase(id);
        if (!useCase || weights.value(id, 1) <= 0)
            continue;
        double sum = 0;
        for (const UseCase::Factor &factor : useCase->factors)
            sum += factor.weight;
        for (const UseCase::Factor &factor : useCase->factors) {
            const double weight = weights.value(id, 1) * factor.weight / sum;
            const auto known
                = std::find_if(all.factors.begin(), all.factors.end(), [&](const UseCase::Factor &f) {
                      return f.metric == factor.metric && f.series == factor.series;
                  });
            if (known != all.factors.end())
                known->weight += weight;
            else
                all.factors.push_back({factor.metric, factor.series, weight});
        }
    }
    return all;
}

} // namespace sweetspot
