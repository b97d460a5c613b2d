// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/texttask.h"

#include <array>

namespace sweetspot
{

namespace
{

constexpr std::array<const char *, kTextTasks> kTaskNames{"story", "code", "records"};

} // namespace

QString textTaskName(TextTask task)
{
    return QLatin1String(kTaskNames[std::size_t(task)]);
}

std::optional<TextTask> textTaskFromName(const QString &name)
{
    for (std::size_t i = 0; i < kTaskNames.size(); ++i)
        if (name == QLatin1String(kTaskNames[i]))
            return TextTask(i);
    return std::nullopt;
}

} // namespace sweetspot
