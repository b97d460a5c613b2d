// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/enginestate.h"

#include "models/tr.h"

namespace sweetspot
{

QString breakerLabel(ConnectionState::Breaker breaker)
{
    switch (breaker) {
    case ConnectionState::Breaker::Closed:
        return ModelsTr::tr("OK");
    case ConnectionState::Breaker::Open:
        return ModelsTr::tr("failing, paused for a minute");
    case ConnectionState::Breaker::HalfOpen:
        return ModelsTr::tr("retrying");
    }
    return {};
}

} // namespace sweetspot
