// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/settinggroups.h"

#include "ui/base/tr.h"

namespace sweetspot::ui
{

Registry<SettingGroup> &settingGroups()
{
    static Registry<SettingGroup> table{
        {UiTr::tr("Measurements"), QStringLiteral("profiles")},
        {UiTr::tr("Interactive use"), QStringLiteral("thresholds.interactive.")},
        {UiTr::tr("Long context"), QStringLiteral("thresholds.long_context.")},
        {UiTr::tr("Batch"), QStringLiteral("thresholds.batch.")},
        {UiTr::tr("Quality"), QStringLiteral("thresholds.quality.")},
        {UiTr::tr("Questions"), QStringLiteral("quality.")},
        {UiTr::tr("Stress"), QStringLiteral("thresholds.stress.")},
        {UiTr::tr("Limits"), QStringLiteral("limits.")},
        {UiTr::tr("Pruning"), QStringLiteral("termination.")},
        {UiTr::tr("Engine"), QStringLiteral("llama_cpp.")},
        {UiTr::tr("Other servers"), QStringLiteral("network.")},
        {UiTr::tr("Cloud"), QStringLiteral("cloud.")},
        {UiTr::tr("Run"), QStringLiteral("test_mode")},
        {UiTr::tr("Files"), QStringLiteral("model_dir")},
        {UiTr::tr("Reports"), QStringLiteral("output.")},
        {UiTr::tr("Log"), QStringLiteral("logging.")},
    };
    return table;
}

} // namespace sweetspot::ui
