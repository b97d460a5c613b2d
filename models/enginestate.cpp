// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/enginestate.h"

#include "models/tr.h"

namespace sweetspot
{

QString breakerLabel(ConnectionState::Breaker breaker)
{
    switch (breaker) {
    case ConnectionState::Breaker::Closed:
        return ModelsTr::tr("in order");
    case ConnectionState::Breaker::Open:
        return ModelsTr::tr("failing, left alone for a minute");
    case ConnectionState::Breaker::HalfOpen:
        return ModelsTr::tr("being tried again");
    }
    return {};
}

} // namespace sweetspot
