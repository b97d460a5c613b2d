// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/enginestate.h"

#include <QCoreApplication>

namespace sweetspot
{

QString breakerLabel(ConnectionState::Breaker breaker)
{
    switch (breaker) {
    case ConnectionState::Breaker::Closed:
        return QCoreApplication::translate("EngineState", "in order");
    case ConnectionState::Breaker::Open:
        return QCoreApplication::translate("EngineState", "failing, left alone for a minute");
    case ConnectionState::Breaker::HalfOpen:
        return QCoreApplication::translate("EngineState", "being tried again");
    }
    return {};
}

} // namespace sweetspot
