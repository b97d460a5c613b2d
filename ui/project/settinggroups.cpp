// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/settinggroups.h"

#include "ui/base/tr.h"
#include "ui/project/effortsform.h"
#include "ui/project/parametersetsform.h"
#include "ui/project/quantizationsform.h"

namespace sweetspot::ui
{

namespace
{

template <typename Form>
QWidget *make(Document *document)
{
    return new Form(document);
}

QVector<SettingSection> measured()
{
    return {
        {UiTr::tr("Run"), {QStringLiteral("test_mode"), QStringLiteral("profiles")}},
        {UiTr::tr("Extent"),
            {QStringLiteral("thresholds.long_context.test_sizes"),
                QStringLiteral("thresholds.batch.num_documents"),
                QStringLiteral("thresholds.stress.duration")}},
        {UiTr::tr("Questions"), {QStringLiteral("quality.")}},
        {UiTr::tr("Quantizations"), {}, make<QuantizationsForm>},
        {UiTr::tr("Parameter sets"), {}, make<ParameterSetsForm>},
    };
}

QVector<SettingSection> workload()
{
    return {
        {UiTr::tr("Interactive use"), {QStringLiteral("workload.interactive.")}},
        {UiTr::tr("Long context"), {QStringLiteral("workload.long_context.")}},
        {UiTr::tr("Batch"), {QStringLiteral("workload.batch.")}},
        {UiTr::tr("Stress"), {QStringLiteral("workload.stress.")}},
        {UiTr::tr("Quality"), {QStringLiteral("workload.quality.")}},
        {UiTr::tr("Requests"), {QStringLiteral("workload.timeout")}},
    };
}

QVector<SettingSection> goodEnough()
{
    return {
        {UiTr::tr("Interactive use"), {QStringLiteral("thresholds.interactive.")}},
        {UiTr::tr("Long context"), {QStringLiteral("thresholds.long_context.")}},
        {UiTr::tr("Batch"), {QStringLiteral("thresholds.batch.")}},
        {UiTr::tr("Quality"), {QStringLiteral("thresholds.quality.")}},
        {UiTr::tr("Stress"), {QStringLiteral("thresholds.stress.")}},
    };
}

QVector<SettingSection> limits()
{
    return {
        {UiTr::tr("Machine"), {QStringLiteral("limits.")}},
        {UiTr::tr("Pruning"), {QStringLiteral("termination.")}},
        {UiTr::tr("Cost"), {QStringLiteral("cloud.")}},
    };
}

} // namespace

Registry<SettingGroup> &settingGroups()
{
    static Registry<SettingGroup> table{
        {UiTr::tr("What is measured"), measured()},
        {UiTr::tr("Workload"), workload()},
        {UiTr::tr("When it is good enough"), goodEnough()},
        {UiTr::tr("Limits"), limits()},
        {UiTr::tr("Tuning"), {{UiTr::tr("Environments"), {}, make<EffortsForm>}}},
        {UiTr::tr("Engines"),
            {{UiTr::tr("llama.cpp"), {QStringLiteral("llama_cpp.")}},
                {UiTr::tr("Other servers"), {QStringLiteral("network.")}},
                {UiTr::tr("Files"), {QStringLiteral("model_dir")}}}},
        {UiTr::tr("Reports"),
            {{UiTr::tr("Reports"), {QStringLiteral("output.")}},
                {UiTr::tr("Log"), {QStringLiteral("logging.")}}}},
    };
    return table;
}

std::pair<int, int> sectionOf(const QString &key)
{
    std::pair<int, int> best{-1, -1};
    qsizetype longest = -1;
    const auto &groups = settingGroups().lines();
    for (int g = 0; g < int(groups.size()); ++g)
        for (int s = 0; s < groups[std::size_t(g)].sections.size(); ++s)
            for (const QString &prefix : groups[std::size_t(g)].sections.at(s).keys)
                if (key.startsWith(prefix) && prefix.size() > longest) {
                    longest = prefix.size();
                    best = {g, s};
                }
    return best;
}

} // namespace sweetspot::ui
