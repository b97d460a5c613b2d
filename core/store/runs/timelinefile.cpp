// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/runs/timelinefile.h"

#include "core/base/files.h"
#include "core/store/runs/recordjson.h"

namespace sweetspot
{

std::optional<TokenTimeline> readTimeline(const QString &path)
{
    constexpr qint64 kMost = 8 << 20; // bytes: some hundred thousand tokens
    const auto bytes = readWholeFile(path, kMost);
    if (!bytes)
        return std::nullopt;
    const auto json = parseJson(*bytes, kMost);
    return json ? timelineFromJson(*json) : std::nullopt;
}

} // namespace sweetspot
