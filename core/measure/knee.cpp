// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/knee.h"

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

// The chord's height at x, between one value at its beginning and one at its end.
double chordAt(double share, double begin, double end)
{
    return begin + share * (end - begin);
}

} // namespace

std::optional<Knee> kneeOf(const std::vector<KneePoint> &points)
{
    constexpr std::size_t kLeast = 3;
    if (points.size() < kLeast)
        return std::nullopt;
    const bool known = std::all_of(points.begin(), points.end(), [](const KneePoint &point) {
        return point.low && point.high && std::isfinite(point.x) && std::isfinite(point.y);
    });
    const KneePoint &first = points.front(), &last = points.back();
    if (!known || last.x <= first.x || *last.low <= *first.high)
        return std::nullopt;
    const double width = last.x - first.x, height = last.y - first.y;
    std::optional<Knee> knee;
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const double share = (points[i].x - first.x) / width;
        const double distance = (points[i].y - chordAt(share, first.y, last.y)) / height;
        if (!knee || std::abs(distance) > knee->distance)
            knee = Knee{i, distance > 0 ? Knee::Bend::Flattens : Knee::Bend::Steepens, std::abs(distance)};
    }
    if (knee->distance < kStraight)
        return std::nullopt;
    const KneePoint &at = points[knee->index];
    const double share = (at.x - first.x) / width;
    const bool sure = knee->bend == Knee::Bend::Flattens ? *at.low > chordAt(share, *first.high, *last.high)
                                                         : *at.high < chordAt(share, *first.low, *last.low);
    return sure ? knee : std::nullopt;
}

} // namespace sweetspot
