// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/foreigntext.h"

#include <QByteArray>
#include <QString>

namespace sweetspot
{

/// A name that a driver tells, as it is shown and compared: one line of at most 120 characters.
inline QString driverText(const QByteArray &bytes)
{
    constexpr qsizetype kLongest = 120;
    return foreignText(QString::fromUtf8(bytes.left(4 * kLongest)).simplified().left(kLongest));
}

} // namespace sweetspot
