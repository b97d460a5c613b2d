// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tune/tuneevent.h"

#include <array>

namespace sweetspot
{

namespace
{

constexpr std::array<const char *, kLaunchPurposes> kPurposes{
    "warm_up", "calibrate", "incumbent", "challenger", "ablation", "verify_default", "verify_winner"};

} // namespace

double timeOf(const TuneEvent &event)
{
    return std::visit([](const auto &told) { return told.at; }, event);
}

QString launchPurposeName(LaunchPurpose purpose)
{
    return QLatin1String(kPurposes[std::size_t(purpose)]);
}

} // namespace sweetspot
